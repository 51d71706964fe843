import ProviderCore
import TestSupport
import Testing

struct RemoteKeyTests {
  private struct Expectation: Sendable {
    let recording: String
    let id: String
    let secret: String
    var isActive = true
    let created: String
    var lastUsed: String?
    var expires: String?
  }

  /// By hand, from the recordings: times with and without zone and fraction are all UTC.
  private static let expectations = [
    Expectation(
      recording: "apikey.get", id: "65f0feed0000cafe00000001", secret: TestKeys.working,
      created: "2026-01-05T09:30:15Z", lastUsed: "2026-11-21T19:56:10Z", expires: "2046-01-05T09:30:15Z"),
    Expectation(
      recording: "apikey.get-whole-seconds", id: "65f0feed0000cafe00000002", secret: TestKeys.other,
      created: "2026-01-05T09:30:15Z", lastUsed: "2026-11-21T19:56:09Z", expires: "2046-01-05T09:30:15Z"),
    Expectation(
      recording: "apikey.get-expired-key", id: "65f0feed0000cafe00000006", secret: TestKeys.expired,
      created: "2024-11-01T00:00:00Z", expires: "2025-11-01T00:00:00Z"),
    Expectation(
      recording: "apikey.get-inactive-key", id: "65f0feed0000cafe00000007", secret: TestKeys.inactive,
      isActive: false, created: "2026-01-05T09:30:15Z", expires: "2046-01-05T09:30:15Z"),
    Expectation(
      recording: "apikey.get-no-expiry", id: "65f0feed0000cafe00000008", secret: TestKeys.endless,
      created: "2026-01-05T09:30:15Z", lastUsed: "2026-11-21T19:56:09Z"),
    Expectation(
      recording: "apikey.create", id: "6740feed00000000cafe0001", secret: TestKeys.key("ba5e"),
      created: "2026-11-21T19:56:10Z", expires: "2027-11-21T19:56:10Z"),
    Expectation(
      recording: "apikey.get-after-create", id: "6740feed00000000cafe0001", secret: TestKeys.key("ba5e"),
      created: "2026-11-21T19:56:10Z", expires: "2027-11-21T19:56:10Z"),
    Expectation(
      recording: "jwt.no-exp", id: "65f0feed0000cafe00000001", secret: TestKeys.working,
      created: "2026-01-05T09:30:15Z", lastUsed: "2026-11-21T19:56:10Z", expires: "2046-01-05T09:30:15Z"),
  ]

  @Test(arguments: expectations.indices)
  func `reads a key as it was recorded`(index: Int) throws {
    let expected = Self.expectations[index]
    let recording = try #require(ConsoleRecording.named(expected.recording))
    let key = try #require(RemoteKey(body: recording.response.bytes))
    #expect(key.id == expected.id)
    #expect(key.secret == Secret(expected.secret))
    #expect(key.isActive == expected.isActive)
    #expect(key.created?.description == expected.created)
    #expect(key.lastUsed?.description == expected.lastUsed)
    #expect(key.expires?.description == expected.expires)
    // A valid token's third part is the wallet that it stands for.
    let wallet = recording.request.header("authorization")?.split(separator: ".").last.map { String($0) }
    #expect(key.wallet == wallet)
  }

  /// Every other answer of the service's key calls is no key, and is not taken for one.
  @Test func `no recorded answer without a key is taken for one`() {
    let others = ConsoleRecording.all.filter { !$0.response.body.contains("\"api_key\":\"akash_") }
    #expect(others.count > 150)
    for recording in others { #expect(RemoteKey(body: recording.response.bytes) == nil, "\(recording.name)") }
  }

  @Test(arguments: [
    "", "null", "[]", "{}", #"{"id":"65f0feed0000cafe00000001"}"#,
    // An id goes into a path: nothing but 24 digits will do.
    #"{"id":"../provider-earnings","wallet_address":"w","api_key":"k","is_active":true}"#,
    #"{"id":"65F0FEED0000CAFE00000001","wallet_address":"w","api_key":"k","is_active":true}"#,
    #"{"id":"65f0feed0000cafe0000000","wallet_address":"w","api_key":"k","is_active":true}"#,
    #"{"id":"65f0feed0000cafe00000001","wallet_address":"w","api_key":"","is_active":true}"#,
    #"{"id":"65f0feed0000cafe00000001","wallet_address":"w","api_key":"k","is_active":"yes"}"#,
    #"{"id":"65f0feed0000cafe00000001","wallet_address":"w","api_key":"k"}"#,
    #"{"id":"65f0feed0000cafe00000001","wallet_address":"w","api_key":"k","is_active":true"#,
  ])
  func `anything else is no key`(body: String) {
    #expect(RemoteKey(body: Array(body.utf8)) == nil)
  }
}
