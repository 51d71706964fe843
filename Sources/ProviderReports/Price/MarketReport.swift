package import ProviderCore

/// The provider's prices of cards beside the network's.
package struct MarketReport: Sendable {
  private let comparison: MarketComparison

  package init(_ comparison: MarketComparison) { self.comparison = comparison }
}

// MARK: For programs

extension MarketReport {
  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/price-market/v1"),
      "blocks_per_month": .string(comparison.blocksPerMonth.plain),
      "models": .array(comparison.rows.map(\.json)),
    ])
  }
}

extension MarketComparison.Row {
  fileprivate var json: JSONValue {
    .object([
      "vendor": .string(vendor?.name),
      "model": .string(model),
      "ram": .string(ram),
      "interface": .string(interface),
      "own": .boolean(isOwn),
      "target_usd_per_month": .string(target.price.value.plain),
      "matched": .string(target.key),
      "available": .count(cards?.available),
      "total": .count(cards?.total),
      "bids_usd_per_month": bids?.json ?? .null,
      "percent_of_median": .amount(percentOfMedian),
      "standing": .string(standing?.rawValue),
    ])
  }
}

extension MarketComparison.Bids {
  fileprivate var json: JSONValue {
    .object([
      "min": .string(minimum.value.plain),
      "average": .string(average.value.plain),
      "median": .string(median.value.plain),
      "max": .string(maximum.value.plain),
    ])
  }
}

// MARK: For people

extension MarketReport {
  package func table(_ palette: Palette) -> String {
    var table = TextTable([
      ("CARD", .left), ("TARGET", .right), ("PRICED AS", .left), ("LOWEST", .right), ("AVERAGE", .right),
      ("MEDIAN", .right), ("HIGHEST", .right), ("FREE", .right), ("CARDS", .right),
      ("THE TARGET STANDS", .left),
    ])
    for row in comparison.rows { table.add(row.cells(among: comparison.rows)) }
    let lines = table.lines()
    let notes = [
      "US dollars a card and month of \(comparison.blocksPerMonth.plain) blocks, as bid by the network's "
        + "providers in the last two weeks or month.",
      "A bid is for an order of one card with its CPU, memory and disk, which the target leaves out; it is "
        + "what was asked, not what was leased at.",
    ].map { palette.faint("note: \($0)") }
    return ([palette.bold(lines[0])] + lines[1...] + notes).joined(separator: "\n") + "\n"
  }
}

extension MarketComparison.Row {
  fileprivate func cells(among rows: [Self]) -> [String] {
    func money(_ amount: Amount<USD>?) -> String { amount?.value.fixed(2) ?? "-" }
    return [
      [model, ram, interface].compactMap(\.self).joined(separator: " "),
      money(target.price), target.key ?? "catch-all", money(bids?.minimum), money(bids?.average),
      money(bids?.median), money(bids?.maximum), cards.map { "\($0.available)" } ?? "-",
      cards.map { "\($0.total)" } ?? "-", place(among: rows),
    ]
  }

  /// `at 85.3% of the median`, `below the cheapest, at 40% of the median`.
  private func place(among rows: [Self]) -> String {
    let gift = target.price == .zero ? "0, which gives it away" : nil
    guard let standing else {
      let network = cards == nil ? absence(among: rows) : "nobody bids"
      return [gift, network].compactMap(\.self).joined(separator: "; ")
    }
    if let gift { return gift }
    let side: String? =
      switch standing {
      case .belowCheapest: "below the cheapest"
      case .aboveDearest: "above the dearest"
      case .belowMedian, .atMedian, .aboveMedian: nil
      }
    let share = percentOfMedian.map { "at \($0.fixed(1))% of the median" }
    return [side, share].compactMap(\.self).joined(separator: ", ")
  }
}

// MARK: - Keys that fit nothing

extension MarketComparison.Row {
  /// Why none of the network's cards has this price, and what was perhaps meant.
  private func absence(among rows: [Self]) -> String {
    let alike = rows.filter { $0.cards != nil && $0.model.lowercased() == model.lowercased() }
    guard let nearest = alike.max(by: { likeness($0) < likeness($1) }) else { return "nobody offers it" }
    let meant = nearest.key(asExactAs: self)
    return meant == target.key
      ? "keys that say more price all that is offered" : "nobody offers it; did you mean \(meant)?"
  }

  /// The same memory counts most, then the interface, then how many there are.
  private func likeness(_ other: Self) -> (Int, Int, Int) {
    (
      ram?.lowercased() == other.ram?.lowercased() ? 1 : 0, orderInterface == other.orderInterface ? 1 : 0,
      other.cards?.total ?? 0
    )
  }

  private var orderInterface: String? { interface.map { GPUCard.orderName(ofInterface: $0) } }

  /// `a100.80Gi.sxm`; less where the other says less and it holds of this card too.
  private func key(asExactAs other: Self) -> String {
    let model = model.lowercased()
    if other.ram == nil && other.interface == nil { return model }
    let isRAMEnough = other.interface == nil && other.ram?.lowercased() == ram?.lowercased()
    return [model, ram, isRAMEnough ? nil : orderInterface].compactMap(\.self).joined(separator: ".")
  }
}
