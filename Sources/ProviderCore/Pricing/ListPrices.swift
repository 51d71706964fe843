/// What new leases cost at the current targets, by the model of their cards, a card and day, with what tenants take of
/// CPU, memory and storage beside a card.
package struct ListPrices: Hashable, Sendable {
  package let rows: [Row]

  package struct Row: Hashable, Sendable {
    /// Nil for leases without cards.
    package let model: String?
    /// A card and day; a lease and day where there are no cards.
    package let usdPerDay: Amount<USD>
    /// What of it is the card's own target.
    package let cardPerDay: Amount<USD>
    /// Of how many leases it is the mean; 0 for the target of the card alone.
    package let leases: Int

    package init(model: String?, usdPerDay: Amount<USD>, cardPerDay: Amount<USD>, leases: Int) {
      self.model = model
      self.usdPerDay = usdPerDay
      self.cardPerDay = cardPerDay
      self.leases = leases
    }
  }

  package init(rows: [Row]) { self.rows = rows }

  /// As many leases of a model tell what tenants take beside a card.
  package static let recentLeases = 60

  /// Of the models that leases have, and of `models`. `cards` tell memory and interface of a model where the provider
  /// has one kind of it.
  package init(
    records: [LeaseRecord], models: [String], cards: [GPUCapacity] = [], pricing: BidPricing
  ) {
    let known = records.filter { $0.resources != nil && ($0.model != nil) == ($0.gpuUnits != 0) }
    let byModel = Dictionary(grouping: known.sorted { $0.start < $1.start }, by: \.model)
    let names = Set(models.map { $0.lowercased() }).union(byModel.keys.compactMap(\.self)).sorted()
    var rows = names.map { model in
      Row(model, byModel[model] ?? [], card: pricing.gpuPrices.card(model, of: cards), pricing)
    }
    if let others = byModel[nil] { rows.append(Row(nil, others, card: nil, pricing)) }
    self.rows = rows
  }

  /// Nil for a model that nothing is known of.
  package func row(of model: String?) -> Row? { rows.first { $0.model == model } }

  /// These prices as they stand to what the provider really bids; those that its bids say nothing of stay.
  package func scaled(by bids: CurrentBidPrices) -> ListPrices {
    ListPrices(
      rows: rows.map { row in
        guard let ratio = bids.ratio(of: row.model) else { return row }
        func scaled(_ amount: Amount<USD>) -> Amount<USD> {
          Amount((amount.value * ratio).rounded(scale: 6, .halfEven))
        }
        return Row(
          model: row.model, usdPerDay: scaled(row.usdPerDay), cardPerDay: scaled(row.cardPerDay),
          leases: row.leases)
      })
  }

  /// The cards on offer, for the simulation: models with a capacity, and those that have been leased without one.
  package func stock(_ capacity: [String: Int]) -> [GPUStock] {
    rows.compactMap { row in
      row.model.map {
        GPUStock(model: $0, units: capacity[$0], usdPerGPUDay: row.usdPerDay.value.estimate)
      }
    }
  }
}

extension ListPrices.Row {
  /// `leases` by start.
  fileprivate init(_ model: String?, _ leases: [LeaseRecord], card: GPUCard?, _ pricing: BidPricing) {
    func day(_ month: Decimal, _ parts: Int) -> Decimal {
      month.divided(by: PriceMonth.days * Decimal(parts), scale: 6, .halfEven)
    }
    let recent = leases.suffix(ListPrices.recentLeases).compactMap { lease -> Decimal? in
      guard let resources = lease.resources else { return nil }
      return day(pricing.usdPerMonth(resources.order(card)).value, max(1, resources.gpu))
    }
    let alone = card.map { day(pricing.gpuPrices.match(GPURequest(units: 1, cards: [$0])).price.value, 1) }
    let sum = recent.reduce(.zero, +)
    let mean = recent.isEmpty ? nil : sum.divided(by: Decimal(recent.count), scale: 6, .halfEven)
    self.init(
      model: model, usdPerDay: Amount(mean ?? alone ?? .zero), cardPerDay: Amount(alone ?? .zero),
      leases: recent.count)
  }
}

extension LeaseResources {
  /// An order for as much. The Console does not tell the class of persistent storage: it is taken for NVMe. Nor does it
  /// tell endpoints and leased IPs.
  fileprivate func order(_ card: GPUCard?) -> Order {
    var storage = [StorageVolume(.ephemeral, size: ephemeralStorage)]
    if persistentStorage > 0 { storage.append(StorageVolume(.beta3, size: persistentStorage)) }
    return Order(
      resources: [
        ResourceUnit(
          cpu: cpu, memory: memory, gpu: GPURequest(units: gpu, cards: card.map { [$0] } ?? []),
          storage: storage)
      ], ceiling: nil)
  }
}

extension GPUPriceTable {
  /// The card of a model that a price is looked up for: with memory and interface where the provider has one kind of
  /// it, or where only one mapping names the model, which then is what it sells.
  func card(_ model: String, of cards: [GPUCapacity]) -> GPUCard {
    var kinds: [GPUCard] = []
    for card in cards where card.model.lowercased() == model && card.total > 0 {
      let kind = GPUCard(
        vendor: .nvidia, model: model, ram: card.ram,
        interface: card.interface.map { GPUCard.orderName(ofInterface: $0) })
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    if kinds.count == 1, match(GPURequest(units: 1, cards: kinds)).key != nil { return kinds[0] }
    let plain = GPUCard(vendor: .nvidia, model: model)
    guard price(of: model) == nil else { return plain }
    let keys = Set(mappings.map(\.key).filter { $0.hasPrefix("\(model).") })
    guard keys.count == 1, let key = keys.first else { return plain }
    return GPUCard(key: key)
  }
}
