internal import ProviderCore

extension PriceReport {
  /// The explanation for people: what each resource costs, the bid, the ceiling, totals and notes.
  package func table(_ palette: Palette) -> String {
    var lines: [String] = []
    for group in groups {
      if !lines.isEmpty { lines.append("") }
      lines += GroupTable(group: group, aktPrice: aktPrice, palette: palette).lines()
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// One group's part of the table.
private struct GroupTable {
  let group: PricedGroup
  let aktPrice: AKTPriceReading?
  let palette: Palette

  func lines() -> [String] {
    var lines: [String] = []
    if let name = group.name { lines += [palette.bold("group \(ErrorReport.oneLine(name))")] }
    return lines + costs() + [""] + summary() + notes()
  }

  private func costs() -> [String] {
    var table = TextTable([
      ("RESOURCE", .left), ("QUANTITY", .right), ("UNIT", .left), ("USD/UNIT", .right),
      ("USD/MONTH", .right), ("SHARE", .right), ("PRICED AS", .left),
    ])
    let total = group.quote.listPrice.value
    for line in group.lines {
      table.add([
        ErrorReport.oneLine(line.card.map { "gpu \($0)" } ?? line.name), quantity(line), line.unit,
        money(line.price.value), line.cost.value.fixed(2), share(line.cost.value, of: total),
        ErrorReport.oneLine(match(line)),
      ])
    }
    table.add(["total", "", "", "", total.fixed(2), share(total, of: total), ""])
    let lines = table.lines()
    return [palette.bold(lines[0])] + lines[1...]
  }

  /// With all its places, but at least those of a cent.
  private func money(_ price: Decimal) -> String {
    let reduced = price.reduced
    return reduced.scale < 2 ? reduced.fixed(2) : reduced.description
  }

  private func quantity(_ line: CostLine) -> String {
    line.quantity.rounded(scale: 3, .halfEven).plain
  }

  private func share(_ part: Decimal, of total: Decimal) -> String {
    guard !total.isZero else { return "" }
    return (part * 100).divided(by: total, scale: 1, .halfEven).description + "%"
  }

  /// The mapping that gave the price, and which one there was none for.
  private func match(_ line: CostLine) -> String {
    guard let match = line.match else { return "" }
    let found = match.key ?? "catch-all"
    return match.wanted.map { $0 == found ? found : "\(found), for want of \($0)" } ?? found
  }

  private func summary() -> [String] {
    let totals = group.totals
    var rows: [(String, String)] = []
    if let bid = group.quote.bid { rows.append(("bid", "\(bid) \(group.order.denom) a block")) }
    rows.append(("answer", answer))
    if let ceiling = group.order.ceiling {
      rows.append(("ceiling", "\(ceiling.amount.plain) \(group.order.denom) a block\(marginText)"))
    }
    rows.append(
      (
        "dollars",
        "\(totals.usdPerMonth.value.fixed(2)) USD a month, "
          + "\(totals.usdPerHour.value.fixed(4)) USD an hour"
      ))
    if group.quote.usdPerMonth != group.quote.listPrice {
      rows.append(("list price", "\(group.quote.listPrice.value.fixed(2)) USD a month"))
    }
    if let akt = totals.aktPerMonth { rows.append(("AKT", "\(akt.value.fixed(6)) AKT a month")) }
    let uakt = totals.microAKTPerBlock.map { "\($0.value.fixed(6)) uakt, or " } ?? ""
    rows.append(("chain", "\(uakt)\(totals.microACTPerBlock.value.fixed(6)) uact a block"))
    rows.append(("AKT price", aktPrice?.text ?? "unknown, and not needed"))
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { label, value in
      label + String(repeating: " ", count: width - label.count + 2) + value
    }
  }

  private var answer: String {
    guard let refusal = group.quote.refusal else { return palette.good("bid") }
    return palette.bad("no bid: \(ErrorReport.oneLine(refusal.sentence))")
  }

  /// `, 17.62 above the bid (1.8%)`.
  private var marginText: String {
    guard let margin = group.margin, let bid = group.quote.bid else { return "" }
    let size = margin.magnitude
    let percent = (size * 100).divided(by: bid, scale: 1, .halfEven)
    let side = margin.isNegative ? "below" : "above"
    return ", \(size.plain) \(side) the bid (\(percent)%)"
  }

  private func notes() -> [String] {
    group.notes.map { palette.faint("note: \(ErrorReport.oneLine($0))") }
  }
}

extension AKTPriceReading {
  fileprivate var text: String {
    guard let record else { return "\(price.usd.plain) USD, as given" }
    return "\(price.usd.plain) USD, from \(record.source.rawValue) at \(record.fetchedAt)"
  }
}
