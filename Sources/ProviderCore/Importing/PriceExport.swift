/// A configuration's prices as what the stock script is given.
package enum PriceExport {
  package enum Format: String, CaseIterable, Sendable {
    /// `NAME=value` lines, for a shell or a `.env` file.
    case env
    /// Values for the provider chart.
    case helm
  }

  /// The text, and the keys that neither form has a place for. `values` are the ones to export.
  package static func text(
    _ values: [EffectiveValue], as format: Format
  ) -> (text: String, leftOut: [String]) {
    var lines: [String] = []
    var cards: [String] = []
    var leftOut: [String] = []
    for value in values where value.names.first == "price" {
      guard case .scalar(let text) = value.value else {
        leftOut.append(value.dotted)
        continue
      }
      let names = Array(value.names.dropFirst())
      if names.first == "gpu", names.count == 2 {
        cards.append("\(names[1])=\(text)")
      } else if let name = EffectiveConfiguration.priceVariable(names), names.first != "akt_price" {
        lines.append(line(name, text, format))
      } else {
        leftOut.append(value.dotted)
      }
    }
    if !cards.isEmpty {
      lines.append(line(GPUPriceTable.environmentVariable, cards.joined(separator: ","), format))
    }
    return (lines.map { $0 + "\n" }.joined(), leftOut)
  }

  private static func line(_ variable: String, _ text: String, _ format: Format) -> String {
    switch format {
    case .env: "\(variable)=\(shell(text))"
    case .helm: "\(variable.lowercased()): \(helm(text))"
    }
  }

  /// In quotes where a shell would see more than a word.
  private static func shell(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0"..."9" ~= $0 || "._,=+*:/-".unicodeScalars.contains($0))
    }
    return isPlain
      ? text
      : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// Everything in quotes: of numbers Helm drops a 0, writes 1000000 as 1e+06, and reads 010 as 8.
  private static func helm(_ text: String) -> String { JSONValue.string(text).text(.compact) }
}
