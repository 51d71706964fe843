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
    let name = self.name(path)
    let bytes = try self.bytes(path, name, runtime)
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

  /// What messages call the input.
  private static func name(_ path: String?) -> String { path.map { "\"\($0)\"" } ?? "standard input" }

  private static func bytes(
    _ path: String?, _ name: String, _ runtime: Runtime
  ) throws(ProviderError) -> [UInt8] {
    if path == nil, File.isTerminal(runtime.input) {
      runtime.tell("reading an order from standard input; end it with Ctrl-D")
    }
    let bytes: [UInt8]?
    do throws(FileFailure) {
      if let path {
        bytes = try File.read(path, limit: maximumBytes)
      } else {
        bytes = try File.read(runtime.input, limit: maximumBytes)
      }
    } catch {
      throw unreadable(path, error)
    }
    guard let bytes else {
      throw ProviderError(
        .inputTooLarge, "\(name) is larger than \(maximumBytes >> 20) MiB",
        hint: "price many orders with --batch, one a line")
    }
    return bytes
  }

  /// The error of a file, or of standard input for nil, that cannot be read.
  static func unreadable(_ path: String?, _ failure: FileFailure) -> ProviderError {
    failure.isMissing
      ? ProviderError(.inputNotFound, "there is no file \(name(path))")
      : ProviderError(.inputUnreadable, "\(name(path)) cannot be read: \(failure.reason)")
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
