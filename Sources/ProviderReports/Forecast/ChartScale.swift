internal import Glibc
internal import ProviderCore

/// The vertical axis of a drawing: from one round number to another, with 0 on it.
struct ChartScale {
  let bottom: Double
  let top: Double
  let step: Double
  /// What labels are divided by, and its name: `thousand `.
  let unit: (size: Double, name: String)

  /// The numbers that have a line, from below.
  var ticks: [Double] {
    (0...Int(((top - bottom) / step).rounded())).map { bottom + Double($0) * step }
  }

  /// Goes as far as the amounts do, but for a few that would press all others flat.
  init(_ curve: FanCurve, beside other: [FanCurve.Ahead] = []) {
    let past = curve.past.compactMap(\.amount)
    let bounds = (curve.ahead + other).map(\.range)
    let high = Self.reach(past, likely: bounds.map { max($0.mean, $0.hi80) }, far: bounds.map(\.hi95))
    let low = -Self.reach(
      past.map { -$0 }, likely: bounds.map { -min($0.mean, $0.lo80) }, far: bounds.map { -$0.lo95 })
    let (least, most) = (low, high > low ? high : low + 1)
    step = Self.step(most / 5 - least / 5)
    bottom = (least / step).rounded(.down) * step
    top = (most / step).rounded(.up) * step
    unit = Self.unit(max(top, -bottom))
  }

  /// How far up from 0 it goes. One in 50 amounts may lie beyond, where it is four times as far off as the rest.
  private static func reach(_ past: [Double], likely: [Double], far: [Double]) -> Double {
    let past = past.filter(\.isFinite).sorted(by: >)
    let outliers = past.count < 8 ? 0 : 1 + past.count / 50
    let usual = max(past.dropFirst(outliers).first ?? 0, (likely.filter(\.isFinite).max() ?? 0))
    let most = max(0, past.first ?? 0, far.filter(\.isFinite).max() ?? 0, usual)
    return min(usual > 0 && most / 4 > usual ? usual * 1.25 : most, 1e300)
  }

  /// The next of 1, 2, 2.5 and 5 times a power of ten.
  private static func step(_ least: Double) -> Double {
    guard least > 1e-300 else { return 1e-300 }
    let power = pow(10, floor(log10(least)))
    return ([1, 2, 2.5, 5].first { $0 * power >= least * 0.999_999 } ?? 10) * power
  }

  private static func unit(_ most: Double) -> (size: Double, name: String) {
    switch most {
    case ..<100_000: return (1, "")
    case ..<1e8: return (1e3, "thousand ")
    case ..<1e11: return (1e6, "million ")
    case ..<1e14: return (1e9, "billion ")
    default:
      let power = floor(log10(most))
      return (pow(10, power), "10^\(Int(power)) ")
    }
  }

  /// A number of the axis, with as many places as its steps need.
  func label(_ tick: Double) -> String {
    let step = step / unit.size
    let places = (0...8).first { places in
      let scaled = step * pow(10, Double(places))
      return scaled >= 0.5 && abs(scaled - scaled.rounded()) < 1e-6 * scaled
    }
    return (tick / unit.size).decimal?.fixed(places ?? 8) ?? ""
  }

  /// Where an amount lies, from 0 at the bottom to 1 at the top; what is beyond stays at the edge.
  func part(_ amount: Double) -> Double {
    guard !amount.isNaN else { return 0 }
    return min(max(amount / (top - bottom) - bottom / (top - bottom), 0), 1)
  }
}
