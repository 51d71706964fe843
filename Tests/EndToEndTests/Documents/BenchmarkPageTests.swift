import Foundation
import ProviderCore
import TestSupport
import Testing

/// The programs that measure, and that try for long: they start, know the options, and print what `docs/benchmarks.md` shows.
struct BenchmarkPageTests {
  private static let page = "docs/benchmarks.md"

  static func isOne(_ line: String) -> Bool { line.hasPrefix("python3 Tests/") }

  private static let lines = DocumentedBlock.allCommands.map(\.line).filter(isOne)

  private static func run(_ line: String, _ more: String) throws -> ExternalTool.Run {
    let local = line.replacing("python3 ", with: "python3 -B ").replacing(
      ".build/release/akash-provider-tool", with: "'\(ToolRun.binary)'")
    return try ExternalTool("sh").run(
      ["-c", "\(local) \(more)"], in: TestData.root.path(percentEncoded: false), timeout: 300)
  }

  @Test func `every program is on the page`() throws {
    let folder = TestData.root.appending(path: "Tests/Benchmarks")
    let programs = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    for program in programs {
      #expect(Self.lines.contains { $0.hasPrefix("python3 Tests/Benchmarks/\(program) ") }, "\(program)")
    }
  }

  @Test(arguments: lines)
  func `the program knows the options`(line: String) throws {
    let run = try Self.run(line, "--help")
    #expect(run.status == 0, "\(run.errors)")
    let words = try #require(CommandWords.split(line))
    #expect(words[2] == ".build/release/akash-provider-tool")
    for option in words where option.hasPrefix("--") {
      #expect(run.output.contains("[\(option)"), "\(option)")
    }
  }

  @Test func `a small batch is measured as the page's was`() throws {
    let line = try #require(Self.lines.first { $0.contains("batch_throughput") })
    let run = try Self.run(line, "--orders 200 --rounds 1")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("200 orders of 7"))
    let page = DocumentedBlock.text(Self.page)
    let rows = run.output.matches(of: /(?m)^\| ([a-z. -]+) \| [\d,]+ \|/).map { String($0.1) }
    #expect(rows.prefix(2) == ["price --batch", "json.loads"])
    for row in rows { #expect(page.contains("\n| \(row)"), "\(row)") }
  }

  @Test func `a few forecasts are measured as the page's were`() throws {
    let line = try #require(Self.lines.first { $0.contains("forecast.py") })
    let run = try Self.run(line, "--rounds 1 --series 2")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("same answers: True"), "\(run.output)")
  }
}
