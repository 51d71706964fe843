internal import Foundation

/// The stand-in for the chain and the Console API: `Tests/Data/chain/fake_chain.py`, whose docstring is the manual.
/// Its newest block is 29361091, of 2026-11-21T14:37:08Z.
package final class ChainStandIn: Sendable {
  /// Where all its services are.
  package let url: String
  private let process: StandInProcess

  /// `data` is a folder with other leases than those of `Tests/Data/console`.
  package init(data: String? = nil) throws {
    let program = TestData.root.appending(path: "Tests/Data/chain/fake_chain.py").path(percentEncoded: false)
    process = try StandInProcess([program, "--port", "0"] + (data.map { ["--data", $0] } ?? []))
    url = process.url("chain")
  }

  /// Sets options and faults: the JSON of the docstring.
  package func control(_ json: String) throws {
    let answer = try LoopbackHTTP.send("POST", "\(url)/__control", body: json)
    guard answer.status == 200 else { throw StandInProcess.Failure(reason: "the stand-in refuses \(json)") }
  }

  /// The requests so far, but for those to the control endpoint.
  package func log() throws -> [ConsoleStandIn.Seen] {
    let answer = try LoopbackHTTP.send("GET", "\(url)/__control/log")
    return try JSONDecoder().decode([ConsoleStandIn.Seen].self, from: Data(answer.body))
  }

  /// What it answers to anybody.
  package func get(_ path: String) throws -> [UInt8] { try LoopbackHTTP.send("GET", url + path).body }
}
