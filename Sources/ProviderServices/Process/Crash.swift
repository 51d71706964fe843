internal import Glibc
internal import ProviderCore

/// What is still said when a bug of ours stops the process: Swift ends it by a signal where a number overflows or a
/// place in a list does not exist, and says nothing.
package enum Crash {
  /// From now on a crash is an error and the status of a bug. Not where the runtime is told to print backtraces.
  package static func tellOfBugs() {
    guard Environment.variable("SWIFT_BACKTRACE") == nil else { return }
    for number in [SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGBUS, SIGSEGV] {
      signal(number) { _ in
        // Only what is safe in a signal handler: no memory is taken, and no lock.
        let lines: StaticString = """
          error: a bug in akash-provider-tool has ended it
          hint: please report the command line, and what it was given

          """
        _ = write(STDERR_FILENO, lines.utf8Start, lines.utf8CodeUnitCount)
        _exit(ExitStatus.bug.rawValue)
      }
    }
  }
}
