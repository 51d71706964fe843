internal import Glibc

/// What a person's Ctrl-C, or a reader who goes away, must not cut in two.
enum Interruption {
  /// Whether one is waiting to take effect.
  static var isWaiting: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return [SIGINT, SIGTERM, SIGHUP].contains { sigismember(&waiting, $0) == 1 }
  }

  /// Runs `body`; an interruption in the meantime takes effect after it.
  static func postponed<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var signals = sigset_t()
    var before = sigset_t()
    sigemptyset(&signals)
    // SIGPIPE: whoever reads what `--verbose` tells may be gone, as `head` soon is.
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }
}
