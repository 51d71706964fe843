/// Reads a tenant's deployment file and gives the orders that a provider would see.
///
/// The rules are chain-sdk's (`go/sdl`, its `sdl-input.schema.yaml`, and the limits of
/// `go/node/deployment/v1beta4`).
package enum SDL {
  /// The file's placement groups in name order, as the chain keeps them: it makes an order of each. Throws `sdl-invalid` with every problem
  /// of the file, each with its line; `file` is the name they show.
  package static func groups(in root: YAMLNode, file: String) throws(ProviderError) -> [OrderGroup] {
    let problems = DocumentProblems()
    let document = SDLReader(YAMLCursor(root, problems: problems)).document()
    SDLChecks(document, problems).run()
    let groups = problems.isEmpty ? SDLGroupBuilder(document).groups() : []
    SDLLimits.check(groups, document, problems)
    guard problems.isEmpty else {
      throw ProviderError(.sdlInvalid, problems: problems.texts(file: file))
    }
    return groups
  }

  /// Whether a document can be meant as a deployment file.
  package static func looksLikeOne(_ root: YAMLNode) -> Bool {
    guard case .mapping(let entries, _) = root else { return false }
    return entries.contains { SDLReader.keys.contains($0.key.text) }
  }
}
