internal import ProviderServices

/// A line on the terminal that says how far a long work has come; nothing where standard error is no terminal.
final class ProgressLine {
  private let runtime: Runtime
  private let what: String
  private let isShown: Bool
  private let start: Int
  private var isWritten = false

  init(_ what: String, _ runtime: Runtime) {
    self.what = what
    self.runtime = runtime
    isShown = runtime.isErrorTerminal
    start = runtime.clock.monotonicMilliseconds()
  }

  /// Short works say nothing.
  func show(_ done: Int, of count: Int) {
    guard isShown, count > 3 else { return }
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
