internal import ProviderCore

/// The days of a forecast's drawing, put together where there are too many for points of their own, as amounts a day.
///
/// Points begin at the last known day and go both ways, so that none has days of both sides.
struct FanCurve {
  let past: [Past]
  let ahead: [Ahead]
  /// How many days a point stands for.
  let pointDays: Int
  /// Days of the history that are not shown.
  let hiddenDays: Int

  struct Past {
    let days: ClosedRange<Day>
    /// The mean of the known days; nil without any.
    let amount: Double?
  }

  struct Ahead {
    let days: ClosedRange<Day>
    let range: ForecastRange
  }

  var days: ClosedRange<Day> {
    let last = ahead.last?.days.upperBound ?? past.last?.days.upperBound ?? Day(number: 0)
    return (past.first?.days.lowerBound ?? last)...last
  }

  /// A history as long as three times the horizon tells enough to judge it by, and leaves it room.
  static func shownDays(_ forecast: RevenueForecast) -> Int {
    min(forecast.history.days.count, max(30, 3 * forecast.days.count))
  }

  /// At most about `limit` points, each of `leastDays` or more days.
  init(_ forecast: RevenueForecast, limit: Int, leastDays: Int) {
    let (shown, horizon) = (Self.shownDays(forecast), forecast.days.count)
    let size = Self.size(shown, horizon, limit: limit, leastDays: leastDays)
    let history = forecast.history
    past = Self.chunks(shown, of: size).reversed().map { chunk in
      let last = history.days.upperBound
      let days = last.advanced(by: -chunk.upperBound)...last.advanced(by: -chunk.lowerBound)
      let known = days.compactMap { history.amount(of: $0)?.estimate }
      let mean = known.reduce(0) { $0 + $1 / Double(known.count) }
      return Past(days: days, amount: known.isEmpty ? nil : mean)
    }
    ahead = Self.chunks(horizon, of: size).map { chunk in
      let first = forecast.days.lowerBound
      let days = first.advanced(by: chunk.lowerBound)...first.advanced(by: chunk.upperBound)
      return Ahead(days: days, range: forecast.range(of: days).scaled(by: 1 / Double(days.count)))
    }
    pointDays = size
    hiddenDays = history.days.count - shown
  }

  private static func size(_ past: Int, _ ahead: Int, limit: Int, leastDays: Int) -> Int {
    var size = max(1, leastDays)
    // From four days on whole weeks: parts of them would draw the weekend as a wave.
    while (past + size - 1) / size + (ahead + size - 1) / size > max(2, limit) {
      size = size < 3 ? size + 1 : (size / 7 + 1) * 7
    }
    return size
  }

  /// `0...6`, `7...13`, and what is left.
  private static func chunks(_ count: Int, of size: Int) -> [ClosedRange<Int>] {
    stride(from: 0, to: count, by: size).map { $0...min($0 + size, count) - 1 }
  }
}
