import ProviderCore
import TestSupport
import Testing

struct ImportTests {
  private static func read(_ text: String, aktPrice: String? = nil) throws -> ImportedPrices {
    try ImportReader.read(
      text, root: try? YAML.parse(text), file: "f", aktPrice: aktPrice.flatMap { AKTPrice($0) })
  }

  private static func values(_ imported: ImportedPrices) -> [String: String] {
    var values = Dictionary(
      uniqueKeysWithValues: imported.values.map { ($0.names.joined(separator: "."), $0.text) })
    for mapping in imported.gpu ?? [] { values["gpu.\(mapping.key)"] = "\(mapping.price.value)" }
    return values
  }

  /// As the Provider Console writes it, and as the documentation shows it.
  private static let helm = """
    ---
    from: "akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf"
    key: "TheWalletsOwnKey"
    keysecret: "aGVsbG8="
    domain: "example.com"
    attributes:
      - key: region
        value: us-west
    price_target_cpu: 1.60
    price_target_memory: "0"
    price_target_hd_ephemeral: 0.02
    price_target_hd_pers_ssd: 0.03
    price_target_ip: 0
    price_target_gpu_mappings: 'a100.40Gi=900,*=130'
    whitelist_url: https://example.com/list.txt
    """

  @Test func `reads the provider chart's values`() throws {
    let imported = try Self.read(Self.helm)
    #expect(
      Self.values(imported) == [
        "targets.cpu": "1.60", "targets.memory": "0", "targets.storage.ephemeral": "0.02",
        "targets.storage.beta2": "0.03", "gpu.a100.40Gi": "900", "gpu.*": "130",
        "policy.whitelist_url": "https://example.com/list.txt", "targets.ip": "5.00",
      ])
    #expect(imported.provider?.text == "akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf")
    // Helm drops the bare 0, so the script has charged its default: the bids must stay what they were.
    #expect(imported.notes.count == 1)
    #expect(imported.notes.first?.hasPrefix("price_target_ip: 0 is read as 5.00") == true)
  }

  @Test(arguments: [
    "PRICE_TARGET_CPU=1.9\nPRICE_TARGET_GPU_MAPPINGS=a100=120,*=130\n",
    "export PRICE_TARGET_CPU=\"1.9\"\nexport PRICE_TARGET_GPU_MAPPINGS='a100=120,*=130' # cards\n",
    "declare -x PRICE_TARGET_CPU=\"1.9\"\ndeclare -x PRICE_TARGET_GPU_MAPPINGS=\"a100=120,*=130\"\n",
    "# prices\nPRICE_TARGET_CPU=1\nPRICE_TARGET_CPU=1.9 PRICE_TARGET_GPU_MAPPINGS=a100=120,*=130\nHOME=/root\n",
    "\u{FEFF}PRICE_TARGET_CPU=1.9 # don't change\nexport PRICE_TARGET_GPU_MAPPINGS=a100=120,*=130",
    "PRICE_TARGET_CPU=1.9\r\nPRICE_TARGET_GPU_MAPPINGS=a100=120,*=130\r\n",
  ])
  func `reads shell and .env files`(text: String) throws {
    #expect(Self.values(try Self.read(text)) == ["targets.cpu": "1.9", "gpu.a100": "120", "gpu.*": "130"])
  }

  /// By hand: 0.004 × 1000 × 429909 ÷ 10⁶ = 1.719636; 0.0016 × 1024 × 0.429909 = 0.7043629056;
  /// 0.00016 × 1024 × 0.429909 = 0.07043629056; 1 × 0.429909; 60 × 0.429909 = 25.79454.
  private static let scaled = [
    "targets.cpu": "1.719636", "targets.memory": "0.7043629056", "targets.storage.ephemeral": "0.07043629056",
    "targets.storage.beta2": "0.07043629056", "targets.endpoint": "0.429909", "targets.ip": "25.79454",
  ]

  @Test(arguments: [
    """
    bidpricecpuscale: "0.004"
    bidpricememoryscale: "0.0016"
    bidpriceendpointscale: "1"
    bidpriceipscale: "60"
    bidpricestoragescale: "0.00016,beta2=0.00016"
    """,
    """
    AKASH_BID_PRICE_CPU_SCALE=0.004
    AKASH_BID_PRICE_MEMORY_SCALE=0.0016
    AKASH_BID_PRICE_ENDPOINT_SCALE=1
    AKASH_BID_PRICE_IP_SCALE=60
    AKASH_BID_PRICE_STORAGE_SCALE=0.00016,beta2=0.00016
    """,
    """
    provider-services run --bid-price-cpu-scale=0.004 --bid-price-memory-scale 0.0016 \\
      --bid-price-endpoint-scale 1 \\
      --bid-price-ip-scale=60 --bid-price-storage-scale=0.00016,beta2=0.00016
    """,
  ])
  func `turns the older scales into targets`(text: String) throws {
    let imported = try Self.read(text)
    #expect(Self.values(imported) == Self.scaled)
    #expect(imported.notes.count == 2)
  }

  /// The chart's own comment: 60 uakt a block are about 5 dollars a month at 0.194 dollars an AKT.
  @Test func `reads scales as uakt where a price of AKT is given`() throws {
    let imported = try Self.read("bidpriceipscale: 60\n", aktPrice: "0.194")
    #expect(Self.values(imported) == ["targets.ip": "5.00414076"])
  }

  @Test func `scales count for nothing beside targets`() throws {
    let imported = try Self.read("price_target_cpu: 2\nbidpricecpuscale: 1\n")
    #expect(Self.values(imported) == ["targets.cpu": "2"])
    #expect(imported.notes.count == 1)
  }

  @Test func `a name in capitals is the same name`() throws {
    #expect(
      Self.values(try Self.read("price_target_cpu: 2\nPRICE_TARGET_IP: \"3\"\n")) == [
        "targets.cpu": "2", "targets.ip": "3",
      ])
  }

  @Test func `scales count beside a whitelist`() throws {
    let imported = try Self.read("bidpriceipscale: 60\nwhitelist_url: https://a.b/c\n")
    #expect(Self.values(imported) == ["targets.ip": "25.79454", "policy.whitelist_url": "https://a.b/c"])
  }

  @Test(arguments: [
    ("PRICE_TARGET_CPU = 1.9\n", "f:1: "), ("A=1\nPRICE_TARGET_CPU='1.9\n", "f:2: "),
    ("price_target_cpu: [1]\n", "price_target_cpu: "),
    ("price_target_cpu: abc\n", "price_target_cpu: \"abc\""),
    ("PRICE_TARGET_CPU=-1\n", "PRICE_TARGET_CPU: \"-1\""),
    ("bidpricestoragescale: \"beta9=1\"\n", "AKASH_BID_PRICE_STORAGE_SCALE: \"beta9=1\""),
    ("hello: world\n", "f: there are no prices"),
    ("", "f: there are no prices"),
    ("PRICE_TARGET_GPU_MAPPINGS=a100\n", "PRICE_TARGET_GPU_MAPPINGS: \"a100\""),
    ("\u{0}\u{1}", "f: there are no prices"),
  ])
  func `names what cannot be taken over`(text: String, culprit: String) {
    let error = #expect(throws: ProviderError.self) { try Self.read(text) }
    #expect(error?.message.hasPrefix(culprit) == true, "\(error?.message ?? "")")
  }
}

/// Import, then export, then import changes nothing.
struct ImportExportTests {
  private static func prices(_ random: inout SeededGenerator) -> [String: String] {
    var variables: [String: String] = [:]
    for target in PriceTarget.allCases where Bool.random(using: &random) {
      let spellings = ["0", "0.00", "1.60", "5", ".5", "7.", "\(Int.random(in: 0...99, using: &random)).25"]
      variables[target.environmentVariable] = spellings.randomElement(using: &random)
    }
    if variables.isEmpty || Bool.random(using: &random) {
      let cards = ["a100", "h100.80Gi.sxm", "*", "rtx4090", "t4"].shuffled(using: &random).prefix(3)
      variables["PRICE_TARGET_GPU_MAPPINGS"] = cards.map {
        "\($0)=\(Int.random(in: 0...2000, using: &random))"
      }
      .joined(separator: ",")
    }
    if Bool.random(using: &random) { variables["WHITELIST_URL"] = "https://a.b/c?d='e'&f" }
    return variables
  }

  private static func applying(
    _ imported: ImportedPrices, to text: String, _ profile: String?, isNamed: Bool
  ) throws -> (String, Int) {
    let plan = ImportPlan(imported, into: try YAML.parse(text), profile: profile, isNamed: isNamed)
    var text = text
    for change in plan.changes {
      text = try #require(YAMLEditor(text, root: try YAML.parse(text)).applying(change.edit))
    }
    return (text, plan.changes.count)
  }

  @Test(arguments: 0..<100)
  func `import, export, import changes nothing`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let variables = Self.prices(&random)
    let starts = [
      "", ConfigurationTemplate().text, "price:\n  gpu: {a100: 1, v100: 2}\n  targets: {cpu: 9}\n",
      "profiles: {main: {price: {targets: {cpu: 8}, gpu: {t4: 3}}}}\nprice: {targets: {cpu: 9, ip: 4}, gpu: {a100: 2}}\n",
    ]
    let profile = Bool.random(using: &random) ? "main" : nil
    let isNamed = profile != nil && Bool.random(using: &random)
    let start = try #require(starts.randomElement(using: &random))
    let first = try ImportedPrices(variables: { variables[$0] })
    let (text, _) = try Self.applying(first, to: start, profile, isNamed: isNamed)
    #expect(ConfigurationReader.reading(try YAML.parse(text)).1 == [])

    for format in PriceExport.Format.allCases {
      let values = EffectiveConfiguration(
        root: try YAML.parse(text), profile: profile, profileOption: nil, variable: { _ in nil }
      ).values.filter { $0.origin != .standard }
      let (exported, leftOut) = PriceExport.text(values, as: format)
      #expect(leftOut == [])
      let second = try ImportReader.read(
        exported, root: try? YAML.parse(exported), file: "f", aktPrice: nil)
      #expect(second.notes == [])
      let (again, changes) = try Self.applying(second, to: text, profile, isNamed: isNamed)
      #expect(changes == 0)
      #expect(again == text)
    }
  }

  @Test func `Helm gets a zero in quotes, a number as a number and a text as a text`() throws {
    let root = try YAML.parse(
      "price: {targets: {cpu: 1.60, ip: 0.00}, gpu: {\"*\": 0}, policy: {whitelist_url: \"https://a\", deny: [x]}}"
    )
    let values = EffectiveConfiguration(root: root, profile: nil, profileOption: nil, variable: { _ in nil })
      .values
    let (text, leftOut) = PriceExport.text(values.filter { $0.origin != .standard }, as: .helm)
    #expect(
      text == """
        price_target_cpu: "1.60"
        price_target_ip: "0.00"
        whitelist_url: "https://a"
        price_target_gpu_mappings: "*=0"

        """)
    #expect(leftOut == ["price.policy.deny"])
  }
}
