import ProviderCore
import TestSupport
import Testing

struct RedactionTests {
  private static let texts: [(text: String, expectation: String)] = [
    (TestKeys.working, "akash_fa4e…fa4e"),
    ("key=\(TestKeys.working), and \(TestKeys.other).", "key=akash_fa4e…fa4e, and akash_beef…beef."),
    ("\(TestKeys.working)\(TestKeys.other)", "akash_fa4e…fa4eakash_beef…beef"),
    (TestKeys.key("FA4E"), "akash_FA4E…FA4E"),
    // Too long, as where a digit was typed twice: nothing but the ends.
    (TestKeys.working + "00", "akash_fa4e…4e00"),
    // Cut off: enough of it that its end must not be shown too.
    ("akash_" + String(repeating: "fa4e", count: 15), "akash_fa4e…"),
    ("akash_fa4efa4efa4e", "akash_fa4e…"), ("akash_fa4efa4efa4", "akash_fa4efa4efa4"),
    ("akash_…", "akash_…"), ("akash1qqqq akash_ x", "akash1qqqq akash_ x"), ("", ""),
    ("è_\(TestKeys.working)è", "è_akash_fa4e…fa4eè"), ("akash_ fa4e", "akash_ fa4e"),
  ]

  @Test(arguments: texts)
  func `keys are taken out of a text`(text: String, expectation: String) {
    #expect(Redaction.redacted(text) == expectation)
  }

  private static let token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJha2FzaDEifQ.c2lnbmF0-_dXJl"

  @Test(arguments: [
    (token, "eyJ…"), ("Unexpected argument '\(token)'.", "Unexpected argument 'eyJ…'."),
    ("Bearer \(token), \(token)", "Bearer eyJ…, eyJ…"), ("eyJhbGciOiJSUzI1NiJ9", "eyJhbGciOiJSUzI1NiJ9"),
    ("heyJude.mp3 x.y.z", "heyJude.mp3 x.y.z"),
  ])
  func `tokens are taken out of a text`(text: String, expectation: String) {
    #expect(Redaction.redacted(text) == expectation)
  }

  /// Recorded: the service repeats what it is given as an id.
  @Test func `a key that the service repeats is taken out of its words`() throws {
    let recording = try #require(ConsoleRecording.named("apikey.delete-key-value-as-id"))
    #expect(recording.response.body.contains(TestKeys.working))
    let words = try #require(ConsoleComplaint(body: recording.response.bytes).words)
    #expect(words.contains("akash_fa4e"))
    #expect(!Redaction.redacted(words).contains("fa4efa4efa4e"))
  }
}
