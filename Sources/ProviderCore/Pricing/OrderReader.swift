/// Reads an order from the JSON that the provider daemon writes to a bid script, strictly.
///
/// The stock script takes a missing or mistyped quantity for 0 and sells it for nothing; here it is
/// an error that names the field. Keys that the script does not read are stepped over, so that a
/// newer daemon may add some.
package struct OrderReader {
  private var json: JSONReader

  /// Parses one order. Throws `json-invalid` for text that is no JSON, `order-invalid` for JSON that
  /// is no order, and `order-priceless` for a price that is no object.
  package static func read(_ bytes: [UInt8], in range: Range<Int>) throws(ProviderError) -> Order {
    var reader = OrderReader(json: JSONReader(bytes, in: range))
    let order = try reader.order()
    try reader.json.finish()
    return order
  }

  package static func read(_ bytes: [UInt8]) throws(ProviderError) -> Order {
    try read(bytes, in: 0..<bytes.count)
  }

  private mutating func order() throws(ProviderError) -> Order {
    switch try json.peek() {
    case .array: return Order(resources: try resources(), ceiling: nil)
    case .object: return try orderObject()
    default: throw try json.unexpected("a JSON object or array", at: OrderPath())
    }
  }

  private mutating func orderObject() throws(ProviderError) -> Order {
    var order = Order(resources: [], ceiling: nil)
    var seen = SeenFields<OrderField>()
    var duplicate: OrderField?
    try json.open()
    while let field = try json.nextField(&seen, duplicate: &duplicate) {
      switch field {
      case .resources: order.resources = try resources()
      case .price: order.ceiling = try ceiling()
      case .precision: order.precision = try precision()
      }
    }
    try OrderPath().refuse(duplicate: duplicate)
    for required in [OrderField.resources, .price] where !seen.contains(required) {
      throw OrderPath().missing(required)
    }
    return order
  }

  private mutating func resources() throws(ProviderError) -> [ResourceUnit] {
    guard try json.peek() == .array else {
      throw try json.unexpected("an array", at: OrderPath("resources"))
    }
    var units: [ResourceUnit] = []
    units.reserveCapacity(4)
    try json.open()
    while try json.nextElement() { units.append(try json.resourceUnit(units.count)) }
    guard !units.isEmpty else { throw OrderPath("resources").error("the list is empty") }
    return units
  }

  private mutating func ceiling() throws(ProviderError) -> Order.Ceiling {
    guard try json.peek() == .object else {
      throw ProviderError(
        .orderPriceless,
        "price must be an object! make sure you are using the latest akash-provider.")
    }
    var ceiling = Order.Ceiling(denom: "", amount: .zero)
    var seen = SeenFields<PriceField>()
    var duplicate: PriceField?
    try json.open()
    while let field = try json.nextField(&seen, duplicate: &duplicate) {
      switch field {
      case .denom: ceiling.denom = try json.text(at: OrderPath("price.denom"))
      case .amount: ceiling.amount = try amount()
      }
    }
    let path = OrderPath("price")
    try path.refuse(duplicate: duplicate)
    for required in [PriceField.denom, .amount] where !seen.contains(required) {
      throw path.missing(required)
    }
    return ceiling
  }

  private mutating func amount() throws(ProviderError) -> Decimal {
    let path = OrderPath("price.amount")
    let range: Range<Int>
    switch try json.peek() {
    case .string: range = try json.string().range
    case .number: range = try json.number()
    default: throw try json.unexpected("a decimal number", at: path)
    }
    guard let amount = Decimal(utf8: json.bytes[range]), !amount.isNegative else {
      let spelling = json.spelling(range).prefix(40)
      throw path.error("\"\(spelling)\" is not a decimal number of 0 or more")
    }
    return amount
  }

  private mutating func precision() throws(ProviderError) -> Int {
    try json.skipNull()
      ? Order.defaultPrecision
      : try json.wholeNumber(at: OrderPath("price_precision"), in: 0...Order.maximumPrecision)
  }
}
