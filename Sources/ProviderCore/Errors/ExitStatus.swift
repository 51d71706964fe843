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

  /// What it says of any command.
  package var meaning: String {
    switch self {
    case .done: "done"
    case .answerIsNo: "the answer is no"
    case .usage: "the command line makes no sense"
    case .badInput: "the input is bad"
    case .inputNotFound: "the input is not there"
    case .unavailable: "a service is unavailable"
    case .bug: "a bug of ours"
    case .readOrWriteFailed: "reading or writing failed"
    case .tryAgainLater: "try again later"
    case .notAuthorised: "not authorised: a key or token is missing, wrong or expired"
    case .configuration: "the configuration or the environment is bad"
    }
  }
}
