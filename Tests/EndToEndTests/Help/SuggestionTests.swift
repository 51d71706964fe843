import TestSupport
import Testing

/// What is told of a slip of the finger.
struct SuggestionTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let line: String
    let error: String
    let hint: String

    init(_ line: String, _ error: String, _ hint: String) {
      self.line = line
      self.error = error
      self.hint = hint
    }

    var testDescription: String { line }
  }

  private static let tool = "akash-provider-tool"

  private static let slips: [Slip] = [
    // Commands.
    .init("pirce", #""pirce" is no command of \#(tool)"#, #"did you mean "price"?"#),
    .init("forcast --batch", #""forcast" is no command of \#(tool)"#, #"did you mean "forecast"?"#),
    .init("conf", #""conf" is no command of \#(tool)"#, #"did you mean "config"?"#),
    .init("rotate", #""rotate" is no command of \#(tool)"#, #"did you mean "keys rotate"?"#),
    .init("xyzzy", #""xyzzy" is no command of \#(tool)"#, "see \(tool) --help"),
    // Verbs; "earnings" alone takes options, and stands for "earnings show".
    .init("config gett price", #""gett" is no command of \#(tool) config"#, #"did you mean "config get"?"#),
    .init("earnings snyc", #""snyc" is no command of \#(tool) earnings"#, #"did you mean "earnings sync"?"#),
    .init(
      "earnings snyc --quiet", #""snyc" is no command of \#(tool) earnings"#,
      #"did you mean "earnings sync"?"#),
    .init(
      "earnings --last 3d snyc", #""snyc" is no command of \#(tool) earnings"#,
      #"did you mean "earnings sync"?"#),
    .init(
      "earnings --last 3d sync", #""sync" stands behind options"#, "it goes first: \(tool) earnings sync"),
    .init("keys xyzzy --all", #""xyzzy" is no command of \#(tool) keys"#, "see \(tool) keys --help"),
    .init("help pirce", #""pirce" is no command of \#(tool)"#, #"did you mean "price"?"#),
    .init("help config gett", #""gett" is no command of \#(tool) config"#, #"did you mean "config get"?"#),
    // Options.
    .init("--versoin", #""--versoin" is no option of \#(tool)"#, #"did you mean "--version"?"#),
    .init("price --formt bid", #""--formt" is no option of \#(tool) price"#, #"did you mean "--format"?"#),
    .init("price -explain", #""-explain" is no option of \#(tool) price"#, #"did you mean "--explain"?"#),
    .init(
      "earnings --lsat 3d", #""--lsat" is no option of \#(tool) earnings show"#, #"did you mean "--last"?"#),
    .init(
      "earnings sync --rereda 3d", #""--rereda" is no option of \#(tool) earnings sync"#,
      #"did you mean "--reread"?"#),
    // Where what else is there makes no sense without it.
    .init(
      "earnings --form 2026-01-01 --to 2026-02-02", #""--form" is no option of \#(tool) earnings show"#,
      #"did you mean "--from"?"#),
    .init(
      "forecast --horizont 90d", #""--horizont" is no option of \#(tool) forecast"#,
      #"did you mean "--horizon"?"#),
    .init(
      "keys add --expire=9d --file", #""--expire" is no option of \#(tool) keys add"#,
      #"did you mean "--expires"?"#),
    .init("price --forecst", #""--forecst" is no option of \#(tool) price"#, "see \(tool) price --help"),
    .init(
      "config --config f get price", #""--config" is no option of \#(tool) config"#,
      "options stand behind the command; see \(tool) config --help"),
    // Values.
    .init(
      "forecast --price-change -10%", "Missing value for '--price-change <percent>'",
      "write --price-change=-10%"),
    .init(
      "price --format tabel",
      "The value 'tabel' is invalid for '--format <format>'. Please provide one of 'bid', 'table' or 'json'.",
      #"did you mean "table"?"#),
    .init(
      "earnings --by mnth",
      "The value 'mnth' is invalid for '--by <by>'. Please provide one of the following: day, week, month, quarter, year, total",
      #"did you mean "month"?"#),
    .init(
      "earnings --from yesterday",
      "The value 'yesterday' is invalid for '--from <date>'; expected a day in UTC, like 2026-03-01",
      "see \(tool) earnings show --help"),
  ]

  @Test(arguments: slips)
  func `a slip is named, and what was meant`(slip: Slip) async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(slip.line.split(separator: " ").map { String($0) }, in: folder.path)
    #expect(run.errors == "error: \(slip.error)\nhint: \(slip.hint)\n")
    #expect(run.status == 64 && run.text == "")
  }

  /// As in gh and kubectl: the same page however it is asked for.
  @Test(arguments: [
    ["help", "--help", "-h", ""],
    ["help config get", "config get --help", "config get -h", "config help get"],
    ["help earnings", "earnings --help", "earnings help"], ["config", "config --help", "help config"],
    ["help price", "price --help", "price --format json --help"],
  ])
  func `help is found where people look for it`(lines: [String]) async throws {
    let folder = try TemporaryFolder()
    var pages: Set<String> = []
    for line in lines {
      let run = try await ToolRun.run(line.split(separator: " ").map { String($0) }, in: folder.path)
      #expect(run.status == 0 && run.errors == "" && run.text.hasPrefix("OVERVIEW: "), "\(line)")
      pages.insert(run.text)
    }
    #expect(pages.count == 1)
  }
}
