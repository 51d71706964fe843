import Foundation
import ProviderCore
import TestSupport
import Testing

/// `earnings export`, run on a ledger with two providers' September and October.
struct EarningsExportTests {
  private static let days = ["--from", "2026-09-01", "--to", "2026-10-31"]
  private static let csv = ["--format", "csv", "--source", "ledger"] + days

  private static func export(_ arguments: [String], in kitchen: RecipeKitchen) async throws -> ToolRun {
    try await ToolRun.run(["earnings", "export"] + arguments, in: kitchen.folder.path)
  }

  private static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  // MARK: The file

  @Test func `replaces the file as a whole, and says nothing`() async throws {
    let kitchen = try await RecipeKitchen()
    let path = try kitchen.folder.write("old", to: "out/a.csv")
    chmod(path, 0o640)
    let run = try await Self.export(Self.csv + ["--output", path], in: kitchen)
    #expect(run.status == 0 && run.output.isEmpty && run.errors == "")
    let printed = try await Self.export(Self.csv, in: kitchen)
    #expect(kitchen.folder.read("out/a.csv") == printed.text)
    #expect(try Self.mode(path) == 0o640)
    // The node exporter is another user.
    #expect(try await Self.export(Self.csv + ["--output", "out/b.csv"], in: kitchen).status == 0)
    #expect(try Self.mode("\(kitchen.folder.path)/out/b.csv") == 0o644)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(kitchen.folder.path)/out").sorted() == [
        "a.csv", "b.csv",
      ])
  }

  @Test func `follows a link instead of replacing it`() async throws {
    let kitchen = try await RecipeKitchen()
    let file = try kitchen.folder.write("old", to: "real.csv")
    let link = "\(kitchen.folder.path)/link.csv"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(try await Self.export(Self.csv + ["--output", link], in: kitchen).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    #expect(kitchen.folder.read("real.csv")?.hasPrefix("provider,") == true)
  }

  @Test(arguments: ["-", "/dev/stdout"])
  func `standard output is no file to replace`(output: String) async throws {
    let kitchen = try await RecipeKitchen()
    let run = try await Self.export(Self.csv + ["--output", output], in: kitchen)
    #expect(run.status == 0 && run.text.hasPrefix("provider,"))
  }

  @Test(arguments: [
    ("/dev/null", "it is a folder, a device or a pipe, not a file"),
    ("/", "it is a folder, a device or a pipe, not a file"), ("none/a.csv", "No such file or directory"),
  ])
  func `what is no file is refused`(output: String, reason: String) async throws {
    let kitchen = try await RecipeKitchen()
    let run = try await Self.export(Self.csv + ["--output", output], in: kitchen)
    #expect(run.status == 74)
    #expect(run.errors == "error: \"\(output)\" cannot be written: \(reason)\n")
  }

  @Test func `what fails leaves the file as it was`() async throws {
    let kitchen = try await RecipeKitchen()
    let path = try kitchen.folder.write("old", to: "a.prom")
    try kitchen.folder.write(
      """
      profiles:
        main:
          provider: \(EarningsTruth.provider("provider-1"))
          endpoints: {console: "http://127.0.0.1:1"}
      """, to: ".config/akash-provider-tool/config.yaml")
    // October is in the ledger, August is not, and nobody answers.
    let run = try await Self.export(
      [
        "--format", "prometheus", "--from", "2026-08-01", "--to", "2026-10-31", "--output", path, "--timeout",
        "1s",
      ],
      in: kitchen)
    #expect([69, 75].contains(run.status), "\(run.errors)")
    #expect(run.errors.hasPrefix("error: "))
    #expect(kitchen.folder.read("a.prom") == "old")
  }

  // MARK: What is in it

  @Test func `months are the sums of their days`() async throws {
    let kitchen = try await RecipeKitchen()
    let run = try await Self.export(Self.csv + ["--all", "--by", "month"], in: kitchen)
    var reader = CSVReader(Array(run.output), file: "output")
    let header = try #require(try reader.next()).fields
    #expect(header == EarningsColumn.allCases.map(\.rawValue))
    var names: [String] = []
    while let record = try reader.next() {
      let row = Dictionary(uniqueKeysWithValues: zip(header, record.fields))
      let provider = try #require(AccountAddress(row["provider"] ?? ""))
      let days = try ClosedRange<Day>(row["from"] ?? "", row["to"] ?? "")
      let truth = try EarningsTruth.days(of: provider, in: days).map(\.figure.usd.value).reduce(.zero, +)
      #expect(ProviderCore.Decimal(row["usd"] ?? "")?.fixed(6) == truth.fixed(6))
      #expect(row["days"] == "\(days.count)" && row["missing_days"] == "" && row["source"] == "ledger")
      names.append("\(provider) \(row["period"] ?? "")")
    }
    let providers = [try EarningsTruth.provider("provider-1"), try EarningsTruth.provider("provider-2")]
    #expect(names == providers.flatMap { ["\($0) 2026-09", "\($0) 2026-10"] })
  }

  @Test func `the page names all columns, in their order`() throws {
    let page = try String(contentsOf: TestData.root.appending(path: "docs/commands.md"), encoding: .utf8)
    let table = try #require(
      page.components(separatedBy: "The columns of CSV").last?.components(separatedBy: "\n\n"))[1]
    let rows = table.split(separator: "\n").dropFirst(2).compactMap { $0.split(separator: "|").first }
    let names = rows.flatMap { $0.matches(of: /`(\w+)`/).map { String($0.1) } }
    #expect(names == EarningsColumn.allCases.map(\.rawValue))
  }

  // MARK: What makes no sense

  @Test(arguments: [
    (
      ["--format", "hledger", "--by", "week"],
      "--format hledger is made of days; --by week does not go with it"
    ),
    (
      ["--format", "csv", "--all", "--provider", "akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu"],
      "--all and --provider say different things; choose one"
    ),
  ])
  func `refuses what makes no sense`(arguments: [String], problem: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(["earnings", "export"] + arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.errors == "error: \(problem)\nhint: see akash-provider-tool earnings export --help\n")
  }

  @Test func `all providers of no ledger are none`() async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(["earnings", "export", "--format", "csv", "--all"], in: folder.path)
    #expect(run.status == ErrorCode.ledgerEmpty.exitStatus.rawValue)
    #expect(run.errors.contains("there is no ledger in "))
  }
}
