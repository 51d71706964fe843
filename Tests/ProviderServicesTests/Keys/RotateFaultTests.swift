import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

/// Everything that can fail in a rotation, at each step, with the step carried out and not.
///
/// The expectations are what the model of the service knows to be true afterwards.
struct RotateFaultTests {
  private static let kinds = FaultKind.allCases
  private static let effects = [false, true]

  // MARK: A fault that passes

  @Test(arguments: kinds, effects)
  func `a fault of the first question that passes does not matter`(kind: FaultKind, isDone: Bool) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.fail(.get, kind.fault(isDone: isDone))
    if kind == .timedOut {
      // A time limit that a person has waited for is not waited for again.
      #expect(throws: ProviderError.self) { try fixture.rotate().get() }
      #expect(fixture.service.log == [.get])
      return
    }
    try expectRotated(fixture)
  }

  @Test(arguments: kinds, effects)
  func `a fault of the deletion that passes does not matter`(kind: FaultKind, isDone: Bool) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.fail(.delete, kind.fault(isDone: isDone))
    try expectRotated(fixture)
    // What was done is not done again.
    #expect(fixture.service.log.filter { $0 == .delete }.count == (isDone || kind == .cutBody ? 1 : 2))
  }

  @Test(arguments: kinds, effects)
  func `a fault of the making that passes does not matter`(kind: FaultKind, isDone: Bool) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.fail(.post, kind.fault(isDone: isDone))
    try expectRotated(fixture)
    #expect(fixture.service.log.filter { $0 == .post }.count == (isDone || kind == .cutBody ? 1 : 2))
  }

  @Test(arguments: kinds, effects)
  func `one fault at every step does not matter`(kind: FaultKind, isDone: Bool) throws {
    let fixture = try KeyManagerFixture()
    if kind != .timedOut { fixture.service.fail(.get, kind.fault(isDone: isDone)) }
    fixture.service.fail(.delete, kind.fault(isDone: isDone))
    fixture.service.fail(.post, kind.fault(isDone: isDone))
    try expectRotated(fixture)
  }

  private func expectRotated(_ fixture: KeyManagerFixture) throws {
    let outcome = try fixture.rotate().get()
    let key = try #require(fixture.service.key)
    #expect(key != TestKeys.working)
    #expect(outcome.new.secret == Secret(key))
    #expect(outcome.old?.secret == Secret(TestKeys.working))
    #expect(try fixture.stored() == key)
    try fixture.expectTidy()
  }

  // MARK: A fault that stays

  @Test(arguments: kinds)
  func `where the service cannot even be asked, nothing is done`(kind: FaultKind) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.keepFailing(.get, kind.fault(isDone: true))
    let error = try #require(throws: ProviderError.self) { try fixture.rotate().get() }
    #expect([69, 75].contains(error.code.exitStatus.rawValue))
    #expect(error.message.hasPrefix("nothing was changed: "))
    #expect(Set(fixture.service.log) == [.get])
    #expect(fixture.service.key == TestKeys.working)
    #expect(try fixture.stored() == TestKeys.working)
    try fixture.expectTidy()
  }

  @Test(arguments: kinds.filter { $0 != .cutBody })
  func `where the key cannot be deleted, it is said to work, and does`(kind: FaultKind) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.keepFailing(.delete, kind.fault(isDone: false))
    let error = try #require(throws: ProviderError.self) { try fixture.rotate().get() }
    #expect([69, 75].contains(error.code.exitStatus.rawValue))
    #expect(error.message.hasPrefix("the key akash_fa4e…fa4e could not be deleted and still works: "))
    #expect(fixture.service.key == TestKeys.working)
    #expect(try fixture.stored() == TestKeys.working)
    #expect(!fixture.service.log.contains(.post))
    try fixture.expectTidy()
  }

  @Test(arguments: kinds.filter { $0 != .cutBody })
  func `where no new key can be made, none is said to work, and none does`(kind: FaultKind) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.keepFailing(.post, kind.fault(isDone: false))
    let error = try #require(throws: ProviderError.self) { try fixture.rotate().get() }
    #expect(error.code == .apiKeyLost)
    #expect(
      error.message.hasPrefix("akash_fa4e…fa4e is deleted and no new key could be made, so no key works now"))
    #expect(error.hint?.contains("\"keys rotate\" again") == true)
    #expect(fixture.service.key == nil)
    #expect(try fixture.stored() == TestKeys.working)
    try fixture.expectTidy()
  }

  /// A service that goes away altogether, after it has done the step or before.
  @Test(arguments: [ModelKeyService.Step.delete, .post], effects)
  func `what cannot be known is not claimed`(step: ModelKeyService.Step, isDone: Bool) throws {
    let fixture = try KeyManagerFixture()
    let manager = try fixture.manager()
    let old = try manager.present()
    fixture.service.keepFailing(step, FaultKind.unreachable.fault(isDone: isDone))
    fixture.service.keepFailing(.get, FaultKind.unreachable.fault(isDone: false))
    let error = try #require(throws: ProviderError.self) { try manager.rotate(old) }
    #expect([69, 75].contains(error.code.exitStatus.rawValue))
    #expect(error.message.contains("akash_fa4e…fa4e"))
    #expect(error.message.contains("nobody can tell"), "\(error.message)")
    #expect(
      !error.message.contains("could not be deleted and") && !error.message.contains("no key works now"))
    #expect(try fixture.stored() == TestKeys.working)
    try fixture.expectTidy()
  }

  /// A rotation cannot be interrupted, and a time limit is 40 seconds.
  @Test(arguments: [ModelKeyService.Step.delete, .post])
  func `a service that hangs is not waited for again and again`(step: ModelKeyService.Step) throws {
    let fixture = try KeyManagerFixture()
    let manager = try fixture.manager()
    let old = try manager.present()
    fixture.service.keepFailing(step, FaultKind.timedOut.fault(isDone: false))
    fixture.service.keepFailing(.get, FaultKind.timedOut.fault(isDone: false))
    let error = try #require(throws: ProviderError.self) { try manager.rotate(old) }
    #expect(error.message.contains("nobody can tell"))
    #expect(fixture.service.log.filter { $0 == step }.count == 1)
    #expect(fixture.service.log.filter { $0 == .get }.count == 2)
  }

  /// Whatever a rotation has left behind, the next one ends well.
  @Test(arguments: [ModelKeyService.Step.get, .delete, .post], effects)
  func `a rotation that failed is finished by the next one`(step: ModelKeyService.Step, isDone: Bool) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.keepFailing(step, FaultKind.reset.fault(isDone: isDone))
    _ = try fixture.rotate()
    fixture.service.heal()
    _ = try fixture.rotate().get()
    let key = try #require(fixture.service.key)
    #expect(key != TestKeys.working)
    #expect(try fixture.stored() == key)
    try fixture.expectTidy()
  }
}
