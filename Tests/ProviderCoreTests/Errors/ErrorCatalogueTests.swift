import Foundation
import TestSupport
import Testing

@testable import ProviderCore

struct ErrorCatalogueTests {
  private static let page = try? String(
    contentsOf: TestData.root.appending(path: "docs/errors.md"), encoding: .utf8)

  /// `| code | exit | …` rows of the page.
  private static func rows() throws -> [String: String] {
    let page = try #require(page)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return Dictionary(rows.map { ($0[0].trimmingCharacters(in: ["`"]), $0[1]) }) { first, _ in
      Issue.record("a code stands twice in docs/errors.md: \(first)")
      return first
    }
  }

  @Test func `docs and code know the same errors and refusals`() throws {
    var expected: [String: String] = [:]
    for code in ErrorCode.allCases { expected[code.rawValue] = "\(code.exitStatus.rawValue)" }
    for kind in Refusal.Kind.allCases { expected[kind.rawValue] = "1" }
    #expect(try Self.rows() == expected)
  }

  @Test func `a file with many problems shows the first and counts the rest`() {
    let error = ProviderError(.sdlInvalid, problems: (1...9).map { "problem \($0)" })
    #expect(error.message == "problem 1")
    #expect(error.further == ["problem 2", "problem 3", "problem 4", "and 5 more"])
    #expect(ProviderError(.sdlInvalid, problems: ["one"]).further == [])
  }
}
