internal import ArgumentParser
internal import ProviderCore

/// A change in percent, as a part: `10%` is 0.1.
struct PriceChange: ExpressibleByArgument {
  let part: Double

  init?(argument: String) {
    let digits = argument.hasPrefix("+") ? argument.dropFirst() : argument[...]
    let number = digits.hasSuffix("%") ? digits.dropLast() : digits
    guard !argument.hasPrefix("+-"), let percent = Decimal(String(number)), percent > -100, percent <= 1000
    else { return nil }
    part = percent.hundredth.estimate
  }
}
