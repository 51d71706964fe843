internal import ProviderCore
internal import ProviderServices

/// What was earned so far, from the ledger or a person's file.
struct ForecastHistorySource {
  let history: RevenueHistory
  /// What the ledger has behind the amounts; empty for a file.
  let ledgerDays: [LedgerDay]
  /// What messages call it.
  let name: String
  let warnings: [String]
  private let today: Day

  /// A file of more days than anybody has is still small.
  private static let maximumBytes = 16 << 20

  init(_ command: Forecast, _ context: EarningsContext) throws(ProviderError) {
    let isNet = command.basis == .net
    today = context.today
    if let path = command.history {
      let bytes = try context.runtime.bytes(
        of: path == "-" ? nil : path, limit: Self.maximumBytes, awaiting: "a history (CSV)")
      name = path == "-" ? "standard input" : path
      let file = RevenueFile(
        file: name, currency: command.currency, isNet: isNet)
      let all = try file.read(bytes)
      // As the ledger does: what is not over is no day.
      let isUnfinished = all.days.upperBound == today && all.days.count > 1
      history = isUnfinished ? all.prefix(all.days.count - 1) : all
      ledgerDays = []
      warnings = [
        isUnfinished ? "\(today) is not over and was left out" : nil,
        Self.future(all.days.upperBound, today, name),
      ].compactMap(\.self)
      return
    }
    let provider = try context.provider()
    name = provider.text
    ledgerDays = try context.ledger().days(
      of: provider, in: .networkBegan...today.advanced(by: -1), .latest)
    let history = RevenueHistory(
      ledgerDays, currency: command.currency, isNet: isNet, take: context.take)
    guard let history else {
      throw ProviderError(
        .ledgerEmpty, "the ledger has no day of \(provider) to forecast from",
        hint: "\"earnings sync\" fetches them, and --history takes a file instead")
    }
    self.history = history
    warnings = [Self.staleness(history.days.upperBound, today)].compactMap(\.self)
  }

  private static func staleness(_ last: Day, _ today: Day) -> String? {
    let age = last.distance(to: today)
    guard age > 2 else { return nil }
    return
      "the ledger ends on \(last), \(age) days ago, and the forecast begins there: \"earnings sync\" fetches the rest"
  }

  private static func future(_ last: Day, _ today: Day, _ name: String) -> String? {
    last > today ? "\(name) ends on \(last), which is still to come: are its dates right?" : nil
  }

  /// What an AKT was worth on the last day of the ledger, where that is not old.
  var currentAKTPrice: AKTPrice? {
    guard let day = ledgerDays.last, day.day.distance(to: today) <= 3, day.figure.uakt > .zero,
      !day.figure.isUnpriced
    else { return nil }
    return AKTPrice(
      usd: day.figure.usdOfAKT.value.divided(by: day.figure.uakt.inAKT.value, scale: 9, .halfEven))
  }

  /// What an AKT was worth on each day on which some were earned, as the services say, the last value going on where
  /// none was.
  var aktUSD: [Double] {
    var last: Double?
    return ledgerDays.compactMap { day in
      let figure = day.figure
      if figure.uakt > .zero, !figure.isUnpriced {
        last = figure.usdOfAKT.value.estimate / figure.uakt.inAKT.value.estimate
      }
      return last
    }
  }
}
