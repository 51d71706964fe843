internal import ProviderServices

/// A line on the terminal that says how far a long work has come; nothing where standard error is no terminal.
final class ProgressLine {
  private let runtime: Runtime
  private let what: String
  private let isShown: Bool
  private let least: Int
  private let start: Int
  private var isWritten = false

  /// Works of less than `least` steps say nothing.
  init(_ what: String, _ runtime: Runtime, least: Int = 4) {
    self.what = what
    self.runtime = runtime
    self.least = least
    isShown = runtime.isErrorTerminal
    start = runtime.clock.monotonicMilliseconds()
  }

  func show(_ done: Int, of count: Int) {
    guard isShown, count >= least else { return }
    if done == count {
      clear()
      return
    }
    var line = "\(what): \(done) of \(count)"
    let seconds = (runtime.clock.monotonicMilliseconds() - start) / 1000
    if done > 0, seconds > 2 { line += ", about \(seconds * (count - done) / done + 1) s left" }
    runtime.tellUnfinished("\r\u{1B}[K\(line)")
    isWritten = true
  }

  /// Takes the line away, so that what follows stands alone.
  func clear() {
    if isWritten { runtime.tellUnfinished("\r\u{1B}[K") }
    isWritten = false
  }
}
