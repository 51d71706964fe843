import Foundation
import ProviderCore
import TestSupport
import Testing

/// The recipes of `docs/integrations.md` for whole networks: what stands in their tables is what the tool answers
/// when it is asked directly, beside the order or provider that it is about.
struct NetworkScaleTests {
  /// A Spark program of two seconds takes twenty on a quiet machine, and minutes on a busy one.
  private static let patience = 900.0

  private let kitchen: RecipeKitchen

  init() async throws {
    kitchen = try await RecipeKitchen()
  }

  @Test(.enabled(if: RecipeKitchen.hasDuckDB, "DuckDB is not installed"))
  func `DuckDB`() throws {
    let bids = try answersToOrders()
    let answer = try kitchen.cook("At network scale: DuckDB")
    #expect(answer == "orders,priced,unreadable\n41,28,13\n")
    #expect(try table("bids.csv") == bids)
    try expectForecasts(in: "forecasts.csv")
  }

  @Test(.enabled(if: ExternalTool.isInstalled("spark-submit", "java"), "Spark or Java is not installed"))
  func `Spark`() async throws {
    let bids = try answersToOrders()
    // Behind the other tests, whose time limits would suffer from as many threads as a JVM has.
    let spark = try kitchen.shell("command -v spark-submit").trimmingCharacters(in: .whitespacesAndNewlines)
    try kitchen.folder.write(
      "#!/bin/sh\nexec nice -n 19 '\(spark)' \"$@\"\n", to: "bin/spark-submit", mode: 0o755)
    _ = try await OwnThread.run { [kitchen] in
      try kitchen.cook("At network scale: Spark", timeout: Self.patience)
    }
    #expect(try table("bids/part-*.csv") == bids)
    try expectForecasts(in: "forecasts/part-*.csv")
  }

  // MARK: What the tables should hold

  /// Writes 41 orders, each with another amount of memory and so with another bid, under ids in no order, every third
  /// without memory. Returns each one's row of the table.
  private func answersToOrders() throws -> [String: [String]] {
    let examples = try String(
      contentsOf: TestData.root.appending(path: "docs/examples/orders.ndjson"), encoding: .utf8
    ).split(separator: "\n")
    let orders = (0..<41).map { number in
      examples[number % 3].replacing(#""memory":1073741824"#, with: #""memory":\#((number + 1) << 30)"#)
    }
    let ids = orders.indices.map { "\($0 * 17 % orders.count)/1/1" }
    let lines = zip(ids, orders).map { #"{"id":"\#($0)","order":\#($1)}"# }
    try kitchen.folder.write(lines.joined(separator: "\n") + "\n", to: "orders.ndjson")
    try kitchen.folder.write(orders.joined(separator: "\n") + "\n", to: "direct.ndjson")
    let answers = try objects(from: "akash-provider-tool price --batch direct.ndjson || [ $? -eq 65 ]")
    let rows = answers.map { answer in
      ["bid", "denom", "accepted", "refusal", "error"].map { key in
        (answer[key] as? String) ?? (answer[key] as? Bool).map { "\($0)" } ?? ""
      }
    }
    #expect(rows.count == orders.count && Set(rows.map { $0[0] }).count == 29)
    return Dictionary(uniqueKeysWithValues: zip(ids, rows))
  }

  /// Compares a table of forecasts with what the tool answers to the days in `earnings.csv`.
  private func expectForecasts(in files: String) throws {
    var series: [String: [String]] = [:]
    for row in try rows("earnings.csv").dropFirst() {
      series[row[0], default: []].append(row[15].isEmpty ? "null" : row[15])
    }
    #expect(series.count == 2 && series.values.allSatisfy { $0.count == 61 })
    let lines = series.map {
      #"{"id":"\#($0.key)","horizon":30,"values":[\#($0.value.joined(separator: ","))]}"#
    }
    try kitchen.folder.write(lines.joined(separator: "\n") + "\n", to: "direct.ndjson")
    let header = try #require(try rows(files).first)
    #expect(header == ["provider", "day", "mean", "lo80", "hi80", "lo95", "hi95", "error"])
    for answer in try objects(from: "akash-provider-tool forecast --batch direct.ndjson") {
      let days = try rows(files).filter { $0[0] == answer["id"] as? String }.sorted { $0[1] < $1[1] }
      #expect(days.map { $0[1] } == (1...30).map { $0 < 10 ? "2026-11-0\($0)" : "2026-11-\($0)" })
      for column in 2...6 {
        let expected = try #require(answer[header[column]] as? [Double])
        #expect(days.map { Double($0[column]) } == expected)
      }
    }
  }

  // MARK: Reading

  private func objects(from script: String) throws -> [[String: Any]] {
    try kitchen.shell(script).split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func rows(_ files: String) throws -> [[String]] {
    var reader = CSVReader(Array(try kitchen.shell("cat \(files)").utf8), file: files)
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.fields) }
    return rows
  }

  /// The rows below the header, which every part of a table has, by their first field.
  private func table(_ files: String) throws -> [String: [String]] {
    let rows = try rows(files)
    let below = rows.filter { $0 != rows.first }
    return Dictionary(below.map { ($0[0], Array($0.dropFirst())) }) { first, _ in first + ["twice"] }
  }
}
