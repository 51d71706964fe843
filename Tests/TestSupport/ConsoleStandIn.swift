internal import Foundation
internal import Glibc

/// The stand-in for the Provider Console and the Console API, as a process of its own:
/// `Tests/Data/console/fake_console.py`, whose docstring is the manual.
package final class ConsoleStandIn: Sendable {
  package let providerConsole: String
  package let console: String
  private let processID: pid_t
  private let life: Int32

  private struct Ports: Decodable {
    let provider: Int
    let console: Int
  }

  package struct Failure: Error {
    let reason: String
  }

  package init() throws {
    let data = TestData.root.appending(path: "Tests/Data/console").path(percentEncoded: false)
    let program = [
      "python3", "\(data)/fake_console.py", "--port", "0", "--console-port", "0", "--data", data,
    ]
    let (input, output) = (try Self.makePipe(), try Self.makePipe())
    defer { for end in [input.reading, output.writing, output.reading] { close(end) } }
    life = input.writing
    // The shell ends it once we let go of its input, however that happens.
    processID = try Self.start(
      ["sh", "-c", "\"$@\" & read -r line; kill -9 $!", "sh"] + program, input: input.reading,
      output: output.writing)
    guard let line = Self.line(output.reading),
      let ports = try? JSONDecoder().decode(Ports.self, from: Data(line))
    else {
      close(life)
      throw Failure(reason: "the stand-in says nothing; it needs python3")
    }
    providerConsole = "http://127.0.0.1:\(ports.provider)"
    console = "http://127.0.0.1:\(ports.console)"
  }

  deinit {
    close(life)
    var status: Int32 = 0
    waitpid(processID, &status, 0)
  }

  private static func makePipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(reason: "no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func start(_ words: [String], input: Int32, output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, words[0], &actions, nil, arguments, environ) == 0 else {
      throw Failure(reason: "\(words[0]) cannot be started")
    }
    return child
  }

  private static func line(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1 {
      if byte == UInt8(ascii: "\n") { return bytes }
      bytes.append(byte)
    }
    return nil
  }

  // MARK: Control

  /// A request that the stand-in has seen.
  package struct Seen: Decodable, Sendable {
    package let service: String
    package let method: String
    package let target: String
    package let headers: [[String]]

    /// `DELETE /api-key`: ids and dates left out.
    package var summary: String {
      let path = target.prefix { $0 != "?" }
      return "\(method) \(path.hasPrefix("/api-key") ? "/api-key" : path)"
    }
  }

  /// Sets options and faults: the JSON of the docstring.
  package func control(_ json: String) throws {
    _ = try LoopbackHTTP.send("POST", "\(providerConsole)/__control", body: json)
  }

  /// The requests so far, but for those to the control endpoint.
  package func log() throws -> [Seen] {
    let answer = try LoopbackHTTP.send("GET", "\(providerConsole)/__control/log")
    return try JSONDecoder().decode([Seen].self, from: Data(answer.body))
  }

  /// Waits until so many requests have been seen.
  package func waitForRequests(_ count: Int) async throws {
    for _ in 0..<500 {
      if try log().count >= count { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw Failure(reason: "only \(try log().count) requests instead of \(count)")
  }

  // MARK: Truth

  /// The key that a wallet has at the service, by its own answer; nil where it has none.
  package func key(of wallet: String) throws -> String? {
    struct Key: Decodable {
      let apiKey: String

      private enum CodingKeys: String, CodingKey {
        case apiKey = "api_key"
      }
    }
    let answer = try LoopbackHTTP.send(
      "GET", "\(providerConsole)/api-key", headers: ["Authorization: Bearer \(TestKeys.token(wallet))"])
    guard answer.status == 200 else { return nil }
    return try JSONDecoder().decode(Key.self, from: Data(answer.body)).apiKey
  }

  /// Whether an earnings call is let in with a key.
  package func accepts(_ key: String) throws -> Bool {
    try LoopbackHTTP.send(
      "GET", "\(providerConsole)/provider-earnings?from_date=2026-03-01&to_date=2026-03-02",
      headers: ["X-API-Key: \(key)"]
    ).status != 401
  }
}
