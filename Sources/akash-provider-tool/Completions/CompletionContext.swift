internal import ProviderCore
internal import ProviderServices

/// What a completion may look at: the line that is typed and the person's file. It asks nobody, writes nothing, and
/// knows less where the file is broken.
struct CompletionContext {
  let line: PartialLine
  private let runtime: Runtime
  private let document: ConfigurationDocument?

  init(_ line: PartialLine, _ runtime: Runtime) {
    self.line = line
    self.runtime = runtime
    let named = line.value(of: "--config").map { runtime.folders.expanding($0) }
    let location = runtime.configurationLocation(named).mayBeMissing
    // A pipe would be waited for.
    document =
      File.kind(location.path) == .regular
      ? try? ConfigurationFile.document(location, refusingExposed: false) : nil
  }

  var today: Day { Day(of: runtime.clock.now()) }

  var configuration: Configuration { document?.configuration ?? Configuration() }

  /// The profile that the line names, the environment, or the file.
  var profile: Configuration.Profile? {
    let name = runtime.requestedProfile(line.value(of: "--profile"))
    return (try? configuration.selectedProfile(name))?.profile
  }

  /// The prices that hold for it.
  var price: PriceConfiguration { profile?.price.over(configuration.price) ?? configuration.price }

  /// `--profile` makes short keys that profile's own.
  var keys: KeyCandidates { KeyCandidates(root: document?.root, profile: line.value(of: "--profile")) }

  /// The cards that the provider has, by model.
  var cards: [String: Int] {
    (profile?.forecast.over(configuration.forecast) ?? configuration.forecast).capacity ?? [:]
  }

  /// Models of the provider's own, those it has first, then those it has prices for.
  var models: [String] {
    let own = cards.keys.sorted() + (price.gpu ?? []).map { GPUCard.model(ofKey: $0.key) }
    return own.reduce(into: []) { models, model in
      if !models.contains(model), model != "*" { models.append(model) }
    }
  }

  /// Folders, and files with these endings; any file for none.
  func files(_ typed: String, endings: [String] = []) -> [String] {
    let head = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let names = FolderListing.names(in: head.isEmpty ? "." : runtime.folders.expanding(head))
    return names.filter { name in
      name.hasSuffix("/") || endings.isEmpty || endings.contains { name.hasSuffix(".\($0)") }
    }.map { head + $0 }
  }
}
