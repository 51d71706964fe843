import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct ConsoleEarningsTests {
  private static func client(_ transport: any HTTPTransport) throws -> ConsoleEarnings {
    ConsoleEarnings(
      try #require(AccountAddress(TestKeys.wallet)),
      .to("https://console.example", transport, milliseconds: 7000))
  }

  private static let zeros =
    #"{"earnings":{"totalUAktEarned":0,"totalUUsdcEarned":0,"totalUActEarned":0,"totalUUsdEarned":0}}"#

  @Test func `both ends of the days are included, and no key is sent`() throws {
    let transport = RecordingTransport(200, Array(Self.zeros.utf8))
    _ = try Self.client(transport).figure(of: .named("2026-02-01", "2026-02-28"))
    let url =
      "https://console.example/v1/provider-earnings/\(TestKeys.wallet)?from=2026-02-01&to=2026-03-01"
    #expect(transport.requests == [HTTPRequest(url: url, timeoutMilliseconds: 7000)])
    #expect(transport.requests[0].credential == nil)
  }

  private static func said(_ message: String) -> String {
    #"{"error":"NotFoundError","message":"\#(message)","code":"not_found","type":"client_error"}"#
  }

  /// The service's words for a day without a block.
  @Test(arguments: ["From block not found", "To block not found"])
  func `a day that it has not seen is no error`(words: String) throws {
    let client = try Self.client(RecordingTransport(404, Array(Self.said(words).utf8)))
    #expect(throws: EarningsFailure.tooNew) { try client.figure(of: .named("2026-11-20", "2026-11-20")) }
  }

  @Test(arguments: [
    (404, said("Provider not found"), ErrorCode.providerUnknown, TestKeys.wallet),
    (404, said("Gone"), .serviceFailed, "Gone"), (404, "404 Not Found", .serviceFailed, "status 404"),
    (400, #"{"error":"BadRequestError","message":"Validation error"}"#, .serviceFailed, "Validation error"),
    (401, #"{"message":"Unauthorized"}"#, .serviceFailed, "Unauthorized"),
    (403, "", .serviceFailed, "status 403"),
    (302, "", .serviceFailed, "redirect (status 302)"), (200, "{}", .serviceFailed, "makes no sense"),
    (200, "<html>", .serviceFailed, "makes no sense"), (500, "", .serviceFailed, "status 500"),
    (502, "<html>Bad Gateway", .serviceFailed, "status 502"), (503, "", .serviceFailed, "status 503"),
    (504, "", .serviceTimedOut, "status 504"), (429, "", .serviceTimedOut, "left alone"),
  ])
  func `every other answer has a message to act on`(
    status: Int, body: String, code: ErrorCode, words: String
  ) throws {
    let client = try Self.client(RecordingTransport(status, Array(body.utf8)))
    let failure = try #require(throws: EarningsFailure.self) {
      try client.figure(of: .named("2026-03-01", "2026-03-01"))
    }
    guard case .error(let error) = failure else {
      Issue.record("\(failure)")
      return
    }
    #expect(error.code == code)
    #expect(error.message.contains(words), "\(error.message)")
    #expect(error.hint != nil)
  }
}
