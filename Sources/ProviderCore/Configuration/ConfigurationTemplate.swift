/// A first configuration file, commented for the person who will edit it.
package struct ConfigurationTemplate {
  package var profile: String
  package var provider: AccountAddress?
  package var apiKey: Secret?
  package var targets = PriceTargets.standard
  package var cards: [GPUPriceTable.Mapping] = []

  /// What the first profile of a file is called.
  package static let firstProfile = "main"

  package init(profile: String = firstProfile) { self.profile = profile }

  package var text: String {
    ([head] + [profileLines] + [targetLines] + [cardLines] + [tail]).joined(separator: "\n") + "\n"
  }

  private var head: String {
    """
    # Configuration of akash-provider-tool; docs/configuration.md explains every key.
    # "akash-provider-tool config validate" checks it.

    default_profile: \(YAMLScalar.yaml(profile))

    profiles:
    """
  }

  private var profileLines: String {
    let provider =
      self.provider.map { "provider: \($0)" }
      ?? "# provider: akash1…"
    let key =
      apiKey.map { "api_key: \($0.reveal())" }
      ?? "# api_key: put here by \"keys add\"; or api_key_file, api_key_env, api_key_command"
    return """
        \(YAMLScalar.yaml(profile)):
          # The provider's address on the chain.
          \(provider)
          # Reads earnings at the Provider Console.
          \(key)

      price:
        # US dollars a unit and month.
        targets:
      """
  }

  private var targetLines: String {
    var lines: [String] = []
    for target in PriceTarget.allCases {
      let path = target.configurationPath
      if path.count == 2, !lines.contains("    storage:") { lines.append("    storage:") }
      let indent = String(repeating: "  ", count: path.count + 1)
      lines.append("\(indent)\(path[path.count - 1]): \(targets[target].value)  # \(target.oneUnit)")
    }
    return lines.joined(separator: "\n")
  }

  private var cardLines: String {
    let examples = ["    # a100: 120", "    # h100.80Gi.sxm: 1650"]
    let lines = cards.map { "    \(YAMLScalar.yaml($0.key)): \($0.price.value)" }
    return
      (["  # US dollars a card and month, for each model[.ram][.interface].", "  gpu:"]
      + (lines.isEmpty ? examples : lines)).joined(separator: "\n")
  }

  private var tail: String {
    """
      # akt_price: {max_age: 60m}       # how old a price of AKT may be
      # policy: {deny: [akash1…]}       # tenants, discounts, limits, a whitelist

    # forecast:
    #   capacity: {a100: 8}             # the cards that the provider has
    """
  }
}
