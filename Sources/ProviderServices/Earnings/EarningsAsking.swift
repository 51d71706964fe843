package import ProviderCore

/// Finds the figures of a range: what is known, and for the rest what a service says.
package struct EarningsAsking {
  private let client: (any EarningsClient)?
  private let walletCheck: WalletCheck?
  /// Days from this one on are not over.
  private let today: Day
  /// Is told how many of how many questions are answered.
  private let progress: (_ done: Int, _ of: Int) -> Void

  /// Without a client nobody is asked.
  package init(
    client: (any EarningsClient)?, walletCheck: WalletCheck? = nil, today: Day,
    progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) {
    self.client = client
    self.walletCheck = walletCheck
    self.today = today
    self.progress = progress
  }

  /// What was found, and what has ended the search before its time, if anything has.
  package struct Findings {
    package var spans: [EarningsSpan]
    package var failure: ProviderError?
    /// Why it could not be checked whose the key is.
    package var doubt: ProviderError?
  }

  /// The figures of days, `known` ones first. Days that no service can know yet stay missing.
  package func findings(
    _ days: ClosedRange<Day>, by grouping: Grouping, take: TakeRates, known: [LedgerDay]
  ) -> Findings {
    var findings = Findings(spans: known.map(\.span))
    guard let client, days.lowerBound < today else { return findings }
    let past = days.clamped(to: days.lowerBound...today.advanced(by: -1))
    let ranges = EarningsQuestions.ranges(
      for: past, by: grouping, known: Set(known.map(\.day)), take: take)
    var proof = KeyProof(walletCheck, isRequired: false)
    do throws(ProviderError) {
      // Newest first, so that a day that cannot be read hides none after it.
      for (index, range) in ranges.reversed().enumerated() {
        progress(index, ranges.count)
        guard let (days, figure) = try ReadableSearch(client).figure(of: range) else { continue }
        _ = try proof.seek(in: days, figure)
        findings.doubt = proof.doubt
        findings.spans.append(EarningsSpan(days: days, figure: figure, source: client.source))
      }
      progress(ranges.count, ranges.count)
    } catch {
      findings.failure = error
    }
    findings.spans.sort { $0.days.lowerBound < $1.days.lowerBound }
    return findings
  }
}

/// Asks for ranges whose last days the service may not have seen yet.
///
/// Just after midnight it has no block of the new day, and so cannot tell the day before; when its indexer lags, it
/// cannot tell several.
struct ReadableSearch {
  private let client: any EarningsClient

  init(_ client: any EarningsClient) { self.client = client }

  /// The longest beginning of a range that can be read, and its figure; nil where not even the first day can.
  func figure(
    of range: ClosedRange<Day>
  ) throws(ProviderError) -> (ClosedRange<Day>, EarningsFigure)? {
    if let figure = try readable(range) { return (range, figure) }
    var unreadable = range.upperBound
    var readable = range.lowerBound.advanced(by: -1)
    var best: (ClosedRange<Day>, EarningsFigure)?
    var next = unreadable.advanced(by: -1)
    // The day before, most of the time; else halving.
    while readable < next, next < unreadable {
      if let figure = try self.readable(range.lowerBound...next) {
        best = (range.lowerBound...next, figure)
        readable = next
      } else {
        unreadable = next
      }
      next = Day(number: (readable.number + unreadable.number) / 2)
    }
    return best
  }

  private func readable(_ days: ClosedRange<Day>) throws(ProviderError) -> EarningsFigure? {
    do throws(EarningsFailure) {
      return try client.figure(of: days)
    } catch {
      switch error {
      case .tooNew: return nil
      case .error(let error): throw error
      }
    }
  }
}
