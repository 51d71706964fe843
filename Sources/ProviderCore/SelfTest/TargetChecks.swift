/// Checks what a provider charges, and where each price comes from.
package struct TargetChecks {
  private let pricing: BidPricing
  private let values: [EffectiveValue]
  /// The configuration file as the person named it.
  private let file: String
  private let problems: [String: ProviderError]
  private let variables: [String]

  /// `problems` are those of variables, by their names; `values` what holds, with its origin; `variables` the
  /// names of all that are set.
  package init(
    _ pricing: BidPricing, values: [EffectiveValue], file: String, problems: [String: ProviderError],
    variables: [String]
  ) {
    self.pricing = pricing
    self.values = values
    self.file = file
    self.problems = problems
    self.variables = variables
  }

  package var checks: [SelfTestCheck] { PriceTarget.allCases.map(target) + [names, cards, policy] }

  private var names: SelfTestCheck {
    let name = "target variables"
    let misspelt = variables.filter { PriceTarget.isMisspelt($0) }.sorted().map { variable in
      let nearest =
        NearestMatch.of(variable, among: PriceTarget.variables).map { "; did you mean \($0)?" } ?? ""
      return "\(variable) is no price that this tool knows, and is passed over\(nearest)"
    }
    guard misspelt.isEmpty else { return SelfTestCheck(.warning, name, misspelt.joined(separator: "; ")) }
    let count = variables.count { PriceTarget.variables.contains($0) }
    return SelfTestCheck(
      .ok, name, "\(count) of \(PriceTarget.variables.count) are set, and no other PRICE_TARGET_*")
  }

  private func target(_ target: PriceTarget) -> SelfTestCheck {
    let name = "target " + target.configurationPath.joined(separator: ".")
    if let problem = problems[target.environmentVariable] { return SelfTestCheck(name, failedBy: problem) }
    let price = pricing.targets[target].value
    let origin = origin(["price", "targets"] + target.configurationPath)
    guard !price.isZero else {
      return SelfTestCheck(.warning, name, "the price is 0: every \(target.unit) is given away (\(origin))")
    }
    return SelfTestCheck(.ok, name, "\(price) USD \(target.oneUnit) and month (\(origin))")
  }

  private var cards: SelfTestCheck {
    let name = "GPU prices"
    if let problem = problems[GPUPriceTable.environmentVariable] {
      return SelfTestCheck(name, failedBy: problem)
    }
    let table = pricing.gpuPrices
    let other = "\(table.catchAll.value) USD a month"
    let place = origin(["price", "gpu"])
    if table.mappings.isEmpty {
      return SelfTestCheck(.ok, name, "no card has a price of its own: each costs \(other) (\(place))")
    }
    let oddities = table.oddities(unmatched: pricing.policy.unmatchedGPUPrice).map {
      "\($0.key): \($0.reason)"
    }
    if !oddities.isEmpty {
      return SelfTestCheck(.warning, name, "\(oddities.joined(separator: "; ")) (\(place))")
    }
    let prices = table.mappings.map { "\($0.key) \($0.price.value)" }.joined(separator: ", ")
    return SelfTestCheck(.ok, name, "\(prices) USD a card and month, all others \(other) (\(place))")
  }

  private var policy: SelfTestCheck {
    let policy = pricing.policy
    if policy.allow?.isEmpty == true {
      return SelfTestCheck(.failed, "policy", "the allow list is empty: nobody is served")
    }
    let parts: [(count: Int, what: String)] = [
      (policy.allow?.count ?? 0, "allowed alone"), (policy.deny.count, "denied"),
      (policy.terms.count, "with terms of their own"),
    ]
    let tenants = parts.filter { $0.count > 0 }.map { "\($0.count) \($0.what)" }
    let limits = policy.limits.map(\.resource.rawValue).sorted()
    let said = [
      tenants.isEmpty ? "all tenants are served alike" : "tenants: " + tenants.joined(separator: ", "),
      limits.isEmpty ? nil : "limits on " + limits.joined(separator: ", "),
    ]
    return SelfTestCheck(.ok, "policy", said.compactMap(\.self).joined(separator: "; "))
  }

  private func origin(_ names: [String]) -> String {
    (values.first { $0.names.starts(with: names) }?.origin ?? .standard).words(file: file)
  }
}
