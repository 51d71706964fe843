package import Foundation

/// What the parser tells of its commands and options (`--experimental-dump-help`).
package struct CommandDump: Decodable {
  package let command: CommandInfo

  package init(_ output: Data) throws { self = try JSONDecoder().decode(Self.self, from: output) }
}

package struct CommandInfo: Decodable {
  package let commandName: String
  package let abstract: String
  package let discussion: String?
  package let arguments: [ArgumentInfo]?
  package let subcommands: [CommandInfo]?

  package func has(_ option: String) -> Bool { arguments?.contains { $0.longName == "--\(option)" } ?? false }
}

package struct ArgumentInfo: Decodable {
  package let abstract: String?
  package let allValues: [String]?
  package let completionKind: [String: Anything]?
  package let defaultValue: String?
  package let isOptional: Bool
  package let isRepeating: Bool
  package let kind: String
  package let names: [Name]?
  package let sectionTitle: String?
  package let shouldDisplay: Bool
  package let valueName: String

  package struct Name: Decodable {
    package let kind: String
    package let name: String

    package var text: String { (kind == "short" ? "-" : "--") + name }
  }

  /// A JSON value that is not looked at.
  package struct Anything: Decodable {
    package init(from decoder: any Decoder) {}
  }

  /// `--format`; of a positional argument its name.
  package var longName: String { names?.last?.text ?? valueName }

  package var isPositional: Bool { kind == "positional" }

  /// Every command has them, and no synopsis lists them.
  package var isListedInSynopsis: Bool { !["--help", "--version"].contains(longName) }

  /// Whether the two are ways to say one thing.
  package func excludes(_ other: ArgumentInfo) -> Bool {
    kind == "flag" && other.kind == "flag" && abstract == other.abstract
      && defaultValue?.hasPrefix("--") == true
  }

  /// What it does, which values it takes unless that has been said, and what holds without it.
  package var explanation: String {
    let said = abstract ?? ""
    let words = said.split { !$0.isLetter && $0 != "-" }.map { String($0) }
    let values = (allValues ?? []).filter { !words.contains($0) }.isEmpty ? nil : allValues
    return [
      said, values.map { "One of \($0.joined(separator: ", "))." },
      defaultValue.flatMap { $0.isEmpty ? nil : "Without it \($0)." },
    ].compactMap(\.self).joined(separator: " ")
  }
}
