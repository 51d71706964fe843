import Testing

@testable import ProviderCore

struct OrderReaderTests {
  /// A whole order with one part replaced.
  private static func order(
    unit: String = #""memory":1,"cpu":2,"gpu":{"units":0,"attributes":{}},"storage":[],"count":1"#,
    price: String = #"{"denom":"uact","amount":"5"}"#, rest: String = ""
  ) -> [UInt8] {
    Array(#"{"resources":[{\#(unit)}],"price":\#(price)\#(rest)}"#.utf8)
  }

  @Test func `reads all that the daemon writes`() throws {
    let text = """
      {"resources":[{"memory":68719476736,"cpu":8000,"gpu":{"units":1,"attributes":{"vendor":{"nvidia":
      {"model":"h100","ram":"80Gi","interface":"sxm"}}}},"storage":[{"class":"ephemeral","size":107374182400},
      {"class":"beta3","size":536870912000}],"count":1,"endpoint_quantity":3,"ip_lease_quantity":1}],
      "price":{"denom":"uact","amount":"10000.000000000000000000"},"price_precision":4}
      """
    let card = GPUCard(vendor: .nvidia, model: "h100", ram: "80Gi", interface: "sxm")
    let unit = ResourceUnit(
      cpu: 8000, memory: 68_719_476_736, gpu: GPURequest(units: 1, cards: [card]),
      storage: [
        StorageVolume(.ephemeral, size: 107_374_182_400),
        StorageVolume(.beta3, size: 536_870_912_000),
      ], count: 1, endpoints: 3, ipLeases: 1)
    let expected = Order(
      resources: [unit], ceiling: Order.Ceiling(denom: "uact", amount: 10_000), precision: 4)
    #expect(try OrderReader.read(Array(text.utf8)) == expected)
  }

  @Test func `takes what the script takes for nothing`() throws {
    let unit = #""count":2,"storage":[{"size":3,"class":"ram","x":{}}],"gpu":null,"cpu":1,"memory":0"#
    let order = try OrderReader.read(Self.order(unit: unit, rest: #","price_precision":null,"new":[{}]"#))
    #expect(
      order.resources == [
        ResourceUnit(cpu: 1, memory: 0, storage: [StorageVolume(.other("ram"), size: 3)], count: 2)
      ])
    #expect(order.precision == 6)
  }

  @Test func `a bare array is the legacy form`() throws {
    let order = try OrderReader.read(
      Array(#"[{"memory":1,"cpu":2,"storage":[],"count":1,"endpoint_quantity":null}]"#.utf8))
    #expect(order.ceiling == nil)
    #expect(order.denom == "uakt")
  }

  /// A resource unit, and what is wrong with it.
  @Test(arguments: [
    (#""cpu":1,"storage":[],"count":1"#, #"resources[0]: "memory" is missing"#),
    (#""memory":1,"storage":[],"count":1"#, #"resources[0]: "cpu" is missing"#),
    (#""memory":1,"cpu":1,"count":1"#, #"resources[0]: "storage" is missing"#),
    (#""memory":1,"cpu":1,"storage":[]"#, #"resources[0]: "count" is missing"#),
    (#""memory":"1""#, #"resources[0].memory: expected a whole number of 0 or more, found the string "1""#),
    (#""memory":1e9"#, #"resources[0].memory: expected a whole number of 0 or more, found "1e9""#),
    (#""memory":1.5"#, #"resources[0].memory: expected a whole number of 0 or more, found "1.5""#),
    (#""cpu":-1"#, #"resources[0].cpu: expected a whole number of 0 or more, found "-1""#),
    (
      #""cpu":9007199254740993"#,
      #"resources[0].cpu: expected a whole number of 0 or more, found "9007199254740993""#
    ),
    (
      #""cpu":99999999999999999999999999"#,
      #"resources[0].cpu: expected a whole number of 0 or more, found "99999999999999999999999999""#
    ),
    (#""cpu":null"#, "resources[0].cpu: expected a whole number of 0 or more, found null"),
    (#""cpu":true"#, #"resources[0].cpu: expected a whole number of 0 or more, found "true""#),
    (#""cpu":1,"cpu":2"#, #"resources[0]: "cpu" stands twice"#),
    (#""count":0"#, #"resources[0].count: expected a whole number of 1 or more, found "0""#),
    (#""count":{}"#, "resources[0].count: expected a whole number of 1 or more, found an object"),
    (#""storage":{}"#, "resources[0].storage: expected an array, found an object"),
    (#""storage":[5]"#, #"resources[0].storage[0]: expected an object, found "5""#),
    (#""storage":[{"class":"ram","size":1},{"size":1}]"#, #"resources[0].storage[1]: "class" is missing"#),
    (#""storage":[{"class":"ram"}]"#, #"resources[0].storage[0]: "size" is missing"#),
    (#""storage":[{"class":"","size":1}]"#, "resources[0].storage[0].class: the string is empty"),
    (#""storage":[{"class":5,"size":1}]"#, #"resources[0].storage[0].class: expected a string, found "5""#),
    (
      #""storage":[{"class":"ram","size":-5}]"#,
      #"resources[0].storage[0].size: expected a whole number of 0 or more, found "-5""#
    ),
    (#""gpu":1"#, #"resources[0].gpu: expected an object, found "1""#),
    (
      #""gpu":{"units":"1"}"#,
      #"resources[0].gpu.units: expected a whole number of 0 or more, found the string "1""#
    ),
    (
      #""gpu":{"units":1,"attributes":[]}"#, "resources[0].gpu.attributes: expected an object, found an array"
    ),
    (
      #""gpu":{"attributes":{"vendor":{"nvidia":5}}}"#,
      #"resources[0].gpu.attributes.vendor: expected an object, found "5""#
    ),
    (
      #""gpu":{"attributes":{"vendor":{"nvidia":{"model":5}}}}"#,
      #"resources[0].gpu model: expected a string, found "5""#
    ),
    (
      #""gpu":{"attributes":{"vendor":{"nvidia":{},"nvidia":{}}}}"#,
      #"resources[0].gpu.attributes.vendor: "nvidia" stands twice"#
    ),
    (
      #""endpoint_quantity":-1"#,
      #"resources[0].endpoint_quantity: expected a whole number of 0 or more, found "-1""#
    ),
  ])
  func `names what is wrong with a resource`(unit: String, problem: String) {
    #expect(throws: ProviderError(.orderInvalid, problem)) {
      try OrderReader.read(Self.order(unit: unit))
    }
  }

  @Test(arguments: [
    (#"{"denom":"uact"}"#, #"price: "amount" is missing"#),
    (#"{"amount":"1"}"#, #"price: "denom" is missing"#),
    (#"{"denom":"","amount":"1"}"#, "price.denom: the string is empty"),
    (#"{"denom":null,"amount":"1"}"#, "price.denom: expected a string, found null"),
    (#"{"denom":"uact","amount":"abc"}"#, #"price.amount: "abc" is not a decimal number of 0 or more"#),
    (#"{"denom":"uact","amount":"1e5"}"#, #"price.amount: "1e5" is not a decimal number of 0 or more"#),
    (#"{"denom":"uact","amount":-1}"#, #"price.amount: "-1" is not a decimal number of 0 or more"#),
    (#"{"denom":"uact","amount":""}"#, #"price.amount: "" is not a decimal number of 0 or more"#),
    (#"{"denom":"uact","amount":[]}"#, "price.amount: expected a decimal number, found an array"),
    (#"{"denom":"uact","amount":"1","amount":"2"}"#, #"price: "amount" stands twice"#),
  ])
  func `names what is wrong with the price`(price: String, problem: String) {
    #expect(throws: ProviderError(.orderInvalid, problem)) {
      try OrderReader.read(Self.order(price: price))
    }
  }

  @Test(arguments: ["-1", "19", "\"x\"", "1.5", "true"])
  func `names a bad precision`(precision: String) {
    let error = #expect(throws: ProviderError.self) {
      try OrderReader.read(Self.order(rest: #","price_precision":\#(precision)"#))
    }
    #expect(error?.message.hasPrefix("price_precision: expected a whole number from 0 to 18") == true)
  }

  @Test(arguments: ["5", "\"x\"", "null", "[]", "true"])
  func `answers a price that is no object as the script does`(price: String) {
    let error = #expect(throws: ProviderError.self) { try OrderReader.read(Self.order(price: price)) }
    #expect(error?.code == .orderPriceless)
    #expect(error?.code.exitStatus == .answerIsNo)
  }

  /// Nothing in an order may cost more than its length: these take minutes where something is quadratic.
  @Test(.timeLimit(.minutes(1)))
  func `reads the strangest orders in the time their length takes`() throws {
    let classes = (0..<200_000).map { #"{"class":"c\#($0)","size":1}"# }.joined(separator: ",")
    let order = try OrderReader.read(
      Self.order(unit: #""memory":1,"cpu":2,"storage":[\#(classes)],"count":1"#))
    #expect(BidPricing().costLines(order).count == 200_002)
    #expect(BidPolicy().unpricedClasses(of: order).count == 200_000)

    let vendors = (0..<200_000).map { #""v\#($0)":{}"# }.joined(separator: ",")
    #expect(throws: ProviderError.self) {
      try OrderReader.read(Self.order(unit: #""gpu":{"attributes":{"vendor":{\#(vendors)}}}"#))
    }
    let digits = String(repeating: "9", count: 1_000_000)
    #expect(throws: ProviderError.self) {
      try OrderReader.read(Self.order(price: #"{"denom":"uact","amount":"\#(digits)"}"#))
    }
  }

  @Test(arguments: [
    ("[]", "resources: the list is empty"), (#"{"price":{}}"#, #"price: "denom" is missing"#),
    ("{}", #"the order: "resources" is missing"#),
    ("5", #"the order: expected a JSON object or array, found "5""#),
    (#"{"resources":[{"memory":1,"cpu":1,"storage":[],"count":1}]}"#, #"the order: "price" is missing"#),
    (#"{"resources":null}"#, "resources: expected an array, found null"),
    (#"{"resources":[null]}"#, "resources[0]: expected an object, found null"),
  ])
  func `names what is wrong with the whole`(text: String, problem: String) {
    #expect(throws: ProviderError(.orderInvalid, problem)) {
      try OrderReader.read(Array(text.utf8))
    }
  }
}
