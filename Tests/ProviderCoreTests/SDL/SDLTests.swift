import TestSupport
import Testing

@testable import ProviderCore

struct SDLTests {
  /// A small valid file with parts to replace, each indented as it has to be.
  private static func sdl(
    version: String = "'2.1'",
    service: String = "image: nginx\n    expose: [{port: 80, to: [{global: true}]}]",
    resources: String = "cpu: {units: 1}\n        memory: {size: 1Gi}\n        storage: {size: 1Gi}",
    pricing: String = "web: {denom: uact, amount: 10}",
    deployment: String = "web: {eu: {profile: web, count: 1}}", rest: String = ""
  ) -> String {
    """
    version: \(version)
    services:
      web:
        \(service)
    profiles:
      compute:
        web:
          resources:
            \(resources)
      placement:
        eu:
          pricing:
            \(pricing)
    deployment:
      \(deployment)
    \(rest)
    """
  }

  private static func problems(_ text: String) -> [String] {
    do {
      _ = try SDL.groups(in: YAML.parse(text), file: "deploy.yaml")
      return []
    } catch let error as ProviderError {
      return [error.message] + error.further
    } catch {
      return ["\(error)"]
    }
  }

  private static func order(_ text: String) throws -> Order {
    try #require(try SDL.groups(in: YAML.parse(text), file: "deploy.yaml").first).order
  }

  // MARK: Quantities

  /// chain-sdk multiplies in binary and cuts: 2.01 cores are 2009 thousandths.
  @Test(arguments: [
    ("1", 1000), ("0.5", 500), ("100m", 100), ("2.01", 2009), ("2.03", 2029), ("\"1.5\"", 1500),
  ])
  func `reads cores`(units: String, millicores: Int) throws {
    let text = Self.sdl(
      resources: "cpu: {units: \(units)}\n        memory: {size: 1Gi}\n        storage: {size: 1Gi}")
    #expect(try Self.order(text).resources[0].cpu == millicores)
  }

  @Test(arguments: [
    ("512Mi", 536_870_912), ("1.5Gi", 1_610_612_736), ("2G", 2_000_000_000), ("100M", 100_000_000),
    ("1000", 1000), ("0.1Gi", 107_374_182), ("1Ti", 1_099_511_627_776), ("5k", 5000),
  ])
  func `reads sizes`(size: String, bytes: Int) throws {
    let text = Self.sdl(
      resources: "cpu: {units: 1}\n        memory: {size: \(size)}\n        storage: {size: 1Gi}")
    #expect(try Self.order(text).resources[0].memory == bytes)
  }

  // MARK: Storage

  @Test func `volumes go by size, and a class by its attributes`() throws {
    let text = Self.sdl(
      service: """
        image: nginx
            params: {storage: {data: {mount: /data}, cold: {mount: /cold}}}
        """,
      resources: """
        cpu: {units: 1}
                memory: {size: 1Gi}
                storage:
                  - size: 5Gi
                  - {name: data, size: 2Gi, attributes: {persistent: true}}
                  - {name: cold, size: 3Gi, attributes: {persistent: yes, class: beta1}}
                  - {name: shm, size: 1Gi, attributes: {persistent: false, class: ram}}
        """)
    let volumes = try Self.order(text).resources[0].storage
    #expect(volumes.map(\.storageClass.name) == ["ram", "default", "beta1", "ephemeral"])
    #expect(volumes.map { $0.size >> 30 } == [1, 2, 3, 5])
  }

  // MARK: GPUs

  @Test(
    arguments: [
      ("nvidia: [{model: a100}]", GPUCard(vendor: .nvidia, model: "a100")),
      ("nvidia: []", GPUCard(vendor: .nvidia, model: "*")),
      ("nvidia: ~", GPUCard(vendor: .nvidia, model: "*")),
      (
        "nvidia: [{model: h100, ram: 80Gi, interface: sxm}]",
        GPUCard(vendor: .nvidia, model: "h100", ram: "80Gi", interface: "sxm")
      ),
      ("nvidia: [{model: h100, ram: 81920Mi}]", GPUCard(vendor: .nvidia, model: "h100", ram: "80Gi")),
      // The daemon keeps the last of the sorted attribute keys.
      ("nvidia: [{model: t4}, {model: a100}]", GPUCard(vendor: .nvidia, model: "t4")),
      (
        "nvidia: [{model: a100, ram: 80Gi}, {model: a100}]",
        GPUCard(vendor: .nvidia, model: "a100", ram: "80Gi")
      ),
    ] as [(String, GPUCard)])
  func `reads the card that a bid script hears of`(vendor: String, card: GPUCard) throws {
    let text = Self.sdl(
      resources: """
        cpu: {units: 1}
                memory: {size: 1Gi}
                storage: {size: 1Gi}
                gpu: {units: 2, attributes: {vendor: {\(vendor)}}}
        """)
    #expect(try Self.order(text).resources[0].gpu == GPURequest(units: 2, cards: [card]))
  }

  // MARK: Endpoints

  private static let shared = """
    version: '%'
    endpoints: {ip1: {kind: ip}}
    services:
      a: {image: x, expose: [{port: 80, to: [{global: true}]}, {port: 22, to: [{service: b}]}]}
      b: {image: x, expose: [{port: 443, to: [{global: true, ip: ip1}]}]}
    profiles:
      compute: {p: {resources: {cpu: {units: 1}, memory: {size: 1Gi}, storage: {size: 1Gi}}}}
      placement: {eu: {pricing: {p: {denom: uact, amount: 2.5}}}}
    deployment:
      a: {eu: {profile: p, count: 2}}
      b: {eu: {profile: p, count: 3}}
    """

  @Test func `version 2.0 has a unit for each service`() throws {
    let order = try Self.order(Self.shared.replacing("'%'", with: "'2.0'"))
    #expect(order.resources.map(\.count) == [2, 3])
    #expect(order.resources.map(\.endpoints) == [1, 2])
    #expect(order.resources.map(\.ipLeases) == [0, 1])
    #expect(order.ceiling?.amount == Decimal("12.5"))
  }

  @Test func `version 2.1 has a unit for each profile`() throws {
    let order = try Self.order(Self.shared.replacing("'%'", with: "'2.1'"))
    #expect(order.resources.map(\.count) == [5])
    #expect(order.resources.map(\.endpoints) == [3])
    #expect(order.resources.map(\.ipLeases) == [1])
    #expect(order.ceiling?.amount == Decimal("12.5"))
  }

  @Test func `understands anchors and merge keys`() throws {
    let text = """
      version: "2.0"
      services: {a: &service {image: x}, b: {<<: *service}}
      profiles:
        compute: {p: {resources: {cpu: {units: 1}, memory: {size: 1Gi}, storage: {size: 1Gi}}}}
        placement: {eu: {pricing: {p: {denom: uact, amount: 1}}}}
      deployment: {a: &run {eu: {profile: p, count: 1}}, b: *run}
      """
    #expect(try Self.order(text).resources.count == 2)
  }

  // MARK: Problems

  @Test(arguments: ["'2'", "2.0", "'2.0.0'", "2.1", "'2.2'"])
  func `takes versions from 2 on`(version: String) {
    #expect(Self.problems(Self.sdl(version: version)) == [])
  }

  @Test(arguments: ["1.0", "'3.0'", "two", "'2.'", "'2.0.1'", "-2.0"])
  func `refuses other versions`(version: String) {
    let shown = version.replacing("'", with: "")
    #expect(
      Self.problems(Self.sdl(version: version)) == [
        "deploy.yaml:1: version: version \"\(shown)\" is not supported; write \"2.0\" or \"2.1\""
      ])
  }

  @Test(arguments: [
    ("cpu: {units: 0}", "cpu.units: expected cores like 0.5 or 500m, more than 0, found \"0\""),
    ("cpu: {units: -1}", "cpu.units: expected cores like 0.5 or 500m, more than 0, found \"-1\""),
    ("cpu: {units: 1e3}", "cpu.units: expected cores like 0.5 or 500m, more than 0, found \"1e3\""),
    ("cpu: {units: 385}", "cpu.units: \"385\" is more than the network's 384 cores"),
    ("cpu: {units: [1]}", "cpu.units: expected a value, found a list"),
    ("cpu: 1", "cpu: expected a mapping, found \"1\""),
    ("cpu: {unit: 1, units: 1}", "cpu: unknown key \"unit\"; did you mean \"units\"?"),
    ("memory: {size: 1GB}", "memory.size: expected a size like 512Mi or 2G, more than 0, found \"1GB\""),
    ("memory: {size: 1 Gi}", "memory.size: expected a size like 512Mi or 2G, more than 0, found \"1 Gi\""),
    ("memory: {size: 3Ti}", "memory.size: \"3Ti\" is more than the network's 2Ti"),
    ("memory: {size: ~}", "memory.size: expected a value, found nothing"),
    ("storage: []", "storage: the list of volumes is empty"),
    ("storage: {size: 33Ti}", "storage.size: \"33Ti\" is more than the network's 32Ti"),
    (
      "storage: {size: 1Gi, attributes: {class: beta2}}",
      "storage.attributes: class \"beta2\" needs persistent: true"
    ),
    (
      "storage: {size: 1Gi, attributes: {class: ssd, persistent: true}}",
      "storage.attributes.class: expected one of \"default\", \"beta1\", \"beta2\", \"beta3\", \"ram\", found \"ssd\""
    ),
    (
      "storage: {size: 1Gi, attributes: {persistent: maybe}}",
      "storage.attributes.persistent: expected true or false, found \"maybe\""
    ),
    ("gpu: {units: 1}", "gpu: gpu units need \"attributes\" with the vendor and models"),
    ("gpu: {attributes: {vendor: {nvidia: []}}}", "gpu: gpu attributes need \"units\" of 1 or more"),
    (
      "gpu: {units: 25, attributes: {vendor: {nvidia: []}}}",
      "gpu.units: expected a whole number from 0 to 24, found \"25\""
    ),
    (
      "gpu: {units: 1, attributes: {vendor: {nvidia: [{model: a100, interface: sxm5}]}}}",
      "gpu.attributes.vendor.nvidia[0].interface: expected one of \"pcie\", \"sxm\", found \"sxm5\""
    ),
    (
      "gpu: {units: 1, attributes: {vendor: {nvidia: [{model: a100, ram: 80GB}]}}}",
      "gpu.attributes.vendor.nvidia[0].ram: expected a size with Ki, Mi, Gi, Ti, Pi or Ei, found \"80GB\""
    ),
    (
      "gpu: {units: 1, attributes: {vendor: {nvidia: [{ram: 80Gi}]}}}",
      "gpu.attributes.vendor.nvidia[0]: \"model\" is missing"
    ),
  ])
  func `names what is wrong with a profile`(part: String, problem: String) {
    let key = part.prefix { $0 != ":" }
    let parts =
      ["cpu: {units: 1}", "memory: {size: 1Gi}", "storage: {size: 1Gi}"]
      .filter { !$0.hasPrefix(key) } + [part]
    let found = Self.problems(Self.sdl(resources: parts.joined(separator: "\n        ")))
    #expect(found.contains { $0.hasSuffix("profiles.compute.web.resources.\(problem)") }, "\(found)")
  }

  @Test(arguments: [
    ("image: ''", "services.web.image: expected a value, found \"\""),
    ("command: [a]", "services.web: \"image\" is missing"),
    (
      "image: x\n    expose: [{port: 0}]",
      "services.web.expose[0].port: expected a whole number from 1 to 65535, found \"0\""
    ),
    ("image: x\n    expose: [{as: 80}]", "services.web.expose[0]: \"port\" is missing"),
    (
      "image: x\n    expose: [{port: 80, proto: sctp}]",
      "services.web.expose[0].proto: expected one of \"tcp\", \"udp\", \"TCP\", \"UDP\", found \"sctp\""
    ),
    (
      "image: x\n    expose: [{port: 80, to: [{ip: ip1, global: true}]}]",
      "services.web.expose[0].to[0]: no endpoint is named \"ip1\""
    ),
    (
      "image: x\n    expose: [{port: 80, to: [{ip: ip1}]}]",
      "services.web.expose[0].to[0]: a leased ip needs global: true"
    ),
    (
      "image: x\n    expose: [{port: 80, http_options: {read_timeout: 60001}}]",
      "services.web.expose[0].http_options.read_timeout: expected a whole number from 0 to 60000, found \"60001\""
    ),
    (
      "image: x\n    expose: [{port: 80, http_options: {next_cases: [off, error]}}]",
      "services.web.expose[0].http_options.next_cases[0]: \"off\" stands alone or not at all"
    ),
    (
      "image: x\n    params: {storage: {data: {mount: data}}}",
      "services.web.params.storage.data.mount: expected an absolute path, found \"data\""
    ),
    (
      "image: x\n    params: {storage: {data: {mount: /d}}}",
      "services.web.params.storage.data: compute profile \"web\" has no volume named \"data\""
    ),
    (
      "image: x\n    params: {tee: gpu}",
      "services.web.params.tee: expected one of \"cpu\", \"cpu-gpu\", found \"gpu\""
    ),
    (
      "image: x\n    credentials: {host: h, username: u}", "services.web.credentials: \"password\" is missing"
    ),
    ("image: x\n    imag: y", "services.web: unknown key \"imag\"; did you mean \"image\"?"),
  ])
  func `names what is wrong with a service`(service: String, problem: String) {
    let found = Self.problems(Self.sdl(service: service))
    #expect(found.contains { $0.hasSuffix(problem) }, "\(found)")
  }

  @Test(arguments: [
    ("web: {denom: uusdc, amount: 1}", "denom: expected one of \"uakt\", \"uact\", found \"uusdc\""),
    (
      "web: {denom: uact, amount: 0}",
      "amount: expected an amount of more than 0 and at most 10000000, found 0"
    ),
    (
      "web: {denom: uact, amount: 10000001}",
      "amount: expected an amount of more than 0 and at most 10000000, found 10000001"
    ),
    ("web: {denom: uact, amount: 1e3}", "amount: expected a number of 0 or more, found \"1e3\""),
    ("web: {denom: uact}", "web: \"amount\" is missing"),
    (
      "api: {denom: uact, amount: 1}",
      "deployment.web.eu: placement \"eu\" has no pricing for profile \"web\""
    ),
  ])
  func `names what is wrong with a price`(pricing: String, problem: String) {
    let found = Self.problems(Self.sdl(pricing: pricing))
    #expect(found.contains { $0.hasSuffix(problem) }, "\(found)")
  }

  @Test(arguments: [
    (
      "web: {eu: {profile: web, count: 51}}",
      "deployment.web.eu.count: expected a whole number from 1 to 50, found \"51\""
    ),
    ("web: {eu: {profile: nope, count: 1}}", "deployment.web.eu: no compute profile is named \"nope\""),
    ("web: {us: {profile: web, count: 1}}", "deployment.web.us: no placement profile is named \"us\""),
    ("api: {eu: {profile: web, count: 1}}", "deployment.api.eu: no service is named \"api\""),
    ("{}", "deployment: no service is deployed"),
  ])
  func `names what is wrong with the deployment`(deployment: String, problem: String) {
    let found = Self.problems(Self.sdl(deployment: deployment))
    #expect(found.contains { $0.hasSuffix(problem) }, "\(found)")
  }

  @Test(arguments: [
    ("endpoints: {ip1: {kind: ip}}", "endpoints.ip1: the endpoint is declared but never used"),
    ("endpoints: {ip1: {kind: dns}}", "endpoints.ip1.kind: expected one of \"ip\", found \"dns\""),
    (
      "endpoints: {Ip: {kind: ip}}",
      "endpoints.Ip: expected a name of a-z, then a-z, 0-9, - or _, found \"Ip\""
    ),
    (
      "reclamation: {min_window: 1d}",
      "reclamation.min_window: expected a duration like 30m or 24h, found \"1d\""
    ),
    ("endpoint: {}", "unknown key \"endpoint\"; did you mean \"endpoints\"?"),
  ])
  func `names what is wrong at the top`(rest: String, problem: String) {
    let found = Self.problems(Self.sdl(rest: rest))
    #expect(found.contains { $0.hasSuffix(problem) }, "\(found)")
  }

  @Test func `a leased port belongs to one service`() {
    let text = """
      version: "2.0"
      endpoints: {ip1: {kind: ip}}
      services:
        a: {image: x, expose: [{port: 80, to: [{global: true, ip: ip1}]}]}
        b: {image: x, expose: [{port: 8080, as: 80, to: [{global: true, ip: ip1}]}]}
      profiles:
        compute: {p: {resources: {cpu: {units: 1}, memory: {size: 1Gi}, storage: {size: 1Gi}}}}
        placement: {eu: {pricing: {p: {denom: uact, amount: 1}}}}
      deployment: {a: {eu: {profile: p, count: 1}}, b: {eu: {profile: p, count: 1}}}
      """
    #expect(
      Self.problems(text) == [
        "deploy.yaml:5: services.b.expose[0].to[0]: port 80/tcp of \"ip1\" is taken by service \"a\""
      ])
  }

  @Test func `tells all problems, with their lines, and counts what is too much`() {
    let text = "version: '1.0'\nservices: {web: {}}\nprofiles: {}\ndeployment:\n  web:\n    eu: {count: 0}\n"
    let found = Self.problems(text)
    #expect(
      found == [
        "deploy.yaml:1: version: version \"1.0\" is not supported; write \"2.0\" or \"2.1\"",
        "deploy.yaml:2: services.web: \"image\" is missing",
        "deploy.yaml:3: profiles: \"compute\" is missing",
        "deploy.yaml:3: profiles: \"placement\" is missing", "and 3 more",
      ])
  }

  @Test func `a persistent volume needs a mount`() {
    let text = Self.sdl(
      resources: """
        cpu: {units: 1}
                memory: {size: 1Gi}
                storage: {name: data, size: 1Gi, attributes: {persistent: true}}
        """)
    #expect(
      Self.problems(text).first?.hasSuffix(
        "the persistent volume \"data\" needs a mount in services.web.params.storage.data") == true)
  }
}
