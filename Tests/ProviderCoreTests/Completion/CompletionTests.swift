import ProviderCore
import TestSupport
import Testing

struct PartialLineTests {
  private static let line = ["tool", "config", "set", "--profile", "a b", "--config=x.yaml", "key", "va"]

  @Test(arguments: [
    ("va", "va"), ("", ""), ("\"a b", "a b"), ("'x", "x"), ("a\\ b", "a b"), ("--format=js", "js"),
    ("--format=", ""),
    ("--columns=day=Date,u", "day=Date,u"), ("key=va", "key=va"), ("-", "-"), ("--form", "--form"),
  ])
  func `what is typed is a word without its quotes, and of an option its value`(word: String, typed: String) {
    #expect(PartialLine(words: ["tool", word], index: 1, prefix: "").typed == typed)
  }

  /// The parser cuts what stands before the cursor out of the last word, whichever that is.
  @Test(arguments: [
    (["tool", "abc"], 1, "ab", "ab"), (["tool", "abc", "later"], 1, "la", "abc"), (["tool"], 1, "", ""),
    (["tool"], 9, "x", ""), ([], -1, "", ""),
  ])
  func `what stands behind the cursor is not typed`(
    words: [String], index: Int, prefix: String, typed: String
  ) {
    #expect(PartialLine(words: words, index: index, prefix: prefix).typed == typed)
  }

  @Test func `values of options are found in both forms, the last counts`() {
    let line = PartialLine(
      words: ["tool", "--config", "'a b'", "--profile=x", "--profile", "y", ""], index: 6, prefix: "")
    #expect(line.value(of: "--config") == "a b")
    #expect(line.value(of: "--profile") == "y")
    #expect(line.value(of: "--format") == nil)
    // What is being typed is no value yet.
    #expect(
      PartialLine(words: ["tool", "--profile", "m"], index: 2, prefix: "m").value(of: "--profile") == nil)
    #expect(PartialLine(words: ["tool", "--profile=m"], index: 1, prefix: "").value(of: "--profile") == nil)
  }

  @Test func `operands are what is neither an option nor its value`() {
    let line = PartialLine(words: Self.line, index: 7, prefix: "va")
    #expect(line.operands(optionsWithValue: ["--profile"]) == ["config", "set", "key"])
  }
}

struct PeriodCandidatesTests {
  /// 22 November 2026.
  private static let today = Day(number: 20_779)

  @Test func `months and years come newest first`() {
    let months = PeriodCandidates.periods(.month, typed: "", today: Self.today)
    #expect(months.count == 24)
    #expect(months.prefix(3) == ["2026-11", "2026-10", "2026-09"] && months.last == "2024-12")
    #expect(PeriodCandidates.periods(.month, typed: "2020", today: Self.today).last == "2020-01")
    #expect(
      PeriodCandidates.periods(.year, typed: "", today: Self.today)
        == ["2026", "2025", "2024", "2023", "2022", "2021", "2020"])
  }

  /// `date +%G-W%V`; 2020-W01 began in December 2019, which no command takes.
  @Test func `weeks are those of ISO 8601`() {
    let weeks = PeriodCandidates.periods(.week, typed: "", today: Self.today)
    #expect(weeks.prefix(2) == ["2026-W47", "2026-W46"])
    #expect(PeriodCandidates.periods(.week, typed: "2020-W0", today: Self.today).last == "2020-W02")
    #expect(PeriodCandidates.periods(.week, typed: "2020-W5", today: Self.today).first == "2020-W53")
  }

  @Test func `a range begins with a month, or with any day of the one that is typed`() {
    let firsts = PeriodCandidates.firsts(typed: "", today: Self.today)
    #expect(firsts.prefix(2) == ["2026-11-01", "2026-10-01"])
    #expect(
      PeriodCandidates.firsts(typed: "2026-11-2", today: Self.today) == [
        "2026-11-22", "2026-11-21", "2026-11-20",
      ])
    #expect(PeriodCandidates.firsts(typed: "2024-02-29", today: Self.today) == ["2024-02-29"])
  }

  @Test func `a range ends yesterday, or with a month`() {
    let lasts = PeriodCandidates.lasts(typed: "", today: Self.today)
    #expect(lasts.prefix(3) == ["2026-11-21", "2026-10-31", "2026-09-30"])
    #expect(PeriodCandidates.lasts(typed: "2026-11-2", today: Self.today) == ["2026-11-21", "2026-11-20"])
  }

  @Test(arguments: ["2019-12-", "2026-12-", "2026-13-", "nonsense-", "2026-1é-"])
  func `no day is offered that cannot be meant`(typed: String) {
    #expect(PeriodCandidates.firsts(typed: typed, today: Self.today).isEmpty)
    #expect(PeriodCandidates.lasts(typed: typed, today: Self.today).isEmpty)
  }

  @Test func `a clock before the network began breaks nothing`() {
    #expect(PeriodCandidates.periods(.month, typed: "", today: Day(number: 0)) == ["2020-01"])
  }
}

struct ListCandidatesTests {
  @Test(arguments: [
    ("", ["a", "b", "c"]), ("b", ["a", "b", "c"]), ("b,", ["b,a", "b,c"]), ("b,a,x", ["b,a,c"]),
  ])
  func `names follow a comma once each`(typed: String, offered: [String]) {
    #expect(ListCandidates.names(["a", "b", "c"], typed: typed) == offered)
  }

  @Test(arguments: [
    ("a100=", ["a100=8", "a100=1", "a100=2", "a100=4"]), ("l4=", ["l4=1", "l4=2", "l4=4", "l4=8"]),
    ("t4=4,a100=", ["t4=4,a100=8", "t4=4,a100=1", "t4=4,a100=2", "t4=4,a100=4"]),
  ])
  func `behind a model is how many of it there are`(typed: String, offered: [String]) {
    #expect(ListCandidates.cards(own: ["a100", "l4"], counts: ["a100": 8], typed: typed) == offered)
  }

  @Test func `the own models come first, each once`() {
    let offered = ListCandidates.cards(own: ["l4", "a100"], counts: [:], typed: "t4=4,")
    #expect(offered.prefix(3) == ["t4=4,l4=", "t4=4,a100=", "t4=4,h200="])
    #expect(!offered.contains("t4=4,t4=") && Set(offered).count == offered.count)
  }

  @Test func `known models are written as inventories write them`() {
    #expect(CardModels.known.allSatisfy { GPUPriceTable.Mapping.isValid(key: $0) && $0 == $0.lowercased() })
    #expect(Set(CardModels.known).count == CardModels.known.count)
  }
}

struct CompletionCandidateTests {
  @Test(arguments: [
    ("main", true), ("h100.80Gi.sxm", true), ("price.gpu.*", true), ("a100=8,t4=", true), ("büro", true),
    ("https://rpc.akt.dev/rest", true), ("DD/MM/YYYY", true), ("$(rm -rf ~)", false), ("`id`", false),
    ("two words", false), ("a'b", false), ("a\"b", false), ("a\\b", false), ("a\nb", false), ("a;b", false),
    ("{a,b}", false), ("~", false), ("\u{1B}[31m", false), (TestKeys.working, false),
  ])
  func `only words that no shell makes more of are offered, and no secrets`(word: String, isOffered: Bool) {
    #expect(CompletionCandidate(word).isOfferable == isOffered)
  }
}

struct KeyCandidatesTests {
  private static let keys = KeyCandidates(root: nil, profile: nil)

  private static func settable(_ typed: String, profile: String? = nil) -> [String] {
    KeyCandidates(root: nil, profile: profile).settable(typed: typed).map(\.word)
  }

  @Test(arguments: [
    ("", false), ("price.", false), ("price.g", true), ("price.gpu.", true), ("price.gpu.h", true),
    ("forecast.", false), ("forecast.c", false), ("profiles.main.", false),
  ])
  func `models of the network are offered where a section of them is begun`(typed: String, isOffered: Bool) {
    let isThere = Self.settable(typed).contains { $0 == "price.gpu.h100" }
    #expect(isThere == isOffered)
  }

  @Test func `without a file there is the profile that commands make`() {
    #expect(Self.settable("").contains("profiles.main.provider"))
    #expect(Self.keys.profiles.isEmpty && Self.keys.present.isEmpty)
  }

  @Test func `a profile that is named has short keys`() {
    let words = Self.settable("", profile: "spare")
    #expect(words.first == "provider" && words.contains("price.targets.cpu"))
    #expect(Set(words).count == words.count)
  }

  @Test func `a secret may be read, and not be set by an argument`() {
    #expect(Self.keys.readable(typed: "").contains { $0.word == "profiles.main.api_key" })
    #expect(!Self.settable("").contains { $0.hasSuffix(".api_key") || $0.hasSuffix(".token") })
  }

  @Test(arguments: [
    ("price.policy.unpriced_storage", ["free", "warn", "refuse"]), ("price.akt_price.usd", ["null"]),
    ("price.targets.cpu", ["1.60"]), ("price.akt_price.max_age", ["1h"]), ("price.policy.allow", []),
    ("profiles.main.api_key", []), ("profiles.main.provider", []), ("price", []), ("nonsense", []),
  ])
  func `values are told where there are few, else the default`(key: String, values: [String]) {
    #expect(Self.keys.values(of: key, typed: "") == values)
  }
}
