internal import ArgumentParser
internal import ProviderCore

/// What the tool is asked for while a line is typed.
extension CompletionKind {
  static let profiles = asking { context in
    context.keys.profiles.map { CompletionCandidate($0) }
  }

  static let addresses = asking { context in
    context.configuration.profiles.sorted { $0.key < $1.key }.compactMap { name, profile in
      profile.provider.map { CompletionCandidate($0.text, "provider of \(name)") }
    }
  }

  static let tenants = asking { context in
    let policy = context.price.policy
    return Set((policy.allow ?? []) + (policy.deny ?? []) + policy.terms.keys).sorted()
      .map { CompletionCandidate($0) }
  }

  static let models = asking { context in
    let own = context.models
    return own.map { CompletionCandidate($0, "configured") }
      + CardModels.known.filter { !own.contains($0) }.map { CompletionCandidate($0) }
  }

  static let cards = asking { context in
    ListCandidates.cards(own: context.models, counts: context.cards, typed: context.line.typed)
      .map { CompletionCandidate($0) }
  }

  static let columns = asking { context in
    ListCandidates.names(ColumnMapping.targets, ending: "=", typed: context.line.typed)
      .map { CompletionCandidate($0) }
  }

  static let leases = asking { context in
    [CompletionCandidate("chain", "the chain's own list")]
      + context.files(context.line.typed, endings: ["json", "ndjson"]).map { CompletionCandidate($0) }
  }
}

// MARK: - Days

extension CompletionKind {
  static let months = periods(.month)
  static let weeks = periods(.week)
  static let years = periods(.year)

  static let firstDays = asking { context in
    PeriodCandidates.firsts(typed: context.line.typed, today: context.today).map { CompletionCandidate($0) }
  }

  static let lastDays = asking { context in
    PeriodCandidates.lasts(typed: context.line.typed, today: context.today).map { CompletionCandidate($0) }
  }

  private static func periods(_ grouping: Grouping) -> CompletionKind {
    asking { context in
      PeriodCandidates.periods(grouping, typed: context.line.typed, today: context.today)
        .map { CompletionCandidate($0) }
    }
  }
}

// MARK: - Configuration

extension CompletionKind {
  static let keys = asking { $0.keys.readable(typed: $0.line.typed) }

  static let presentKeys = asking { $0.keys.present }

  /// A key, or with `=` behind it a value too.
  static let assignments = asking { assignments($0, ending: "") }

  /// The same where there must be a value.
  static let settings = asking { assignments($0, ending: "=") }

  static let values = asking { context in
    // config set KEY
    let operands = context.line.operands(optionsWithValue: ["--config", "--profile", "--format"])
    guard operands.count == 3 else { return [] }
    return values(of: operands[2], typed: context.line.typed, context).map { CompletionCandidate($0) }
  }

  private static func assignments(
    _ context: CompletionContext, ending: String
  ) -> [CompletionCandidate] {
    let typed = context.line.typed
    guard let equals = typed.firstIndex(of: "=") else {
      return context.keys.settable(typed: typed).map { CompletionCandidate($0.word + ending, $0.meaning) }
    }
    let key = String(typed[..<equals])
    return values(of: key, typed: String(typed[typed.index(after: equals)...]), context)
      .map { CompletionCandidate("\(key)=\($0)") }
  }

  private static func values(of key: String, typed: String, _ context: CompletionContext) -> [String] {
    switch context.keys.key(key)?.pattern.last ?? "" {
    case "cache", "data": context.files(typed).filter { $0.hasSuffix("/") }
    case let name where name.hasSuffix("_file"): context.files(typed)
    default: context.keys.values(of: key, typed: typed)
    }
  }
}

// MARK: - Asking

extension CompletionKind {
  private static func asking(
    _ answer: @escaping @Sendable (CompletionContext) -> [CompletionCandidate]
  ) -> CompletionKind {
    .custom { words, index, prefix in
      let line = PartialLine(words: words, index: index, prefix: prefix)
      return answer(CompletionContext(line, .live)).filter(\.isOfferable)
        .map { $0.text(for: CompletionShell.requesting) }
    }
  }
}

extension CompletionCandidate {
  /// As a shell reads it: zsh and fish show what a word means.
  fileprivate func text(for shell: CompletionShell?) -> String {
    switch shell {
    case .zsh?:
      let word = word.replacing(":", with: "\\:")
      return meaning.map { "\(word):\($0)" } ?? word
    // Without a meaning of its own fish would show the option's.
    case .fish?: return "\(word)\t\(meaning ?? "")"
    default: return word
    }
  }
}
