extension GPUCard {
  /// The card that is looked up by exactly a key of the price table, `model[.ram][.interface]`: `h100.80Gi.sxm`.
  package init(key: String) {
    let (model, rest) = Self.cut(key[...])
    let (part, others) = Self.cut(rest ?? "")
    let hasRAM = part.hasSuffix("Gi")
    self.init(
      vendor: .nvidia, model: String(model), ram: hasRAM ? String(part) : nil,
      interface: (hasRAM ? others : rest).flatMap { $0.isEmpty ? nil : String($0) })
  }

  /// The model that a key names as leases and capacity do, in small letters: `h100` for `H100.80Gi.sxm`.
  package static func model(ofKey key: String) -> String { cut(key[...]).0.lowercased() }

  /// What stands before the first point and what behind it.
  private static func cut(_ text: Substring) -> (Substring, Substring?) {
    guard let point = text.firstIndex(of: ".") else { return (text, nil) }
    return (text[..<point], text[text.index(after: point)...])
  }
}
