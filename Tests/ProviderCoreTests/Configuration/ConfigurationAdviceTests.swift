import ProviderCore
import TestSupport
import Testing

struct ConfigurationAdviceTests {
  private static let now = Timestamp(seconds: 1_795_305_600)  // 2026-11-22T00:00:00Z

  private static func warnings(_ text: String) throws -> [String] {
    let root = try YAML.parse(text)
    let (configuration, problems) = ConfigurationReader.reading(root)
    #expect(problems == [])
    return ConfigurationAdvice(root: root, configuration: configuration, now: now).warnings
      .map { $0.text(file: "c.yaml") }
  }

  @Test(arguments: [
    ("price:\n  gpu: {a100: 0}", "c.yaml:2: price.gpu.a100: the price is 0"),
    ("price:\n  gpu:\n    \"*\": 99.99", "c.yaml:3: price.gpu.*: has no effect"),
    ("profiles:\n  a:\n    price: {gpu: {t4: 0.00}}", "c.yaml:3: profiles.a.price.gpu.t4: the price is 0"),
    ("price: {targets: {cpu: 0}}", "c.yaml:1: price.targets.cpu: the price is 0"),
    ("price: {policy: {allow: []}}", "c.yaml:1: price.policy.allow: the list is empty"),
    ("price: {akt_price: {max_age: 2h, max_stale_age: 1h}}", "c.yaml:1: price.akt_price.max_stale_age"),
    ("price: {akt_price: {max_stale_age: 30m}}", "c.yaml:1: price.akt_price.max_stale_age"),
    ("price: {akt_price: {max_age: 2d}}", "c.yaml:1: price.akt_price.max_age"),
    (
      "price: {gpu: {H100: 1650}}",
      "c.yaml:1: price.gpu.H100: can never match: orders name models in lower case"
    ),
    ("price: {policy: {deny: [akash1typo]}}", "c.yaml:1: price.policy.deny: \"akash1typo\" is no account"),
    (
      "price: {policy: {tenants: {akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf: {discount: 0.15}}}}",
      "c.yaml:1: price.policy.tenants.akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf: a discount of 0.15"
    ),
    (
      "profiles:\n  a:\n    api_key_expires: 2026-12-22",
      "c.yaml:3: profiles.a.api_key_expires: the key expires in 30 days"
    ),
    (
      "profiles:\n  a:\n    api_key_expires: 2026-11-21",
      "c.yaml:3: profiles.a.api_key_expires: the key has expired"
    ),
    (
      "profiles: {a: {provider: akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf, api_key: \"akash_ab \"}}",
      "c.yaml:1: profiles.a.api_key: is no API key: it ends in a blank"
    ),
    ("profiles: {a: {}, b: {}}", "c.yaml:1: profiles: there are several"),
    (
      "forecast:\n  former_prices:\n    2026-11-22: {a100: 1}",
      "c.yaml:3: forecast.former_prices.2026-11-22: the prices are still in force"
    ),
  ])
  func `warns of what is legal and hardly meant`(text: String, warning: String) throws {
    let warnings = try Self.warnings(text)
    #expect(warnings.count == 1)
    #expect(warnings.first?.hasPrefix(warning) == true, "\(warnings)")
  }

  @Test(arguments: [
    "", "price: {gpu: {\"*\": 100, a100: 0.01}}", "price: {targets: {ip: 0}}",
    "price: {gpu: {\"*\": 50}, policy: {unmatched_gpu_price: 50}}",
    "profiles: {a: {api_key_expires: 2026-12-23}}",
    "default_profile: a\nprofiles: {a: {}, b: {}}", "price: {gpu: {h100.80Gi.sxm: 1}}",
    "forecast: {former_prices: {2026-11-21: {a100: 1}}}",
    "profiles: {a: {price: {gpu: {\"*\": 50}}}}\nprice: {policy: {unmatched_gpu_price: 50}}",
  ])
  func `says nothing of what is usual`(text: String) throws {
    #expect(try Self.warnings(text) == [])
  }

  @Test(arguments: [
    ("price: {targets: {memory: x}}", "write it like 0.80"),
    ("price: {akt_price: {sources: [moon]}}", "write it like [oracle, dia, coingecko, console]"),
    ("price: {policy: {limits: {cpu: {min: x}}}}", "write it like 500m"),
    ("paths: {zzzzzzzz: x}", "known here: cache, data"),
    ("default_profile: b\nprofiles: {a: {}}", "choose one of \"a\""),
    ("default_profile: b", "add it under \"profiles\""),
    ("profiles: {a: {token: x, token_env: Y}}", "keep one of them"),
    ("price: {policy: {limits: {cpu: {min: 2, max: 1}}}}", "exchange them"),
    ("price: {policy: {tenants: {a: {}}}}", "keep one of the two"),
    ("price: {gpu: {a/b: 1}}", "write it like a100 or h100.80Gi.sxm"),
    ("price: {targets: 3}", "write its keys below it, each on a line of its own: cpu: …"),
    ("profiles: {a: {provider: x}}", "write it like akash1…, copied whole from your wallet"),
    ("zzzzzzzz: x", "known here: default_profile, profiles, price, earnings, forecast, paths"),
  ])
  func `every problem has its cure`(text: String, cure: String) throws {
    let problems = ConfigurationReader.reading(try YAML.parse(text)).1
    #expect(problems.map(\.cure) == [cure])
  }
}
