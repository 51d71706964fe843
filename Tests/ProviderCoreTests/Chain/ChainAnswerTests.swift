import ProviderCore
import TestSupport
import Testing

/// Answers as the chain gives them (node v2.1.0); expected values read off the files by eye.
struct ChainAnswerTests {
  private func bytes(_ name: String) throws -> [UInt8] { try TestData.bytes("chain/answers/\(name).json") }

  @Test func `leases of all states are read`() throws {
    let first = try #require(ChainPage<Lease>(leases: bytes("lcd-leases-list-page1")))
    let second = try #require(ChainPage<Lease>(leases: bytes("lcd-leases-list-page2")))
    #expect(first.nextKey == "nzpRwgQBAgMEAQIAEWFrYXNoMS4uLg==")
    #expect(second.nextKey == nil)
    let leases = first.items + second.items
    #expect(
      leases.map(\.id.dseq) == [29_100_123, 29_411_002, 29_250_777, 28_999_001, 28_800_555, 24_743_165])
    #expect(leases.map(\.state) == [.active, .active, .reclaiming, .closed, .insufficientFunds, .closed])
    #expect(leases.map(\.closed) == [nil, nil, nil, 29_210_004, 28_841_000, 25_010_000])
    #expect(leases.map(\.currency) == [.uact, .uact, .uact, .uact, .uact, .uakt])
    #expect(leases[0].price == Decimal("4652.14726"))
    #expect(leases[4].payment.unsettled == 1020)
    #expect(leases[4].payment.withdrawn == 4_872_000)
  }

  @Test func `no leases are no error`() throws {
    #expect(ChainPage<Lease>(leases: try bytes("lcd-leases-list-empty"))?.items == [])
  }

  @Test func `an account is found among others, with all that is taken from it`() throws {
    let accounts = try #require(ChainPage<ChainAccount>(accounts: bytes("lcd-escrow-accounts"))).items
    let payments = try #require(ChainPage<ChainPaymentRate>(payments: bytes("lcd-escrow-payments"))).items
    let lease = try #require(ChainPage<Lease>(leases: bytes("lcd-leases-list-page1"))).items[0]
    let account = try #require(EscrowAccount(of: lease.id, in: accounts, payments: payments + payments))
    #expect(account.settledAt == 29_469_412)
    #expect(account.funds == ["uact": 1_500_000_000])
    #expect(account.rates == ["uact": try #require(Decimal("9304.29452"))])
    // The chain takes an id for a prefix, so that 2910012 finds 29100123 too.
    let other = LeaseID(owner: lease.id.owner, dseq: 2_910_012, gseq: 1, oseq: 1)
    #expect(EscrowAccount(of: other, in: accounts, payments: payments) == nil)
  }

  @Test func `a block's time is read to the second`() throws {
    let block = try #require(Block(chain: bytes("lcd-block-latest")))
    #expect(block == Block(height: 29_470_000, time: try #require(Timestamp("2026-11-21T19:00:03Z"))))
  }

  @Test func `what is converted and what waits to be`() throws {
    let records = try #require(ChainPage<Conversion>(ledger: bytes("lcd-bme-ledger"))).items
    #expect(
      records == [
        Conversion(
          height: 29_468_120, sequence: 1, status: .executed, burned: Amount(25_000_000),
          received: Amount(35_042_328), price: Decimal("0.71342291")),
        Conversion(
          height: 29_469_998, sequence: 1, status: .pending, burned: Amount(5_000_000), received: nil,
          price: nil),
      ])
  }

  /// Out of the vault and minted together, less the spread: 30 + 12 − 2.
  @Test func `AKT comes from two places, and the spread goes off`() throws {
    let text = String(decoding: try bytes("lcd-bme-ledger"), as: UTF8.self)
      .replacing(
        #""minted": null"#, with: #""minted": {"coin":{"denom":"uakt","amount":"12"},"price":"0.7"}"#
      )
      .replacing(#""amount": "35042328""#, with: #""amount": "30""#)
      .replacing(#""amount": "0""#, with: #""amount": "2""#)
    let records = try #require(ChainPage<Conversion>(ledger: Array(text.utf8))).items
    #expect(records[0].received == Amount(40))
  }

  @Test func `a bid tells which cards it offers`() throws {
    let offers = try #require(ChainPage<LeaseOffer>(bids: bytes("lcd-bids-list"))).items
    #expect(offers.map(\.models) == [["h100"]])
  }

  @Test func `the Console's listing is read`() throws {
    let provider = try #require(AccountAddress("akash18ga02jzaq8cw52anyhzkwta5wygufgu6zsz6xc"))
    let page = try #require(DeploymentPage(body: bytes("console-provider-deployments"), of: provider))
    #expect(page.total == 2)
    #expect(page.deployments == 1)
    let lease = try #require(page.leases.first)
    #expect(lease.id.description == "akash13265twfqejnma6cc93rw5dxk4cldyz2zyy8cdm/29100123/1/1")
    #expect(lease.price == Decimal("4652.14726"))
    #expect(lease.createdTime == Timestamp("2026-10-26T17:20:59Z"))
    #expect(lease.resources?.gpu == 2)
    // Another provider's leases in the same deployment are not this one's.
    let other = try #require(AccountAddress("akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu"))
    #expect(DeploymentPage(body: try bytes("console-provider-deployments"), of: other)?.leases == [])
  }

  @Test func `capacities are read`() throws {
    #expect(
      GPUCapacity.all(body: try bytes("console-gpu"))
        == [GPUCapacity(model: "h100", ram: "80Gi", interface: "SXM5", total: 8, leased: 3)])
    #expect(
      ProviderCapacity(body: try bytes("console-provider-detail"))
        == ProviderCapacity(cpu: 128_000, gpu: 8, memory: 1_099_511_422_976))
  }

  @Test(arguments: [
    (
      #"{"code":2,"message":"height 5 is not available, lowest height is 28900000","details":[]}"#, 28_900_000
    ),
    (#"{"code":3,"message":"requested block height is bigger then the chain length","details":[]}"#, nil),
    ("<html>", nil), ("", nil),
  ])
  func `a node tells what it has forgotten`(body: String, lowest: Int?) {
    #expect(ChainComplaint(body: Array(body.utf8)).lowestHeight == lowest)
  }

  /// What does not look like an answer is none; nothing of it is believed.
  @Test(arguments: [
    ("\"4652.147260000000000000\"", "\"-1\""), ("\"uact\"", "\"\\u001b[31m\""), ("\"29100131\"", "\"-5\""),
    ("\"active\"", "\"dancing\""), ("akash13265twfqejnma6cc93rw5dxk4cldyz2zyy8cdm", "../../etc/passwd"),
    ("\"1717949592\"", "{}"), ("\"29100123\"", "\"99999999999999999999999\""), ("\"leases\"", "\"other\""),
  ])
  func `nonsense is not read`(part: String, instead: String) throws {
    let text = String(decoding: try bytes("lcd-leases-list-page1"), as: UTF8.self)
    #expect(text.contains(part))
    let page = ChainPage<Lease>(leases: Array(text.replacing(part, with: instead).utf8))
    #expect(page?.items == nil)
  }
}
