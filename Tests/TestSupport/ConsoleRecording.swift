internal import Foundation

/// What the Provider Console API was asked and answered, recorded from the real program:
/// `Tests/Data/console/recordings.json`.
package struct ConsoleRecording: Decodable, Sendable {
  package let name: String
  package let request: Request
  package let response: Response

  package struct Request: Decodable, Sendable {
    package let method: String
    package let path: String
    private let headers: [[String]]

    /// The first header of a name, which is the one that the service reads.
    package func header(_ name: String) -> String? {
      headers.first { $0[0].lowercased() == name }?[1]
    }
  }

  package struct Response: Decodable, Sendable {
    package let status: Int
    package let body: String

    package var bytes: [UInt8] { Array(body.utf8) }
  }

  package static let all: [ConsoleRecording] =
    (try? JSONDecoder().decode(
      [ConsoleRecording].self, from: Data(TestData.bytes("console/recordings.json")))) ?? []

  package static func named(_ name: String) -> ConsoleRecording? { all.first { $0.name == name } }
}
