import ProviderCore
import TestSupport
import Testing

struct APIKeyFormatTests {
  @Test func `a key is akash_ and 64 hexadecimal digits`() {
    for key in [TestKeys.working, "akash_" + String(repeating: "0123456789abcdef", count: 4)] {
      #expect(APIKeyFormat.problem(Secret(key)) == nil)
    }
  }

  private static let malformed: [(key: String, complaint: String)] = [
    ("", "empty"), (TestKeys.working + " ", "ends in a blank"), (TestKeys.working + "\t", "ends in a blank"),
    (TestKeys.working + "\n", "ends in a blank"), (TestKeys.working + "\r\n", "ends in a blank"),
    (" " + TestKeys.working, "begins with a blank"), ("\"\(TestKeys.working)\"", "stands in quotes"),
    ("'\(TestKeys.working)'", "stands in quotes"), ("hello", "does not begin with \"akash_\""),
    ("AKASH_" + String(repeating: "fa4e", count: 16), "does not begin with \"akash_\""),
    ("akash_", "0 characters"), (String(TestKeys.working.dropLast()), "63 characters"),
    (TestKeys.working + "0", "65 characters"), ("akash_éü", "4 characters"),
    (TestKeys.key("FA4E"), "capital letters"), (TestKeys.key("fa4g"), "other than hexadecimal"),
    ("akash_fa4e…fa4e", "characters after"),
  ]

  /// Each of these the service answers with a 401, as if the key were wrong (recordings `key.*`).
  @Test(arguments: malformed)
  func `says what is wrong with a key, without showing it`(key: String, complaint: String) throws {
    let problem = try #require(APIKeyFormat.problem(Secret(key)))
    #expect(problem.contains(complaint), "\(problem)")
    #expect(!problem.contains("fa4e") && !problem.contains("FA4E") && !problem.contains("hello"))
  }

  /// Leading blanks are dropped on the wire; that a key works in spite of them is no reason to keep them.
  @Test func `of the recorded keys, those that the service takes are well formed`() throws {
    for recording in ConsoleRecording.all where recording.response.status == 200 {
      guard let key = recording.request.header("x-api-key"), !key.hasPrefix(" ") else { continue }
      #expect(APIKeyFormat.problem(Secret(key)) == nil, "\(recording.name)")
    }
    for name in [
      "uppercase-hex", "garbage", "trailing-space", "trailing-tab", "quoted", "non-ascii", "empty",
    ] {
      let recording = try #require(ConsoleRecording.named("key.\(name)"))
      let key = recording.request.header("x-api-key") ?? ""
      #expect(APIKeyFormat.problem(Secret(key)) != nil, "\(name)")
    }
  }
}
