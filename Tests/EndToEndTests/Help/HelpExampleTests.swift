import Foundation
import TestSupport
import Testing

@testable import akash_provider_tool

/// Every example of the help is run, and answers what it is for.
struct HelpExampleTests {
  /// The lines of the help, as the tool itself lists them.
  private static let lines: Set<String> = Set(
    HelpTests.commands.flatMap { $0.help.examples.map(\.line) })

  @Test func `every example is tried, and nothing else`() {
    #expect(Self.lines == Set(HelpTrial.all.map(\.line)))
  }

  @Test(arguments: HelpTrial.all)
  func `an example does what it is for`(trial: HelpTrial) async throws {
    let kitchen = try await HelpKitchen()
    if trial.isFresh { try kitchen.removeConfiguration() }
    if trial.hasLedger { try kitchen.fillLedger() }
    for line in trial.before { _ = try kitchen.shell(line) }
    let shown =
      if let answers = trial.answers {
        try await kitchen.terminal(trial.line, answers)
      } else {
        try kitchen.shell(trial.line, trial.environment)
      }
    let text = try trial.file.map { try #require(kitchen.folder.read($0), "\($0) is not there") } ?? shown
    for part in trial.parts { #expect(text.contains(part), "\(text)") }
    if let rows = trial.rows { #expect(text.matches(of: /(?m)^20\d\d-\d\d/).count == rows, "\(text)") }
    // Where a file has the answer, nothing else has.
    if trial.line.contains(" > ") || trial.line.contains(" >> ") { #expect(shown == "") }
  }
}
