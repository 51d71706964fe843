import Foundation
import TestSupport
import Testing

@testable import ProviderCore

struct GrowthPlanReadingTests {
  private static func read(_ text: String, days: Int = 30) throws -> GrowthPlan {
    try GrowthPlan(
      reading: YAML.parse(text), file: "plan.yaml",
      days: PlanFixture.day(0)...PlanFixture.day(days - 1), base: PlanFixture.base,
      pricing: PlanFixture.pricing)
  }

  private static func problems(_ text: String) throws -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let error as ProviderError {
      #expect(error.code == .planInvalid)
      return [error.message] + error.further
    }
  }

  @Test func `reads what is added, with its costs a day`() throws {
    let plan = try Self.read(
      """
      events:
        - date: 2026-12-01
          add:
            gpu: a100
            units: 8
            cpu: 192
            memory: 2Gi
            storage: {beta3: 4Gi, ephemeral: 1Mi}
            price: 1400
            utilization: 62.5%
            ramp_up: {time: 6w, shape: exponential}
          costs: {capex: 210000, opex: 304.37, power: {kw: 6.5, usd_per_kwh: 0.1}}
      """)
    let event = try #require(plan.events.first)
    #expect(event.day == Day("2026-12-01"))
    #expect(
      event.action
        == .add(
          CapacityAddition(
            gpu: "a100", units: 8,
            resources: ResourceUnit(
              cpu: 192_000, memory: 2 << 30,
              storage: [StorageVolume(.ephemeral, size: 1 << 20), StorageVolume(.beta3, size: 4 << 30)]),
            price: Amount(1400), utilization: .expected(0.625),
            rampUp: RampUp(days: 42, shape: .exponential))))
    // 304.37 ÷ 30.437, and 6.5 kW · 24 h · 0.1.
    #expect(event.costs.capex == Amount(210_000))
    #expect(event.costs.runningPerDay.value.plain == "25.6")
  }

  @Test func `reads the other events, by day`() throws {
    let plan = try Self.read(
      """
      events:
        - {date: 2026-12-05, outage: 2d}
        - {date: 2026-12-04, price: -10%}
        - {date: 2026-12-03, price: {gpu: a100, to: 99.5}}
        - date: 2026-12-02
          remove: {gpu: t4, units: 2}
          saves: {sale: 900, power: {usd: 30.437}}
        - {date: 2026-12-10, outage: {until: 2026-12-10}}
        - {date: 2026-12-10, price: {gpu: t4, change: "+5%"}}
        - {date: 2026-12-11, add: {gpu: t4, units: 1, price: current}}
      """)
    let actions: [PlanEvent.Action] = [
      .remove(CapacityRemoval(gpu: "t4", units: 2)),
      .price(PlannedPrice(gpu: "a100", change: .to(PlanFixture.usd("99.5")))),
      .price(PlannedPrice(change: .by(-0.1))),
      .outage(until: try .named("2026-12-06")), .outage(until: try .named("2026-12-10")),
      .price(PlannedPrice(gpu: "t4", change: .by(0.05))),
      .add(CapacityAddition(gpu: "t4", units: 1, utilization: .seen)),
    ]
    #expect(plan.events.map(\.action) == actions)
    #expect(plan.events[0].costs.capex == Amount(-900))
    #expect(plan.events[0].costs.runningPerDay.value.plain == "-1")
  }

  /// What stands in an event of 2026-12-01, and words of the one problem that it has.
  @Test(arguments: [
    ("add: {gpu: a100, units: 8, prize: 8}", "add: unknown key \"prize\"; did you mean \"price\"?"),
    ("add: {gpu: a100}", "\"units\" is missing"),
    ("add: {gpu: a100, units: -8}", "from 1 to 100000, found \"-8\""),
    ("add: {gpu: a100, units: 1.5}", "found \"1.5\""),
    ("add: {gpu: \"*\", units: 1}", "expected the model of a card"),
    ("add: {gpu: a100, units: 8, utilization: 120%}", "from 0% to 100%, or \"seen\", found \"120%\""),
    ("add: {gpu: a100, units: 8, utilization: 0.6}", "expected a percentage"),
    ("add: {gpu: a100, units: 8, price: -3}", "found \"-3\""),
    ("add: {gpu: a100, units: 8, price: 1000000000001}", "at most 1000000000000"),
    ("add: {gpu: a100, units: 8, ramp_up: 45}", "days or weeks like 45d or 6w"),
    (
      "add: {gpu: a100, units: 8, ramp_up: {time: 45d, shape: round}}",
      "\"linear\", \"exponential\", found \"round\""
    ),
    ("add: {gpu: a100, units: 8, storage: {beta4: 1Ti}}", "did you mean \"beta"),
    ("add: {gpu: h100, units: 8, utilization: 50%}", "nobody knows the price of \"h100\""),
    ("add: {gpu: h100, units: 8, price: 1400}", "no utilization of \"h100\" was seen"),
    (
      "add: {gpu: a100, units: 8, memory: 512}",
      "add.memory: expected a size like 512Gi or 20Ti, found \"512\", which is 512 bytes; write 512Gi?"
    ),
    ("add: {gpu: a100, units: 8, storage: {beta3: 500k}}", "found \"500k\", which is 500000 bytes"),
    ("add: {gpu: a100, units: 8, memory: 0}", "more than 0, found \"0\""),
    ("add: {cpu: 64}", "\"utilization\" is missing"),
    ("add: {cpu: 64, utilization: seen}", "known of cards alone"),
    ("add: {units: 2, cpu: 1, utilization: 5%}", "\"units\" counts cards"),
    ("add: {utilization: 5%}", "nothing is added"),
    ("add: nothing", "expected a mapping, found \"nothing\""),
    ("remove: {gpu: a10, units: 2}", "there is no \"a10\" to remove; did you mean \"a100\"?"),
    ("remove: {gpu: h200, units: 2}", "there is no \"h200\" to remove; there are 8 a100, 10 t4 by then"),
    ("remove: {gpu: a100, units: 9}", "9 of \"a100\" are to go, and only 8 are there by then"),
    ("price: -100%", "above -100% and up to 1000%, like -10%, found \"-100%\""),
    ("price: cheap", "found \"cheap\""),
    ("price: {to: 100}", "a new price needs \"gpu\""),
    ("price: {gpu: a100, to: 0}", "more than 0"),
    ("price: {gpu: a100}", "either \"change\" or \"to\""),
    ("price: {gpu: a100, change: 1%, to: 3}", "either \"change\" or \"to\""),
    ("price: {gpu: h200, change: 1%}", "there is no \"h200\" whose price could change"),
    ("outage: 0d", "1 day or more"), ("outage: soon", "found \"soon\""),
    ("outage: {until: 2026-11-30}", "the outage ends on 2026-11-30, before it begins on 2026-12-01"),
    ("outage: 60d", "ends on 2027-01-29, beyond the forecast, which ends on 2026-12-21"),
    ("outage: 1d\n    costs: {capex: -1}", "expected a number of 0 or more, found \"-1\""),
    ("outage: 1d\n    costs: {power: {kw: 3}}", "either \"kw\" and \"usd_per_kwh\", or \"usd\""),
    ("outage: 1d\n    saves: {opex: 3}", "only an event that removes something saves something"),
    ("outage: 1d\n    price: 3%", "found \"price\" and \"outage\""),
    ("costs: {capex: 3}", "expected one of \"add\", \"remove\", \"price\" and \"outage\", found none"),
  ])
  func `an event that makes no sense is named with its line`(event: String, words: String) throws {
    let problems = try Self.problems("events:\n  - date: 2026-12-01\n    \(event)\n")
    #expect(problems.count == 1, "\(problems)")
    let problem = try #require(problems.first)
    #expect(problem.hasPrefix("plan.yaml:") && problem.contains(words), "\(problem)")
    // Line 2 is the event's own, for what is missing in it.
    let ownLine = event.contains("\n") && !event.hasSuffix("price: 3%") ? 4 : 3
    let isMissing = words.contains("found none") || words.contains("\"price\" and")
    #expect(problem.hasPrefix("plan.yaml:\(isMissing ? 2 : ownLine): events[0]"), "\(problem)")
  }

  /// Text, and what is wrong with it.
  @Test(arguments: [
    ("events: []", "plan.yaml:1: events: the list of events is empty"),
    ("event: []", "plan.yaml:1: unknown key \"event\"; did you mean \"events\"?"),
    ("", "plan.yaml:1: expected a mapping, found nothing"),
    ("events: {}", "plan.yaml:1: events: expected a list, found a mapping"),
    ("events:\n- outage: 2d", "plan.yaml:2: events[0]: \"date\" is missing"),
    (
      "events:\n- {date: 1 May, outage: 2d}",
      "plan.yaml:2: events[0].date: expected a date like 2026-03-23, found \"1 May\""
    ),
    (
      "events:\n- {date: 2026-11-21, outage: 2d}",
      "plan.yaml:2: events[0].date: 2026-11-21 is past: the forecast begins on 2026-11-22"
    ),
    (
      "events:\n- {date: 2026-12-22, outage: 2d}",
      "plan.yaml:2: events[0].date: 2026-12-22 is beyond the forecast, which ends on 2026-12-21; see --horizon"
    ),
    (
      "events:\n- {date: 2026-12-01, outage: 3d}\n- {date: 2026-11-30, outage: 2d}",
      "plan.yaml:2: events[0].outage: the outage overlaps that from 2026-11-30 to 2026-12-01"
    ),
    (
      "events:\n- {date: 2026-12-01, price: 3%}\n\n- {date: 2026-12-01, price: 3%}",
      "plan.yaml:4: events[1].price: the same event stands twice, first in line 2"
    ),
    (
      "events:\n- {date: 2026-12-09, remove: {gpu: t4, units: 8}}\n- {date: 2026-12-08, remove: {gpu: t4, units: 3}}",
      "plan.yaml:2: events[0].remove: 8 of \"t4\" are to go, and only 7 are there by then"
    ),
  ])
  func `a plan that cannot be is an error with its line`(text: String, problem: String) throws {
    #expect(try Self.problems(text).first == problem)
  }

  @Test func `all problems are told at once`() throws {
    let problems = try Self.problems(
      """
      events:
        - {date: 2020-01-01, outage: 1d}
        - {date: 2026-12-01, remove: {gpu: t4, units: 11}}
      """)
    #expect(problems.map { String($0.prefix(12)) } == ["plan.yaml:2:", "plan.yaml:3:"])
  }

  /// Cards of which nobody knows how much is leased: what their removal costs would be a guess.
  @Test func `what cannot be worked out is not guessed`() throws {
    let text = "events:\n- {date: 2026-12-01, EVENT}\n"
    let unknown = PlanBase(
      models: [
        PlanBase.Model(name: "a100", units: 8, usdPerDay: nil, utilization: nil),
        PlanBase.Model(name: "t4", units: 8, usdPerDay: 2, utilization: nil),
      ], turnover: 0.1)
    for (event, words) in [
      ("remove: {gpu: t4, units: 1}", "how much of \"t4\" is leased is not known"),
      ("price: {gpu: t4, change: 1%}", "what part of the revenue comes from \"t4\" is not known"),
    ] {
      let root = try YAML.parse(text.replacingOccurrences(of: "EVENT", with: event))
      let days = try PlanFixture.day(0)...PlanFixture.day(29)
      do {
        _ = try GrowthPlan(
          reading: root, file: "plan.yaml", days: days, base: unknown, pricing: PlanFixture.pricing)
        Issue.record("\(event) was taken")
      } catch {
        #expect(error.message.contains(words))
      }
    }
  }

  @Test func `the example in the documentation is a plan`() throws {
    let text = try String(
      contentsOf: TestData.root.appending(path: "docs/examples/growth-plan.yaml"), encoding: .utf8)
    let plan = try Self.read(text, days: 365)
    #expect(plan.events.count == 8)
    let outcome = try PlanFixture.outcome(plan.events, of: PlanFixture.forecast(days: 365))
    // 42000 + 18000 − 900 + 650.
    #expect(outcome.total.capex == Amount(59_750))
    #expect(outcome.additions.map(\.gpu) == ["h100.80Gi.sxm", "a100", nil])
  }
}
