import Foundation
import TestSupport
import Testing

/// The soak of `Tests/Reliability`, for a quarter of a minute: that it still runs, and still finds nothing. The real one
/// takes ten (docs/benchmarks.md).
struct SoakTests {
  @Test(.enabled(if: ExternalTool.isInstalled("python3"), "needs python3"))
  func `all holds in bad weather`() async throws {
    let folder = try TemporaryFolder()
    let program = TestData.root.appending(path: "Tests/Reliability/soak.py").path(percentEncoded: false)
    let run = try await OwnThread.run {
      try ExternalTool("python3").run(
        ["-B", program, ToolRun.binary, "--small", "--minutes", "0.25", "--parallel", "6"], in: folder.path,
        environment: ["TMPDIR": folder.path], timeout: 600)
    }
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.hasSuffix("all holds\n"))
    #expect(try folder.names().isEmpty)
  }
}
