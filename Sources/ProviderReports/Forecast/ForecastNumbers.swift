internal import ProviderCore

extension Double {
  /// Money that leaves a forecast, in cents; nil for what is no number.
  var money: Decimal? { decimal?.rounded(scale: 2, .halfEven) }

  /// With two places, or `-`.
  var moneyText: String { money?.fixed(2) ?? "-" }

  /// A part of one as people read it: `61%`, `2.5%`, `under 0.1%`.
  var percent: String {
    guard let hundredths = decimal.map({ $0 * 100 }) else { return "an unknown part" }
    if self > 10 { return "over 1000%" }
    if self > 0, self < 0.0005 { return "under 0.1%" }
    return hundredths.rounded(scale: self < 0.0995 ? 1 : 0, .halfEven).plain + "%"
  }

  /// What it is exactly when it is written with the fewest digits that tell it from its neighbours.
  var decimal: Decimal? { isFinite ? Decimal(jsonNumber: "\(self)") : nil }
}

extension JSONValue {
  /// Money of a forecast: a string with two places.
  static func money(_ value: Double?) -> JSONValue { .string(value?.money?.fixed(2)) }

  /// A part of one, as a number with at most six places.
  static func share(_ value: Double?) -> JSONValue {
    value?.decimal.map { .number($0.rounded(scale: 6, .halfEven).plain) } ?? .null
  }
}

extension ForecastRange {
  /// In the order of the contract.
  var numbers: [(name: String, value: Double)] {
    [("mean", mean), ("lo80", lo80), ("hi80", hi80), ("lo95", lo95), ("hi95", hi95)]
  }
}
