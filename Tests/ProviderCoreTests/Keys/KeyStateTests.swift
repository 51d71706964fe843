import ProviderCore
import TestSupport
import Testing

struct KeyStateTests {
  /// 2026-11-22T12:00:00Z.
  private static let now = Timestamp(seconds: 1_795_348_800)

  private static func result(_ state: KeyState = .works, expiresIn seconds: Int?) -> KeyCheckResult {
    KeyCheckResult(
      profile: "main", masked: nil, state: state,
      expires: seconds.map { Timestamp(seconds: now.seconds + $0) })
  }

  private static let daysLeft: [(seconds: Int, days: Int)] = [
    (2_592_000, 30), (2_591_999, 29), (86_400, 1), (86_399, 0), (0, 0), (-1, -1), (-86_400, -1),
    (-86_401, -2),
  ]

  @Test(arguments: daysLeft)
  func `days left are whole days, rounded down`(seconds: Int, days: Int) {
    #expect(Self.result(expiresIn: seconds).daysLeft(Self.now) == days)
  }

  @Test func `a key without an end has no days left, and never expires soon`() {
    let result = Self.result(expiresIn: nil)
    #expect(result.daysLeft(Self.now) == nil)
    #expect(!result.expires(within: TimeSpan(seconds: 1 << 40), of: Self.now))
  }

  private static let soon: [(seconds: Int, isSoon: Bool)] = [
    (2_592_000, true), (2_592_001, false), (0, true), (-86_400, true),
  ]

  @Test(arguments: soon)
  func `a key expires soon up to the very second`(seconds: Int, isSoon: Bool) {
    let span = TimeSpan(seconds: 2_592_000)
    #expect(Self.result(expiresIn: seconds).expires(within: span, of: Self.now) == isSoon)
  }

  @Test func `a key that does not work is not also told to expire soon`() {
    let span = TimeSpan(seconds: 2_592_000)
    for state in [KeyState.refused("x"), .expired(Self.now), .unknown("x"), .missing] {
      #expect(!Self.result(state, expiresIn: 1).expires(within: span, of: Self.now))
    }
  }

  private static let states: [(state: KeyState, name: String, isUnusable: Bool, reason: String?)] = [
    (KeyState.works, "works", false, nil), (.missing, "missing", true, "no key is configured"),
    (.unavailable("u"), "unavailable", true, "u"), (.malformed("m"), "malformed", true, "m"),
    (.refused("r"), "refused", true, "r"), (.expired(now), "expired", true, "on 2026-11-22T12:00:00Z"),
    (.unknown("s"), "unknown", false, "s"),
  ]

  @Test(arguments: states)
  func `each state has a name, a reason and a verdict`(
    state: KeyState, name: String, isUnusable: Bool, reason: String?
  ) {
    #expect(state.name == name)
    #expect(state.isUnusable == isUnusable)
    #expect(state.reason == reason)
  }
}
