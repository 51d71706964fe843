import Testing

@testable import ProviderCore

struct ErrorDependenceTests {
  /// So many forecasts of ten steps.
  private static func errors(_ rows: Int, _ error: (inout SeededRandom, inout Double) -> Double) -> [Double] {
    var random = SeededRandom(seed: 9)
    return (0..<rows).flatMap { _ in
      var common = random.normal()
      return (0..<10).map { _ in error(&random, &common) }
    }
  }

  private static func dependence(_ errors: [Double]) -> ErrorDependence {
    ErrorDependence(errors, rows: errors.count / 10, spread: Array(repeating: 1, count: 10))
  }

  @Test func `errors that have nothing in common are seen as such`() {
    let dependence = Self.dependence(Self.errors(2000) { random, _ in random.normal() })
    #expect(dependence.correlation(1) < 0.1)
    #expect(dependence.correlation(9) < 0.1)
  }

  @Test func `errors that all steps share are seen as such`() {
    let dependence = Self.dependence(Self.errors(2000) { _, common in common })
    #expect(dependence.correlation(1) > 0.9)
    #expect(dependence.correlation(9) > 0.9)
  }

  /// Each error is 0.8 of the one before, and something new: 0.8 at one step, 0.8⁵ at five.
  @Test func `errors that die out are seen as such`() {
    let dependence = Self.dependence(
      Self.errors(4000) { random, common in
        defer { common = 0.8 * common + 0.6 * random.normal() }
        return common
      })
    #expect(abs(dependence.correlation(1) - 0.8) < 0.06)
    #expect(abs(dependence.correlation(5) - 0.328) < 0.1)
  }

  @Test func `where nothing is known, much is in common`() {
    #expect(ErrorDependence([1, 2, 3], rows: 3, spread: [1]) == .unknown)
    #expect(abs(ErrorDependence.unknown.correlation(1) - 0.9) < 1e-12)
  }
}
