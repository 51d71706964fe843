internal import Glibc
internal import ProviderCore

/// What comes next in a stream of lines.
enum StreamPart {
  /// Whole lines: these bytes of the buffer. Every line ends with a newline, except perhaps the stream's
  /// last.
  case lines([UInt8], Range<Int>)
  /// A line that was too long to be kept.
  case oversizedLine
}

/// Cuts a stream into blocks of whole lines, in one buffer that is used again and again.
struct LineBlockReader {
  private let descriptor: Int32
  private var buffer: [UInt8]
  /// How much of the buffer holds bytes of the stream.
  private var filled = 0
  /// How much of that has been handed out.
  private var used = 0
  private var isAtEnd = false
  private let patience: Int32

  /// A line longer than `size` bytes is not kept. Where a line is there, the next is waited for `patience` milliseconds.
  init(descriptor: Int32, size: Int = 4 << 20, patience: Int32 = 0) {
    self.descriptor = descriptor
    self.patience = patience
    buffer = [UInt8](repeating: 0, count: size)
  }

  /// The next part; nil at the end of the stream.
  ///
  /// Waits for one whole line, then takes what else is there without waiting: whoever feeds us may be
  /// waiting for the answers to the lines that it has sent.
  mutating func next() throws(FileFailure) -> StreamPart? {
    buffer.withUnsafeMutableBytes { bytes in
      bytes.copyBytes(from: UnsafeRawBufferPointer(rebasing: bytes[used..<filled]))
    }
    filled -= used
    used = 0
    var end = endOfLines(from: 0)
    while !isAtEnd, filled < buffer.count, end == nil || isReady {
      let before = filled
      try readMore()
      end = endOfLines(from: before) ?? end
    }
    if let end { return block(end) }
    if !isAtEnd { return try skipLine() }
    return filled > 0 ? block(filled) : nil
  }

  private mutating func readMore() throws(FileFailure) {
    let count = try File.readSome(descriptor, into: &buffer, from: filled)
    if count == 0 { isAtEnd = true }
    filled += count
  }

  /// Whether a read would return at once, or in a moment.
  private var isReady: Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, patience) > 0
  }

  /// The end of the last whole line; nil where there is none after `start`.
  private func endOfLines(from start: Int) -> Int? {
    buffer[start..<filled].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
  }

  private mutating func block(_ end: Int) -> StreamPart {
    used = end
    return .lines(buffer, 0..<end)
  }

  /// Drops a line that is too long, however long it is.
  private mutating func skipLine() throws(FileFailure) -> StreamPart {
    repeat {
      filled = 0
      try readMore()
      used = ByteScan.index(of: UInt8(ascii: "\n"), in: buffer, 0..<filled)
    } while used == filled && !isAtEnd
    used = min(used + 1, filled)
    return .oversizedLine
  }
}
