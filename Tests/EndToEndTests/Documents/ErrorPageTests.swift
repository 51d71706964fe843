import Foundation
import ProviderCore
import TestSupport
import Testing

struct ErrorPageTests {
  private static let page = "docs/errors.md"

  @Test func `the documented JSON is the tool's`() async throws {
    let block = try #require(DocumentedBlock.all.first { $0.document == Self.page && $0.language == "json" })
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(["price", "none.json", "--format", "json"], in: folder.path)
    #expect(run.errors.split(separator: "\n").last.map { "\($0)\n" } == block.text)
    #expect(run.output.isEmpty)
  }
}
