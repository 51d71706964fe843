import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

/// A service that lets a test do something while a new key is on its way: after the old one is deleted, and
/// before the answer that holds the new one.
final class ScriptedConsole {
  let folder: TemporaryFolder
  let running: RunningTool
  private let server: ScriptedServer

  static let newKey = TestKeys.key("ba5e")
  private static let id = "65f0feed0000cafe00000001"

  private struct State {
    var isDeleted = false
    var tool: pid_t?
  }

  /// Starts a rotation. `meanwhile` is given the home folder and the process of the tool.
  init(_ meanwhile: @escaping @Sendable (_ folder: TemporaryFolder, _ tool: pid_t) -> Void) throws {
    let state = Mutex(State())
    let shared = Shared(state)
    let folder = try TemporaryFolder()
    self.folder = folder
    server = try ScriptedServer { path in
      switch path {
      case "/api-key/\(Self.id)":
        shared.state.withLock { $0.isDeleted = true }
        return .answer(204, "")
      case "/api-key" where shared.state.withLock { $0.isDeleted }:
        meanwhile(folder, shared.tool())
        return .answer(201, Self.body(Self.newKey))
      case "/api-key": return .answer(200, Self.body(TestKeys.working))
      default: return .answer(200, #"{"earnings":{}}"#)
      }
    }
    let path = try folder.write(
      KeysFixture.text(
        TestKeys.wallet, TestKeys.working, TestKeys.token(TestKeys.wallet), providerConsole: server.url,
        console: server.url), to: KeysFixture.configuration)
    chmod(path, 0o600)
    running = try RunningTool(["keys", "rotate", "--yes"], in: folder.path)
    let process = running.processID
    shared.state.withLock { $0.tool = process }
  }

  deinit { server.stop() }

  /// The server's threads and the test have it in common.
  private final class Shared: Sendable {
    let state: Mutex<State>

    init(_ state: consuming Mutex<State>) { self.state = state }

    func tool() -> pid_t {
      while true {
        if let tool = state.withLock({ $0.tool }) { return tool }
        usleep(1000)
      }
    }
  }

  private static func body(_ key: String) -> String {
    """
    {"id":"\(id)","wallet_address":"\(TestKeys.wallet)","api_key":"\(key)","is_active":true,\
    "created_at":"2026-11-22T10:00:00.686956Z","last_used_at":null,"expires_at":"2097-11-22T10:00:00Z"}
    """
  }

  var stored: String? { folder.read(KeysFixture.configuration).flatMap { KeysFixture.key(in: $0) } }
}
