package import ProviderCore

extension BacktestReport {
  /// Errors and coverage by distance beside those of the naive forecasts, and whether to trust the method; `history` is
  /// what it was tried on.
  package func table(_ palette: Palette, of history: RevenueHistory) -> String {
    var table = TextTable([
      ("DAYS AHEAD", .left), ("COMPARED", .right), ("ERROR", .right), ("NAIVE", .right), ("SEASONAL", .right),
      ("IN 80%", .right), ("IN 95%", .right),
    ])
    for row in rows {
      table.add([
        row.distance, String(row.count), row.error.moneyText, row.naiveError.moneyText,
        row.seasonalNaiveError.moneyText, row.coverage80.percent, row.coverage95.percent,
      ])
    }
    let words = words.flatMap { $0.wrapped(width: 80, indent: 2) }
    let lines = [palette.faint(heading(history.unit))] + (rows.isEmpty ? [] : table.lines()) + words
    return lines.joined(separator: "\n") + "\n"
  }

  /// `12 forecasts made as if from 2026-03-01 to 2026-06-19; errors are means of a day in net USD`
  func heading(_ unit: String) -> String {
    guard let first = origins.min(), let last = origins.max() else {
      return "no forecast could be tried on this history"
    }
    return first == last
      ? "1 forecast made as if on \(first); errors are means of a day in \(unit)"
      : "\(origins.count) forecasts made as if from \(first) to \(last); errors are means of a day in \(unit)"
  }

  /// The total's error, then what to make of it all.
  var words: [String] {
    (totalWords.map { ["\($0)."] } ?? []) + [verdict] + (coverageVerdict.map { [$0] } ?? [])
  }
}

extension BacktestReport.Row {
  /// `8 to 14`
  var distance: String {
    steps.count == 1 ? "\(steps.lowerBound)" : "\(steps.lowerBound) to \(steps.upperBound)"
  }

  /// Whether the method beat both naive forecasts.
  var isBetter: Bool { error < min(naiveError, seasonalNaiveError) }
}

extension BacktestReport {
  /// In a sentence, whether the expected amounts are worth more than what anybody could guess.
  package var verdict: String {
    guard !rows.isEmpty else { return "Too little could be compared to tell whether to trust it." }
    if rows.allSatisfy({ $0.error == 0 }) { return "It was never wrong here: this history does not change." }
    let better = rows.count(where: \.isBetter)
    if better == rows.count { return "Better than the naive forecasts at all distances." }
    let worse = rows.filter { !$0.isBetter }
    let advice = Self.areTrusted(worse) ? "trust the ranges, not the mean" : "trust neither mean nor ranges"
    if better == 0 { return "No better than the naive forecasts at any distance: \(advice)." }
    let leading = rows.prefix(while: \.isBetter)
    if leading.count == better, let reach = leading.last?.steps.upperBound {
      return "No better than the naive forecasts beyond \(RevenueForecast.days(reach)): there \(advice)."
    }
    // To list nearly all distances would hide what they say.
    if 2 * worse.count > rows.count {
      return "No better than the naive forecasts at most distances: \(advice)."
    }
    let distances = worse.map(\.distance).joined(separator: ", ")
    return "Better than the naive forecasts, but not \(distances) days ahead: there \(advice)."
  }

  /// Whether their ranges held about what they say.
  private static func areTrusted(_ rows: [Row]) -> Bool {
    BacktestReport(rows: rows, origins: [], totalError: nil, naiveTotalError: nil, totalDays: 0).coverage
      .map { $0.inner >= 0.65 } ?? false
  }

  /// What is wrong with the ranges; nil where they held about what they say, or too few days were compared to tell.
  var coverageVerdict: String? {
    guard rows.reduce(0, { $0 + $1.count }) >= 50, let (inner, outer) = coverage else { return nil }
    let held = "the 80% ranges held \(inner.percent) of the days, the 95% ranges \(outer.percent)"
    if inner < 0.7 || outer < 0.9 { return "Its ranges were too narrow: \(held)." }
    if inner > 0.92 { return "Its ranges were wider than need be: \(held)." }
    return nil
  }
}
