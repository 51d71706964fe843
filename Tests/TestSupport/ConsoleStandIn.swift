internal import Foundation

/// The stand-in for the Provider Console and the Console API, as a process of its own:
/// `Tests/Data/console/fake_console.py`, whose docstring is the manual.
package final class ConsoleStandIn: Sendable {
  package let providerConsole: String
  package let console: String
  private let process: StandInProcess

  package init() throws {
    let data = TestData.root.appending(path: "Tests/Data/console").path(percentEncoded: false)
    process = try StandInProcess(
      ["\(data)/fake_console.py", "--port", "0", "--console-port", "0", "--data", data])
    providerConsole = process.url("provider")
    console = process.url("console")
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
    // Without a pause for other tests, which might come back only when all is over.
    for _ in 0..<3000 {
      if try log().count >= count { return }
      usleep(10_000)
    }
    throw StandInProcess.Failure(reason: "only \(try log().count) requests instead of \(count)")
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
