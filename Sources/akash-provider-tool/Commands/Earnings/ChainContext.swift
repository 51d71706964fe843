internal import ProviderCore
internal import ProviderServices

/// What the verbs work with that look at leases: the chain, and what the Console lists.
struct ChainContext {
  let earnings: EarningsContext
  let provider: AccountAddress
  let chain: ChainClient
  let listing: ListingClient

  init(_ options: EarningsOptions, _ runtime: Runtime) throws(ProviderError) {
    earnings = try EarningsContext(options, runtime)
    provider = try earnings.provider()
    chain = ChainClient(earnings.connection(to: .chain))
    listing = ListingClient(earnings.connection(to: .console))
  }

  /// Throws `provider-unknown` for an address without any lease that is not even a provider's, as a tenant's is.
  func book() throws(ProviderError) -> LeaseBook {
    let progress = ProgressLine("looking at leases", earnings.runtime)
    defer { progress.clear() }
    let book = try LeaseBook(of: provider, chain: chain, listing: listing) { progress.show($0, of: $1) }
    if book.leases.isEmpty, book.unlisted.isEmpty, try !listing.knows(provider) {
      throw .unknownProvider(provider)
    }
    return book
  }

  func blockTimes() -> BlockTimes {
    let folder = earnings.runtime.cacheFolder(earnings.base.configuration)
    let store = BlockStore(
      folder: folder, chain: Endpoint.chain.url(in: earnings.base.profile), warn: earnings.runtime.warn)
    return BlockTimes(chain: chain, listing: listing, store: store)
  }

  /// The provider's cards, and which of them each lease has. The bids are asked only where there are several models.
  func models(_ leases: [Lease]) throws(ProviderError) -> (cards: [GPUCapacity], models: GPUModels) {
    let cards = try listing.cards(of: provider)
    let hasSeveral = Set(cards.map(\.model)).count != 1
    let needsOffers = hasSeveral && leases.contains { ($0.listing?.resources?.gpu ?? 0) > 0 }
    let offers = needsOffers ? try chain.offers(of: provider) : []
    return (cards, GPUModels(cards: cards, offers: offers))
  }

  /// How many blocks a month is taken to have, and whether somebody has set it.
  var blocksPerMonth: (blocks: Decimal, isConfigured: Bool) {
    let blocks =
      earnings.base.profile?.price.blocksPerMonth ?? earnings.base.configuration.price.blocksPerMonth
    return (blocks ?? BidPricing.standardBlocksPerMonth, blocks != nil)
  }
}
