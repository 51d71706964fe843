import Foundation
import ProviderCore
import TestSupport
import Testing

/// `price --self-test` where something is ill.
struct SelfTestTroubleTests {
  struct Trouble: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var control = "{}"
    var configuration = ""
    var environment: [String: String] = [:]
    var failed: Set<String> = []
    var warning: Set<String> = []
    /// A check, and words that its detail holds.
    let words: (check: String, detail: String)
  }

  private static func fault(_ services: [String], _ kind: String) -> String {
    let faults = services.map { #"{"service":"\#($0)",\#(kind),"count":-1}"# }
    return #"{"faults":[\#(faults.joined(separator: ","))]}"#
  }

  private static let all = ["chain", "dia", "coingecko", "console"]
  private static let sources: Set = ["source oracle", "source dia", "source coingecko", "source console"]
  private static let orders: Set = ["order in uact", "order in uakt"]

  static let troubles = [
    Trouble(
      testDescription: "one source down", control: fault(["chain"], #""kind":"status","status":503"#),
      warning: ["source oracle"], words: ("AKT price", "a bid gets 0.4999 USD, from dia")),
    Trouble(
      testDescription: "a web page from every source", control: fault(all, #""kind":"html","status":200"#),
      failed: ["AKT price", "order in uakt"], warning: sources,
      words: ("source dia", "the answer is not JSON")),
    Trouble(
      testDescription: "all sources down", control: fault(all, #""kind":"drop""#),
      failed: ["AKT price", "order in uakt"], warning: sources, words: ("order in uact", "15.933605 uact")),
    Trouble(
      testDescription: "a price of zero and a feed that is ill",
      control: #"{"options":{"price_zero":true,"oracle_unhealthy":true}}"#,
      warning: ["source oracle", "source console"],
      words: ("source console", "the price 0 is not between 0 and 1000000")),
    Trouble(
      testDescription: "an oracle that stands still", control: #"{"options":{"oracle_time":"tip"}}"#,
      warning: ["source oracle"], words: ("source oracle", "too far from now")),
    Trouble(
      testDescription: "a source that hangs", control: fault(["chain"], #""kind":"hang""#),
      warning: ["source oracle"], words: ("source oracle", "no answer in time")),
    Trouble(
      testDescription: "a whitelist that is not there",
      environment: ["WHITELIST_URL": "http://127.0.0.1:9/path?token=hidden"],
      failed: ["whitelist"], words: ("whitelist", "http://127.0.0.1:9 gives no list")),
    Trouble(
      testDescription: "a bad target, a gift and a bad mapping",
      environment: [
        "PRICE_TARGET_CPU": "1,60", "PRICE_TARGET_IP": "0", "PRICE_TARGET_GPU_MAPPINGS": "a100:120",
      ],
      failed: orders.union(["target cpu", "GPU prices"]), warning: ["target ip"],
      words: ("order in uakt", "before the settings above are mended")),
    Trouble(
      testDescription: "a target's name with a slip", environment: ["PRICE_TARGET_MEMROY": "1.2"],
      warning: ["target variables"],
      words: (
        "target variables",
        "PRICE_TARGET_MEMROY is no price that this tool knows, and is passed over; did you mean PRICE_TARGET_MEMORY?"
      )),
    Trouble(
      testDescription: "a cache that cannot be written", environment: ["XDG_CACHE_HOME": "/proc/none"],
      warning: ["cache folder"], words: ("cache folder", "/proc/none/akash-provider-tool cannot be written")),
    Trouble(
      testDescription: "a key that is none", configuration: "price: {target: {cpu: 1}}",
      failed: orders.union(["configuration"]).union(["AKT price"]), warning: sources,
      words: ("configuration", "unknown key \"target\"")),
    Trouble(
      testDescription: "a profile that is not there", environment: ["AKASH_PROVIDER_TOOL_PROFILE": "mian"],
      failed: orders.union(["profile"]).union(["AKT price"]), warning: sources,
      words: ("profile", "did you mean \"main\"?")),
    Trouble(
      testDescription: "a secret for all to read",
      configuration: "  other: {api_key: \(TestKeys.working)}\ndefault_profile: main",
      failed: orders.union(["configuration"]).union(["AKT price"]), warning: sources,
      words: ("configuration", "others can read it")),
  ]

  /// Without its configuration the tool asks the public services, which a test does not: a proxy that is not there
  /// keeps it from them.
  private static let offline = ["HTTPS_PROXY": "http://127.0.0.1:9"]

  @Test(arguments: troubles)
  func `each trouble has its check, and the others go on`(trouble: Trouble) async throws {
    let pod = try await SelfTestPod(trouble.configuration, control: trouble.control)
    let environment = trouble.environment.merging(Self.offline) { given, _ in given }
    let checks = try await pod.checks(status: trouble.failed.isEmpty ? 0 : 1, environment: environment)
    #expect(SelfTestPod.names("failed", checks) == trouble.failed)
    let warning = SelfTestPod.names("warning", checks).subtracting(["certificates"])
    #expect(warning.subtracting(SelfTestPod.slow(checks).subtracting(trouble.warning)) == trouble.warning)
    let detail = checks[trouble.words.check]?.text("detail") ?? ""
    #expect(detail.contains(trouble.words.detail), "\(detail)")
    #expect(!checks.values.contains { $0.text("detail")?.contains("hidden") == true })
  }
}
