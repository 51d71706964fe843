import Foundation
import ProviderCore
import TestSupport
import Testing

/// `keys rotate` against a server that breaks at each of its four requests, in each way that a server can.
struct RotateFaultEndToEndTests {
  enum Step: String, CaseIterable, Sendable {
    case get, delete, post, earnings

    /// Which request the stand-in is to break: the how-manieth of those to a path.
    var target: String {
      switch self {
      case .get: #""match":"/api-key","skip":0"#
      case .delete: #""match":"/api-key/","skip":0"#
      case .post: #""match":"/api-key","skip":2"#
      case .earnings: #""match":"/provider-earnings","service":"provider","skip":0"#
      }
    }
  }

  /// In the first five of them the server does what it is asked, and the answer is lost; in the rest not.
  enum Kind: String, CaseIterable, Sendable {
    case status = #""kind":"status","status":500"#
    case html = #""kind":"html""#
    case resetMidBody = #""kind":"reset","after_bytes":10"#
    case truncated = #""kind":"truncate","declare":"full""#
    case cut = #""kind":"truncate""#
    case reset = #""kind":"reset","after_bytes":-1"#
    case garbage = #""kind":"garbage""#
    case drop = #""kind":"drop""#
    case hang = #""kind":"hang""#
  }

  private static func fault(_ step: Step, _ kind: Kind, count: Int) -> String {
    #"{"faults":[{\#(kind.rawValue),\#(step.target),"count":\#(count)}]}"#
  }

  @Test(arguments: Step.allCases, Kind.allCases)
  func `a fault that passes does not matter`(step: Step, kind: Kind) async throws {
    let fixture = try await KeysFixture()
    try fixture.service.control(Self.fault(step, kind, count: 1))
    let run = try await fixture.run(["rotate", "--yes", "--timeout", "1s"])
    if step == .get, kind == .hang {
      // A time limit that a person has waited for is not waited for again.
      #expect(run.status == 75)
      #expect(run.errors.hasPrefix("error: nothing was changed: "))
      #expect(try fixture.expectInStep() == TestKeys.working)
    } else {
      #expect(run.status == 0, "\(run.errors)")
      let key = try fixture.expectInStep()
      #expect(key != TestKeys.working)
      #expect(run.text.hasPrefix("akash_fa4e…fa4e is deleted; \(KeysFixture.mask(key)) works, kept in "))
    }
    try fixture.expectTidy()
  }

  /// A fault that stays: how it ends, what is told of which key, and that it is true.
  @Test func `a service that cannot be asked is told, and nothing is changed`() async throws {
    let fixture = try await KeysFixture()
    try fixture.service.control(Self.fault(.get, .drop, count: -1))
    let run = try await fixture.run(["rotate", "--yes"])
    #expect(run.status == 69)
    #expect(run.text == "")
    #expect(run.errors.hasPrefix("error: nothing was changed: the Provider Console could not be asked: "))
    try fixture.service.control(#"{"clear":true}"#)
    #expect(try fixture.expectInStep() == TestKeys.working)
    try fixture.expectTidy()
  }

  @Test func `a key that cannot be deleted is said to work, and does`() async throws {
    let fixture = try await KeysFixture()
    try fixture.service.control(Self.fault(.delete, .reset, count: -1))
    let run = try await fixture.run(["rotate", "--yes"])
    #expect(run.status == 69)
    #expect(run.errors.hasPrefix("error: the key akash_fa4e…fa4e could not be deleted and still works: "))
    #expect(try fixture.expectInStep() == TestKeys.working)
    try fixture.expectTidy()
  }

  @Test(arguments: [
    (TestKeys.expiredWallet, TestKeys.expired), (TestKeys.inactiveWallet, TestKeys.inactive),
  ])
  func `a key that cannot be deleted is not said to work where it does not`(
    wallet: String, key: String
  ) async throws {
    let fixture = try await KeysFixture(wallet, key: key)
    try fixture.service.control(Self.fault(.delete, .drop, count: -1))
    let run = try await fixture.run(["rotate", "--yes"])
    #expect(run.status == 69)
    #expect(
      run.errors.hasPrefix(
        "error: the key \(KeysFixture.mask(key)) could not be deleted and is still there, though it works no more: "
      ))
    #expect(try fixture.remote() == key)
    #expect(try !fixture.service.accepts(key))
    try fixture.expectTidy()
  }

  @Test func `a key that is gone without a successor is told, and the next rotation mends it`() async throws {
    let fixture = try await KeysFixture()
    try fixture.service.control(Self.fault(.post, .drop, count: -1))
    let run = try await fixture.run(["rotate", "--yes"])
    #expect(run.status == 69)
    #expect(
      run.errors.hasPrefix(
        "error: akash_fa4e…fa4e is deleted, and nobody can tell whether a new key was made"))
    #expect(run.errors.contains("hint: run \"keys rotate\" again"))
    try fixture.service.control(#"{"clear":true}"#)
    #expect(try fixture.remote() == nil)
    #expect(fixture.stored == TestKeys.working)
    try fixture.expectTidy()
    let next = try await fixture.run(["rotate", "--yes"])
    #expect(next.status == 0, "\(next.errors)")
    try fixture.expectInStep()
  }

  @Test(arguments: [
    (Kind.drop.rawValue, 69, "whether it works could not be checked: "),
    (refused, 77, "the service does not accept it yet\n"),
  ])
  func `a new key that cannot be tried is stored, and said to be`(
    fault: String, status: Int32, words: String
  ) async throws {
    let fixture = try await KeysFixture()
    try fixture.service.control(#"{"faults":[{\#(fault),\#(Step.earnings.target),"count":-1}]}"#)
    let run = try await fixture.run(["rotate", "--yes"])
    try fixture.service.control(#"{"clear":true}"#)
    let key = try fixture.expectInStep()
    #expect(key != TestKeys.working)
    #expect(run.status == status && run.text == "")
    #expect(run.errors.hasPrefix("error: the new key \(KeysFixture.mask(key)) is stored, but \(words)"))
    #expect(run.errors.contains("hint: \"keys check\" asks again"))
    try fixture.expectTidy()
  }

  /// What the service says while its database is down.
  private static let refused =
    #""kind":"status","status":401,"body":"{\"detail\":{\"error\":\"Invalid API Key\",\"message\":\"bad\"}}""#
}
