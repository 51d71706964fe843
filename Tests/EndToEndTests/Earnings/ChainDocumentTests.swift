import Foundation
import ProviderCore
import TestSupport
import Testing

/// The `console chain` blocks of the documents show what the tool answers about provider 3 of the stand-in.
struct ChainDocumentTests {
  private static let blocks = DocumentedBlock.all.filter { $0.language == "console" && $0.file == "chain" }
    .map(\.text)

  @Test(arguments: blocks)
  func `documents show what the tool answers`(block: String) async throws {
    let lines = block.split(separator: "\n", maxSplits: 1)
    let words = try #require(CommandWords.split(String(lines[0].dropFirst(2))))
    #expect(words.prefix(2) == ["akash-provider-tool", "earnings"])
    let provider = try #require(GroundTruth.shared).providers[2]
    let run = try await ChainFixture(provider).run(Array(words.dropFirst(2)))
    #expect(run.status == 0)
    #expect(
      (run.text + run.errors).trimmingCharacters(in: .newlines) == lines[1].trimmingCharacters(in: .newlines))
  }

  @Test func `there are some`() { #expect(Self.blocks.count >= 3) }
}
