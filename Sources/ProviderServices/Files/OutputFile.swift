/// A result that goes into a file, which other programs read while it is replaced.
package enum OutputFile {
  /// Replaces the file, or the one that a symbolic link leads to, and leaves its permissions as they are. A new one
  /// may be read by everybody, as far as the umask allows: the node exporter and other readers are other users. Throws
  /// for what is no file, such as a device.
  package static func write(_ text: String, to path: String, clock: SystemClock) throws(FileFailure) {
    let path = File.resolved(path)
    // A rename would put a file in the place of a device or a pipe.
    guard File.kind(path) != .other else { throw FileFailure.notAFile }
    let folder = File.folder(of: path)
    let lock = try FolderLock(folder, clock: clock)
    try AtomicFile.replace(
      path, with: Array(text.utf8), access: File.kind(path) == .regular ? .kept : .mode(0o644))
    AtomicFile.flushFolder(folder)
    withExtendedLifetime(lock) {}
  }
}
