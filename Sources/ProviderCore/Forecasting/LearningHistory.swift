/// A history made ready to learn from, and what had to be done to it.
struct LearningHistory {
  /// All days, with what nobody knows filled in.
  let values: [Double]
  /// From here on there is something to learn.
  let start: Int
  /// What a reader must know, whole sentences.
  private(set) var warnings: [String] = []

  private let history: RevenueHistory

  var series: TimeSeries { TimeSeries(Array(values[start...])) }

  init(_ history: RevenueHistory) {
    self.history = history
    let amounts = history.grossAmounts.map { $0.map(\.estimate) }
    let outliers = Self.outliers(amounts)
    var cleaned = amounts
    for place in outliers { cleaned[place] = nil }
    values = TimeSeries.filled(cleaned, seasonLength: 7) ?? []
    let zeros = values.prefix { $0 == 0 }.count
    // Less than a week without income belongs to a provider's life; more of it, before the first, does not.
    start = zeros >= 7 && zeros < values.count ? zeros : 0
    warnings = [
      gaps(amounts), outliers.isEmpty ? nil : strays(outliers), beginning, shortness, sameness,
      corrections(amounts), shift, stop,
    ].compactMap(\.self)
  }

  private func day(_ place: Int) -> Day { history.days.lowerBound.advanced(by: place) }

  private func text(_ place: Int) -> String { (history.amounts[place] ?? .zero).fixed(2) }

  // MARK: Warnings

  private func gaps(_ amounts: [Double?]) -> String? {
    let count = amounts.count { $0 == nil }
    guard count > 0, let first = amounts.firstIndex(of: nil) else { return nil }
    return count == 1
      ? "no figure is known of \(day(first)); it was filled in from the days around it"
      : "no figures are known of \(count) of \(amounts.count) days, the first \(day(first)); they were filled in"
        + " from the days around them"
  }

  private func strays(_ outliers: [Int]) -> String {
    let listed = outliers.prefix(3).map { "\(day($0)) (\(text($0)))" }.joined(separator: ", ")
    let more = outliers.count > 3 ? " and \(outliers.count - 3) more" : ""
    return "far from the days around and left out of the learning: \(listed)\(more)"
  }

  private var beginning: String? {
    guard start > 0 else { return nil }
    return "the first \(start) days are zero and were left out: the provider seems to begin on \(day(start))"
  }

  private var shortness: String? {
    let count = values.count - start
    guard count < 28 else { return nil }
    let days = count == 1 ? "1 day" : "\(count) days"
    return count < 4
      ? "a history of \(days) tells next to nothing: what is forecast is their mean, the bounds are a rule of thumb"
      : "a history of \(days) is short: no \(count < 17 ? "weekly season and no " : "")lasting trend can be told from"
        + " chance, so the bounds are wide"
  }

  private var sameness: String? {
    let learnt = values[start...]
    guard let first = learnt.first, learnt.count > 3, learnt.allSatisfy({ $0 == first }) else { return nil }
    return first == 0
      ? "all \(learnt.count) days are zero: there is nothing to learn from, and no telling when that changes"
      : "all \(learnt.count) days are the same: nothing tells when that changes, the bounds are a rule of thumb"
  }

  private func corrections(_ amounts: [Double?]) -> String? {
    let negative = amounts.indices.filter { amounts[$0].map { $0 < 0 } ?? false }
    guard let first = negative.first else { return nil }
    return negative.count == 1
      ? "\(day(first)) is negative (\(text(first))): is it a correction of other days?"
      : "\(negative.count) days are negative, the first \(day(first)): are they corrections of other days?"
  }

  /// The last week beside the four before: farther from them than five times what their days differ, and a fifth.
  private var shift: String? {
    let learnt = Array(values[start...])
    guard learnt.count >= 35 else { return nil }
    let (week, before) = (Array(learnt.suffix(7)), Array(learnt.suffix(35).dropLast(7)))
    let (level, usual) = (week.median, before.median)
    let spread = before.map { abs($0 - usual) }.median * 1.4826
    let change = level - usual
    guard usual > 0, abs(change) > max(5 * spread, 0.2 * usual),
      week.allSatisfy({ ($0 - usual) * change > 0 })
    else { return nil }
    let percent = Int(min(9999, abs(change / usual) * 100).rounded())
    return
      "the last week is \(percent)% \(change > 0 ? "higher" : "lower") than the weeks before: whether that lasts no"
      + " method can know yet, and part of it is taken for chance"
  }

  private var stop: String? {
    let zeros = values.reversed().prefix { $0 == 0 }.count
    guard zeros >= 7, zeros < values.count else { return nil }
    return
      "nothing was earned in the last \(zeros) days: if that is meant to last, no forecast is needed, and if not, none can"
      + " tell when it ends"
  }

  // MARK: Outliers

  /// Days that have nothing to do with the others. A day without income is none: outages belong to the picture. Where there
  /// are many, they do too.
  private static func outliers(_ amounts: [Double?]) -> [Int] {
    let absurd = absurdAmount(amounts)
    let found = amounts.indices.filter { isOutlier($0, amounts) }
    let single = found.filter { !found.contains($0 - 1) && !found.contains($0 + 1) }
    let all = amounts.indices.filter { place in
      single.contains(place) || amounts[place].map { abs($0) > absurd } ?? false
    }
    return all.count <= max(1, amounts.count / 50) ? all : []
  }

  /// A hundred times what nine in ten days with income stay below; infinite where there are too few.
  private static func absurdAmount(_ amounts: [Double?]) -> Double {
    let sizes = amounts.compactMap { $0.map { abs($0) } }.filter { $0 > 0 }.sorted()
    return sizes.count >= 10 ? 100 * sizes.quantile(0.9) : .infinity
  }

  /// Whether a day is ten times as far from the median of the two weeks on either side as those usually are.
  private static func isOutlier(_ place: Int, _ amounts: [Double?]) -> Bool {
    guard let value = amounts[place] else { return false }
    let range = max(0, place - 14)..<min(amounts.count, place + 15)
    let around = range.filter { $0 != place }.compactMap { amounts[$0] }
    guard around.count >= 10 else { return false }
    let usual = around.median
    let spread = around.map { abs($0 - usual) }.median * 1.4826
    guard usual != 0 else { return false }
    // Nor is one that is like the days next to it: a level that has just changed has few days after it.
    let near = range.filter { $0 != place && abs($0 - place) <= 3 }.compactMap { amounts[$0] }
    let limit = 10 * max(spread, 0.1 * abs(usual))
    return abs(value - usual) > limit && (near.isEmpty || abs(value - near.median) > limit)
  }
}
