import Foundation
import Synchronization
import TestSupport
import Testing

@testable import ProviderServices

struct LineBatchTests {
  private static func run(
    _ input: Data, _ work: LineBatch.Work = .quick, _ process: @escaping @Sendable (LineBlock) -> [UInt8]
  ) throws -> String {
    let folder = try TemporaryFolder()
    let source = folder.url.appending(path: "in")
    let target = folder.url.appending(path: "out")
    try input.write(to: source)
    try Data().write(to: target)
    let reading = try FileHandle(forReadingFrom: source)
    let writing = try FileHandle(forWritingTo: target)
    try LineBatch.run(
      input: reading.fileDescriptor, output: writing.fileDescriptor, work, process)
    return String(decoding: try Data(contentsOf: target), as: UTF8.self)
  }

  /// Each line with its number.
  private static func numbered(_ block: LineBlock) -> [UInt8] {
    if block.isOversized { return Array("\(block.firstLine):oversized\n".utf8) }
    var line = block.firstLine
    var output: [UInt8] = []
    for text in block.bytes[block.range].split(separator: 0x0A, omittingEmptySubsequences: false)
      .dropLast(block.bytes[block.range].last == 0x0A ? 1 : 0)
    {
      output += Array("\(line):".utf8) + text + [0x0A]
      line += 1
    }
    return output
  }

  @Test(arguments: ["", "a", "a\n", "a\nb", "\n\n", "a\n\nb\n"])
  func `keeps lines, their order and their numbers`(text: String) throws {
    var expected = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if expected.last == "" { expected.removeLast() }
    let answer = try Self.run(Data(text.utf8)) { Self.numbered($0) }
    #expect(answer == expected.enumerated().map { "\($0 + 1):\($1)\n" }.joined())
  }

  @Test func `keeps them at any length`() throws {
    var random = SeededGenerator(seed: 11)
    var text = ""
    var expected = ""
    for number in 1...40_000 {
      let line = String(repeating: "x", count: Int.random(in: 0...500, using: &random))
      text += line + "\n"
      expected += "\(number):\(line)\n"
    }
    #expect(try Self.run(Data(text.utf8)) { Self.numbered($0) } == expected)
  }

  @Test func `lines that take long may each go to a core`() throws {
    let text = (1...100).map { String(repeating: "x", count: $0 % 9) + "\n" }.joined()
    let blocks = Mutex<[Int]>([])
    let answer = try Self.run(Data(text.utf8), .slow) { block in
      blocks.withLock { $0.append(block.range.count) }
      return Self.numbered(block)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(answer == lines.enumerated().map { "\($0 + 1):\($1)\n" }.joined())
    let sizes = blocks.withLock { $0 }
    #expect(sizes.count > 20 && sizes.allSatisfy { $0 <= 30 })
  }

  @Test func `a line that is too long is dropped, and the rest goes on`() throws {
    let long = Data(repeating: UInt8(ascii: "x"), count: 9 << 20)
    let answer = try Self.run(Data("a\n".utf8) + long + Data("\nb\n".utf8)) { Self.numbered($0) }
    #expect(answer == "1:a\n2:oversized\n3:b\n")
    let last = try Self.run(Data("a\n".utf8) + long) { Self.numbered($0) }
    #expect(last == "1:a\n2:oversized\n")
  }

  /// A program that sends a line and waits for its answer before it sends the next.
  @Test(.timeLimit(.minutes(1)))
  func `answers what has come before it waits for more`() throws {
    let input = Pipe()
    let output = Pipe()
    let reading = input.fileHandleForReading.fileDescriptor
    let writing = output.fileHandleForWriting.fileDescriptor
    let thread = Thread { try? LineBatch.run(input: reading, output: writing) { Self.numbered($0) } }
    thread.start()
    for number in 1...20 {
      input.fileHandleForWriting.write(Data("line\n".utf8))
      let answer = output.fileHandleForReading.availableData
      #expect(String(decoding: answer, as: UTF8.self) == "\(number):line\n")
    }
    try input.fileHandleForWriting.close()
  }
}
