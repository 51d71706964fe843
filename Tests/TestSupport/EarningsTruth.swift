internal import Foundation
package import ProviderCore

/// What the wallets of the stand-in have earned, worked out exactly by a program of its own:
/// `Tests/Data/console/truth.json`.
package enum EarningsTruth {
  private struct File: Decodable {
    let providers: [String: [String: Amounts]]

    struct Amounts: Decodable {
      let uakt: String
      let uact: String
      let usd: String
    }
  }

  /// The days that are over on that chain.
  package static let days = Day(number: 20_362)...Day(number: 20_777)

  private static let figures: [String: [Day: EarningsFigure]] = {
    guard let bytes = try? TestData.bytes("console/truth.json"),
      let file = try? JSONDecoder().decode(File.self, from: Data(bytes))
    else { return [:] }
    return file.providers.mapValues { days in
      Dictionary(
        uniqueKeysWithValues: days.compactMap { name, amounts in
          guard let day = Day(name), let uakt = Decimal(amounts.uakt), let uact = Decimal(amounts.uact),
            let usd = Decimal(amounts.usd)
          else { return nil }
          return (day, EarningsFigure(uakt: Amount(uakt), uact: Amount(uact), usd: Amount(usd)))
        })
    }
  }()

  /// Nil for a wallet that is no provider, and a day that is not over. A day on which the chain stood still brought
  /// nothing.
  package static func figure(of wallet: String, on day: Day) -> EarningsFigure? {
    guard let own = figures[wallet], days.contains(day) else { return nil }
    return own[day] ?? .zero
  }

  /// What several days brought together.
  package static func sum(of wallet: String, in days: ClosedRange<Day>) -> EarningsFigure {
    days.compactMap { figure(of: wallet, on: $0) }.reduce(.zero, +)
  }

  /// Whether a figure of a service, which counts in binary floating point, is the exact one to 1e-9 of it.
  package static func agrees(_ figure: EarningsFigure, with exact: EarningsFigure) -> Bool {
    func isNear(_ one: ProviderCore.Decimal, _ other: ProviderCore.Decimal) -> Bool {
      let difference = one - other
      let distance = difference.isNegative ? -difference : difference
      let size = other.isNegative ? -other : other
      return distance * 1_000_000_000 <= size || distance * 1_000_000_000_000 <= 1
    }
    return isNear(figure.uakt.value, exact.uakt.value) && isNear(figure.uact.value, exact.uact.value)
      && isNear(figure.usd.value, exact.usd.value)
  }

  // MARK: Reports

  /// The figure of each day of a range; zero where the chain made no block.
  package static func days(
    of provider: AccountAddress, in range: ClosedRange<Day>
  ) throws -> [(day: Day, figure: EarningsFigure)] {
    try range.map { day in
      guard let figure = figures[provider.text]?[day] ?? figure(of: provider.text, on: day) else {
        throw Failure()
      }
      return (day, figure)
    }
  }

  /// The accounts by their names, `provider-1` to `provider-3`.
  package static func provider(_ name: String) throws -> AccountAddress {
    let file = try JSONValue(parsing: TestData.bytes("console/truth.json"))
    let text = file["meta"]?["accounts"]?[name]?.asString ?? ""
    guard let address = AccountAddress(text) else { throw Failure() }
    return address
  }

  /// A report of a range by day or longer periods, from single days.
  package static func report(
    _ name: String, _ range: ClosedRange<Day>, by grouping: Grouping = .day, without missing: Set<Day> = [],
    take: TakeRates = .standard
  ) throws -> EarningsReport {
    let provider = try provider(name)
    let spans = try days(of: provider, in: range).filter { !missing.contains($0.day) }.map {
      EarningsSpan(days: $0.day...$0.day, figure: $0.figure, source: .console)
    }
    return EarningsReport(
      provider: provider, days: range, grouping: grouping, spans: spans, take: take)
  }

  package struct Failure: Error {}
}

extension ClosedRange<Day> {
  /// `2026-03-01` to `2026-03-31`.
  package init(_ first: String, _ last: String) throws {
    guard let first = Day(first), let last = Day(last) else { throw EarningsTruth.Failure() }
    self = first...last
  }
}
