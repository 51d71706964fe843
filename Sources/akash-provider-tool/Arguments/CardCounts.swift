internal import ArgumentParser
internal import ProviderCore

/// How many cards of each model there are: `a100=8,t4=4`.
struct CardCounts: ExpressibleByArgument {
  let units: [String: Int]

  init?(argument: String) {
    var units: [String: Int] = [:]
    for pair in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = pair.split(separator: "=", omittingEmptySubsequences: false).map { String($0) }
      guard sides.count == 2, GPUPriceTable.Mapping.isValid(key: sides[0]), let count = Int(sides[1]),
        !sides[1].hasPrefix("+"), 0...1_000_000 ~= count,
        units.updateValue(count, forKey: sides[0].lowercased()) == nil
      else { return nil }
    }
    self.units = units
  }
}
