/// What may follow in a value of several parts with commas between them; each candidate is the whole value.
package enum ListCandidates {
  /// The names that the list does not have yet, behind its last comma; `ending` is what follows each name.
  package static func names(_ names: [String], ending: String = "", typed: String) -> [String] {
    let parts = typed.split(separator: ",", omittingEmptySubsequences: false)
    let used = Set(parts.dropLast().map { String($0.prefix { $0 != "=" }) })
    let head = typed.dropLast(parts.last?.count ?? 0)
    return names.filter { !used.contains($0) }.map { "\(head)\($0)\(ending)" }
  }

  /// Cards by model, `a100=8,t4=4`: the models, the provider's own first, and behind `=` how many, first what it has.
  package static func cards(own: [String], counts: [String: Int], typed: String) -> [String] {
    let last = typed.split(separator: ",", omittingEmptySubsequences: false).last ?? ""
    guard let equals = last.firstIndex(of: "=") else {
      return names(own + CardModels.known.filter { !own.contains($0) }, ending: "=", typed: typed)
    }
    let present = counts[String(last[..<equals])].map { [$0] } ?? []
    let head = typed.dropLast(last[equals...].count - 1)
    return (present + [1, 2, 4, 8].filter { !present.contains($0) }).map { "\(head)\($0)" }
  }
}
