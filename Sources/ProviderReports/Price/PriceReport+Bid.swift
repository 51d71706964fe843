internal import ProviderCore

extension PriceReport {
  /// What the provider daemon reads: the rate a block, and of several groups a line each; nothing when
  /// one of them is refused.
  package var bidLines: [String] {
    isAccepted ? groups.compactMap { $0.quote.bid?.description } : []
  }

  /// What a provider should know about a bid that is being made.
  package var warnings: [String] {
    guard isAccepted else { return [] }
    return groups.flatMap(\.freeStorage).map {
      "storage class \"\(ErrorReport.oneLine($0.name))\" has no price and costs nothing"
    }
  }

  /// The refused groups' sentences.
  package var refusalLines: [String] {
    groups.compactMap { group in
      group.quote.refusal.map { refusal in
        let name = group.name.map { "\($0): " } ?? ""
        return ErrorReport.oneLine(name + refusal.sentence)
      }
    }
  }
}
