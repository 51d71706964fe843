import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

/// Rotations, creations and revocations that meet no fault of the network.
struct RotateOutcomeTests {
  @Test func `a rotation asks, deletes, makes, and stores`() throws {
    let fixture = try KeyManagerFixture()
    let outcome = try fixture.rotate().get()
    #expect(fixture.service.log == [.get, .delete, .post])
    #expect(outcome.new.secret == Secret(TestKeys.key("0001")))
    #expect(try fixture.stored() == TestKeys.key("0001"))
    let profile = try #require(try ConfigurationFile.load(fixture.location).profiles["main"])
    #expect(profile.apiKeyCreated == Timestamp("2026-11-22T10:00:00Z"))
    #expect(profile.apiKeyExpires == Timestamp("2027-11-22T10:00:00Z"))
    try fixture.expectTidy()
  }

  @Test func `a wallet without a key gets one`() throws {
    let fixture = try KeyManagerFixture(ModelKeyService(key: nil))
    let outcome = try fixture.rotate().get()
    #expect(outcome.old == nil)
    #expect(fixture.service.log == [.get, .post])
    #expect(try fixture.stored() == fixture.service.key)
  }

  /// A token that runs out on the way.
  @Test(arguments: ["jwt.expired", "jwt.garbage"])
  func `a token that is refused after the deletion leaves no key, and is told`(recording: String) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.keepFailing(.post, try recorded(recording))
    let error = try #require(throws: ProviderError.self) { try fixture.rotate().get() }
    #expect(error.code == .tokenRefused)
    #expect(
      error.message.contains("akash_fa4e…fa4e is deleted") && error.message.contains("no key works now"))
    #expect(error.hint?.contains("token") == true && error.hint?.contains("keys rotate") == true)
    #expect(fixture.service.key == nil)
  }

  @Test(arguments: [
    ("jwt.expired", ErrorCode.tokenRefused), ("jwt.wrong-signature", .tokenRefused),
    ("apikey.delete-others", .tokenRefused), ("apikey.delete-malformed-id", .serviceFailed),
    ("db-down.api-key-delete", .serviceFailed),
  ])
  func `a deletion that is refused leaves the key as it was`(recording: String, code: ErrorCode) throws {
    let fixture = try KeyManagerFixture()
    fixture.service.keepFailing(.delete, try recorded(recording))
    let error = try #require(throws: ProviderError.self) { try fixture.rotate().get() }
    #expect(error.code == code)
    #expect(error.message.contains("akash_fa4e…fa4e could not be deleted and still works"))
    #expect(fixture.service.key == TestKeys.working)
    #expect(try fixture.stored() == TestKeys.working)
  }

  private func recorded(_ name: String) throws -> ModelKeyService.Fault {
    let recording = try #require(ConsoleRecording.named(name))
    return ModelKeyService.Fault(
      answer: .status(recording.response.status, recording.response.body), isDone: false)
  }

  // MARK: Create and revoke

  @Test func `a first key is made and stored`() throws {
    let fixture = try KeyManagerFixture(ModelKeyService(key: nil))
    let key = try fixture.manager().create()
    #expect(key.secret.reveal() == fixture.service.key)
    #expect(try fixture.stored() == fixture.service.key)
  }

  @Test func `a wallet with a key gets no other`() throws {
    let fixture = try KeyManagerFixture()
    let error = try #require(throws: ProviderError.self) { try fixture.manager().create() }
    #expect(error.code == .apiKeyExists)
    #expect(fixture.service.key == TestKeys.working)
    #expect(fixture.service.log == [.post])
  }

  @Test(arguments: FaultKind.allCases, [false, true])
  func `a first key whose making fails once is made and stored`(kind: FaultKind, isDone: Bool) throws {
    let fixture = try KeyManagerFixture(ModelKeyService(key: nil))
    fixture.service.fail(.post, kind.fault(isDone: isDone))
    _ = try fixture.manager().create()
    #expect(fixture.service.key == TestKeys.key("0001"))
    #expect(try fixture.stored() == TestKeys.key("0001"))
  }

  @Test func `a first key that cannot be made is told, with nothing changed`() throws {
    let fixture = try KeyManagerFixture(ModelKeyService(key: nil))
    fixture.service.keepFailing(.post, FaultKind.html502.fault(isDone: false))
    let error = try #require(throws: ProviderError.self) { try fixture.manager().create() }
    #expect(error.code == .serviceFailed)
    #expect(error.message.contains("no API key could be made"))
    #expect(error.hint == "nothing has changed")
  }

  @Test func `nothing is claimed of a first key that nobody can see`() throws {
    let fixture = try KeyManagerFixture(ModelKeyService(key: nil))
    fixture.service.keepFailing(.post, FaultKind.reset.fault(isDone: true))
    fixture.service.keepFailing(.get, FaultKind.reset.fault(isDone: false))
    let error = try #require(throws: ProviderError.self) { try fixture.manager().create() }
    #expect(fixture.service.key != nil)
    #expect(error.message.contains("nobody can tell") && error.hint != "nothing has changed")
  }

  @Test(arguments: FaultKind.allCases, [false, true])
  func `a revocation that fails once is done`(kind: FaultKind, isDone: Bool) throws {
    let fixture = try KeyManagerFixture()
    let manager = try fixture.manager()
    let key = try #require(try manager.present())
    fixture.service.fail(.delete, kind.fault(isDone: isDone))
    try manager.revoke(key)
    #expect(fixture.service.key == nil)
  }

  // MARK: Verification

  @Test func `a key that works is found to at once, and one that takes a moment later`() throws {
    let fixture = try KeyManagerFixture()
    let manager = try fixture.manager()
    #expect(manager.verify(Secret(TestKeys.working)) == .accepted)
    fixture.service.fail(.earnings, FaultKind.html502.fault(isDone: false), try recorded("db-down.earnings"))
    #expect(manager.verify(Secret(TestKeys.working)) == .accepted)
    #expect(fixture.service.log == [.earnings, .earnings, .earnings, .earnings])
    #expect(manager.verify(Secret(TestKeys.other)) == .refused)
  }
}
