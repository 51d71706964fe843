import Foundation
import ProviderCore
import TestSupport
import Testing

/// `forecast --history`, without a configuration, a ledger and a network.
struct ForecastFileTests {
  /// 60 days from 2026-03-01, 95 to 105 in no order.
  private static let usual: [String] = (0..<60).map { place in
    "\(Day(number: 20_513 + place)),\(95 + place * 7 % 11)"
  }

  private static func run(
    _ arguments: [String], _ history: String? = nil, input: String = ""
  ) async throws -> (run: ToolRun, folder: TemporaryFolder) {
    let folder = try TemporaryFolder()
    try folder.write(history ?? "date,amount\n" + usual.joined(separator: "\n"), to: "r.csv")
    let run = try await ToolRun.run(["forecast"] + arguments, in: folder.path, input: Data(input.utf8))
    return (run, folder)
  }

  struct Strange: Sendable, CustomTestStringConvertible {
    let name: String
    let history: String
    /// In one of the warnings; nil where there is none.
    let warning: String?

    var testDescription: String { name }
  }

  static let strange = [
    Strange(name: "60 days", history: "date,amount\n" + usual.joined(separator: "\n"), warning: nil),
    Strange(
      name: "unsorted", history: "date,amount\n" + usual.reversed().joined(separator: "\r\n"), warning: nil),
    Strange(
      name: "semicolons and a byte order mark",
      history: "\u{FEFF}Day;USD\n" + usual.map { $0.replacing(",", with: ";") }.joined(separator: "\n"),
      warning: nil),
    Strange(name: "no header", history: usual.joined(separator: "\n"), warning: nil),
    Strange(name: "1 day", history: "date,amount\n2026-03-01,5\n", warning: "a history of 1 day tells"),
    Strange(
      name: "10 days", history: usual.prefix(10).joined(separator: "\n"),
      warning: "a history of 10 days is short"),
    Strange(
      name: "a gap", history: (usual[..<20] + usual[30...]).joined(separator: "\n"),
      warning: "no figures are known of 10 of 60 days, the first 2026-03-21"),
    Strange(
      name: "zeros", history: (0..<40).map { "\(Day(number: 20_513 + $0)),0" }.joined(separator: "\n"),
      warning: "all 40 days are zero"),
    Strange(
      name: "losses",
      history: (0..<40).map { "\(Day(number: 20_513 + $0)),-\($0 % 7)" }.joined(separator: "\n"),
      warning: "days are negative"),
    Strange(
      name: "from the heights to the depths",
      history: (0..<90).map { day in
        // 2⁸⁰, so that the sum is 1 also in binary.
        let height = "1208925819614629174706176"
        let amount = day == 89 ? "1" : day == 44 ? "0" : day < 44 ? height : "-\(height)"
        return "\(Day(number: 20_513 + day)),\(amount)"
      }.joined(separator: "\n"),
      warning: "a day is expected to bring -"),
    Strange(
      name: "a giant",
      history: (usual[..<59] + ["2026-04-29,99999999999999999999999999999"]).joined(separator: "\n"),
      warning: "left out of the learning: 2026-04-29"),
  ]

  @Test(arguments: strange, ["table", "json", "csv"])
  func `strange histories are forecast, and told`(strange: Strange, format: String) async throws {
    let (run, _) = try await Self.run(
      ["--history", "r.csv", "--horizon", "30d", "--format", format], strange.history)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.text.lowercased().contains("nan") && !run.text.contains("inf"))
    if let warning = strange.warning {
      #expect(run.errors.contains(warning), "\(run.errors)")
    } else {
      #expect(run.errors.isEmpty)
    }
    let (piped, _) = try await Self.run(
      ["--history", "-", "--horizon", "30d", "--format", format], input: strange.history)
    #expect(piped.output == run.output, "the same from standard input")
  }

  /// Options beside `--history r.csv`, the exit status, and what the error says.
  @Test(arguments: [
    ("--horizon 0d", 64, "'0d'"), ("--horizon 11y", 64, "'11y'"), ("--horizon 5", 64, "'5'"),
    ("--price-change -10%", 64, "--price-change"), ("--price-change=-100%", 64, "'-100%'"),
    ("--capacity a100", 64, "'a100'"), ("--capacity a100=8,a100=9", 64, "'a100=8,a100=9'"),
    ("--currency eur", 64, "'eur'"), ("--by fortnight", 64, "'fortnight'"), ("--seed x", 64, "'x'"),
    ("--format xml", 64, "'xml'"), ("--svg -", 64, "--svg needs a file"),
    ("--html -", 64, "--html needs a file"),
    ("--svg a --html a", 64, "two files"), ("--backtest --chart", 64, "draws nothing"),
    ("--backtest --by month", 64, "--by"), ("--chart --format csv", 64, "--chart goes with"),
    ("--plan p.yaml --format csv", 64, "--plan"), ("--currency akt --price-change=5%", 64, "--price-change"),
    ("--batch", 64, "--history does not go with --batch"), ("more", 64, "\"more\""),
    ("--gross --net", 64, "net"), ("--plan p.yaml", 66, "\"p.yaml\""), ("--leases l.json", 66, "\"l.json\""),
    ("--config c.yaml", 78, "\"c.yaml\""), ("--leases r.csv", 65, "r.csv: the JSON"),
    ("--plan r.csv", 65, "r.csv:"),
    ("--svg no/f.svg", 74, "\"no/f.svg\""), ("--html no/f.html", 74, "\"no/f.html\""),
    ("--profile nobody", 78, "nobody"),
  ])
  func `what is wrong is told in a line`(options: String, status: Int32, part: String) async throws {
    let (run, folder) = try await Self.run(
      ["--history", "r.csv"] + options.split(separator: " ").map { String($0) })
    #expect(run.status == status, "\(run.errors)")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("error: ") == true && lines.first?.contains(part) == true, "\(run.errors)")
    #expect(lines.count < 3, "\(run.errors)")
    if status < 70 { #expect(run.text.isEmpty) }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == ["r.csv"], "nothing is left behind")
  }

  @Test(arguments: [
    ("date,amount\n2026-03-01,5\n2026-02-30,6\n", "r.csv:3: \"2026-02-30\" is no day"),
    ("", "r.csv: there is nothing in it"), ("a,b,c\n", "r.csv:1: there is no column of days"),
    ("date,amount\n2026-03-01,\u{1B}[31m5\n", "r.csv:2: "), ("\u{0}\u{1}\u{2}", "r.csv:1: "),
  ])
  func `a bad history is told with its line`(history: String, message: String) async throws {
    let (run, _) = try await Self.run(["--history", "r.csv"], history)
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("error: \(message)"), "\(run.errors)")
    #expect(!run.errors.contains("\u{1B}") && run.text.isEmpty)
  }

  @Test func `a short history has no backtest`() async throws {
    let (run, _) = try await Self.run(["--history", "r.csv", "--backtest"], "2026-03-01,5\n")
    #expect(run.status == 65)
    #expect(run.errors.contains("error: a history of 1 day is too short to forecast a part of it\n"))
  }

  @Test func `drawings are files of their own, beside the same table`() async throws {
    let (plain, _) = try await Self.run(["--history", "r.csv"])
    let (run, folder) = try await Self.run(["--history", "r.csv", "--svg", "f.svg", "--html", "f.html"])
    #expect(run.status == 0 && run.output == plain.output)
    let svg = try #require(folder.read("f.svg"))
    #expect(svg.hasPrefix("<svg") || svg.hasPrefix("<?xml"))
    let page = try #require(folder.read("f.html"))
    #expect(page.hasPrefix("<!DOCTYPE html>") || page.hasPrefix("<!doctype html>"))
    #expect(!page.contains("http://") || page.contains("http://www.w3.org/2000/svg"), "nothing is fetched")
    #expect(!page.contains("src=\"http") && !page.contains("<script src"))
  }

  @Test func `a drawing that exists stays where the history is bad`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "f.svg")
    try folder.write("date,amount\n2026-03-01,x\n", to: "r.csv")
    let run = try await ToolRun.run(
      ["forecast", "--history", "r.csv", "--svg", "f.svg", "--html", "f.html"], in: folder.path)
    #expect(run.status == 65)
    #expect(folder.read("f.svg") == "mine" && folder.read("f.html") == nil)
  }

  /// Dates have no weekday in the method: only the names of periods differ.
  @Test func `other dates give the same numbers`() async throws {
    func amounts(_ first: Int) async throws -> [[String?]] {
      let history = (0..<60).map { "\(Day(number: first + $0)),\(95 + $0 * 7 % 11)" }.joined(separator: "\n")
      let (run, _) = try await Self.run(
        ["--history", "r.csv", "--horizon", "30d", "--by", "day", "--format", "json"], history)
      return try JSONValue(parsing: Array(run.output)).list("rows").map { row in
        ["mean", "lo80", "hi95"].map { row.text($0) }
      }
    }
    let one = try await amounts(20_513)
    #expect(one.count == 30)
    #expect(try await amounts(25_002) == one)
  }
}
