import ProviderCore
import TestSupport
import Testing

struct EffectiveConfigurationTests {
  private static let file = """
    default_profile: main
    profiles:
      main:
        provider: akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf
        api_key_file: key.txt
        price:
          targets: {cpu: 1.80}
          policy: {limits: {cpu: {max: 32}}, tenants: {akash1a: {rate: 1}}}
      other:
        price: {gpu: {t4: 90}}
    price:
      targets: {cpu: 1.70, memory: 0.90}
      gpu: {a100: 120, "*": 130}
      policy:
        limits: {cpu: {min: 1, max: 64}, gpu: {max: 8}}
        tenants: {akash1a: {discount: 5%}, akash1b: {rate: 2}}
        deny: [akash1x]
    """

  private static func values(
    profile: String? = "main", option: String? = nil, _ variables: [String: String] = [:]
  ) throws -> [String: EffectiveValue] {
    let effective = EffectiveConfiguration(
      root: try YAML.parse(file), profile: profile, profileOption: option, variable: { variables[$0] })
    return Dictionary(uniqueKeysWithValues: effective.values.map { ($0.dotted, $0) })
  }

  private static func text(_ value: EffectiveValue?) -> String? { value?.value.yaml }

  @Test func `option, then environment, then profile, then file, then default`() throws {
    let plain = try Self.values()
    #expect(plain["price.targets.cpu"]?.origin == .file(line: 7))
    #expect(Self.text(plain["price.targets.cpu"]) == "1.80")
    #expect(plain["price.targets.memory"]?.origin == .file(line: 12))
    #expect(plain["price.targets.ip"]?.origin == .standard)
    #expect(plain["profile"]?.origin == .file(line: 1))
    let set = try Self.values(option: "main", ["PRICE_TARGET_CPU": "3", "PRICE_TARGET_MEMORY": ""])
    #expect(set["price.targets.cpu"]?.origin == .variable("PRICE_TARGET_CPU"))
    #expect(Self.text(set["price.targets.cpu"]) == "3")
    #expect(set["price.targets.memory"]?.origin == .file(line: 12), "an empty variable counts as unset")
    #expect(set["profile"]?.origin == .option("--profile"))
  }

  @Test func `a table of cards is taken whole from one place`() throws {
    #expect(try Self.values()["price.gpu.a100"]?.origin == .file(line: 13))
    let other = try Self.values(profile: "other")
    #expect(other["price.gpu.t4"] != nil)
    #expect(other["price.gpu.a100"] == nil)
    let set = try Self.values(["PRICE_TARGET_GPU_MAPPINGS": "h100=1650"])
    #expect(set.keys.filter { $0.hasPrefix("price.gpu.") } == ["price.gpu.h100"])
  }

  @Test func `a limit and a tenant are taken whole, others beside them stay`() throws {
    let values = try Self.values()
    #expect(Self.text(values["price.policy.limits.cpu.max"]) == "32")
    #expect(values["price.policy.limits.cpu.min"] == nil)
    #expect(Self.text(values["price.policy.limits.gpu.max"]) == "8")
    #expect(Self.text(values["price.policy.tenants.akash1a.rate"]) == "1")
    #expect(values["price.policy.tenants.akash1a.discount"] == nil)
    #expect(Self.text(values["price.policy.tenants.akash1b.rate"]) == "2")
    #expect(Self.text(values["price.policy.deny"]) == "[akash1x]")
  }

  @Test func `the tables of a forecast are taken whole from one place, other values each by itself`() throws {
    let text = """
      profiles:
        main:
          forecast: {capacity: {t4: 4}, elasticity: 1}
      forecast:
        capacity: {a100: 8}
        former_prices: {2026-06-30: {a100: 150}}
      """
    func values(_ profile: String?) throws -> [String: EffectiveValue] {
      let effective = EffectiveConfiguration(
        root: try YAML.parse(text), profile: profile, profileOption: nil, variable: { _ in nil })
      return Dictionary(uniqueKeysWithValues: effective.values.map { ($0.dotted, $0) })
    }
    let own = try values("main")
    #expect(own["forecast.capacity.t4"]?.origin == .file(line: 3))
    #expect(own["forecast.capacity.a100"] == nil)
    #expect(own["forecast.former_prices.2026-06-30.a100"]?.origin == .file(line: 6))
    #expect(Self.text(own["forecast.elasticity"]) == "1")
    #expect(own["forecast.turnover"]?.origin == .standard)
    #expect(Self.text(try values(nil)["forecast.capacity.a100"]) == "8")
  }

  @Test func `a secret is known as one wherever it comes from`() throws {
    let values = try Self.values(["AKASH_PROVIDER_TOOL_API_KEY": "k", "AKASH_PROVIDER_TOOL_TOKEN": "t"])
    #expect(values["api_key"]?.secret == .apiKey)
    #expect(values["token"]?.secret == .token)
    #expect(values["api_key_file"]?.secret == nil)
  }

  /// What `unset` leaves behind must not hide what holds for all.
  @Test func `an empty table or limit of a profile hides nothing`() throws {
    let text = """
      profiles: {main: {price: {gpu: {}, policy: {limits: {cpu: {}}}}}}
      price: {gpu: {t4: 80}, policy: {limits: {cpu: {max: 4}}}}
      """
    let configuration = try ConfigurationReader.read(try YAML.parse(text), file: "c.yaml")
    let settings = try PriceSettings(
      environment: { _ in nil }, configuration: configuration, profile: configuration.profiles["main"])
    #expect(settings.pricing.gpuPrices.mappings.map(\.key) == ["t4"])
    let limits = configuration.profiles["main"]?.price.over(configuration.price).policy.limits
    #expect(limits?.map(\.maximum) == [4000])
    let values = EffectiveConfiguration(
      root: try YAML.parse(text), profile: "main", profileOption: nil, variable: { _ in nil }
    ).values.map(\.dotted)
    #expect(values.contains("price.gpu.t4") && values.contains("price.policy.limits.cpu.max"))
  }

  /// What is shown is what bids are made with.
  @Test(arguments: [
    (["PRICE_TARGET_CPU": "3", "PRICE_TARGET_HD_PERS_SSD": "0.5"], "main"), ([:], "other"),
    (["PRICE_TARGET_GPU_MAPPINGS": "t4=80,*=140", "AKASH_PROVIDER_TOOL_AKT_PRICE": "2"], "main"),
  ])
  func `shows the prices that pricing uses`(variables: [String: String], profile: String) throws {
    let configuration = try ConfigurationReader.read(try YAML.parse(Self.file), file: "c.yaml")
    let settings = try PriceSettings(
      environment: { variables[$0] }, configuration: configuration, profile: configuration.profiles[profile])
    let values = try Self.values(profile: profile, variables)
    for target in PriceTarget.allCases {
      let key = "price.targets." + target.configurationPath.joined(separator: ".")
      #expect(
        Self.text(values[key]).flatMap { Decimal($0) } == settings.pricing.targets[target].value, "\(key)")
    }
    let cards = values.filter { $0.key.hasPrefix("price.gpu.") }
    #expect(cards.count == settings.pricing.gpuPrices.mappings.count)
    for mapping in settings.pricing.gpuPrices.mappings {
      #expect(Self.text(values["price.gpu.\(mapping.key)"]).flatMap { Decimal($0) } == mapping.price.value)
    }
    #expect(Self.text(values["price.akt_price.usd"]) == settings.aktPrice.fixed?.usd.plain)
  }
}
