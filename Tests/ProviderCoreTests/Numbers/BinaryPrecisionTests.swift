import Foundation
import TestSupport
import Testing

@testable import ProviderCore

typealias ExactDecimal = ProviderCore.Decimal

/// C's own `printf` is the oracle.
struct BinaryPrecisionTests {
  @Test func `rounds as printf does with a double`() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<3_000 {
      let (text, places) = Self.number(&random)
      let value = try #require(ExactDecimal(text))
      let expected = String(format: "%.*f", places, try #require(Double(text)))
      #expect(value.rounded(through: .double, places: places).description == expected, "\(text)")
    }
  }

  #if arch(x86_64)
    @Test func `rounds as printf does with a long double`() throws {
      var random = SeededGenerator(seed: 5)
      for _ in 0..<3_000 {
        let (text, places) = Self.number(&random)
        let value = try #require(ExactDecimal(text))
        let expected = String(format: "%.*Lf", places, try #require(Float80(text)))
        #expect(
          value.rounded(through: .longDouble, places: places).description == expected, "\(text)")
      }
    }
  #endif

  @Test func `zero stays zero`() {
    #expect(ExactDecimal.zero.rounded(through: .double, places: 2).description == "0.00")
  }

  /// From tiny to huge, with up to 30 digits.
  private static func number(_ random: inout SeededGenerator) -> (String, Int) {
    func digits(_ count: ClosedRange<Int>) -> String {
      let count = Int.random(in: count, using: &random)
      return String((0..<count).map { _ in "0123456789".randomElement(using: &random) ?? "0" })
    }
    let whole = digits(1...12)
    let text = "\(Int(whole) ?? 0)." + digits(1...20)
    return (text, Int.random(in: 0...18, using: &random))
  }
}
