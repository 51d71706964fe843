internal import Glibc

extension SeededRandom {
  /// A share from 0 to 1 that is expected to be `mean`, the surer the larger `concentration` (α + β of the Beta
  /// distribution). Nothing and all are certain.
  mutating func beta(mean: Double, concentration: Double) -> Double {
    guard mean > 0, mean < 1, concentration > 0 else { return min(1, max(0, mean)) }
    let part = gamma(mean * concentration)
    let rest = gamma((1 - mean) * concentration)
    return part + rest > 0 ? part / (part + rest) : mean
  }

  /// Of a shape and scale 1 (Marsaglia and Tsang 2000, "A simple method for generating gamma variables"; their section 6
  /// for shapes below 1).
  private mutating func gamma(_ shape: Double) -> Double {
    guard shape >= 1 else { return gamma(shape + 1) * pow(1 - uniform(), 1 / shape) }
    let d = shape - 1 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let base = 1 + c * x
      guard base > 0 else { continue }
      let v = base * base * base
      if log(1 - uniform()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
    }
  }
}
