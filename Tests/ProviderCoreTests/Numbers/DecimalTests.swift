import TestSupport
import Testing

@testable import ProviderCore

struct DecimalTests {
  @Test(arguments: [
    ("0", "0"), ("1.60", "1.60"), ("-0.05", "-0.05"), (".5", "0.5"), ("5.", "5"),
    ("000120", "120"), ("0.000000000000000001", "0.000000000000000001"),
    ("123456789012345678901234567890.123456789", "123456789012345678901234567890.123456789"),
  ])
  func `reads and writes plain notation`(text: String, written: String) {
    #expect(Decimal(text)?.description == written)
  }

  @Test(arguments: [
    "", "-", ".", "1e3", "1,000", " 1", "1 ", "+1", "1.2.3", "NaN", "inf", "0x10", "١", "1_000",
    "--1", "1-", String(repeating: "1", count: 1_001),
  ])
  func `refuses what is no plain number`(text: String) {
    #expect(Decimal(text) == nil)
  }

  /// Spellings of Python's and JavaScript's JSON writers.
  @Test(arguments: [
    ("3.0000000000000004e-09", "0.0000000030000000000000004"), ("2.833e+16", "28330000000000000"),
    ("1e-07", "0.0000001"), ("1.2345678901234568e+20", "123456789012345680000"), ("-1E2", "-100"),
    ("12", "12"),
  ])
  func `reads the exponents of JSON numbers`(text: String, value: String) {
    #expect(Decimal(jsonNumber: text) == Decimal(value))
  }

  @Test(arguments: ["1e401", "1e-401", "1e", "e5", "1e+", "1e1.5", "1e99999999999999999999"])
  func `refuses exponents that no number has`(text: String) {
    #expect(Decimal(jsonNumber: text) == nil)
  }

  @Test func `a number is equal to itself in another scale`() throws {
    let short = try #require(Decimal("1.6"))
    let long = try #require(Decimal("1.600"))
    #expect(short == long)
    #expect(Set([short, long]).count == 1)
    #expect(long.plain == "1.6")
    #expect(Decimal("-0.1").map { $0 < .zero } == true)
  }

  /// Worked out with Python's decimal module at 200 digits.
  @Test(arguments: [
    ("337.41", "0.79891872376288", 20, "422.33332373387167944730"),
    ("1", "3", 5, "0.33333"), ("2", "3", 5, "0.66666"), ("-2", "3", 5, "-0.66666"),
    ("1", "0.000000000001", 0, "1000000000000"), ("0", "7", 4, "0.0000"),
    (
      "123456789012345678901234567890", "7", 30,
      "17636684144620811271604938270.000000000000000000000000000000"
    ),
  ])
  func `divides as bc does`(a: String, b: String, scale: Int, quotient: String) throws {
    let dividend = try #require(Decimal(a))
    let divisor = try #require(Decimal(b))
    #expect(dividend.divided(by: divisor, scale: scale, .towardZero).description == quotient)
  }

  @Test(arguments: [
    ("0.5", 0, "0"), ("1.5", 0, "2"), ("2.5", 0, "2"), ("-0.5", 0, "0"), ("-1.5", 0, "-2"),
    ("0.125", 2, "0.12"), ("0.135", 2, "0.14"), ("0.12500001", 2, "0.13"), ("9.995", 2, "10.00"),
    ("7", 2, "7.00"),
  ])
  func `rounds halves to even`(text: String, places: Int, rounded: String) {
    #expect(Decimal(text)?.fixed(places) == rounded)
  }

  @Test func `addition and multiplication are exact`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let a = Self.random(&random)
      let b = Self.random(&random)
      let c = Self.random(&random)
      #expect((a + b) * c == a * c + b * c)
      #expect(a + b - b == a)
      #expect(a.isZero || (a * b).divided(by: a, scale: b.scale, .halfEven) == b)
      #expect(Decimal(a.description) == a)
    }
  }

  private static func random(_ random: inout SeededGenerator) -> Decimal {
    let digits = Int64.random(in: .min ... .max, using: &random)
    return Decimal(significand: BigInteger(digits), scale: Int.random(in: 0...25, using: &random))
  }
}
