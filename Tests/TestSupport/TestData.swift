package import Foundation

/// The data that tests share, under `Tests/Data`, and the project's own files.
package enum TestData {
  /// The project's folder.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a file under `Tests/Data`.
  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "Tests/Data/\(path)")))
  }

  /// One value for each line of a file under `Tests/Data`.
  package static func lines<Value: Decodable>(_ path: String, _: Value.Type) throws -> [Value] {
    try bytes(path).split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Value.self, from: Data($0))
    }
  }
}

/// What the stock bid script, or the chain's own tools, were given and answered.
package struct ScriptVector: Decodable, Sendable {
  package let name: String
  package let aktUSD: String
  package let environment: [String: String]
  package let order: String
  package let expectation: Expectation

  package struct Expectation: Decodable, Sendable {
    package let exit: Int
    package let output: String
    package let error: String

    private enum CodingKeys: String, CodingKey {
      case exit
      case output = "stdout"
      case error = "stderr"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case name
    case aktUSD = "akt_usd"
    case environment = "env"
    case order = "stdin"
    case expectation = "expect"
  }
}

/// A deployment file with the orders that the chain makes of it and the script's answers.
package struct SDLVector: Decodable, Sendable {
  package let name: String
  package let aktUSD: String
  package let environment: [String: String]
  package let sdl: String
  package let groups: [Group]

  package struct Group: Decodable, Sendable {
    package let name: String
    package let expectation: ScriptVector.Expectation

    private enum CodingKeys: String, CodingKey {
      case name
      case expectation = "expect"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case name
    case aktUSD = "akt_usd"
    case environment = "env"
    case sdl
    case groups
  }
}

/// Input that must be refused, with words one of which the message must hold.
package struct BadInput: Decodable, Sendable {
  package let name: String
  package let aktUSD: String
  package let environment: [String: String]
  package let input: String
  package let culprits: [String]

  private enum CodingKeys: String, CodingKey {
    case name
    case aktUSD = "akt_usd"
    case environment = "env"
    case order = "stdin"
    case sdl
    case expectation = "expect"
  }

  private struct Expectation: Decodable {
    let culprits: [String]

    private enum CodingKeys: String, CodingKey {
      case culprits = "stderr_contains_any"
    }
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    name = try values.decode(String.self, forKey: .name)
    aktUSD = try values.decodeIfPresent(String.self, forKey: .aktUSD) ?? "0.798919"
    environment =
      try values.decodeIfPresent([String: String].self, forKey: .environment) ?? [:]
    input =
      try values.decodeIfPresent(String.self, forKey: .order)
      ?? values.decode(String.self, forKey: .sdl)
    culprits = try values.decode(Expectation.self, forKey: .expectation).culprits
  }
}
