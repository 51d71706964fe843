extension Decimal {
  /// The nearest binary number, for what is estimated and no longer counted.
  package var estimate: Double {
    let value = Double(description) ?? 0
    return Swift.min(.greatestFiniteMagnitude, Swift.max(-.greatestFiniteMagnitude, value))
  }
}
