internal import ProviderCore
internal import ProviderReports
internal import ProviderServices
internal import Synchronization

/// Answers the lines of a batch of series, several at once.
final class LineForecaster: Sendable {
  private let seed: UInt64
  private let failures = Atomic(0)

  init(seed: UInt64) { self.seed = seed }

  /// What the person is told at the end; nil where all is well.
  var failure: ProviderError? {
    let count = failures.load(ordering: .relaxed)
    guard count > 0 else { return nil }
    return ProviderError(
      .batchIncomplete, "\(count) line\(count == 1 ? "" : "s") could not be forecast",
      hint: "their answers hold \"error\" and \"line\"")
  }

  func answers(to block: LineBlock) -> [UInt8] {
    var output: [UInt8] = []
    if block.isOversized {
      let error = ProviderError(.inputTooLarge, "the line is too long to be a series")
      fail(error, id: .null, block.firstLine, &output)
    }
    block.forEachLine { bytes, range, line in
      do throws(ProviderError) {
        let series = try ForecastBatchReader.read(bytes, in: range)
        ForecastBatchLine.append(series.forecast(seed: seed), id: series.id, to: &output)
      } catch {
        fail(error, id: ForecastBatchReader.id(bytes, in: range), line, &output)
      }
    }
    return output
  }

  private func fail(_ error: ProviderError, id: JSONValue, _ line: Int, _ output: inout [UInt8]) {
    failures.add(1, ordering: .relaxed)
    ForecastBatchLine.append(error, id: id, line: line, to: &output)
  }
}
