internal import Glibc

/// A failed system call, with the system's own words for it.
package struct FileFailure: Error, Hashable, Sendable {
  package let number: Int32

  package var isMissing: Bool { number == ENOENT || number == ENOTDIR }
  /// Whether somebody else holds a lock.
  package var isBusy: Bool { number == EWOULDBLOCK }
  package var reason: String {
    self == .notAFile ? "it is a folder, a device or a pipe, not a file" : String(cString: strerror(number))
  }

  init() { number = errno }
  init(number: Int32) { self.number = number }

  /// A folder, device or pipe where a file should be.
  static let notAFile = FileFailure(number: -1)
}

/// Reading and writing whole files and streams.
package enum File {
  package static let standardInput: Int32 = 0
  package static let standardOutput: Int32 = 1
  package static let standardError: Int32 = 2

  /// A file's bytes; nil when there are more than `limit`.
  package static func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8]? {
    let descriptor = try openForReading(path)
    defer { close(descriptor) }
    return try read(descriptor, limit: limit)
  }

  package enum Kind: Sendable {
    case missing
    case regular
    /// A folder, a device, a pipe.
    case other
  }

  /// What a path leads to, symbolic links followed.
  package static func kind(_ path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return status.st_mode & S_IFMT == S_IFREG ? .regular : .other
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether something is there. Throws where that cannot be known, as in a folder that may not be entered.
  package static func exists(_ path: String) throws(FileFailure) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return true }
    let failure = FileFailure()
    guard failure.isMissing else { throw failure }
    return false
  }

  /// In bytes; nil for what is not there.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Whether this user may change a file or a folder.
  static func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Whether anybody but its owner may do anything with a file. A folder's permissions are not looked at.
  package static func isOpenToOthers(_ path: String) throws(FileFailure) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileFailure() }
    return status.st_mode & 0o077 != 0
  }

  /// The file that a path leads to, symbolic links followed, also where the last one leads to nothing yet.
  package static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var path = path
    // As many links as the system itself follows.
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &buffer, buffer.count)
      guard count > 0 else { break }
      let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = target.hasPrefix("/") ? target : "\(folder(of: path))/\(target)"
    }
    return path
  }

  /// The folder that a path stands in.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  package static func remove(_ path: String) throws(FileFailure) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileFailure() }
  }

  /// A descriptor that the caller closes.
  package static func openForReading(_ path: String) throws(FileFailure) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure() }
    return descriptor
  }

  /// All that a stream has to give; nil when that is more than `limit` bytes, the rest left unread.
  package static func read(_ descriptor: Int32, limit: Int) throws(FileFailure) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = try readSome(descriptor, into: &chunk)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      if bytes.count > limit { return nil }
    }
  }

  /// Fills as much of `buffer` as one read gives, from `offset` on; 0 at the end.
  package static func readSome(
    _ descriptor: Int32, into buffer: inout [UInt8], from offset: Int = 0
  ) throws(FileFailure) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileFailure() }
    }
  }

  /// Writes all bytes.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw FileFailure()
      }
    }
  }

  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
