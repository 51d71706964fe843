import Foundation
import ProviderCore
import TestSupport
import Testing

struct ConfigurationPathTests {
  @Test(arguments: [
    ("price.targets.cpu", ["price", "targets", "cpu"]), ("price.gpu.h100", ["price", "gpu", "h100"]),
    ("price.gpu.h100.80Gi.sxm", ["price", "gpu", "h100.80Gi.sxm"]), ("price.gpu.*", ["price", "gpu", "*"]),
    ("profiles.main.provider", ["profiles", "main", "provider"]),
    ("profiles.a.price.gpu.a100.40Gi", ["profiles", "a", "price", "gpu", "a100.40Gi"]),
    ("price.policy.tenants.akash1x.rate", ["price", "policy", "tenants", "akash1x", "rate"]),
  ])
  func `a key is found by its names`(dotted: String, names: [String]) throws {
    let path = try ConfigurationPath(dotted)
    #expect(path.names == names)
    #expect(path.key != nil)
  }

  @Test(arguments: [
    "price", "price.targets", "profiles", "profiles.main", "price.gpu", "price.policy.tenants.akash1x",
  ])
  func `a section is found too`(dotted: String) throws {
    #expect(try ConfigurationPath(dotted).key == nil)
  }

  @Test(arguments: [
    ("price.targets.cpus", "price.targets.cpu"), ("price.target.cpu", "price.targets.cpu"),
    ("pirce.targets.memory", "price.targets.memory"), ("profile.main.provider", "profiles.main.provider"),
    ("profiles.main.provder", "profiles.main.provider"), ("profiles.Main.provder", "profiles.Main.provider"),
    ("price.akt_price.maxage", "price.akt_price.max_age"),
    ("default-profile", "default_profile"), ("price.targets.cpu.x", "price.targets.cpu"),
  ])
  func `an unknown key is refused with the nearest known one`(dotted: String, nearest: String) {
    let error = #expect(throws: ProviderError.self) { try ConfigurationPath(dotted) }
    #expect(error?.code == .keyUnknown)
    #expect(error?.hint == "did you mean \"\(nearest)\"?")
  }

  @Test(arguments: ["", ".", "price.", ".price", "price..targets", "nonsense"])
  func `what is like no key is refused`(dotted: String) {
    #expect(throws: ProviderError.self) { try ConfigurationPath(dotted) }
  }
}

/// The list of keys and the reader know the same.
struct ConfigurationKeyTests {
  /// A value that each key takes, worked out by hand.
  static func value(_ key: ConfigurationKey) -> YAMLInsertion {
    switch key.kind {
    case .text: .scalar("main")
    case .address: .scalar("akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf")
    case .url: .scalar("https://example.com")
    case .number, .numberUpTo, .positive, .percentage, .cards: .scalar("7")
    case .timeSpan: .scalar("5m")
    case .moment, .date: .scalar("2027-01-01")
    case .choice(let words): .scalar(words[0])
    case .list(.choice(let words)): .list([words[0]])
    case .list: .list(["akash1a"])
    case .cores: .scalar("500m")
    case .byteSize: .scalar("2Gi")
    case .secret, .variableName: .scalar("A_NAME")
    case .command: .scalar("pass show x")
    }
  }

  private static let placeholders = [
    "NAME": "main", "MODEL": "a100", "ADDRESS": "akash1t", "CLASS": "ram", "DATE": "2026-03-23",
  ]

  /// A person's own names instead of the placeholders.
  static func names(_ pattern: [String]) -> [String] {
    pattern.map { placeholders[$0] ?? $0 }
  }

  static func document(_ key: ConfigurationKey, _ value: YAMLInsertion) -> String {
    var outline = YAMLOutline()
    if key.name == "default_profile" {
      outline.add(["profiles", "main", "provider"], .scalar("akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf"))
    }
    outline.add(names(key.pattern), value)
    return outline.text
  }

  static func problems(_ text: String) throws -> [DocumentProblem] {
    ConfigurationReader.reading(try YAML.parse(text)).1
  }

  @Test(arguments: ConfigurationKey.all)
  func `the reader takes every key of the list`(key: ConfigurationKey) throws {
    #expect(try Self.problems(Self.document(key, Self.value(key))) == [])
  }

  @Test(arguments: ConfigurationKey.all)
  func `the reader takes no mapping for a value`(key: ConfigurationKey) throws {
    var outline = YAMLOutline()
    outline.add(Self.names(key.pattern) + ["x"], .scalar("1"))
    #expect(try Self.problems(outline.text) != [])
  }

  /// Every name that stands anywhere is tried in every section: the reader knows it there if the list does.
  @Test func `the reader knows no key that is not in the list`() throws {
    let words = Set(ConfigurationKey.all.flatMap(\.pattern)).filter { !ConfigurationKey.isPlaceholder($0) }
    let sections = Set(
      ConfigurationKey.all.flatMap { key in key.pattern.indices.map { Array(key.pattern[..<$0]) } })
    for section in sections {
      let below = ConfigurationKey.all.filter {
        $0.pattern.count > section.count && $0.pattern.starts(with: section)
      }
      let known = Set(below.map { $0.pattern[section.count] })
      if known.contains(where: ConfigurationKey.isPlaceholder) { continue }
      for word in words {
        var outline = YAMLOutline()
        outline.add(Self.names(section) + [word], .scalar("x"))
        let isUnknown = try Self.problems(outline.text).contains { problem in
          if case .unknownKey = problem.kind { true } else { false }
        }
        #expect(isUnknown != known.contains(word), "\(section).\(word)")
      }
    }
    #expect(sections.count > 10)
  }

  @Test func `the documentation has every key`() throws {
    let page = try String(
      contentsOf: TestData.root.appending(path: "docs/configuration.md"), encoding: .utf8)
    for key in ConfigurationKey.all
    where !["profiles.NAME.price.", "profiles.NAME.forecast."].contains(where: key.name.hasPrefix) {
      #expect(page.contains("`\(key.name)`"), "docs/configuration.md lacks \(key.name)")
    }
  }

  @Test(arguments: ConfigurationKey.all)
  func `the example in a cure is one that is taken`(key: ConfigurationKey) throws {
    switch key.kind {
    // Words about it, not an example.
    case .secret, .choice, .list(.text), .text, .address: return
    default: break
    }
    let example = try #require(key.example)
    let text = Self.document(key, .scalar("PLACE")).replacing("PLACE", with: example)
    #expect(try Self.problems(text) == [])
  }
}
