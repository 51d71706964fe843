internal import ArgumentParser
internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

struct ConfigEdit: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Open the file in $VISUAL or $EDITOR, and take the result only if it is valid.")

  static let help = CommandHelp(
    examples: [
      .init("In the editor of $VISUAL or $EDITOR", "akash-provider-tool config edit"),
      .init("Another file", "akash-provider-tool config edit --config site.yaml"),
    ],
    meanings: [
      .tryAgainLater: "somebody else changes the file",
      .configuration: "the new text is not valid, or the editor failed; the old file stays",
    ],
    variables: [.editor])

  @OptionGroup var options: ConfigOptions

  func execute(_ runtime: Runtime) throws(ProviderError) -> ExitStatus {
    // Not parsed: a file that is broken is what one needs an editor for.
    let editor = try editor(runtime)
    let location = runtime.configurationLocation(options.configuration.config)
    let old = try ConfigurationFile.read(location.path)
    let start = old ?? ConfigurationTemplate().text
    let draft = try Draft(of: location.path, text: start)
    let text = try edited(draft, with: editor, runtime)
    guard text != old, !isEmptied(text, old, location.path) else {
      draft.remove()
      runtime.tell("nothing was changed")
      return try done(false, location.path, runtime)
    }
    do throws(ProviderError) {
      try ConfigurationStore(location, clock: runtime.clock).replace(old, with: text)
    } catch {
      throw Self.keeping(draft, error)
    }
    draft.remove()
    return try done(true, location.path, runtime)
  }

  /// As elsewhere, an empty text means that the person has changed their mind.
  private func isEmptied(_ text: String, _ old: String?, _ path: String) -> Bool {
    func saysNothing(_ text: String) -> Bool {
      (try? ConfigurationDocument(path: path, text: text))?.root.isNull ?? false
    }
    return saysNothing(text) && old.map { !saysNothing($0) } == true
  }

  private func done(
    _ isChanged: Bool, _ path: String, _ runtime: Runtime
  ) throws(ProviderError) -> ExitStatus {
    try runtime.write(
      isChanged ? "\(path) is changed\n" : "", ["path": .string(path), "changed": .boolean(isChanged)],
      options.format)
    return .done
  }

  /// What the person made of it, once it is valid.
  private func edited(
    _ draft: Draft, with editor: [String], _ runtime: Runtime
  ) throws(ProviderError) -> String {
    while true {
      try draft.open(with: editor)
      do throws(ProviderError) {
        let text = try draft.text()
        let document = try ConfigurationDocument(path: draft.path, text: text)
        let validity = ConfigurationValidity(file: draft.path, problems: document.problems, warnings: [])
        if let error = validity.error { throw error }
        return text
      } catch {
        guard let person = runtime.person else { throw Self.keeping(draft, error) }
        for line in ErrorReport.lines(error) { runtime.tell(line) }
        guard person.confirms("Edit again?") else { throw Self.keeping(draft, error) }
      }
    }
  }

  private func editor(_ runtime: Runtime) throws(ProviderError) -> [String] {
    let lines = ["VISUAL", "EDITOR"].compactMap { runtime.variable($0) }.filter { !$0.isEmpty }
    guard let line = lines.first ?? (runtime.person == nil ? nil : "vi") else {
      throw ProviderError(
        .editorFailed, "nobody is at a terminal, and neither VISUAL nor EDITOR says what to run instead",
        hint: "\"config set\" changes one value")
    }
    guard let words = CommandWords.split(line), !words.isEmpty else {
      throw ProviderError(.editorFailed, "EDITOR: \"\(line)\" is no command line")
    }
    return words
  }

  private static func keeping(_ draft: Draft, _ error: ProviderError) -> ProviderError {
    ProviderError(
      error.code, error.message, further: error.further,
      hint: "the configuration is as it was" + (draft.exists ? "; your text is in \"\(draft.path)\"" : ""))
  }
}
