/// What one check of `price --self-test` has found out.
package struct SelfTestCheck: Hashable, Sendable {
  package enum Verdict: String, CaseIterable, Sendable {
    case ok
    /// Bids go out, but something is not as it should be, or hardly meant.
    case warning
    /// Some or all bids do not go out, or not rightly.
    case failed
  }

  package let name: String
  package let verdict: Verdict
  /// One line.
  package let detail: String
  /// How long it took, where that matters.
  package let milliseconds: Int?

  package init(_ verdict: Verdict, _ name: String, _ detail: String, milliseconds: Int? = nil) {
    self.name = name
    self.verdict = verdict
    self.detail = detail
    self.milliseconds = milliseconds
  }

  /// A check that an error has failed.
  package init(_ name: String, failedBy error: ProviderError) {
    let hint = error.hint.map { "; \($0)" } ?? ""
    self.init(.failed, name, ([error.message] + error.further).joined(separator: "; ") + hint)
  }
}
