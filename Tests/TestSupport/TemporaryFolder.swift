package import Foundation

/// A folder that is gone when its holder is.
package final class TemporaryFolder: Sendable {
  package let url: URL

  package init() throws {
    url = RunFolder.shared.url.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path(percentEncoded: false) }

  /// Writes a file and returns its path.
  @discardableResult
  package func write(_ text: String, to name: String, mode: Int? = nil) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    let path = file.path(percentEncoded: false)
    if let mode { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path) }
    return path
  }

  /// The binary under test, as a program of this folder.
  package func putTool(at name: String = "bin/akash-provider-tool") throws {
    let link = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: link.path(percentEncoded: false), withDestinationPath: ToolRun.binary)
  }

  /// A file's text; nil where there is none.
  package func read(_ name: String) -> String? {
    (try? Data(contentsOf: url.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of all files and folders in it, sorted.
  package func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
