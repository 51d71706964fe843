import Testing

@testable import ProviderCore

struct TimestampTests {
  /// Seconds by GNU `date -u -d … +%s`.
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-11-21T14:37:08Z", 1_795_271_828),
    ("2024-02-29T23:59:59Z", 1_709_251_199), ("2000-03-01T00:00:00Z", 951_868_800),
    ("1969-12-31T23:59:59Z", -1),
  ])
  func `reads and writes RFC 3339`(text: String, seconds: Int) {
    #expect(Timestamp(text)?.seconds == seconds)
    #expect(Timestamp(seconds: seconds).description == text)
  }

  @Test(arguments: [
    ("2026-11-21T14:37:08.552Z", "2026-11-21T14:37:08Z"),
    ("2026-11-21T19:00:02.113048271Z", "2026-11-21T19:00:02Z"),
    ("2026-11-21T19:56:10.686000", "2026-11-21T19:56:10Z"),
  ])
  func `cuts fractions and takes a missing zone for UTC`(text: String, same: String) {
    #expect(Timestamp(text)?.description == same)
  }

  @Test(arguments: [
    "", "2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
    "2026-11-21T24:00:00Z", "2026-11-21 14:37:08Z", "2026-11-21T14:37:08+01:00", "2026-11-21",
    "2026-11-21T14:37:08.Zx", "x026-11-21T14:37:08Z",
    "2027-+1-+1T00:00:00Z", "-026-11-21T14:37:08Z", "2026-11-21T+4:37:08Z",
  ])
  func `refuses what is no moment in UTC`(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func `every day of four centuries has a name of its own`() {
    var previous = ""
    for day in stride(from: 0, to: 146_097, by: 1) {
      let text = Timestamp(seconds: day * 86_400).description
      #expect(text > previous)
      #expect(Timestamp(text)?.seconds == day * 86_400)
      previous = text
    }
  }
}

struct TimeSpanTests {
  @Test(arguments: [("90s", 90), ("60m", 3600), ("24h", 86_400), ("7d", 604_800), ("0s", 0)])
  func `reads a number with its unit`(text: String, seconds: Int) {
    #expect(TimeSpan(text)?.seconds == seconds)
  }

  @Test(arguments: ["", "60", "m", "-5m", "+5m", "1.5h", "5 m", "5M", "999999999999d"])
  func `refuses anything else`(text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test(arguments: [(3600, "1h"), (86_400, "1d"), (90, "90s"), (0, "0s"), (5400, "90m")])
  func `is written in the largest unit that fits`(seconds: Int, text: String) {
    #expect(TimeSpan(seconds: seconds).description == text)
  }
}

struct FreshnessTests {
  private static let limits = FreshnessLimits(
    maximumAge: TimeSpan(seconds: 60), maximumStaleAge: TimeSpan(seconds: 600))

  @Test(arguments: [
    (0, Freshness.fresh), (60, .fresh), (61, .stale), (600, .stale), (601, .expired), (-1, .stale),
    (-600, .stale), (-601, .expired), (-86_400, .expired),
  ])
  func `goes by age, and mistrusts the future`(age: Int, freshness: Freshness) {
    let stored = Timestamp(seconds: 1_000_000)
    let now = Timestamp(seconds: 1_000_000 + age)
    #expect(Freshness(of: stored, now: now, limits: Self.limits) == freshness)
  }
}
