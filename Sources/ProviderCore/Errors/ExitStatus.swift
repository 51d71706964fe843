/// How the process ends, as scripts and the provider daemon read it.
///
/// The numbers are those of `sysexits.h`; 1 alone is ours: the question was answered, with no.
package enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  /// A bid refused, a check that failed: an answer, not an error.
  case answerIsNo = 1
  case usage = 64
  case badInput = 65
  case inputNotFound = 66
  case unavailable = 69
  case bug = 70
  case readOrWriteFailed = 74
  case tryAgainLater = 75
  case notAuthorised = 77
  case configuration = 78
}
