/// How the AKT price is come by.
package struct AKTPriceSettings: Hashable, Sendable {
  /// A price that overrides all sources.
  package var fixed: AKTPrice?
  package var freshness: FreshnessLimits
  /// Asked in this order.
  package var sources: [Source]

  /// A source and where it is.
  package struct Source: Hashable, Sendable {
    package let kind: AKTPriceSource
    package let baseURL: String

    package init(kind: AKTPriceSource, baseURL: String) {
      self.kind = kind
      self.baseURL = baseURL
    }
  }

  /// The script refreshes hourly. A day-old price is still a price; an older one could be far off.
  package static let standardFreshness = FreshnessLimits(
    maximumAge: TimeSpan(seconds: 3600), maximumStaleAge: TimeSpan(seconds: 86_400))

  package init(
    fixed: AKTPrice? = nil, freshness: FreshnessLimits = standardFreshness, sources: [Source]
  ) {
    self.fixed = fixed
    self.freshness = freshness
    self.sources = sources
  }
}
