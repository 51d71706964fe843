/// What cards cost before their prices were changed to the current ones.
package struct FormerPrices: Hashable, Sendable {
  /// The prices that were in force up to and including a day, from the day after the entry before.
  package struct Entry: Hashable, Sendable {
    package let through: Day
    /// US dollars a card and month, by model.
    package let prices: [String: Amount<USD>]

    package init(through: Day, prices: [String: Amount<USD>]) {
      self.through = through
      self.prices = prices
    }
  }

  /// In the order of their days.
  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries.sorted { $0.through < $1.through } }

  package static let none = FormerPrices([])

  /// What a model cost on a day; nil where it cost what it costs now. A model that an entry does not name had its next
  /// price already.
  package func price(of model: String, on day: Day) -> Amount<USD>? {
    entries.first { $0.through >= day && $0.prices[model] != nil }?.prices[model]
  }

  /// The first days on which something cost something else than the day before.
  package var changes: [Day] { entries.map { $0.through.advanced(by: 1) } }
}
