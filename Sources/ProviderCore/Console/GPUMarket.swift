/// What the network's providers ask for cards now, by model.
package struct GPUMarket: Hashable, Sendable {
  package let models: [Model]

  package init(models: [Model]) { self.models = models }

  /// Cards of one kind, of all providers together.
  package struct Model: Hashable, Sendable {
    package let vendor: GPUVendor
    package let model: String
    package let ram: String?
    /// As the inventory has it, `SXM5` or `PCIe`; orders call them `sxm` and `pcie`.
    package let interface: String?
    /// Cards of providers that are online, and those of them that nobody leases.
    package let total: Int
    package let available: Int
    /// Nil where nobody bids.
    package let bids: Bids?

    package init(
      vendor: GPUVendor, model: String, ram: String?, interface: String?, total: Int, available: Int,
      bids: Bids?
    ) {
      self.vendor = vendor
      self.model = model
      self.ram = ram
      self.interface = interface
      self.total = total
      self.available = available
      self.bids = bids
    }
  }

  /// The best bid of each provider on orders for a single card, CPU, memory and disk of the order included.
  package struct Bids: Hashable, Sendable {
    // US dollars an hour of `blocksPerHour`.
    package let minimum: Decimal
    package let average: Decimal
    package let median: Decimal
    package let maximum: Decimal

    package init(minimum: Decimal, average: Decimal, median: Decimal, maximum: Decimal) {
      self.minimum = minimum
      self.average = average
      self.median = median
      self.maximum = maximum
    }

    /// The Console takes a block for 6 s, whatever blocks really take (akash-network/console, gpu-price service).
    package static let blocksPerHour: Decimal = 600

    /// One of these prices for as many blocks as a month is taken to have, to a millionth of a dollar.
    package static func usdPerMonth(_ perHour: Decimal, blocksPerMonth: Decimal) -> Amount<USD> {
      Amount((perHour * blocksPerMonth).divided(by: blocksPerHour, scale: 6, .halfEven))
    }
  }
}

// MARK: Reading

extension GPUMarket {
  /// Reads the Console's `gpu-prices`; nil for anything else.
  package init?(body: [UInt8]) {
    guard let answer = try? JSONValue(parsing: body), case .array(let rows)? = answer["models"] else {
      return nil
    }
    var models: [Model] = []
    for row in rows {
      guard let model = Model(row) else { return nil }
      models.append(model)
    }
    self.init(models: models)
  }
}

extension GPUMarket.Model {
  fileprivate init?(_ row: JSONValue) {
    guard let vendor = row["vendor"]?.asName, let model = row["model"]?.asName,
      let total = row["availability"]?["total"]?.asWhole,
      let available = row["availability"]?["available"]?.asWhole
    else { return nil }
    var bids: GPUMarket.Bids?
    if let price = row["price"] {
      guard let read = GPUMarket.Bids(price) else { return nil }
      bids = read
    }
    self.init(
      vendor: GPUVendor(vendor.lowercased()), model: model.lowercased(), ram: row["ram"]?.asName,
      interface: row["interface"]?.asName, total: total, available: available, bids: bids)
  }
}

extension GPUMarket.Bids {
  /// A dearer card than this is a mistake, or an attack by the length of its digits.
  private static let highest: Decimal = 1_000_000

  fileprivate init?(_ price: JSONValue) {
    func number(_ name: String) -> Decimal? {
      guard let number = price[name]?.asJSONNumber, !number.isNegative, number <= Self.highest else {
        return nil
      }
      return number.rounded(scale: 12, .halfEven)
    }
    guard price["currency"]?.asString == "USD", let minimum = number("min"), let average = number("avg"),
      let median = number("med"), let maximum = number("max")
    else { return nil }
    self.init(minimum: minimum, average: average, median: median, maximum: maximum)
  }
}
