internal import Glibc

/// A failed system call, with the system's own words for it.
package struct FileFailure: Error, Hashable, Sendable {
  package let number: Int32

  package var isMissing: Bool { number == ENOENT || number == ENOTDIR }
  package var reason: String { String(cString: strerror(number)) }

  init() { number = errno }
  init(number: Int32) { self.number = number }
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
