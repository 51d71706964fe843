import Foundation
import ProviderCore
import TestSupport
import Testing

/// The README's commands about earnings, run as they stand there.
struct ReadmeEarningsTests {
  private let kitchen: HelpKitchen

  init() async throws { kitchen = try await HelpKitchen() }

  @Test func `the commands`() async throws {
    try await DocumentedBlock.tell(
      "README.md", "Earnings",
      [
        ("akash-provider-tool earnings --provider akash1… --last 12m --chart", chart),
        ("akash-provider-tool earnings sync", sync),
        ("akash-provider-tool earnings --year 2026 --by month --format csv", csv),
        ("akash-provider-tool earnings reconcile --month 2026-10", reconcile),
        ("akash-provider-tool earnings payouts", payouts),
        ("akash-provider-tool earnings export --format hledger --year 2026 --output 2026.journal", journal),
      ])
  }

  private func chart(_ line: String) throws {
    let text = try kitchen.shell(line.replacing("akash1…", with: TestKeys.wallet))
    #expect(text.contains(TestKeys.wallet) && text.contains("\ntotal "))
    // The last twelve months; the stand-in's chain ends in November 2026.
    let shown = ReadmeTruth.months.filter { text.contains("\n\($0) ") }
    #expect(!shown.isEmpty || Date().formatted(.iso8601) > "2027-10")
    ReadmeTruth.expectDollars(shown, in: text, column: 3)
  }

  /// November, as this kitchen's `earnings.since` says.
  private func sync(_ line: String) throws {
    _ = try kitchen.shell(line)
    let csv = try kitchen.shell(
      "akash-provider-tool earnings export --format csv --source ledger --from 2026-11-01 --to 2026-11-20 --by total"
    )
    let record = try #require(csv.split(separator: "\r\n").last)
    let fields = record.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
    let days = try ClosedRange("2026-11-01", "2026-11-20")
    let truth = EarningsTruth.sum(of: TestKeys.wallet, in: days).usd.value
    #expect(Exact(fields[9])?.fixed(6) == truth.fixed(6), "\(csv)")
  }

  private func csv(_ line: String) throws {
    var reader = CSVReader(Array(try kitchen.shell(line).utf8), file: "output")
    var checked: [String] = []
    while let record = try reader.next()?.fields {
      guard ReadmeTruth.months.contains(record[1]) else { continue }
      let truth = ReadmeTruth.figure(record[1])
      #expect(Exact(record[7])?.fixed(6) == truth.uakt.value.fixed(6))
      #expect(Exact(record[9])?.fixed(6) == truth.usd.value.fixed(6))
      checked.append(record[1])
    }
    #expect(checked == ReadmeTruth.months)
  }

  /// The stand-in counts as the Console does, so nothing differs.
  private func reconcile(_ line: String) throws {
    #expect(try kitchen.shell(line).contains("\n31 days, all of them even.\n"))
  }

  /// By hand, as in `PayoutsTests`.
  private func payouts(_ line: String) throws {
    let waits = "Waits to be withdrawn: 0.112061 AKT, 24.943401 ACT (24.9998 USD).\n"
    #expect(try kitchen.shell(line).hasPrefix(waits))
  }

  /// A transaction for each day but that on which the chain stood still; `IntegrationTests` has hledger add them up.
  private func journal(_ line: String) throws {
    #expect(try kitchen.shell(line) == "")
    let journal = try #require(kitchen.folder.read("2026.journal"))
    let days = journal.matches(of: /(?m)^(2026-\S+) \*\ /).map { String($0.1) }
    let truth = EarningsTruth.days.filter {
      "\($0)".hasPrefix("2026-") && EarningsTruth.figure(of: TestKeys.wallet, on: $0) != .zero
    }
    #expect(days == truth.map { "\($0)" })
  }
}
