internal import ProviderCore
internal import ProviderServices

/// What the chain, or a list of leases in a file, tells a forecast.
struct LeaseSource {
  /// Whether there is any lease book.
  let isKnown: Bool
  let records: [LeaseRecord]
  let cards: [GPUCapacity]
  /// The provider's own, where they are to be the current prices.
  let bids: [ChainBid]?
  let pace: BlockPace

  /// A list of as many leases as anybody has had.
  private static let maximumBytes = 256 << 20

  /// `provider` is whose history it is, where that is known.
  init(
    _ options: ForecastKnowledgeOptions, _ context: EarningsContext, of provider: AccountAddress?
  ) throws(ProviderError) {
    let needsChain = options.leases == "chain" || options.bids == .chain
    let chain = needsChain ? try ChainContext(context.options, context.runtime) : nil
    let tip = try chain?.chain.latestBlock()
    bids = options.bids == .chain ? try chain?.chain.bids(of: context.provider()) : nil
    if options.leases == "chain", let chain, let tip {
      let leases = try chain.book().leases
      let (cards, models) = try chain.models(leases)
      pace = BlockPace(tip: tip, blocksPerMonth: chain.blocksPerMonth.blocks)
      records = LeaseRecord.all(leases, models: models, pace: pace)
      self.cards = cards
      isKnown = true
    } else if let path = options.leases {
      let file = path == "-" ? nil : path
      let bytes = try context.runtime.bytes(
        of: file, limit: Self.maximumBytes, awaiting: "a list of leases")
      let name = file.map { "\"\($0)\"" } ?? "standard input"
      let list = try LeaseListFile(parsing: bytes, name: file ?? "standard input")
      if let provider, list.provider != provider {
        throw ProviderError(
          .usage, "\(name) has the leases of \(list.provider), and the history is of \(provider)",
          hint: "make a list with \"earnings leases --format json --provider \(provider)\"")
      }
      records = list.records
      pace = tip.map { BlockPace(tip: $0, blocksPerMonth: list.pace.blocksPerMonth) } ?? list.pace
      cards = []
      isKnown = true
    } else {
      records = []
      cards = []
      isKnown = false
      pace = BlockPace(
        tip: tip ?? Block(height: 1, time: context.runtime.clock.now()),
        blocksPerMonth: chain?.blocksPerMonth.blocks ?? BidPricing.standardBlocksPerMonth)
    }
  }

  /// By model, as the Console lists the cards.
  var capacity: [String: Int] {
    Dictionary(cards.map { ($0.model.lowercased(), $0.total) }, uniquingKeysWith: +)
  }

  /// Whether something is paid in AKT.
  var needsAKTPrice: Bool {
    records.contains { $0.currency == .uakt }
      || bids?.contains { LeaseCurrency(chainDenom: $0.denom) == .uakt } == true
  }
}
