import ProviderCore
import Testing

struct AKTPriceChecksTests {
  private static let now = Timestamp(seconds: 1_795_271_828)

  /// `0.5@1200 -@7`: each source's price, or - for one that fails, and after how many milliseconds.
  private static func answers(_ given: String) -> [AKTPriceAnswer] {
    zip(AKTPriceSource.standardOrder, given.split(separator: " ")).map { kind, text in
      let parts = text.split(separator: "@").map { String($0) }
      let source = AKTPriceSettings.Source(kind: kind, baseURL: "https://\(kind.rawValue).test/key-1234?t=5")
      var outcome: Result<AKTPrice, AKTPriceProblem> = .failure(AKTPriceProblem("no route"))
      if let price = AKTPrice(parts[0]) { outcome = .success(price) }
      return AKTPriceAnswer(source: source, outcome: outcome, milliseconds: Int(parts[1]) ?? 0)
    }
  }

  private static func checks(
    _ given: String, age: Int? = nil, fixed: AKTPrice? = nil
  ) throws -> AKTPriceChecks {
    let answers = answers(given)
    let half = try #require(AKTPrice("0.5"))
    var remembered: AKTPriceRecord?
    if let age {
      remembered = AKTPriceRecord(
        price: half, source: .dia, fetchedAt: Timestamp(seconds: now.seconds - age))
    }
    return AKTPriceChecks(
      answers: answers, remembered: remembered,
      settings: AKTPriceSettings(fixed: fixed, sources: answers.map(\.source)), now: now)
  }

  private static func check(_ name: String, _ checks: AKTPriceChecks) -> SelfTestCheck? {
    checks.checks.first { $0.name == name }
  }

  private static let firstPrices: [(given: String, price: String, milliseconds: Int)] = [
    ("1@1000 2@5 3@5 4@5", "1", 1000),
    ("1@1001 2@5 3@5 4@5", "2", 1005),
    ("-@10 2@1331 3@5 4@5", "3", 1345),
    ("-@10 2@1330 3@5 4@5", "2", 1340),
    ("-@4000 -@4000 -@4000 4@1000", "4", 4000),
    ("-@4000 -@4000 -@4000 4@1001", "none", 4000),
  ]

  /// Of 4000 ms the first of four sources gets 1000, and what it leaves is shared by the others.
  @Test(arguments: firstPrices)
  func `a bid has the first price that comes in time`(given: String, price: String, milliseconds: Int) {
    let first = AKTPriceAnswer.firstInTime(of: Self.answers(given))
    #expect(first.price == AKTPrice(price))
    #expect(first.milliseconds == milliseconds)
  }

  @Test func `a source that is down or slow is a warning as long as another one answers`() throws {
    let checks = try Self.checks("-@7 0.5@1200 0.52@30 0.51@4")
    #expect(
      checks.checks.map { "\($0.name): \($0.verdict)" } == [
        "source oracle: warning", "source dia: warning", "source coingecko: ok", "source console: ok",
        "sources agree: ok", "AKT price: ok", "remembered price: ok",
      ])
    #expect(Self.check("AKT price", checks)?.detail == "a bid gets 0.5 USD, from dia")
    #expect(checks.priceOfBid == AKTPrice("0.5"))
    #expect(checks.millisecondsOfBid == 1207)
  }

  @Test func `an address shows neither path nor query, where tokens are`() throws {
    let details = try Self.checks("1@1 -@1").checks.map(\.detail)
    #expect(details[0] == "1 USD (https://oracle.test)")
    #expect(details[1] == "no route (https://dia.test)")
  }

  private static let spreads: [(given: String, verdict: SelfTestCheck.Verdict)] = [
    ("1.0@1 1.1@1", .ok), ("1.1@1 1.0@1", .ok), ("1.0@1 1.1001@1", .warning), ("0.5@1 0.51@1 5@1", .warning),
  ]

  @Test(arguments: spreads)
  func `prices that are far apart are a warning`(given: String, verdict: SelfTestCheck.Verdict) throws {
    #expect(Self.check("sources agree", try Self.checks(given))?.verdict == verdict)
  }

  @Test func `a single price agrees with nobody`() throws {
    #expect(Self.check("sources agree", try Self.checks("1@1 -@1")) == nil)
  }

  private static let memories: [(age: Int?, verdict: SelfTestCheck.Verdict, words: String)] = [
    (nil, .failed, "no source answers in time, and no price is remembered"),
    (3600, .warning, "no source answers in time; bids are made with 0.5 USD until it is older than 1d"),
    (86_400, .warning, "no source answers in time; bids are made with 0.5 USD"),
    (86_401, .failed, "no source answers in time, and no price is remembered"),
    (-60, .warning, "no source answers in time; bids are made with 0.5 USD"),
  ]

  @Test(arguments: memories)
  func `without sources the remembered price decides`(
    age: Int?, verdict: SelfTestCheck.Verdict, words: String
  ) throws {
    let checks = try Self.checks("-@1 -@1", age: age)
    let check = try #require(Self.check("AKT price", checks))
    #expect(check.verdict == verdict)
    #expect(check.detail.hasPrefix(words), "\(check.detail)")
    #expect((checks.priceOfBid == nil) == (verdict == .failed))
  }

  @Test func `a fresh remembered price is the bid's, whatever the sources say`() throws {
    let checks = try Self.checks("0.6@7", age: 12)
    #expect(checks.priceOfBid == AKTPrice("0.5"))
    let detail = Self.check("AKT price", checks)?.detail
    #expect(detail == "a bid gets 0.5 USD, remembered for 1h; then 0.6 USD, from oracle")
  }

  private static let ages: [(age: Int?, verdict: SelfTestCheck.Verdict, detail: String)] = [
    (nil, .ok, "none yet: the first bid in uakt will ask"),
    (12, .ok, "0.5 USD, from dia, 12 s old: fresh"),
    (3601, .ok, "0.5 USD, from dia, 3601 s old: the next bid in uakt will ask"),
    (90_000, .ok, "0.5 USD, from dia, 90000 s old: too old to be used"),
    (
      -5, .warning, "0.5 USD, from dia, is of 2026-11-21T14:37:13Z, which is to come: a clock is or was wrong"
    ),
  ]

  @Test(arguments: ages)
  func `the remembered price says its age`(
    age: Int?, verdict: SelfTestCheck.Verdict, detail: String
  ) throws {
    let check = Self.check("remembered price", try Self.checks("0.5@1", age: age))
    #expect(check?.verdict == verdict)
    #expect(check?.detail == detail)
  }

  @Test func `a given price needs neither sources nor memory`() throws {
    let checks = try Self.checks("", fixed: AKTPrice("2.5"))
    #expect(checks.checks.map(\.detail) == ["2.5 USD, given; no source is asked"])
    #expect(checks.priceOfBid == AKTPrice("2.5"))
    #expect(checks.millisecondsOfBid == 0)
  }
}
