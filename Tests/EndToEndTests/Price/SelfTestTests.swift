import Foundation
import ProviderCore
import TestSupport
import Testing

/// `price --self-test` where all is well.
struct SelfTestTests {
  @Test func `where all is well every check is ok, each source is asked once, and nothing is written`()
    async throws
  {
    let pod = try await SelfTestPod()
    let checks = try await pod.checks(status: 0)
    #expect(
      SelfTestPod.names("ok", checks).union(["certificates"]).union(SelfTestPod.slow(checks))
        == Set(checks.keys))
    // The stand-in's sources differ a little, as real ones do.
    for (source, usd) in [("oracle", "0.5"), ("dia", "0.4999"), ("coingecko", "0.4998"), ("console", "0.5")] {
      #expect(checks["source \(source)"]?.text("detail")?.hasPrefix("\(usd) USD (http://127.0.0.1:") == true)
    }
    let asked = try pod.log().compactMap {
      $0.target.split(separator: "?").first?.split(separator: "/").first
    }
    #expect(asked == ["akash", "dia", "coingecko", "v1"])
    #expect(try pod.folder.names() == [".cache", ".config"])
    let cache = "\(pod.folder.path)/.cache/akash-provider-tool"
    #expect(try FileManager.default.contentsOfDirectory(atPath: cache) == [])
  }

  /// 2 threads, 4 GiB, 20 GiB and an endpoint are 6.85 dollars a month, and the card 400.
  @Test func `its bids are those that the daemon's call makes`() async throws {
    let pod = try await SelfTestPod("price: {gpu: {a100.80Gi: 400}}")
    let checks = try await pod.checks(status: 0)
    for denom in ["uact", "uakt"] {
      let order = """
        {"resources":[{"memory":4294967296,"cpu":2000,"gpu":{"units":1,"attributes":{"vendor":{"nvidia":{"model":\
        "a100","ram":"80Gi"}}}},"storage":[{"class":"ephemeral","size":21474836480}],"count":1,\
        "endpoint_quantity":1,"ip_lease_quantity":0}],"price":{"denom":"\(denom)","amount":"100000"},\
        "price_precision":6}
        """
      let bid = try await ToolRun.run(["price"], in: pod.folder.path, input: Data(order.utf8))
      #expect(bid.status == 0 && !bid.text.isEmpty)
      let detail = checks["order in \(denom)"]?.text("detail") ?? ""
      #expect(detail.contains(": \(bid.text) \(denom) a block, 406.85 USD a month"), "\(detail) \(bid.text)")
    }
  }

  @Test func `the documented checks are those that it makes`() async throws {
    let page = try String(contentsOf: TestData.root.appending(path: "docs/commands.md"), encoding: .utf8)
    let section = try #require(
      page.components(separatedBy: "\n### The self-test\n").last?.components(separatedBy: "\n## ").first)
    let cells = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap {
      $0.split(separator: "|").first
    }
    let documented = Set(cells.flatMap { $0.matches(of: /`([^`]+)`/).map { String($0.1) } })
    let pod = try await SelfTestPod()
    let environment = [
      "WHITELIST_URL": "http://127.0.0.1:9/", PriceSettings.aktPriceVariable: "much",
    ]
    #expect(Set(try await pod.checks(status: 1, environment: environment).keys) == documented)
  }

  @Test func `people see a line for each check, and a sum`() async throws {
    let pod = try await SelfTestPod()
    let lines = try await pod.run(environment: ["PRICE_TARGET_CPU": "0"]).text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("RESULT   CHECK ") == true)
    #expect(
      lines.contains {
        $0.hasPrefix("warning  target cpu ")
          && $0.hasSuffix("the price is 0: every thread is given away (variable PRICE_TARGET_CPU)")
      })
    #expect(lines.last?.hasSuffix(" 0 failed: bids can go out") == true)
  }

  /// Silent sources would take 4 s each without a word.
  @Test func `at a terminal it says what it waits for`() async throws {
    let pod = try await SelfTestPod()
    let run = try await TerminalRun(["price", "--self-test"], [], in: pod.folder)
    #expect(run.status == 0)
    #expect(run.shown.contains("asking for the price of AKT: 3 of 4"))
    #expect(run.shown.contains("bids can go out"))
  }

  @Test(arguments: [
    (["order.json"], "the file \"order.json\""), (["--batch"], "--batch"), (["--market"], "--self-test"),
    (["--explain"], "--explain"), (["--akt-price", "1"], "--akt-price"),
    (["--format", "bid"], "--format bid"),
  ])
  func `what is about an order is refused`(arguments: [String], culprit: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await ToolRun.run(["price", "--self-test"] + arguments, in: folder.path)
    #expect(run.status == 64)
    #expect(run.errors.contains(": leave out \(culprit)\n"), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
