import ProviderCore
import Testing

struct WhitelistCheckTests {
  private struct NoAnswer: Error, CustomStringConvertible {
    let description = "HTTP status 404"
  }

  private static let url = "https://lists.test/secret-path?token=abc"
  private static let tenant = "akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf"

  private static func check(_ list: String?, remembered: Timestamp? = nil) -> SelfTestCheck {
    var outcome: Result<Whitelist, NoAnswer> = .failure(NoAnswer())
    if let list { outcome = .success(Whitelist(text: list)) }
    return Whitelist.check(url, outcome, remembered: remembered, milliseconds: 3)
  }

  private static let lists: [(list: String?, verdict: SelfTestCheck.Verdict, detail: String)] = [
    ("\(tenant)\n", .ok, "https://lists.test lists 1 tenant"),
    ("<html>Not here</html>", .failed, nobody), ("akash1mistyped\n", .failed, nobody),
    (nil, .failed, "https://lists.test gives no list: HTTP status 404: every tenant is refused"),
  ]
  private static let nobody = "https://lists.test answers, but with no address: every tenant is refused"

  @Test(arguments: lists)
  func `a list without an address serves nobody`(
    list: String?, verdict: SelfTestCheck.Verdict, detail: String
  ) {
    #expect(Self.check(list) == SelfTestCheck(verdict, "whitelist", detail, milliseconds: 3))
  }

  @Test func `an older list serves on`() {
    let check = Self.check(nil, remembered: Timestamp(seconds: 1_795_271_828))
    #expect(check.verdict == .warning)
    #expect(check.detail.hasSuffix("; that of 2026-11-21T14:37:08Z serves on"))
  }
}
