extension EffectiveConfiguration {
  /// Tables are taken whole, from the profile or from the top level.
  var forecastValues: [EffectiveValue] {
    ["capacity", "former_prices", "turnover", "elasticity"].flatMap { name -> [EffectiveValue] in
      let path = ["forecast", name]
      for prefix in (profilePath.map { [$0] } ?? []) + [[]] {
        let found = leaves(path, root[prefix + path])
        if !found.isEmpty { return found }
      }
      return ConfigurationKey.forecast.filter { $0.pattern == [name] }.compactMap {
        standard($0.under("forecast"))
      }
    }
  }
}
