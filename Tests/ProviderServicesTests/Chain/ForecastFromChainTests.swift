import ProviderCore
import ProviderServices
import TestSupport
import Testing

/// What a forecast takes from the chain and the Console, of the stand-ins' second provider, whose cards are a100. The
/// expected figures are those of a Python program (fractions) over the same answers.
struct ForecastFromChainTests {
  private let loan: ChainLoan
  private let provider: AccountAddress
  private let pricing: BidPricing
  private let aktPrice: AKTPrice

  init() async throws {
    loan = try await ChainLoan()
    provider = try #require(GroundTruth.shared.flatMap { AccountAddress($0.providers[1]) })
    pricing = BidPricing(gpuPrices: try GPUPriceTable(parsing: "a100=900"))
    aktPrice = try #require(AKTPrice("0.80"))
  }

  private var chain: ChainClient {
    ChainClient(.to(loan.standIn.url, CurlTransport(userAgent: "test"), milliseconds: 30_000))
  }

  private var listing: ListingClient {
    ListingClient(.to(loan.standIn.url, CurlTransport(userAgent: "test"), milliseconds: 30_000))
  }

  private func pace() throws -> BlockPace {
    BlockPace(tip: try chain.latestBlock(), blocksPerMonth: pricing.blocksPerMonth)
  }

  private func isNear(_ amount: Decimal?, _ expected: String) -> Bool {
    guard let amount, let expected = Decimal(expected) else { return false }
    let difference = amount - expected
    // Block counts a day and quotients are cut after six places.
    return max(difference, -difference) <= Decimal(significand: BigInteger(3), scale: 6)
  }

  @Test func `the provider's recent bids say what it asks`() throws {
    let bids = try chain.bids(of: provider)
    #expect(bids.count == 44 + 6, "one for each lease, and six that won nothing")
    let prices = try #require(
      CurrentBidPrices(bids: bids, pace: try pace(), pricing: pricing, aktPrice: aktPrice))
    #expect(prices.rows.map(\.model) == ["a100", nil])
    #expect(prices.rows.map(\.count) == [2, 6])
    #expect(isNear(prices.rows[0].ratio, "0.649689"))
    #expect(isNear(prices.rows[1].ratio, "2.627894"))
    #expect(prices.ratio == prices.rows[0].ratio)
  }

  @Test func `the leases are booked, and tell the list price`() throws {
    let cards = try listing.cards(of: provider)
    let book = try LeaseBook(of: provider, chain: chain, listing: listing)
    let pace = try pace()
    let records = LeaseRecord.all(book.leases, models: GPUModels(cards: cards), pace: pace)
    #expect(records.count == 44)
    let booking = LeaseBooking(records, firstDay: try .named("2026-10-01"), pace: pace, aktPrice: aktPrice)
    #expect(booking.warnings == [])
    #expect(abs(booking.leases.reduce(0) { $0 + $1.usdPerDay } - 483.873619) < 1e-4)
    #expect(abs(booking.leases.reduce(0) { $0 + $1.start } - -5719.929514) < 1e-4)
    // Those that are closed, before those that run unpaid.
    let closed = zip(book.leases, booking.leases).filter { !$0.0.isOpen }.compactMap(\.1.end)
    #expect(closed.count == 38)
    #expect(abs(closed.reduce(0, +) - -4217.583924) < 1e-4)
    let list = ListPrices(records: records, models: [], cards: cards, pricing: pricing)
    #expect(list.rows.map(\.model) == ["a100", nil])
    #expect(list.rows.map(\.leases) == [13, 31])
  }
}
