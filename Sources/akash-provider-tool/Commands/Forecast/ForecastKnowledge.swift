internal import ProviderCore
internal import ProviderServices

/// What is known of a provider beside its history: prices, capacity, leases.
struct ForecastKnowledge {
  let pricing: BidPricing
  private let history: RevenueHistory
  private let configuration: ForecastConfiguration
  private let change: Double
  private let capacity: [String: Int]
  private let list: ListPrices
  /// The provider's own bids, where they are the current prices.
  private let bids: CurrentBidPrices?
  private let booking: LeaseBooking?
  private let aktUSD: [Double]
  private let prices: CapacityPrices
  private let implied: ImpliedUtilization?

  /// Over so many days utilisation is measured.
  private static let recentDays = 28

  init(
    _ command: Forecast, _ context: EarningsContext, _ source: ForecastHistorySource
  ) throws(ProviderError) {
    let options = command.knowledge
    let files = command.options.configuration
    let price = try PriceContext(
      PriceRequest(config: files.config, profile: files.profile), context.runtime)
    let pricing = price.settings.pricing
    self.pricing = pricing
    history = source.history
    aktUSD = source.aktUSD
    configuration = (context.base.profile?.forecast ?? ForecastConfiguration())
      .over(context.base.configuration.forecast)
    change = options.priceChange?.part ?? 0

    let book = try LeaseSource(
      options, context, of: command.history == nil ? context.provider() : nil)
    let aktPrice = book.needsAKTPrice ? Self.aktPrice(source, price, context.runtime) : nil
    capacity = options.capacity?.units ?? configuration.capacity ?? book.capacity
    let targets = ListPrices(
      records: book.records, models: Array(capacity.keys), cards: book.cards, pricing: pricing)
    let bids = try book.bids.map { bids throws(ProviderError) in
      let current = CurrentBidPrices(bids: bids, pace: book.pace, pricing: pricing, aktPrice: aktPrice)
      guard let current else { throw CurrentBidPrices.missing() }
      return current
    }
    self.bids = bids
    if bids != nil, capacity.isEmpty, !book.isKnown {
      throw ProviderError(
        .usage, "--bids chain says what leases cost, and nothing is known of leases or cards",
        hint: "add --leases chain, --capacity a100=8 or forecast.capacity")
    }
    list = bids.map { targets.scaled(by: $0) } ?? targets
    booking =
      book.isKnown
      ? LeaseBooking(
        book.records, firstDay: history.days.lowerBound, pace: book.pace, aktPrice: aktPrice) : nil
    prices = CapacityPrices(
      capacity: capacity, list: list, former: configuration.formerPrices ?? .none)
    implied = ImpliedUtilization(history.gross, prices, last: Self.recentDays)
  }

  /// What an AKT is worth: as the ledger's last days say, else the price sources. Nil, with a warning, where neither does:
  /// leases in AKT are then left out.
  private static func aktPrice(
    _ source: ForecastHistorySource, _ price: PriceContext, _ runtime: Runtime
  ) -> AKTPrice? {
    if let known = source.currentAKTPrice { return known }
    do throws(ProviderError) {
      return try price.aktPrice.price().price
    } catch {
      runtime.warn("\(error.message)")
      return nil
    }
  }

  private var turnover: Double {
    let span = configuration.turnover ?? ForecastConfiguration.standardTurnover
    return 86_400 / Double(max(1, span.seconds))
  }

  private var elasticity: Double {
    (configuration.elasticity ?? ForecastConfiguration.standardElasticity).estimate
  }

  /// Tells a forecast what is known.
  func inform(_ request: inout ForecastRequest) {
    request.warnings += unpricedModels + (booking?.warnings ?? []) + [implied?.warning].compactMap(\.self)
    request.leases = booking.map {
      LeaseKnowledge(leases: $0.leases, stock: list.stock(capacity), aktUSD: aktUSD)
    }
    let areKnown = !capacity.isEmpty || booking != nil
    request.prices = PriceAssumption(
      change: change, elasticity: elasticity, turnover: turnover, source: areKnown ? priceSource : nil,
      impliedUtilization: implied?.share)
    // Prices are in dollars, and bend dollars alone.
    guard history.currency == .usd else { return }
    let origin = history.days.upperBound.advanced(by: 1)
    request.formerPrices = prices.levels(from: history.days.lowerBound, origin: origin).map {
      PriceIndex.Level(day: $0.day, level: $0.level)
    }
  }

  /// Cards that no price names cost the catch-all, which may be a typing error.
  private var unpricedModels: [String] {
    let keys = pricing.gpuPrices.mappings.map { $0.key.lowercased() }
    let models = Set(capacity.keys).union(list.rows.compactMap(\.model))
    return models.sorted().filter { model in
      !keys.contains { $0 == model || $0.hasPrefix("\(model).") }
    }.map { model in
      "price.gpu does not name \(model): it is priced by the catch-all, \(pricing.gpuPrices.catchAll.value.plain) USD a month"
    }
  }

  private var priceSource: String {
    bids.map { "the provider's own bids (\($0.sentence))" } ?? "the configuration"
  }

  /// What cannot be tells nothing; a little more than all is all, for leases without cards count in it too.
  private var impliedUtilization: PlanBase.SeenUtilization? {
    implied.flatMap { $0.share > 1.1 ? nil : PlanBase.SeenUtilization(share: $0.share, days: $0.days) }
  }

  /// What a plan begins with.
  var planBase: PlanBase {
    let days = Double(history.days.count)
    // Prices as they will be when the plan begins, and what is left of them.
    let factor = (1 + change) * history.keptShare
    let models = capacity.sorted { $0.key < $1.key }.map { name, units in
      let row = list.row(of: name)
      return PlanBase.Model(
        name: name, units: units, usdPerDay: row.map { $0.usdPerDay.value.estimate * factor },
        cardPerDay: row.map { $0.cardPerDay.value.estimate * factor },
        utilization: booking.flatMap {
          $0.leases.utilization(of: name, units: units, lastDays: Self.recentDays, of: days)
        } ?? impliedUtilization)
    }
    return PlanBase(
      models: models, turnover: turnover, elasticity: elasticity,
      priceFactor: (bids?.ratio?.estimate ?? 1) * factor)
  }
}
