internal import Glibc

/// What can be said without any method: the mean goes on, until something changes. That it will do so on some day has the
/// chance `1/(n + 2)` after `n` days without (Laplace's rule of succession); what comes then is anything from nothing to
/// twice as much.
struct SuccessionRule {
  /// Days seen.
  let count: Int

  /// How far a bound, below which the given part of the cases lies, is from something of a size, so many steps ahead.
  private func distance(_ size: Double, _ part: Double, step: Int) -> Double {
    let changed = 1 - pow(1 - 1 / Double(count + 2), Double(step))
    return size * max(0, 1 - 2 * part / changed)
  }

  /// A range that is at least as wide as `share` of the rule's.
  func widened(_ range: ForecastRange, step: Int, share: Double = 1, size: Double) -> ForecastRange {
    let inner = share * distance(size, 0.1, step: step)
    let outer = share * distance(size, 0.025, step: step)
    func low(_ distance: Double) -> Double {
      range.lo95 < 0 ? range.mean - distance : max(0, range.mean - distance)
    }
    return ForecastRange(
      mean: range.mean, lo80: min(range.lo80, low(inner)), hi80: max(range.hi80, range.mean + inner),
      lo95: min(range.lo95, range.lo80, low(outer)), hi95: max(range.hi95, range.hi80, range.mean + outer))
  }
}

/// A history that no method can learn from: of fewer than four values, of one value all the time, or of values so small
/// that their squares vanish.
struct FlatHistory {
  /// A power of two, in which sums of the largest numbers are numbers, and nothing is rounded.
  private let unit: Double
  private let mean: Double
  private let count: Int
  /// Between how much the values were.
  private let span: Double
  private let kind: ForecastMethod.Kind

  /// No amount of money is as small, and binary numbers can still hold the square of a little more.
  private static let vanishing = 1e-100

  /// Nil for a series that varies and is long enough.
  init?(_ series: TimeSeries) {
    let values = series.values
    let (least, most) = (values.min() ?? 0, values.max() ?? 0)
    let isConstant = most - least <= 1e-12 * max(abs(least), abs(most))
    let largest = values.largestMagnitude
    guard values.count < 4 || isConstant || largest < Self.vanishing else { return nil }
    kind = values.count >= 4 && isConstant ? .constant : .mean
    let unit = largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    self.unit = unit
    mean = values.map { $0 / unit }.mean
    count = values.count
    span = most / unit - least / unit
  }

  func forecast(horizon: Int) -> EnsembleForecast {
    let rule = SuccessionRule(count: count)
    let seen = ForecastRange(
      mean: mean, lo80: mean - span, hi80: mean + span, lo95: mean - span, hi95: mean + span)
    let steps = (0..<max(0, horizon)).map { step in
      rule.widened(seen, step: step + 1, size: max(abs(mean), span))
    }
    return EnsembleForecast(
      steps: steps.map { (mean < 0 ? $0 : $0.nonnegative).scaled(by: unit) },
      method: ForecastMethod(kind: kind, members: []),
      intervals: nil, isNonnegative: mean >= 0)
  }
}

extension ForecastRange {
  fileprivate var nonnegative: ForecastRange {
    ForecastRange(
      mean: max(0, mean), lo80: max(0, lo80), hi80: max(0, hi80), lo95: max(0, lo95), hi95: max(0, hi95))
  }
}

extension EnsembleForecast {
  /// Four weeks tell what a provider's days are like, hardly what comes in three months: with fewer, bounds are as wide as
  /// a part of the rule of succession's, the larger the fewer days there are.
  func widened(days count: Int) -> EnsembleForecast {
    let enough = 28.0
    let share = 1 - Double(count) / enough
    guard share > 0, method.kind == .ensemble else { return self }
    let rule = SuccessionRule(count: count)
    let size = abs(steps.map(\.mean).mean)
    let widened = steps.enumerated().map { rule.widened($1, step: $0 + 1, share: share, size: size) }
    return EnsembleForecast(
      steps: widened, method: method, intervals: intervals, isNonnegative: isNonnegative)
  }
}
