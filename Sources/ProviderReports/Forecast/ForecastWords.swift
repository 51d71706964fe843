internal import ProviderCore

/// What a forecast rests on, in plain words.
struct ForecastWords {
  private let forecast: RevenueForecast

  init(_ forecast: RevenueForecast) { self.forecast = forecast }

  /// Which methods made it, how wrong they were on this history, and what is taken for granted about prices.
  var lines: [String] {
    ["Method: \(method)", "Errors: \(errors)", "Prices: \(prices)"]
  }

  // MARK: Method

  var method: String {
    switch forecast.method.kind {
    case .mean: return "the history is too short to weigh methods; this is its mean."
    case .constant: return "every day was the same, so there is nothing to weigh methods by; that goes on."
    case .ensemble:
      return members.map { "\($0)." } ?? "from the history alone."
    case .hybrid:
      let history = members.map { ", where \($0)" } ?? ""
      return
        "the leases say what is expected, and make seven tenths of the ranges; the history the rest\(history)."
    }
  }

  /// `ETS and Theta carry 61% of the weight, 5 others the rest`; nil without members.
  private var members: String? {
    let all = forecast.method.members.filter { $0.weight > 0 }
    guard let heaviest = all.first else { return nil }
    guard all.count > 1 else { return "\(heaviest.name) carries all the weight" }
    var leading: [ForecastMethod.Member] = []
    for member in all.prefix(3) where leading.map(\.weight).reduce(0, +) < 0.5 { leading.append(member) }
    let weight = leading.map(\.weight).reduce(0, +).percent
    let others = all.count - leading.count
    let rest = others == 0 ? "" : ", \(others) \(others == 1 ? "other" : "others") the rest"
    let verb = leading.count == 1 ? "carries" : "carry"
    return "\(Self.listed(leading.map(\.name))) \(verb) \(weight) of the weight\(rest)"
  }

  private static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Errors

  var errors: String {
    guard let backtest = forecast.backtest, !backtest.rows.isEmpty || backtest.totalError != nil else {
      return "nobody knows; the history is too short to try the method out on it."
    }
    let words = [backtest.totalWords, backtest.coverageWords].compactMap(\.self).joined(separator: "; ")
    return forecast.method.kind == .hybrid ? "without the leases, \(words)." : "\(words)."
  }

  // MARK: Prices

  var prices: String {
    let prices = forecast.prices
    var sentences = [prices.change == 0 ? currentPrices : changedPrices]
    if let share = prices.impliedUtilization {
      let amount = share > 1 ? "\(share.percent), more than all," : share.percent
      sentences.append("The history comes to \(amount) of what the capacity brings at its prices.")
    }
    return sentences.joined(separator: " ")
  }

  private var currentPrices: String {
    guard let source = forecast.prices.source else {
      return
        "bid prices are not known without a capacity (--capacity); new leases are taken to pay what those before paid."
    }
    return "new leases pay today's bid prices, from \(ErrorReport.oneLine(source))\(turnover)."
  }

  private var changedPrices: String {
    let prices = forecast.prices
    let isRise = prices.change > 0
    let base = prices.source.map { "those from \(ErrorReport.oneLine($0))" } ?? "what leases pay now"
    let size = abs(prices.change).percent
    return "bids \(isRise ? "rise" : "fall") by \(size) from \(base)\(turnover); \(demand(isRise: isRise))."
  }

  /// `1.5% fewer leases for each 1% dearer (elasticity 1.5)`
  private func demand(isRise: Bool) -> String {
    let elasticity = forecast.prices.elasticity
    guard elasticity != 0 else { return "demand stays as it is (elasticity 0)" }
    let effect = (elasticity > 0) == isRise ? "fewer" : "more"
    return "\((abs(elasticity) / 100).percent) \(effect) leases for each 1% \(isRise ? "dearer" : "cheaper") "
      + "(elasticity \(elasticity.decimal?.plain ?? "unknown"))"
  }

  private var turnover: String {
    let turnover = forecast.prices.turnover
    return turnover > 0 ? "; \(turnover.percent) of the running leases are replaced each day" : ""
  }
}

extension BacktestReport {
  /// By how much whole forecasts were off; nil where nothing came to compare them with.
  var totalWords: String? {
    guard let totalError else { return nil }
    let count = origins.count
    let who =
      "\(count) \(count == 1 ? "forecast" : "forecasts") of \(RevenueForecast.days(totalDays)) "
      + "made on this history"
    return
      "\(who) missed the total by \(totalError.percent)\(count == 1 ? "" : " in the median")\(naiveWords)"
  }

  /// `, the naive forecast by 14%`; who would have done better with it is told so.
  private var naiveWords: String {
    guard let totalError, let naiveTotalError else { return "" }
    let (own, naive) = (totalError.percent, naiveTotalError.percent)
    return totalError > naiveTotalError && own != naive
      ? ", worse than the naive forecast's \(naive)" : ", the naive forecast by \(naive)"
  }

  /// How many days lay within the bounds; nil where none were compared.
  var coverageWords: String? {
    guard let (inner, outer) = coverage else { return nil }
    return "80% ranges held \(inner.percent) of the days, 95% ranges \(outer.percent)"
  }

  /// Parts of all the days compared.
  var coverage: (inner: Double, outer: Double)? {
    let count = Double(rows.reduce(0) { $0 + $1.count })
    guard count > 0 else { return nil }
    func part(_ value: (Row) -> Double) -> Double {
      rows.reduce(0) { $0 + value($1) * Double($1.count) } / count
    }
    return (part(\.coverage80), part(\.coverage95))
  }
}
