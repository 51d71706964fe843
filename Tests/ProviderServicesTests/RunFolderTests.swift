import Foundation
import Glibc
import TestSupport
import Testing

/// Test runs that are killed must not fill the machine's temporary folder.
struct RunFolderTests {
  @Test func `what killed runs have left goes, and only that`() throws {
    let folder = try TemporaryFolder()
    let old = ["akash-provider-tool-test-1", "akash-provider-tool-test-2", "akash-provider-tool-soak-3"]
    for name in old + ["akash-provider-tool-test-4"] { try folder.write("x", to: "\(name)/file") }
    for name in old {
      let past = Date(timeIntervalSinceNow: -3600)
      try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: "\(folder.path)/\(name)")
    }
    // The second one's run is still at it.
    let descriptor = open("\(folder.path)/\(old[1])", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    RunFolder.sweep(folder.url)
    #expect(
      try folder.names() == [
        "akash-provider-tool-soak-3", "akash-provider-tool-test-2", "akash-provider-tool-test-4",
      ])
  }
}
