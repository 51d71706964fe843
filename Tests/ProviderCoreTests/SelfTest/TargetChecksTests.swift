import ProviderCore
import TestSupport
import Testing

struct TargetChecksTests {
  private static func checks(
    _ file: String = "{}", _ variables: [String: String] = [:]
  ) throws -> [String: SelfTestCheck] {
    let root = try YAML.parse(file)
    let configuration = try ConfigurationReader.read(root, file: "c.yaml")
    let problems = PriceSettings.problems { variables[$0] }
    let sound = { (name: String) -> String? in problems[name] == nil ? variables[name] : nil }
    let settings = try PriceSettings(environment: sound, configuration: configuration, profile: nil)
    let values = EffectiveConfiguration(root: root, profile: nil, profileOption: nil, variable: sound).values
    let all = TargetChecks(
      settings.pricing, values: values, file: "c.yaml", problems: problems, variables: Array(variables.keys)
    ).checks
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var file = "{}"
    var variables: [String: String] = [:]
    let name: String
    let verdict: SelfTestCheck.Verdict
    let words: String
  }

  static let cases = [
    Case(
      testDescription: "a default", name: "target storage.beta3", verdict: .ok,
      words: "0.04 USD a GiB and month (default)"),
    Case(
      testDescription: "a line of the file", file: "price:\n  targets: {ip: 7.50}", name: "target ip",
      verdict: .ok, words: "7.50 USD an IP and month (c.yaml:2)"),
    Case(
      testDescription: "a variable before the file", file: "price: {targets: {cpu: 2}}",
      variables: ["PRICE_TARGET_CPU": "1.8"], name: "target cpu", verdict: .ok,
      words: "1.8 USD a thread and month (variable PRICE_TARGET_CPU)"),
    Case(
      testDescription: "a variable that is no price", variables: ["PRICE_TARGET_MEMORY": "1,2"],
      name: "target memory", verdict: .failed, words: "PRICE_TARGET_MEMORY: \"1,2\" is not a price"),
    Case(
      testDescription: "a gift", variables: ["PRICE_TARGET_HD_EPHEMERAL": "0"],
      name: "target storage.ephemeral",
      verdict: .warning,
      words: "the price is 0: every GiB is given away (variable PRICE_TARGET_HD_EPHEMERAL)"),
    Case(
      testDescription: "names",
      variables: ["PRICE_TARGET_IP": "5", "PRICE_TARGET_GPU_MAPPINGS": "a100=1", "CPU": "1"],
      name: "target variables", verdict: .ok, words: "2 of 9 are set, and no other PRICE_TARGET_*"),
    Case(
      testDescription: "names with slips",
      variables: [
        "PRICE_TARGET_HD_PERS_NVEM": "1", "PRICE_TARGET_CPUS": "2", "PRICE_TARGET_SOMETHING_ELSE": "3",
      ],
      name: "target variables", verdict: .warning,
      words:
        "PRICE_TARGET_CPUS is no price that this tool knows, and is passed over; did you mean PRICE_TARGET_CPU?; "
        + "PRICE_TARGET_HD_PERS_NVEM is no price that this tool knows, and is passed over; "
        + "did you mean PRICE_TARGET_HD_PERS_NVME?; "
        + "PRICE_TARGET_SOMETHING_ELSE is no price that this tool knows, and is passed over"),
    Case(
      testDescription: "no cards", name: "GPU prices", verdict: .ok,
      words: "no card has a price of its own: each costs 100 USD a month (default)"),
    Case(
      testDescription: "cards", variables: ["PRICE_TARGET_GPU_MAPPINGS": "a100=120,h100.80Gi.sxm=1650.50"],
      name: "GPU prices", verdict: .ok,
      words: "a100 120, h100.80Gi.sxm 1650.50 USD a card and month, all others 1650.50 USD a month "
        + "(variable PRICE_TARGET_GPU_MAPPINGS)"),
    Case(
      testDescription: "cards given away", file: "price: {gpu: {t4: 0, a100: 5}}", name: "GPU prices",
      verdict: .warning, words: "t4: the price is 0: these cards are given away (c.yaml:1)"),
    Case(
      testDescription: "memory in small letters",
      variables: ["PRICE_TARGET_GPU_MAPPINGS": "a100.80gi=500,*=100"],
      name: "GPU prices", verdict: .warning, words: "a100.80gi: can never match: an order says at most"),
    Case(
      testDescription: "a card twice", variables: ["PRICE_TARGET_GPU_MAPPINGS": "a100=120,a100=130"],
      name: "GPU prices", verdict: .warning, words: "a100: can never match: the same key stands again later"),
    Case(
      testDescription: "a mapping without a price", variables: ["PRICE_TARGET_GPU_MAPPINGS": "a100"],
      name: "GPU prices", verdict: .failed, words: "PRICE_TARGET_GPU_MAPPINGS: \"a100\" is not of the form"),
    Case(
      testDescription: "no policy", name: "policy", verdict: .ok, words: "all tenants are served alike"),
    Case(
      testDescription: "a policy",
      file: "price: {policy: {deny: [a, b], tenants: {c: {rate: 1}}, limits: {gpu: {max: 8}}}}",
      name: "policy",
      verdict: .ok, words: "tenants: 2 denied, 1 with terms of their own; limits on gpu"),
    Case(
      testDescription: "nobody allowed", file: "price: {policy: {allow: []}}", name: "policy",
      verdict: .failed,
      words: "the allow list is empty: nobody is served"),
  ]

  @Test(arguments: cases)
  func `each price has a verdict and says where it comes from`(item: Case) throws {
    let check = try #require(try Self.checks(item.file, item.variables)[item.name])
    #expect(check.verdict == item.verdict)
    #expect(check.detail.hasPrefix(item.words), "\(check.detail)")
  }

  @Test func `one bad variable leaves the other checks as they are`() throws {
    let sound = try Self.checks()
    let bad = try Self.checks("{}", ["PRICE_TARGET_CPU": "x", "WHITELIST_URL": "nowhere"])
    #expect(sound.count == 11 && bad.count == 11)
    let others = { (checks: [String: SelfTestCheck]) in
      checks.filter { !["target cpu", "target variables"].contains($0.key) }
    }
    #expect(others(sound) == others(bad))
  }

  @Test func `a password in an address is not repeated`() {
    let problem = PriceSettings.problems { $0 == "WHITELIST_URL" ? "https://me:hunter2@lists.test/a" : nil }
    #expect(problem["WHITELIST_URL"]?.message == "WHITELIST_URL: \"https://lists.test\" is no web address")
  }
}
