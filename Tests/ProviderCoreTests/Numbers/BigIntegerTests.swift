import TestSupport
import Testing

@testable import ProviderCore

/// The expected values are those of Python's integers.
struct BigIntegerTests {
  struct Case: Sendable {
    let a: BigInteger
    let b: BigInteger
    let sum: String
    let product: String
    let quotient: String
    let remainder: String

    init(_ a: String, _ b: String, _ sum: String, _ product: String, _ q: String, _ r: String) {
      self.a = integer(a)
      self.b = integer(b)
      self.sum = sum
      self.product = product
      quotient = q
      remainder = r
    }
  }

  static let cases: [Case] = [
    Case(
      "1092814357813179448", "55670462648394832", "1148484820461574280",
      "60837480888268191500529351571812736", "19", "35075567493677640"),
    Case(
      "5942642337336219894766790685526893402", "4", "5942642337336219894766790685526893406",
      "23770569349344879579067162742107573608", "1485660584334054973691697671381723350", "2"),
    // Into and out of 128 bits.
    Case(
      "161200214183653164828924894461505082543", "-10525282092545323204305425830565082805",
      "150674932091107841624619468630939999738",
      "-1696677727661675272246358132862230373477430235657857045153550542255154973115", "-15",
      "3320982795473316764343507003028840468"),
    Case(
      "-170141183460469231731687303715884105728", "-1",
      "-170141183460469231731687303715884105729", "170141183460469231731687303715884105728",
      "170141183460469231731687303715884105728", "0"),
    Case(
      "170141183460469231731687303715884105727", "1",
      "170141183460469231731687303715884105728", "170141183460469231731687303715884105727",
      "170141183460469231731687303715884105727", "0"),
    // Far beyond it.
    Case(
      "-1309153952883587988015563044254070875470911405124561924908708",
      "217410987587412358104004997348832959458",
      "-1309153952883587988015345633266483463112807400127213091949250",
      "-284624453800385571160335605751571614140342823625144496860797175034287953482034524205565778115160264",
      "-6021562973477727150437", "-41585923870250575942747101186036925562"),
    Case(
      "2259842769959482648626765387083668378402731562210538784506422033061531561032592817326411327017673594137956375343277115309",
      "-1927728186",
      "2259842769959482648626765387083668378402731562210538784506422033061531561032592817326411327017673594137956375341349387123",
      "-4356362603579208779735749830690387873323859291865068081139209851144138262531108438621272277321632707567662877187630720789931399474",
      "-1172282890488110883816669673928639843212175537599645173474898827391805102253452664579347146101060118097975652747",
      "1136888367"),
    // Quotient digits that Algorithm D guesses too large at first.
    Case(
      "170141183420855150493001878992821682176", "39614081266355540842216685573",
      "170141183460469231759357419835038367749",
      "6739986666787659950493630819099101049966154992292347661281130446848", "4294967293",
      "39614081266355540837921718287"),
    Case(
      "39614081257132168796771975171", "9903520314283042199192993793",
      "49517601571415210995964968964",
      "392318858461667547739736839019803793206378510673353113603", "3",
      "9903520314283042199192993792"),
    Case(
      "6277101735386680763835789423207666416102355444464034512895",
      "340282366920938463444927863358058659840",
      "6277101735386680764176071790128604879547283307822093172735",
      "2135987035920910082279229616932235919179133537347964862093431340789658223277738038151690898636800",
      "18446744073709551617", "18446744073709551615"),
  ]

  @Test(arguments: cases)
  func `computes what Python computes`(_ c: Case) {
    #expect((c.a + c.b).description == c.sum)
    #expect((integer(c.sum) - c.b) == c.a)
    #expect((c.a * c.b).description == c.product)
    let (quotient, remainder) = c.a.quotientAndRemainder(dividingBy: c.b)
    #expect(quotient.description == c.quotient)
    #expect(remainder.description == c.remainder)
  }

  @Test func `division undoes multiplication and addition at any size`() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let a = Self.random(&random)
      let b = Self.random(&random)
      guard !b.isZero else { continue }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      #expect(quotient * b + remainder == a)
      #expect(remainder.absolute < b.absolute)
      #expect(remainder.isZero || remainder.isNegative == a.isNegative)
      #expect(integer(a.description) == a)
      #expect((a < b) == (a - b).isNegative)
    }
  }

  @Test func `shifting multiplies by powers of two`() {
    var random = SeededGenerator(seed: 2)
    for count in 0..<300 {
      let value = Self.random(&random)
      var expected = value
      for _ in 0..<count { expected = expected + expected }
      #expect(value << count == expected)
    }
  }

  @Test func `a value is the same however it was reached`() {
    let limit = BigInteger(Int128.max)
    let beyond = limit + BigInteger(1)
    #expect(beyond - BigInteger(1) == limit)
    #expect(Set([beyond - BigInteger(1), limit]).count == 1)
    #expect((-beyond).description == "-170141183460469231731687303715884105728")
    #expect(-(-beyond) == beyond)
  }

  /// Up to 400 bits, more of them near the borders of a machine word.
  private static func random(_ random: inout SeededGenerator) -> BigInteger {
    var value = BigInteger(0)
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let edge: [UInt64] = [0, 1, .max, .max - 1, 1 << 63, 1 << 32]
      let word =
        Bool.random(using: &random)
        ? UInt64.random(in: 0 ... .max, using: &random) : edge.randomElement(using: &random) ?? 0
      value = (value << 64) + BigInteger(word)
    }
    return Bool.random(using: &random) ? value : -value
  }
}

/// A whole number of any size from its digits.
private func integer(_ digits: String) -> BigInteger {
  guard let decimal = Decimal(digits) else { preconditionFailure("no number: \(digits)") }
  return decimal.significand
}
