package import Foundation
internal import Glibc

/// Where a test run has its temporary folders. It is gone when the run ends; that of a run that was killed goes when
/// a later one begins.
package struct RunFolder: Sendable {
  let url: URL

  static let shared = RunFolder(in: FileManager.default.temporaryDirectory)

  private static let prefix = "akash-provider-tool-test-"
  /// A run that has made its folder, and is about to lock it, must not lose it.
  private static let youngestSwept: TimeInterval = 60

  private init(in parent: URL) {
    Self.sweep(parent)
    url = parent.appending(path: "\(Self.prefix)\(getpid())")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    // The kernel gives the lock back however this process ends.
    _ = Self.locked(url)
    atexit { try? FileManager.default.removeItem(at: RunFolder.shared.url) }
  }

  /// Removes what killed runs have left: folders that nobody has locked.
  package static func sweep(_ parent: URL) {
    let keys: Set<URLResourceKey> = [.contentModificationDateKey]
    let folders =
      (try? FileManager.default.contentsOfDirectory(at: parent, includingPropertiesForKeys: Array(keys)))
      ?? []
    for folder in folders where folder.lastPathComponent.hasPrefix(prefix) {
      guard let changed = try? folder.resourceValues(forKeys: keys).contentModificationDate,
        -changed.timeIntervalSinceNow > youngestSwept, let lock = locked(folder)
      else { continue }
      try? FileManager.default.removeItem(at: folder)
      close(lock)
    }
  }

  /// The descriptor that holds a folder's lock; nil where another process does.
  private static func locked(_ folder: URL) -> Int32? {
    let descriptor = open(folder.path(percentEncoded: false), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}
