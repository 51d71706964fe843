package import ProviderCore

/// Changes the configuration file: under a lock, checked before anything is written, as a whole or not at all.
package struct ConfigurationStore: Sendable {
  package let location: ConfigurationFile.Location
  let clock: SystemClock

  package init(_ location: ConfigurationFile.Location, clock: SystemClock) {
    self.location = location
    self.clock = clock
  }

  /// Symbolic links stay what they are: what they lead to is replaced.
  private var target: String { File.resolved(location.path) }

  // MARK: Change

  /// Applies changes to the file as it is at this moment, and makes it if it is not there. `edits` is given
  /// the file; no edits are no change. Returns whether anything was written.
  ///
  /// Throws `value-invalid` where the changed file would say what it cannot, `configuration-uneditable`
  /// where its layout is beyond a machine, and `configuration-unwritable`.
  @discardableResult
  package func change(
    _ edits: (ConfigurationDocument) throws(ProviderError) -> [YAMLEdit]
  ) throws(ProviderError) -> Bool {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    let old = try ConfigurationFile.document(location)
    let text = try ConfigurationEditor.text(of: old, applying: try edits(old))
    guard !Self.areSame(text, old.text) || !old.exists else { return false }
    try write(text)
    return true
  }

  /// Replaces the file as a whole, if it still is what `expected` says (nil: not there). Throws
  /// `configuration-changed` if it is not. With `keepsOld` the old file gets another name, which is returned; with
  /// `isPrivate` the new one is this user's alone whatever it was before.
  @discardableResult
  package func replace(
    _ expected: String?, with text: String, keepsOld: Bool = false, isPrivate: Bool = false
  ) throws(ProviderError) -> String? {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    let present = try ConfigurationFile.read(location.path)
    guard Self.areSame(present, expected) else {
      throw ProviderError(
        .configurationChanged, "\"\(location.path)\" was changed by somebody else in the meantime")
    }
    var copy: String?
    if keepsOld, let expected {
      let path = freeName()
      do throws(FileFailure) {
        try AtomicFile.replace(path, with: Array(expected.utf8), access: .mode(0o600))
      } catch {
        throw unwritable(error)
      }
      copy = path
    }
    try write(text, isPrivate: isPrivate)
    return copy
  }

  /// To the byte: Swift calls two spellings of one letter the same.
  private static func areSame(_ left: String?, _ right: String?) -> Bool {
    left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
  }

  /// A name for the old file that no other file has.
  private func freeName() -> String {
    let names = ["\(target).old"] + (1...999).map { "\(target).old.\($0)" }
    return names.first { File.kind($0) == .missing } ?? "\(target).old"
  }

  /// Makes sure that a later change can be made and written, short of a disk that fills up in between. Throws
  /// what `change` would.
  package func checkWritable(
    _ edits: (ConfigurationDocument) throws(ProviderError) -> [YAMLEdit]
  ) throws(ProviderError) {
    let lock = try lock()
    defer { withExtendedLifetime(lock) {} }
    let document = try ConfigurationFile.document(location)
    _ = try ConfigurationEditor.text(of: document, applying: try edits(document))
    do throws(FileFailure) {
      try AtomicFile.tryOut(target)
    } catch {
      throw unwritable(error)
    }
  }

  private func lock() throws(ProviderError) -> FolderLock {
    let target = target
    guard File.kind(target) != .other else {
      throw ProviderError(
        .configurationUnwritable, "\"\(location.path)\" is no regular file, and is left alone")
    }
    let folder = File.folder(of: target)
    do throws(FileFailure) {
      try AtomicFile.makeFolder(folder)
      return try FolderLock(folder, clock: clock)
    } catch {
      if error.isBusy {
        throw ProviderError(
          .configurationChanged,
          "another process is changing \"\(location.path)\", and does not come to an end", hint: "try again")
      }
      throw unwritable(error)
    }
  }

  /// A file that comes to hold a secret becomes its owner's alone, whatever it was before.
  private func write(_ text: String, isPrivate: Bool = false) throws(ProviderError) {
    let target = target
    let document = try? ConfigurationDocument(path: target, text: text)
    let holdsSecret = document?.configuration.holdsSecret ?? true
    do throws(FileFailure) {
      try AtomicFile.replace(
        target, with: Array(text.utf8), access: holdsSecret || isPrivate ? .keptPrivate : .kept)
    } catch {
      throw unwritable(error)
    }
    AtomicFile.flushFolder(File.folder(of: target))
  }

  private func unwritable(_ failure: FileFailure) -> ProviderError {
    ProviderError(
      .configurationUnwritable,
      "the configuration file \"\(location.path)\" cannot be written: \(failure.reason)",
      hint: "the file is as it was; nothing is lost")
  }
}
