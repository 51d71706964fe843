/// What a source answers when it is asked by itself, and how long it takes.
package struct AKTPriceAnswer: Sendable {
  package let source: AKTPriceSettings.Source
  package let outcome: Result<AKTPrice, AKTPriceProblem>
  package let milliseconds: Int

  package init(
    source: AKTPriceSettings.Source, outcome: Result<AKTPrice, AKTPriceProblem>, milliseconds: Int
  ) {
    self.source = source
    self.outcome = outcome
    self.milliseconds = milliseconds
  }

  /// How long a bid asks in all. A daemon gives a bid 10 s; less than half of that leaves room on a busy
  /// machine.
  package static let patienceMilliseconds = 4000

  /// What a source may take of the time that is left: an equal share, so that one that hangs leaves some for
  /// the next.
  package static func share(ofMilliseconds left: Int, sourcesLeft: Int) -> Int {
    max(1, left / sourcesLeft)
  }

  /// What a bid would have of these sources, each answering as it did: the first price that comes within its
  /// source's share, and when.
  package static func firstInTime(
    of answers: [AKTPriceAnswer]
  ) -> (price: AKTPrice?, source: AKTPriceSource?, milliseconds: Int) {
    var left = patienceMilliseconds
    for (index, answer) in answers.enumerated() {
      let share = share(ofMilliseconds: left, sourcesLeft: answers.count - index)
      left -= min(share, answer.milliseconds)
      if answer.milliseconds <= share, case .success(let price) = answer.outcome {
        return (price, answer.source.kind, patienceMilliseconds - left)
      }
    }
    return (nil, nil, patienceMilliseconds - left)
  }
}
