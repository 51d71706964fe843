import ProviderCore
import TestSupport
import Testing

struct SecretTests {
  private static let jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJha2FzaDEifQ.c2lnbmF0dXJlLW9mLWEtdG9rZW4"

  private static let masks: [(text: String, mask: String)] = [
    (TestKeys.working, "akash_fa4e…fa4e"), (jwt, "eyJh…rZW4"),
    ("hunter2", "…"), ("", "…"), (String(repeating: "a", count: 39), "…"),
    ("akash_" + String(repeating: "ab", count: 10), "…"),
    (String(repeating: "a", count: 50) + "\n", "…"), (String(repeating: "é", count: 50), "…"),
  ]

  @Test(arguments: masks)
  func `shows at most its ends`(text: String, mask: String) {
    #expect(Secret(text).masked == mask)
    #expect(Secret(text).reveal() == text)
  }

  /// Whoever interpolates, dumps or debugs a secret, or what holds one, must not give it away.
  @Test func `no way of printing shows it`() {
    struct Holder {
      let key = Secret(TestKeys.working)
      let source = SecretSource.inline(Secret(TestKeys.working))
      let sources: [SecretKind: SecretSource] = [.token: .inline(Secret(SecretTests.jwt))]
    }
    let holder = Holder()
    var dumped = ""
    dump(holder, to: &dumped)
    let texts = [
      "\(holder)", String(describing: holder), String(reflecting: holder), "\(holder.key)",
      String(reflecting: holder.key), dumped, "\([holder.key])", "\(Optional(holder.key) as Any)",
    ]
    for text in texts {
      #expect(!text.contains(TestKeys.working) && !text.contains(Self.jwt), "\(text)")
    }
    #expect("\(holder.key)" == TestKeys.workingMask)
  }

  @Test func `two secrets are the same only when they are so to the letter`() {
    #expect(Secret("a") == Secret("a"))
    #expect(Secret("a") != Secret("a "))
    #expect(Secret("").isEmpty && !Secret(" ").isEmpty)
  }

  @Test(arguments: [
    (SecretSource.inline(Secret("x")), "configuration"), (.file("~/key"), "file ~/key"),
    (.variable("KEY"), "variable KEY"), (.command(["pass", "show", "akash"]), "command pass"),
  ])
  func `a source says where the secret lives, and not what it is`(source: SecretSource, place: String) {
    #expect(source.place == place)
  }
}
