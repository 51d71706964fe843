/// Dotted keys of the configuration that a person may mean, and what may stand under them.
package struct KeyCandidates: Sendable {
  /// The person's file; nil where there is none, or it is no YAML.
  private let root: YAMLNode?
  /// The profile whose own keys are meant, without `profiles.NAME.` before them.
  private let profile: String?

  package init(root: YAMLNode?, profile: String?) {
    self.root = root
    self.profile = profile
  }

  package var profiles: [String] { names(below: ["profiles"]) }

  /// Every key, with the names that the file has where any name may stand, and the sections of the file.
  package func readable(typed: String) -> [CompletionCandidate] {
    Self.unique(all(typed: typed) + present)
  }

  private func all(typed: String) -> [CompletionCandidate] {
    let profiles = ConfigurationKey.all.filter { $0.pattern.starts(with: ["profiles", "NAME"]) }
    let own = profile.map { keys(below: ["profiles", $0], profiles, typed) } ?? []
    return own + keys(below: [], ConfigurationKey.all, typed)
  }

  /// Every key but those of secrets, which no argument may hold.
  package func settable(typed: String) -> [CompletionCandidate] {
    Self.unique(all(typed: typed)).filter { candidate in
      if case .secret? = key(candidate.word)?.kind { false } else { true }
    }
  }

  /// The keys and sections that the file has.
  package var present: [CompletionCandidate] {
    guard let root else { return [] }
    return Self.outline(root, below: [])
  }

  /// The values of a key as far as they can be told; none for a key that is none.
  package func values(of dotted: String, typed: String) -> [String] {
    guard let key = key(dotted) else { return [] }
    switch key.kind {
    case .text where key.name == "default_profile": return profiles
    case .choice(let names): return names
    case .list(.choice(let names)): return ListCandidates.names(names, typed: typed)
    case .list, .secret: return []
    case .positive(_, orNull: true): return ["null"]
    default: return key.standard.map { [$0] } ?? []
    }
  }

  /// What a dotted key stands for, with a profile of its own or without.
  package func key(_ dotted: String) -> ConfigurationKey? {
    let own = profile.flatMap { try? ConfigurationPath(dotted, ofProfile: $0) }
    return (own ?? (try? ConfigurationPath(dotted)))?.key
  }

  /// Each word once, as it comes first.
  private static func unique(_ candidates: [CompletionCandidate]) -> [CompletionCandidate] {
    var known: Set<String> = []
    return candidates.filter { known.insert($0.word).inserted }
  }

  // MARK: Names

  private func keys(
    below base: [String], _ keys: [ConfigurationKey], _ typed: String
  ) -> [CompletionCandidate] {
    keys.flatMap { key in
      paths(key.pattern.dropFirst(base.count), base, hidden: base.count, typed).map { path in
        // zsh puts words of the same meaning together; the person's own models are to stay before the others.
        let isOthers = key.pattern.last == "MODEL" && root?[path] == nil
        return CompletionCandidate(
          path.dropFirst(base.count).joined(separator: "."), isOthers ? nil : key.meaning)
      }
    }
  }

  private func paths(
    _ pattern: ArraySlice<String>, _ path: [String], hidden: Int, _ typed: String
  ) -> [[String]] {
    guard let next = pattern.first else { return [path] }
    let rest = pattern.dropFirst()
    guard ConfigurationKey.isPlaceholder(next) else {
      return paths(rest, path + [next], hidden: hidden, typed)
    }
    var names = names(below: path)
    switch next {
    case "NAME" where names.isEmpty: names = [ConfigurationTemplate.firstProfile]
    case "MODEL" where Self.reaches(path.dropFirst(hidden), typed):
      names += CardModels.known.filter { !names.contains($0) }
    default: break
    }
    // A dot within a name is told from one between names only at the end.
    return names.filter { rest.isEmpty || !$0.contains(".") }
      .flatMap { paths(rest, path + [$0], hidden: hidden, typed) }
  }

  /// Whether so much of a section is typed that its models are of interest: more than the section that it is in.
  private static func reaches(_ path: ArraySlice<String>, _ typed: String) -> Bool {
    let section = path.joined(separator: ".") + "."
    let parent = path.dropLast().joined(separator: ".") + (path.count > 1 ? "." : "")
    return typed.hasPrefix(section) || section.hasPrefix(typed) && typed.utf8.count > parent.utf8.count
  }

  private func names(below path: [String]) -> [String] {
    guard case .mapping(let entries, _)? = root?[path] else { return [] }
    return entries.map(\.key.text)
  }

  private static func outline(_ node: YAMLNode, below path: [String]) -> [CompletionCandidate] {
    guard case .mapping(let entries, _) = node else { return [] }
    return entries.flatMap { entry -> [CompletionCandidate] in
      let names = path + [entry.key.text]
      let known = ConfigurationKey.at(names)
      let own = CompletionCandidate(names.joined(separator: "."), known?.meaning)
      return [own] + (known == nil ? outline(entry.value, below: names) : [])
    }
  }
}
