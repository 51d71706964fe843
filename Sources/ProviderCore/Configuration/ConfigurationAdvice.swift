/// What is legal in a configuration and yet hardly meant.
package struct ConfigurationAdvice {
  private let document: YAMLNode
  private let configuration: Configuration
  private let now: Timestamp

  /// A key that ends sooner than this is told.
  private static let noticePeriod = TimeSpan(seconds: 30 * 86_400)

  package init(root: YAMLNode, configuration: Configuration, now: Timestamp) {
    document = root
    self.configuration = configuration
    self.now = now
  }

  /// In the order of the lines.
  package var warnings: [DocumentProblem] {
    let top = configuration.price
    let all =
      price(["price"], top, holding: top) + forecast(["forecast"], configuration.forecast)
      + configuration.profiles.flatMap { name, profile in
        price(["profiles", name, "price"], profile.price, holding: profile.price.over(top))
          + self.profile(name, profile) + forecast(["profiles", name, "forecast"], profile.forecast)
      } + choice
    return all.sorted { ($0.line, $0.path) < ($1.line, $1.path) }
  }

  private func warning(_ path: [String], _ message: String) -> DocumentProblem {
    // The deepest part of the path that stands in the file.
    let line = path.indices.reversed().lazy.compactMap { document[path[...$0]]?.line }.first
    return DocumentProblem(
      line: line ?? 1, path: path.joined(separator: "."), message: message)
  }

  // MARK: Prices

  /// Of a section's own values, in the light of all that hold together with them.
  private func price(
    _ path: [String], _ section: PriceConfiguration, holding: PriceConfiguration
  ) -> [DocumentProblem] {
    targets(path, section) + cards(path, section, holding) + policy(path, section)
      + ages(path, section, holding)
  }

  private func targets(_ path: [String], _ section: PriceConfiguration) -> [DocumentProblem] {
    [PriceTarget.cpu, .memory].compactMap { target in
      guard section.targets[target]?.value.isZero == true else { return nil }
      return warning(
        path + ["targets"] + target.configurationPath, "the price is 0: every \(target.unit) is given away")
    }
  }

  private func cards(
    _ path: [String], _ section: PriceConfiguration, _ holding: PriceConfiguration
  ) -> [DocumentProblem] {
    (section.gpu ?? []).compactMap { mapping in
      mapping.oddity(unmatched: holding.policy.unmatchedGPUPrice).map {
        warning(path + ["gpu", mapping.key], $0)
      }
    }
  }

  private func policy(_ path: [String], _ section: PriceConfiguration) -> [DocumentProblem] {
    let policy = section.policy
    var found: [DocumentProblem] = []
    if policy.allow?.isEmpty == true {
      found.append(warning(path + ["policy", "allow"], "the list is empty: nobody is served"))
    }
    if let price = policy.unmatchedGPUPrice, price.value.isZero {
      found.append(
        warning(
          path + ["policy", "unmatched_gpu_price"], "the price is 0: cards without a mapping are given away"))
    }
    for (name, tenants) in [("allow", policy.allow ?? []), ("deny", policy.deny ?? [])] {
      found += tenants.filter { AccountAddress($0) == nil }.map {
        warning(path + ["policy", name], "\"\($0.prefix(60))\" is no account's address, and meets no tenant")
      }
    }
    for (tenant, terms) in policy.terms {
      let place = path + ["policy", "tenants", tenant]
      if AccountAddress(tenant) == nil {
        found.append(warning(place, "is no account's address, and meets no tenant"))
      }
      if case .discount(let percent) = terms, percent < 1, !percent.isZero {
        found.append(warning(place, "a discount of \(percent.plain) is \(percent.plain) percent"))
      }
    }
    return found
  }

  private func ages(
    _ path: [String], _ section: PriceConfiguration, _ holding: PriceConfiguration
  ) -> [DocumentProblem] {
    let own = section.aktPrice
    guard own.maximumAge != nil || own.maximumStaleAge != nil else { return [] }
    let standard = AKTPriceSettings.standardFreshness
    let fresh = holding.aktPrice.maximumAge ?? standard.maximumAge
    let stale = holding.aktPrice.maximumStaleAge ?? standard.maximumStaleAge
    guard stale < fresh else { return [] }
    let name = own.maximumStaleAge == nil ? "max_age" : "max_stale_age"
    return [
      warning(
        path + ["akt_price", name],
        "max_stale_age, \(stale), is less than max_age, \(fresh): an old price never serves on")
    ]
  }

  // MARK: Forecast

  private func forecast(_ path: [String], _ section: ForecastConfiguration) -> [DocumentProblem] {
    let today = Day(of: now)
    return (section.formerPrices?.entries ?? []).filter { $0.through >= today }.map { entry in
      warning(
        path + ["former_prices", "\(entry.through)"],
        "the prices are still in force: the current ones, under price.gpu, hold from the day after")
    }
  }

  // MARK: Profiles

  private func profile(_ name: String, _ profile: Configuration.Profile) -> [DocumentProblem] {
    let path = ["profiles", name]
    var found: [DocumentProblem] = []
    if case .inline(let key)? = profile.secrets[.apiKey], let problem = APIKeyFormat.problem(key) {
      found.append(warning(path + ["api_key"], "is no API key: \(problem)"))
    }
    if let expires = profile.apiKeyExpires {
      let days = expires.daysAfter(now)
      if expires <= now {
        found.append(warning(path + ["api_key_expires"], "the key has expired; \"keys rotate\" replaces it"))
      } else if expires.seconds(since: now) <= Self.noticePeriod.seconds {
        found.append(
          warning(path + ["api_key_expires"], "the key expires in \(days) days; \"keys rotate\" replaces it"))
      }
    }
    if profile.provider == nil, profile.secrets[.apiKey] != nil {
      found.append(
        warning(
          path,
          "has an API key and no provider: with its address \"keys check\" could tell a wrong key from an outage"
        ))
    }
    return found
  }

  private var choice: [DocumentProblem] {
    guard configuration.profiles.count > 1, configuration.defaultProfile == nil else { return [] }
    return [
      warning(["profiles"], "there are several and no default_profile: none of them holds without --profile")
    ]
  }
}
