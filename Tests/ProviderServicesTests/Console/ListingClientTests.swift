import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct ListingClientTests {
  private func client(_ transport: ScriptedTransport) -> ListingClient {
    ListingClient(.to("https://console.test", transport))
  }

  @Test func `pages are asked for until all deployments have come`() throws {
    let provider = try #require(AccountAddress("akash18ga02jzaq8cw52anyhzkwta5wygufgu6zsz6xc"))
    let page = String(
      decoding: try TestData.bytes("chain/answers/console-provider-deployments.json"), as: UTF8.self)
    let transport = ScriptedTransport([
      ("/v1/providers/\(provider)/deployments/0/100", .response(200, page)),
      (
        "/v1/providers/\(provider)/deployments/1/100",
        .response(200, page.replacing("29100123", with: "29100124"))
      ),
    ])
    #expect(try client(transport).leases(of: provider).map(\.id.dseq) == [29_100_123, 29_100_124])
    #expect(transport.surprises == [])
  }

  @Test func `a list that shrinks while it is read comes to an end`() throws {
    let provider = try #require(AccountAddress("akash18ga02jzaq8cw52anyhzkwta5wygufgu6zsz6xc"))
    let transport = ScriptedTransport([
      ("deployments/0/100", .response(200, #"{"total":5,"deployments":[]}"#))
    ])
    #expect(try client(transport).leases(of: provider) == [])
  }

  @Test func `the network's prices of cards are asked for without a key`() throws {
    let body = String(
      decoding: try TestData.bytes("chain/answers/console-gpu-prices.json"), as: UTF8.self)
    let transport = ScriptedTransport([("https://console.test/v1/gpu-prices", .response(200, body))])
    #expect(try client(transport).gpuMarket().models.map(\.model) == ["h100", "p40"])
    #expect(transport.surprises == [])
  }

  @Test(arguments: [
    (200, "<html>", "makes no sense"), (200, #"{"models":[{"vendor":"nvidia"}]}"#, "makes no sense"),
    (503, #"{"message":"try later"}"#, "try later"),
  ])
  func `what is no list of prices is an error`(status: Int, body: String, words: String) throws {
    let transport = ScriptedTransport([("/v1/gpu-prices", .response(status, body))])
    let error = #expect(throws: ProviderError.self) { try client(transport).gpuMarket() }
    #expect(error?.code == .serviceFailed)
    #expect(error?.message.contains(words) == true)
  }

  @Test func `a block that nobody knows is none, and trouble is an error`() throws {
    #expect(try client(ScriptedTransport([("blocks/7", .response(404, "Block not found"))])).block(7) == nil)
    let error = #expect(throws: ProviderError.self) {
      try client(ScriptedTransport([("blocks/7", .response(502, #"{"message":"database_timeout"}"#))])).block(
        7)
    }
    #expect(error?.message.contains("database_timeout") == true)
  }
}
