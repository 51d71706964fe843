import ProviderCore
import TestSupport
import Testing

/// The service's five ways to say no, and those of a gateway in front of it.
struct ConsoleComplaintTests {
  private static let wallet = "akash1e8tfnwfcpyezy7z6efnx9acxwn5ccunpkxhlxu"

  private static let complaints: [(name: String, code: String?, words: String)] = [
    ("apikey.get-404", nil, "API Key Not Found: API key for wallet address \(wallet) not found"),
    (
      "apikey.create-again", nil,
      "Wallet Address Already Exists: An API key already exists for this wallet address"
    ),
    ("apikey.delete-others", nil, "Forbidden: You can only delete your own API keys"),
    ("apikey.get-no-is_active-field", nil, "Internal Server Error: Failed to retrieve API key"),
    ("jwt.expired", nil, "Token has expired"), ("jwt.garbage", nil, "Invalid token"),
    ("jwt.no-sub", nil, "An unexpected error occurred"), ("route.unknown", nil, "Not Found"),
    ("apikey.get-by-id", nil, "Method Not Allowed"),
    (
      "key.wrong", nil,
      "Invalid API Key: The provided API key is invalid, expired, or inactive"
    ),
    (
      "key.no-expiry", "EARNINGS_004",
      "Provider Earnings Not Found: No earnings data found for wallet \(TestKeys.endlessWallet) "
        + "in the specified date range"
    ),
  ]

  @Test(arguments: complaints)
  func `its words are found wherever it puts them`(name: String, code: String?, words: String) throws {
    let recording = try #require(ConsoleRecording.named(name))
    let complaint = ConsoleComplaint(body: recording.response.bytes)
    #expect(complaint.isFromService)
    #expect(complaint.code == code)
    #expect(complaint.words == words)
  }

  @Test func `every recorded no but a crash and a redirect is known for the service's own`() {
    for recording in ConsoleRecording.all where recording.request.method != "HEAD" {
      guard recording.response.status >= 400, !recording.response.body.isEmpty else { continue }
      let isOwn = recording.response.body.hasPrefix("{\"detail\":")
      #expect(
        ConsoleComplaint(body: recording.response.bytes).isFromService == isOwn, "\(recording.name)")
    }
  }

  @Test func `fields of a 422 are named`() {
    let body = #"{"detail":[{"loc":["query","from_date"],"msg":"Field required"},{"msg":"odd"},7]}"#
    #expect(ConsoleComplaint(body: Array(body.utf8)).words == "query.from_date: Field required; odd")
  }

  @Test(arguments: ["", "Internal Server Error", "<html>502</html>", "[]", "{}", #"{"detail":"#])
  func `what is not the service's is not taken for it`(body: String) {
    let complaint = ConsoleComplaint(body: Array(body.utf8))
    #expect(!complaint.isFromService && complaint.words == nil && complaint.code == nil)
  }

  @Test func `long words are cut`() {
    let body = #"{"detail":"\#(String(repeating: "x", count: 5000))"}"#
    #expect(ConsoleComplaint(body: Array(body.utf8)).words?.count == 201)
  }
}
