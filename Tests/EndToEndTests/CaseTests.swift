import Foundation
import ProviderCore
import TestSupport
import Testing

struct CaseTests {
  @Test(arguments: CaseFolder.all("Cases"))
  func `answers as recorded`(folder: CaseFolder) async throws {
    try await folder.check()
  }

  @Test func `the cases are there`() {
    #expect(CaseFolder.all("Cases").count >= 20)
  }
}

struct ErrorCaseTests {
  @Test(arguments: CaseFolder.all("Errors"))
  func `tells as recorded`(folder: CaseFolder) async throws {
    try await folder.check()
    #expect(folder.text("exit") != nil, "an error has an exit status")
  }

  /// The code that scripts match is in the JSON form of the same answer.
  @Test(
    arguments: CaseFolder.all("Errors").filter {
      !$0.command.contains { ["--format", "--explain", "--batch"].contains($0) }
    })
  func `carries its code in JSON`(folder: CaseFolder) async throws {
    let code = try #require(folder.text("code"))
    let answer = try await folder.run(adding: ["--format", "json"])
    if Refusal.Kind(rawValue: code) != nil {
      let report = try JSONValue(parsing: Array(answer.output.utf8))
      guard case .array(let groups)? = report["groups"] else {
        Issue.record("no groups in \(answer.output)")
        return
      }
      #expect(groups.contains { $0["refusal_code"] == .string(code) })
    } else {
      let line = try #require(answer.errors.split(separator: "\n").last)
      let error = try JSONValue(parsing: Array(line.utf8))
      #expect(error["schema"] == .string("akash-provider-tool/error/v1"))
      #expect(error["error"]?["code"] == .string(code))
    }
  }

  /// What a folder of files cannot bring about: a person at a terminal (`ConfigurationPromptTests`), a file that
  /// becomes unwritable half-way (`RecoveryTests`), and another process that writes (`LedgerFileTests`).
  private static let elsewhere: Set = [
    ErrorCode.notConfirmed.rawValue, ErrorCode.secretStoreFailed.rawValue,
    ErrorCode.importContradicts.rawValue, ErrorCode.ledgerBusy.rawValue,
  ]

  @Test func `every error and refusal has a case`() {
    let covered = Self.elsewhere.union(CaseFolder.all("Errors").compactMap { $0.text("code") })
    let all = ErrorCode.allCases.map(\.rawValue) + Refusal.Kind.allCases.map(\.rawValue)
    #expect(covered == Set(all))
  }
}
