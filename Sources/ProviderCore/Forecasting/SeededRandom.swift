internal import Glibc

/// Random numbers that are the same for the same seed on every machine: xoshiro256** (Blackman and Vigna 2018), its
/// state filled by splitmix64 as its authors advise.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  package init(seed: UInt64) {
    var mixed = seed
    func next() -> UInt64 {
      mixed &+= 0x9E37_79B9_7F4A_7C15
      var z = mixed
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    state = (next(), next(), next(), next())
  }

  package mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// 0 or more, less than 1, in steps of 2⁻⁵³.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Of mean 0 and variance 1 (Box and Muller 1958; one of the two, so that each draw stands alone).
  package mutating func normal() -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }

  /// How many of independent events happen of which `mean` are expected (Knuth, TAOCP 3.4.1, in pieces whose
  /// exponential does not vanish).
  package mutating func poisson(_ mean: Double) -> Int {
    var rest = mean
    var count = 0
    while rest > 0 {
      let limit = exp(-min(rest, 500))
      var product = uniform()
      while product > limit {
        count += 1
        product *= uniform()
      }
      rest -= 500
    }
    return count
  }

  /// How many tries it takes until one succeeds, at least 1, where each does with the given chance.
  package mutating func geometric(_ chance: Double) -> Int {
    guard chance < 1 else { return 1 }
    return 1 + Int(min(1e9, log(1 - uniform()) / log(1 - max(chance, 1e-9))))
  }
}
