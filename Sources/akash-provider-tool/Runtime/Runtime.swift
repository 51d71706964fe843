internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// The world as a command sees it; everything in it is made when it is first used.
struct Runtime: Sendable {
  var variable: @Sendable (String) -> String?
  var input: Int32
  var output: Int32
  var errors: Int32
  var clock: SystemClock
  /// A fresh HTTP client.
  var transport: @Sendable () -> any HTTPTransport

  static let live = Runtime(
    variable: { Environment.variable($0) }, input: File.standardInput, output: File.standardOutput,
    errors: File.standardError, clock: .live,
    transport: { CurlTransport(userAgent: Version.userAgent) })

  var folders: Folders { Folders(variable: variable) }

  /// Writes the result.
  func write(_ text: String) throws(ProviderError) {
    do throws(FileFailure) {
      try File.write(Array(text.utf8), to: output)
    } catch {
      throw Self.outputFailed(error)
    }
  }

  /// Writes a message; when even that fails there is nobody left to tell.
  func tell(_ line: String) {
    try? File.write(Array((line + "\n").utf8), to: errors)
  }

  func warn(_ text: String) { tell("warning: \(ErrorReport.oneLine(text))") }

  var isOutputTerminal: Bool { File.isTerminal(output) }

  static func outputFailed(_ failure: FileFailure) -> ProviderError {
    ProviderError(.outputFailed, "the result could not be written: \(failure.reason)")
  }
}
