internal import Glibc
internal import Synchronization

/// A person at a terminal, who is asked.
package struct Terminal: Sendable {
  private let input: Int32
  private let output: Int32

  /// Questions go to `output`, which is standard error: standard output is for results.
  package init(input: Int32, output: Int32) {
    self.input = input
    self.output = output
  }

  /// How many characters fit on a line; nil for what is no terminal, or one that does not say.
  package static func width(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  package var isPresent: Bool { File.isTerminal(input) && File.isTerminal(output) }

  /// Asks for a line; nil at the end of the input. Nothing is echoed where `isSecret`.
  package func ask(_ question: String, isSecret: Bool = false) -> String? {
    // Before the question: what is typed at once must not show either.
    let silence = isSecret ? Silence(input) : nil
    try? File.write(Array(question.utf8), to: output)
    guard isSecret else { return line() }
    defer {
      silence?.end()
      try? File.write([UInt8(ascii: "\n")], to: output)
    }
    return line()
  }

  /// Whether the answer is yes; no where nothing is answered.
  package func confirms(_ question: String) -> Bool {
    let answer = ask("\(question) [y/N] ")
    return ["y", "yes"].contains(answer?.lowercased() ?? "")
  }

  /// Byte by byte: what follows the line belongs to somebody else.
  private func line() -> String? {
    var bytes: [UInt8] = []
    var byte: [UInt8] = [0]
    while let count = try? File.readSome(input, into: &byte), count == 1 {
      if byte[0] == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte[0])
      guard bytes.count < 64 << 10 else { return nil }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}

/// A terminal without echo, which comes back whatever ends the process, but for SIGKILL.
private struct Silence {
  private struct Before {
    var descriptor: Int32
    var settings: termios
    var actions: [sigaction]
  }

  private static let before = Mutex<Before?>(nil)
  private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]

  init?(_ descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    let isSet = Interruption.postponed {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        Silence.restore()
        raise(number)
      }
      let actions = Self.signals.map { number in
        var old = sigaction()
        sigaction(number, &action, &old)
        return old
      }
      Self.before.withLock { $0 = Before(descriptor: descriptor, settings: settings, actions: actions) }
      settings.c_lflag &= ~tcflag_t(ECHO)
      return tcsetattr(descriptor, TCSAFLUSH, &settings) == 0
    }
    if !isSet { Self.restore() }
  }

  func end() { Interruption.postponed { Self.restore() } }

  /// Called by the handler only while the signals are not held back, so nobody holds the lock then.
  private static func restore() {
    before.withLock { before in
      guard var saved = before else { return }
      tcsetattr(saved.descriptor, TCSAFLUSH, &saved.settings)
      for (number, var action) in zip(signals, saved.actions) { sigaction(number, &action, nil) }
      before = nil
    }
  }
}
