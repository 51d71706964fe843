internal import ProviderCore
internal import ProviderServices

/// What `price` is given to price.
enum PriceInput {
  case order(Order)
  case deployment([OrderGroup])

  /// An order of the daemon is a few kilobytes, a deployment file hardly more.
  private static let maximumBytes = 16 << 20
  private static let maximumYAMLBytes = 1 << 20

  /// Reads a file, or standard input for `-` or nil, and tells an order from a deployment file by its
  /// content.
  static func read(_ path: String?, _ runtime: Runtime) throws(ProviderError) -> PriceInput {
    let path = path == "-" ? nil : path
    let name = Runtime.name(path)
    let bytes = try self.bytes(path, runtime)
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    let first = content.first { !" \t\r\n".utf8.contains($0) }
    guard let first else {
      throw ProviderError(
        .inputEmpty, "\(name) is empty: expected an order (JSON) or a deployment file (SDL)")
    }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return .order(try OrderReader.read(content))
    }
    return .deployment(try deployment(content, name, file: path ?? name))
  }

  private static func bytes(_ path: String?, _ runtime: Runtime) throws(ProviderError) -> [UInt8] {
    do throws(ProviderError) {
      return try runtime.bytes(of: path, limit: maximumBytes, awaiting: "an order")
    } catch {
      guard error.code == .inputTooLarge else { throw error }
      throw ProviderError(error.code, error.message, hint: "price many orders with --batch, one a line")
    }
  }

  private static func deployment(
    _ bytes: [UInt8], _ name: String, file: String
  ) throws(ProviderError) -> [OrderGroup] {
    guard bytes.count <= maximumYAMLBytes else {
      throw ProviderError(
        .inputTooLarge, "\(name) is larger than a deployment file's \(maximumYAMLBytes >> 20) MiB")
    }
    let root = try YAMLDocument.parse(bytes, file: file, failure: .yamlInvalid)
    guard SDL.looksLikeOne(root) else {
      throw ProviderError(
        .inputUnrecognised,
        "\(name) is neither an order (a JSON object or array) nor a deployment file (YAML with "
          + "\"version\" and \"services\")")
    }
    return try SDL.groups(in: root, file: file)
  }
}
