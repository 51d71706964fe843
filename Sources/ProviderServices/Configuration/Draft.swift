internal import Glibc
package import ProviderCore

/// A copy of a file that a person edits before it takes the file's place.
package struct Draft {
  package let path: String
  private let start: String

  /// Beside the file, with its ending, so that editors know what it is; this user's alone. Throws
  /// `configuration-unwritable`.
  package init(of file: String, text: String) throws(ProviderError) {
    start = text
    let target = File.resolved(file)
    path = "\(target).\(getpid()).draft.yaml"
    do throws(FileFailure) {
      try AtomicFile.makeFolder(File.folder(of: target))
      try AtomicFile.replace(path, with: Array(text.utf8), access: .mode(0o600))
    } catch {
      throw ProviderError(
        .configurationUnwritable, "the draft \"\(path)\" cannot be written: \(error.reason)")
    }
  }

  package func text() throws(ProviderError) -> String {
    guard let bytes = (try? File.read(path, limit: ConfigurationFile.maximumBytes)) ?? nil else {
      throw ProviderError(.editorFailed, "the draft \"\(path)\" is gone or too large")
    }
    guard UTF8Check.isValid(bytes) else {
      throw ProviderError(.configurationInvalid, "\(path): the YAML is not valid: it is not UTF-8 text")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Removes a draft that nobody has worked on, and says where one is that somebody has.
  private func removeUnlessChanged() -> String? {
    guard let bytes = (try? File.read(path, limit: ConfigurationFile.maximumBytes)) ?? nil,
      bytes == Array(start.utf8)
    else { return "your text is in \"\(path)\"" }
    remove()
    return nil
  }

  /// Whether the editor has left anything.
  package var exists: Bool { File.kind(path) != .missing }

  package func remove() { try? File.remove(path) }

  /// Runs an editor on our terminal. Throws `editor-failed` where it ends in failure; a draft that was worked on stays.
  package func open(with editor: [String]) throws(ProviderError) {
    let words = (editor + [path]).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, editor[0], nil, nil, words, environ)
    guard failure == 0 else {
      _ = removeUnlessChanged()
      throw ProviderError(
        .editorFailed,
        "the editor \"\(editor[0])\" cannot be started: \(FileFailure(number: failure).reason)",
        hint: "set EDITOR")
    }
    // Ctrl-C on this terminal is for the editor.
    let before = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, before) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw ProviderError(
        .editorFailed, "the editor \"\(editor[0])\" ended in failure; nothing was changed",
        hint: removeUnlessChanged())
    }
  }
}
