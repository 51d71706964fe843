/// Leases brought to dollars a day and to the days of a history, for the forecast that simulates them.
package struct LeaseBooking: Hashable, Sendable {
  package let leases: [BookedLease]
  /// Leases of which nobody can say what they bring: in a denom that nobody adds up, or in AKT without a price.
  package let leftOut: Int
  /// Leases with cards of a model that is not known, or with resources that are not.
  package let unknownModels: Int

  /// Day 0 is the history's first. A lease in AKT counts at one price of AKT, today's, whenever it ran: the simulation
  /// moves it from there.
  package init(_ records: [LeaseRecord], firstDay: Day, pace: BlockPace, aktPrice: AKTPrice?) {
    var leases: [BookedLease] = []
    var leftOut = 0
    var unknownModels = 0
    let blocks = pace.blocksPerDay
    for record in records {
      guard let usd = record.usdPerDay(blocksPerDay: blocks, aktPrice: aktPrice) else {
        leftOut += 1
        continue
      }
      let isUnknown = record.model == nil && record.gpuUnits != 0
      if isUnknown { unknownModels += 1 }
      leases.append(
        BookedLease(
          start: firstDay.offset(of: record.start), end: record.end.map { firstDay.offset(of: $0) },
          usdPerDay: usd.value.estimate, gpuModel: record.model,
          // What may have cards and what may not must not be taken for one kind.
          gpuUnits: record.gpuUnits ?? 1, isPaidInAKT: record.currency == .uakt))
    }
    self.leases = leases
    self.leftOut = leftOut
    self.unknownModels = unknownModels
  }

  /// What the reader of a forecast must know of it, in whole sentences.
  package var warnings: [String] {
    func count(_ number: Int) -> String { number == 1 ? "1 lease" : "\(number) leases" }
    var warnings: [String] = []
    if leftOut > 0 {
      warnings.append(
        "\(count(leftOut)) could not be counted in dollars and \(leftOut == 1 ? "is" : "are") left out")
    }
    if unknownModels > 0 {
      warnings.append(
        "of \(count(unknownModels)) the model of the cards is not known; they are taken for a kind of their own"
      )
    }
    if !leases.isEmpty, leases.allSatisfy({ $0.end == nil }) {
      warnings.append("no lease has ended yet, so that how long they last is a guess")
    }
    return warnings
  }
}

extension LeaseRecord {
  package var currency: LeaseCurrency { LeaseCurrency(chainDenom: denom) }

  /// Nil where that cannot be said.
  func usdPerDay(blocksPerDay: Decimal, aktPrice: AKTPrice?) -> Amount<USD>? {
    currency.usd(price, aktPrice: aktPrice).map { Amount($0.value * blocksPerDay) }
  }
}

extension Day {
  /// Days from its beginning to a moment, with their parts.
  fileprivate func offset(of moment: Timestamp) -> Double {
    Double(moment.seconds(since: start)) / 86_400
  }
}
