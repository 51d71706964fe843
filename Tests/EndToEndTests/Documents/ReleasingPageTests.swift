import Foundation
import ProviderCore
import TestSupport
import Testing

/// `docs/releasing.md`. A release takes minutes to build, so `.ci/run` runs what the page says of it, taking the blocks out
/// of the page by their names.
struct ReleasingPageTests {
  private static let blocks = DocumentedBlock.all.filter { $0.document == "docs/releasing.md" }
  private static let checks = DocumentedBlock.text(".ci/run")

  @Test func `CI runs each block`() {
    #expect(Self.blocks.count >= 5)
    for block in Self.blocks where block.file != "again" {
      if let file = block.file {
        #expect(Self.checks.contains("(block '\(block.language) \(file)')"), "\(file)")
      } else {
        let lines = block.text.split(separator: "\n")
        #expect(lines.allSatisfy { Self.checks.contains("\n\($0)\n") || Self.checks.contains("\n  \($0)\n") })
      }
    }
  }

  /// In a clone whose `.ci/release` is quick.
  @Test func `what is made again is compared`() throws {
    let folder = try TemporaryFolder()
    let block = try #require(Self.blocks.first { $0.file == "again" })
    try folder.write(
      "cd \"$(dirname \"$0\")/..\" && mkdir -p .build/dist && cat sums > .build/dist/SHA256SUMS\n",
      to: "here/.ci/release")
    try folder.write("made\n", to: "here/sums")
    let again = block.text.replacing("/tmp/", with: "\(folder.path)/")
    func run(_ before: String) throws -> ExternalTool.Run {
      try ExternalTool("sh").run(["-ec", "cd here\n\(before)\nbash .ci/release\n\(again)"], in: folder.path)
    }
    let commit = "git -c user.name=a -c user.email=a@example.com commit -qm a"
    let same = try run("git init -q . && git add . && \(commit)")
    #expect(same.status == 0, "\(same.errors)")
    // One file that the clone has not.
    let other = try run("rm -rf ../akash-provider-tool-again && echo other > sums")
    #expect(other.status == 1, "\(other.output)\(other.errors)")
  }
}
