internal import ProviderCore
internal import ProviderServices

/// Forecasts a stream of series, one a line.
struct ForecastBatchRun {
  /// A file; nil and `-` are standard input.
  let input: String?
  let seed: UInt64
  let runtime: Runtime

  func execute() throws(ProviderError) -> ExitStatus {
    let forecaster = LineForecaster(seed: seed)
    try runtime.answerLines(of: input, .slow) { forecaster.answers(to: $0) }
    if let error = forecaster.failure { throw error }
    return .done
  }
}
