internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// The world as a command sees it; everything in it is made when it is first used.
struct Runtime: Sendable {
  var variable: @Sendable (String) -> String?
  /// The names of all variables that are set.
  var variableNames: @Sendable () -> [String]
  var input: Int32
  var output: Int32
  var errors: Int32
  var clock: SystemClock
  /// A fresh HTTP client.
  var transport: @Sendable () -> any HTTPTransport

  static let live = Runtime(
    variable: { Environment.variable($0) }, variableNames: { Environment.names }, input: File.standardInput,
    output: File.standardOutput,
    errors: File.standardError, clock: .live,
    transport: { CurlTransport(userAgent: Version.userAgent) })

  var folders: Folders { Folders(variable: variable) }

  /// The configuration file that an option names, or the environment, or nobody.
  func configurationLocation(_ option: String?) -> ConfigurationFile.Location {
    ConfigurationFile.location(named: option, variable: variable, folders: folders)
  }

  /// Where what comes from the network is kept.
  func cacheFolder(_ configuration: Configuration) -> String {
    let folders = folders
    return configuration.paths.cache.map { folders.expanding($0) } ?? folders.cache
  }

  /// The profile that an option or the environment names; an empty variable counts as unset.
  func requestedProfile(_ option: String?) -> String? {
    option ?? variable(EffectiveConfiguration.profileVariable).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// All of a file, or of standard input for nil, where a person may have to be told that it is read. Throws
  /// `input-not-found`, `input-unreadable` and `input-too-large`.
  func bytes(of path: String?, limit: Int, awaiting what: String) throws(ProviderError) -> [UInt8] {
    if path == nil, File.isTerminal(input) {
      tell("reading \(what) from standard input; end it with Ctrl-D")
    }
    let bytes: [UInt8]?
    do throws(FileFailure) {
      if let path {
        bytes = try File.read(path, limit: limit)
      } else {
        bytes = try File.read(input, limit: limit)
      }
    } catch {
      throw Self.unreadable(path, error)
    }
    guard let bytes else {
      throw ProviderError(.inputTooLarge, "\(Self.name(path)) is larger than \(limit >> 20) MiB")
    }
    return bytes
  }

  /// What messages call an input.
  static func name(_ path: String?) -> String { path.map { "\"\($0)\"" } ?? "standard input" }

  /// The error of a file, or of standard input for nil, that cannot be read.
  static func unreadable(_ path: String?, _ failure: FileFailure) -> ProviderError {
    failure.isMissing
      ? ProviderError(.inputNotFound, "there is no file \(name(path))")
      : ProviderError(.inputUnreadable, "\(name(path)) cannot be read: \(failure.reason)")
  }

  /// Writes the result.
  func write(_ text: String) throws(ProviderError) {
    do throws(FileFailure) {
      try File.write(Array(text.utf8), to: output)
    } catch {
      throw Self.outputFailed(error)
    }
  }

  /// Replaces a file that a person has named for the result.
  func write(_ text: String, toFile path: String) throws(ProviderError) {
    do throws(FileFailure) {
      try OutputFile.write(text, to: path, clock: clock)
    } catch {
      throw ProviderError(.outputFailed, "\"\(path)\" cannot be written: \(error.reason)")
    }
  }

  /// Writes a message; when even that fails there is nobody left to tell.
  func tell(_ line: String) {
    try? File.write(Array((line + "\n").utf8), to: errors)
  }

  /// Writes to standard error without ending the line.
  func tellUnfinished(_ text: String) { try? File.write(Array(text.utf8), to: errors) }

  func warn(_ text: String) { tell("warning: \(ErrorReport.oneLine(text))") }

  /// Writes a result in the form that was asked for.
  func write(_ json: JSONValue) throws(ProviderError) {
    try write(json.text(isOutputTerminal ? .indented : .compact) + "\n")
  }

  /// The person, if there is one to ask.
  var person: Terminal? {
    let terminal = Terminal(input: input, output: errors)
    return terminal.isPresent ? terminal : nil
  }

  /// Whether a person agrees. Throws `confirmation-needed` where there is nobody to ask, and `not-confirmed`.
  func confirm(_ question: String, given yes: Bool) throws(ProviderError) {
    if yes { return }
    guard let person else {
      throw ProviderError(
        .confirmationNeeded, "nobody is there to answer: \(question)", hint: "add --yes")
    }
    guard person.confirms(ErrorReport.oneLine(question)) else {
      throw ProviderError(.notConfirmed, "not confirmed; nothing was done")
    }
  }

  /// The colours of a report, where its reader is a terminal and wants any (https://no-color.org).
  func palette(noColor: Bool) -> Palette {
    let isWanted = !noColor && variable("NO_COLOR")?.isEmpty != false
    return Palette(isOn: isWanted && isOutputTerminal)
  }

  /// How many characters a line of the result may have.
  var outputWidth: Int {
    let width = Terminal.width(of: output) ?? variable("COLUMNS").flatMap { Int($0) } ?? 80
    return min(max(width, 20), 1000)
  }

  var isOutputTerminal: Bool { File.isTerminal(output) }
  var isErrorTerminal: Bool { File.isTerminal(errors) }

  static func outputFailed(_ failure: FileFailure) -> ProviderError {
    ProviderError(.outputFailed, "the result could not be written: \(failure.reason)")
  }
}
