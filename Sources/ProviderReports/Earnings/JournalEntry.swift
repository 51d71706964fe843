internal import ProviderCore

/// A day's bookings, which hledger and Beancount write nearly alike.
struct JournalEntry {
  let earnings: DailyEarnings
  let postings: [Posting]

  /// An amount in its own commodity, and what all of it was worth in dollars on its day.
  struct Posting {
    let account: String
    let amount: Decimal
    let commodity: String
    /// Never negative; nil where nobody knows.
    let worth: Amount<USD>?
  }

  static let income = "Income:Akash"
  static let take = "Expenses:Akash:Take"

  /// What is owned at a provider. Beancount has each part of a name begin with a capital letter or a digit
  /// (Beancount Language Syntax, "Accounts").
  static func assets(_ provider: AccountAddress) -> String {
    "Assets:Akash:" + provider.text.prefix(1).uppercased() + provider.text.dropFirst()
  }

  /// The bookings come in pairs of opposite amounts with the same worth: Beancount turns a total price into one for
  /// each unit, in 28 digits, and only what is the same on both sides cancels out then (Beancount, "Precision &
  /// Tolerances").
  init(_ earnings: DailyEarnings) {
    self.earnings = earnings
    let assets = Self.assets(earnings.provider)
    var postings: [Posting] = []
    func book(_ figure: EarningsFigure, to account: String, from other: String) {
      for part in Self.parts(of: figure, isUnpriced: earnings.isUnpriced) where !part.amount.isZero {
        postings.append(
          Posting(account: account, amount: part.amount, commodity: part.commodity, worth: part.worth))
        postings.append(
          Posting(account: other, amount: -part.amount, commodity: part.commodity, worth: part.worth))
      }
    }
    if let figures = earnings.figures {
      book(figures.gross, to: assets, from: Self.income)
      book(figures.take, to: Self.take, from: assets)
    }
    self.postings = postings
  }

  /// The worths add up to the figure's dollars: what the sum of binary floats at the service has too much or too
  /// little stays with the ACT where the AKT have no price or are none.
  private static func parts(
    of figure: EarningsFigure, isUnpriced: Bool
  ) -> [(amount: Decimal, commodity: String, worth: Amount<USD>?)] {
    let isPriced = figure.uakt > .zero && !isUnpriced
    return [
      (figure.uakt.inAKT.value, "AKT", isPriced ? figure.usdOfAKT : nil),
      (figure.uact.inUSD.value, "ACT", isPriced ? figure.uact.inUSD : figure.usd),
    ]
  }

  /// The entry's own lines, indented, the amounts one under another.
  var lines: [String] {
    let amounts = postings.map { ($0.amount.isNegative ? "" : " ") + $0.amount.plain + " \($0.commodity)" }
    let width = postings.map(\.account.count).max() ?? 0
    return postings.indices.map { index in
      let posting = postings[index]
      let padding = String(repeating: " ", count: width - posting.account.count)
      let worth = posting.worth.map { " @@ \($0.value.plain) USD" } ?? "  ; no price is known for this day"
      return "    \(posting.account)\(padding)  \(amounts[index])\(worth)"
    }
  }

  /// What stands in a journal's place for a day without a figure.
  var missingLine: String? {
    earnings.figures == nil ? "; \(earnings.day): no figure is known for \(earnings.provider)" : nil
  }
}

extension [EarningsReport] {
  /// What a journal says of itself, as comments.
  var journalHeader: [String] {
    ["; Written by akash-provider-tool earnings export. Income is what leases accrued, withdrawn or not."]
      + map {
        "; \($0.provider), \($0.days.lowerBound) to \($0.days.upperBound), "
          + "from \($0.source)"
      }
  }

  var journalEntries: [JournalEntry] { DailyEarnings.of(self).map { JournalEntry($0) } }

  /// All accounts that a journal may use, in the order in which it names them.
  var journalAccounts: [String] {
    map { JournalEntry.assets($0.provider) } + [JournalEntry.income, JournalEntry.take]
  }
}
