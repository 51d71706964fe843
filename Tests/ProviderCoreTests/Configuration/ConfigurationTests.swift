import TestSupport
import Testing

@testable import ProviderCore

struct ConfigurationTests {
  private static func read(_ text: String) throws -> Configuration {
    try ConfigurationReader.read(YAML.parse(text), file: "config.yaml")
  }

  private static func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as ProviderError {
      return [error.message] + error.further
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `reads everything that the file may say about prices`() throws {
    let configuration = try Self.read(
      """
      default_profile: main
      profiles:
        main:
          provider: akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf
          api_key_command: pass show akash/console
          endpoints: {chain: "http://127.0.0.1:1317", dia: "https://dia.example/"}
          price: {targets: {cpu: 2}}
      paths: {cache: /var/cache/apt}
      price:
        targets: {cpu: 1.70, storage: {beta3: 0.05}}
        gpu: {a100: 120, "*": 130}
        blocks_per_month: 438292.8
        akt_price: {usd: null, max_age: 30m, max_stale_age: 2d, sources: [dia, oracle]}
        policy:
          allow: [akash1x]
          deny: [akash1y]
          tenants: {akash1x: {rate: 1}, akash1z: {discount: 10%}}
          limits: {cpu: {min: 100m, max: 64}, memory: {max: 512Gi}, gpu: {max: 8}}
          unmatched_gpu_price: 90
          storage: {ram: 0.5}
          unpriced_storage: refuse
          whitelist_url: http://lists.internal/tenants.txt
      """)
    let profile = try #require(try configuration.profile(named: nil))
    #expect(profile.endpoints == [.chain: "http://127.0.0.1:1317", .dia: "https://dia.example"])
    let price = profile.price.over(configuration.price)
    #expect(price.targets[.cpu] == Amount(2))
    #expect(price.targets[.beta3]?.value == Decimal("0.05"))
    #expect(price.targets[.memory] == nil)
    #expect(price.gpu?.map(\.key) == ["a100", "*"])
    #expect(price.blocksPerMonth == Decimal("438292.8"))
    #expect(price.aktPrice.maximumAge == TimeSpan(seconds: 1800))
    #expect(price.aktPrice.maximumStaleAge == TimeSpan(seconds: 172_800))
    #expect(price.aktPrice.sources == [.dia, .oracle])
    #expect(
      price.policy.policy
        == BidPolicy(
          allow: ["akash1x"], deny: ["akash1y"],
          terms: ["akash1x": .fixedRate(1), "akash1z": .discount(percent: 10)],
          limits: [
            SizeLimit(resource: .cpu, minimum: 100, maximum: 64_000),
            SizeLimit(resource: .memory, minimum: nil, maximum: 512 << 30),
            SizeLimit(resource: .gpu, minimum: nil, maximum: 8),
          ], unmatchedGPUPrice: Amount(90), storagePrices: ["ram": Amount(Decimal("0.5") ?? 0)],
          unpricedStorage: .refuse))
    #expect(price.policy.whitelistURL == "http://lists.internal/tenants.txt")
    #expect(configuration.paths.cache == "/var/cache/apt")
  }

  @Test(arguments: ["", "# all commented out\n", "{}", "~"])
  func `an empty file is an empty configuration`(text: String) throws {
    #expect(try Self.read(text) == Configuration())
  }

  @Test(arguments: [
    ("pric: {}", "config.yaml:1: unknown key \"pric\"; did you mean \"price\"?"),
    ("- a", "config.yaml:1: expected a mapping, found a list"),
    (
      "price:\n  targets: {cpu: abc}",
      "config.yaml:2: price.targets.cpu: expected a number of 0 or more, found \"abc\""
    ),
    (
      "price:\n  targets: {cpu: -1}",
      "config.yaml:2: price.targets.cpu: expected a number of 0 or more, found \"-1\""
    ),
    (
      "price:\n  targets: {cpus: 1}",
      "config.yaml:2: price.targets: unknown key \"cpus\"; did you mean \"cpu\"?"
    ),
    (
      "price:\n  targets: {storage: {beta4: 1}}",
      "config.yaml:2: price.targets.storage: unknown key \"beta4\"; did you mean \"beta1\"?"
    ),
    ("price: {gpu: {a100: }}", "config.yaml:1: price.gpu.a100: expected a value, found nothing"),
    (
      "price: {gpu: {a 100: 5}}",
      "config.yaml:1: price.gpu.a 100: expected a key model[.ram][.interface] or \"*\", found \"a 100\""
    ),
    (
      "price: {blocks_per_month: 0}",
      "config.yaml:1: price.blocks_per_month: expected more than 0 blocks a month, found 0"
    ),
    (
      "price: {akt_price: {usd: 0}}",
      "config.yaml:1: price.akt_price.usd: expected more than 0 and at most 1000000 US dollars, found \"0\""
    ),
    (
      "price: {akt_price: {max_age: 60}}",
      "config.yaml:1: price.akt_price.max_age: expected a time like 90s, 60m, 24h or 7d, found \"60\""
    ),
    (
      "price: {akt_price: {sources: []}}",
      "config.yaml:1: price.akt_price.sources: the list of sources is empty"
    ),
    (
      "price: {akt_price: {sources: [osmosis]}}",
      "config.yaml:1: price.akt_price.sources[0]: expected one of \"oracle\", \"dia\", \"coingecko\", \"console\", found \"osmosis\""
    ),
    (
      "price: {policy: {tenants: {a: {}}}}",
      "config.yaml:1: price.policy.tenants.a: expected either \"rate\" or \"discount\""
    ),
    (
      "price: {policy: {tenants: {a: {discount: 100%}}}}",
      "config.yaml:1: price.policy.tenants.a.discount: expected a percentage from 0% to less than 100%, found \"100%\""
    ),
    (
      "price: {policy: {tenants: {a: {rate: 0}}}}",
      "config.yaml:1: price.policy.tenants.a.rate: expected a rate of more than 0, found 0"
    ),
    (
      "price: {policy: {limits: {cpu: {min: 2, max: 1}}}}",
      "config.yaml:1: price.policy.limits.cpu: the minimum is above the maximum"
    ),
    (
      "price: {policy: {limits: {gpu: {max: lots}}}}",
      "config.yaml:1: price.policy.limits.gpu.max: expected a number of cards, found \"lots\""
    ),
    (
      "price: {policy: {storage: {beta1: 1}}}",
      "config.yaml:1: price.policy.storage.beta1: class \"beta1\" has its price under price.targets.storage"
    ),
    (
      "price: {policy: {unpriced_storage: no}}",
      "config.yaml:1: price.policy.unpriced_storage: expected one of \"free\", \"warn\", \"refuse\", found \"no\""
    ),
    ("default_profile: x", "config.yaml:1: default_profile: no profile is named \"x\""),
    (
      "profiles: {a: {endpoints: {chain: \"http://example.com\"}}}",
      "config.yaml:1: profiles.a.endpoints.chain: expected an https address, or http on a loopback one, found \"http://example.com\""
    ),
    (
      "profiles: {a: {apikey: x}}",
      "config.yaml:1: profiles.a: unknown key \"apikey\"; did you mean \"api_key\"?"
    ),
  ])
  func `names file, line, key and cure`(text: String, problem: String) {
    #expect(Self.problems(text) == [problem])
  }

  @Test func `a profile is the one asked for, the default, or the only one`() throws {
    let one = try Self.read("profiles: {a: {provider: akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf}}")
    #expect(
      try one.profile(named: nil)?.provider == AccountAddress("akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf"))
    let two = try Self.read(
      "profiles: {alpha: {provider: akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf}, beta: {provider: akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu}}"
    )
    #expect(try two.profile(named: nil) == nil)
    #expect(
      try two.profile(named: "beta")?.provider
        == AccountAddress("akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu"))
    let error = #expect(throws: ProviderError.self) { try two.profile(named: "alhpa") }
    #expect(error?.hint == "did you mean \"alpha\"? the configuration has: alpha, beta")
  }
}

struct ServiceURLTests {
  @Test(arguments: [
    ("https://api.example.com", "https://api.example.com"), ("https://h/x/", "https://h/x"),
    ("http://127.0.0.1:8080/a", "http://127.0.0.1:8080/a"), ("http://127.9.9.9", "http://127.9.9.9"),
    ("http://localhost:1", "http://localhost:1"), ("http://[::1]:80/", "http://[::1]:80"),
  ])
  func `takes https, and http on this machine`(text: String, url: String) {
    #expect(ServiceURL(text)?.text == url)
  }

  @Test(arguments: [
    "", "example.com", "ftp://example.com", "http://example.com", "http://10.0.0.1", "https://",
    "https:// example.com", "https://a b", "https://user:secret@example.com", "http://127.0.0.1.evil.com",
    "http://localhost.evil.com", "http://127.1", "https://exämple.com", "http://127.0.0.1\r\nX: y",
    "http://[::1", "HTTPS://example.com",
  ])
  func `takes nothing else`(text: String) {
    #expect(ServiceURL(text)?.text == (text == "http://[::1" ? "http://[::1" : nil))
  }

  @Test func `takes plain http elsewhere where it is said to be harmless`() {
    #expect(ServiceURL("http://lists.internal/a.txt", allowingPlainHTTP: true) != nil)
  }
}

struct PriceSettingsTests {
  private static func settings(
    _ environment: [String: String] = [:], yaml: String = "", option: String? = nil
  ) throws -> PriceSettings {
    let configuration = try ConfigurationReader.read(YAML.parse(yaml), file: "config.yaml")
    return try PriceSettings(
      aktPrice: option.flatMap { AKTPrice($0) }, environment: { environment[$0] },
      configuration: configuration, profile: configuration.profile(named: nil))
  }

  private static let file = """
    profiles: {main: {price: {targets: {memory: 7}}}}
    price: {targets: {cpu: 5, memory: 6}, gpu: {a100: 9}, akt_price: {usd: 3}}
    """

  @Test func `environment overrides profile, profile file, file default, value by value`() throws {
    let pricing = try Self.settings(["PRICE_TARGET_CPU": "4"], yaml: Self.file).pricing
    #expect(pricing.targets[.cpu] == Amount(4))
    #expect(pricing.targets[.memory] == Amount(7))
    #expect(pricing.targets[.ip] == Amount(5))
    #expect(pricing.gpuPrices.price(of: "a100") == Amount(9))
    let gpu = try Self.settings(["PRICE_TARGET_GPU_MAPPINGS": "t4=1"], yaml: Self.file).pricing
    #expect(gpu.gpuPrices.price(of: "a100") == nil)
  }

  @Test func `the option overrides the variable, the variable the file`() throws {
    let variable = [PriceSettings.aktPriceVariable: "2"]
    #expect(try Self.settings(variable, yaml: Self.file, option: "1").aktPrice.fixed?.usd == 1)
    #expect(try Self.settings(variable, yaml: Self.file).aktPrice.fixed?.usd == 2)
    #expect(try Self.settings(yaml: Self.file).aktPrice.fixed?.usd == 3)
    #expect(try Self.settings().aktPrice.fixed == nil)
  }

  @Test func `an empty variable is no variable`() throws {
    let empty = ["PRICE_TARGET_CPU": "", "PRICE_TARGET_GPU_MAPPINGS": "", "WHITELIST_URL": ""]
    #expect(try Self.settings(empty) == Self.settings())
  }

  @Test func `sources are asked at the profile's endpoints`() throws {
    let yaml =
      "profiles: {a: {endpoints: {dia: \"http://127.0.0.1:1\"}}}\nprice: {akt_price: {sources: [dia, console]}}"
    #expect(
      try Self.settings(yaml: yaml).aktPrice.sources.map(\.baseURL) == [
        "http://127.0.0.1:1", "https://console-api.akash.network",
      ])
  }

  /// All targets of the stock script.
  @Test(arguments: PriceTarget.allCases)
  func `names a bad target`(target: PriceTarget) {
    for text in ["abc", "-1.60", "1e3", "1,60", " 1", "NaN"] {
      let error = #expect(throws: ProviderError.self) {
        try Self.settings([target.environmentVariable: text])
      }
      #expect(error?.code == .targetInvalid)
      #expect(error?.message == "\(target.environmentVariable): \"\(text)\" is not a price of 0 or more")
    }
  }

  @Test(arguments: ["abc", "0", "-1", "1000001", "1e3", "null"])
  func `names a bad price of AKT`(text: String) {
    let error = #expect(throws: ProviderError.self) {
      try Self.settings([PriceSettings.aktPriceVariable: text])
    }
    #expect(error?.code == .aktPriceInvalid)
  }

  @Test(arguments: ["file:///etc/passwd", "nonsense", "https://a b"])
  func `names a bad whitelist`(text: String) {
    let error = #expect(throws: ProviderError.self) { try Self.settings(["WHITELIST_URL": text]) }
    #expect(error?.code == .whitelistInvalid)
  }
}
