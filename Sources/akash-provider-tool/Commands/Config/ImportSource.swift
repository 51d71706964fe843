internal import ProviderCore
internal import ProviderServices

/// What `config import` is given to read.
struct ImportSource {
  /// Nil for the running environment.
  let file: String?
  /// At which scales are read as uakt.
  let aktPrice: AKTPrice?

  private static let maximumBytes = 1 << 20

  func prices(_ runtime: Runtime) throws(ProviderError) -> ImportedPrices {
    guard let file else {
      let imported = try ImportedPrices(variables: runtime.variable, aktPrice: aktPrice)
      guard !imported.isEmpty else {
        throw ProviderError(.importInvalid, "the environment holds no prices that this tool knows")
      }
      return imported
    }
    let path = file == "-" ? nil : file
    let bytes = try runtime.bytes(of: path, limit: Self.maximumBytes, awaiting: "prices")
    let text = String(decoding: bytes, as: UTF8.self)
    return try ImportReader.read(
      text, root: try root(bytes, text, path ?? "standard input"), file: path ?? "standard input",
      aktPrice: aktPrice)
  }

  /// The text as YAML, if it is any. Throws where it is meant as Helm values and is none.
  private func root(
    _ bytes: [UInt8], _ text: String, _ name: String
  ) throws(ProviderError) -> YAMLNode? {
    do throws(ProviderError) {
      return try YAMLDocument.parse(bytes, file: name, failure: .importInvalid)
    } catch {
      if ["price_target_", "bidprice"].contains(where: { text.contains($0) }) { throw error }
      return nil
    }
  }
}
