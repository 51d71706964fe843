internal import Dispatch
internal import Glibc
internal import ProviderCore
internal import Synchronization

/// Some whole lines of a stream.
package struct LineBlock: Sendable {
  package let bytes: [UInt8]
  /// Where in `bytes` the lines stand. Every line ends with a newline, except perhaps the stream's last.
  package let range: Range<Int>
  /// The number of the first line, counted from 1.
  package let firstLine: Int
  /// Whether the block stands for one line that was too long to be kept; `range` is then empty.
  package let isOversized: Bool
}

extension LineBlock {
  /// Calls `use` with each line: where it stands in some bytes, without its newline, and its number.
  package func forEachLine(_ use: (_ bytes: [UInt8], _ line: Range<Int>, _ number: Int) -> Void) {
    // A copy of our own: counting references to one buffer from two cores costs more than copying it.
    let bytes = Array(bytes[range])
    var start = 0
    var line = firstLine
    while start < bytes.count {
      let end = ByteScan.index(of: UInt8(ascii: "\n"), in: bytes, start..<bytes.count)
      use(bytes, start..<end, line)
      start = end + 1
      line += 1
    }
  }
}

/// Runs a function over the lines of a stream on all cores, in constant memory; the output keeps the
/// input's order.
package enum LineBatch {
  /// What ended a batch before its time.
  package enum Failure: Error, Hashable, Sendable {
    case reading(FileFailure)
    case writing(FileFailure)
  }

  /// How long an answer takes. It decides what a core is given at a time, and how much is read before they begin.
  package enum Work: Sendable {
    /// Microseconds a line.
    case quick
    /// Milliseconds a line: a core may be given a single one, and it pays to wait a moment for a second, so that the
    /// other core has something to do.
    case slow

    fileprivate var leastBytes: Int { self == .quick ? 16 << 10 : 1 }
    fileprivate var milliseconds: Int32 { self == .quick ? 0 : 2 }
  }

  /// Pieces for each core and block: many, so that no core waits long for another's last one.
  private static let piecesPerCore = 32

  /// Calls `process` with blocks of lines, several at once, and writes what it returns. Answers what has
  /// come before it waits for more, so that a program can talk to it through two pipes. Returns when the
  /// stream has ended.
  package static func run(
    input: Int32, output: Int32, _ work: Work = .quick,
    _ process: @escaping @Sendable (LineBlock) -> [UInt8]
  ) throws(Failure) {
    var reader = LineBlockReader(descriptor: input, patience: work.milliseconds)
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    var nextLine = 1
    while let part = try next(&reader) {
      let blocks = blocks(part, cores * piecesPerCore, work.leastBytes, &nextLine)
      for answer in answers(to: blocks, process) { try write(answer, to: output) }
    }
  }

  private static func next(_ reader: inout LineBlockReader) throws(Failure) -> StreamPart? {
    do throws(FileFailure) {
      return try reader.next()
    } catch {
      throw .reading(error)
    }
  }

  private static func write(_ answer: [UInt8], to output: Int32) throws(Failure) {
    do throws(FileFailure) {
      try File.write(answer, to: output)
    } catch {
      throw .writing(error)
    }
  }

  private static func answers(
    to blocks: [LineBlock], _ process: @Sendable (LineBlock) -> [UInt8]
  ) -> [[UInt8]] {
    let answers = Mutex([[UInt8]](repeating: [], count: blocks.count))
    DispatchQueue.concurrentPerform(iterations: blocks.count) { index in
      let answer = process(blocks[index])
      answers.withLock { $0[index] = answer }
    }
    return answers.withLock { $0 }
  }

  /// A part of the stream in about `count` blocks of about the same size, cut between lines.
  private static func blocks(
    _ part: StreamPart, _ count: Int, _ leastBytes: Int, _ nextLine: inout Int
  ) -> [LineBlock] {
    guard case .lines(let bytes, var rest) = part else {
      defer { nextLine += 1 }
      return [LineBlock(bytes: [], range: 0..<0, firstLine: nextLine, isOversized: true)]
    }
    let size = max(leastBytes, rest.count / count)
    var blocks: [LineBlock] = []
    while !rest.isEmpty {
      let least = min(rest.lowerBound + size, rest.upperBound)
      let newline = ByteScan.index(of: UInt8(ascii: "\n"), in: bytes, least..<rest.upperBound)
      let range = rest.lowerBound..<min(newline + 1, rest.upperBound)
      blocks.append(
        LineBlock(bytes: bytes, range: range, firstLine: nextLine, isOversized: false))
      nextLine += ByteScan.count(of: UInt8(ascii: "\n"), in: bytes, range)
      rest = range.upperBound..<rest.upperBound
    }
    return blocks
  }
}
