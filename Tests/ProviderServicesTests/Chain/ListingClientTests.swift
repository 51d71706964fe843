import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct ListingClientTests {
  private func client(_ transport: ScriptedTransport) -> ListingClient {
    ListingClient(baseURL: "https://console.test", transport: transport, timeoutMilliseconds: 1000)
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

  @Test func `a block that nobody knows is none, and trouble is an error`() throws {
    #expect(try client(ScriptedTransport([("blocks/7", .response(404, "Block not found"))])).block(7) == nil)
    let error = #expect(throws: ProviderError.self) {
      try client(ScriptedTransport([("blocks/7", .response(502, #"{"message":"database_timeout"}"#))])).block(
        7)
    }
    #expect(error?.message.contains("database_timeout") == true)
  }
}
