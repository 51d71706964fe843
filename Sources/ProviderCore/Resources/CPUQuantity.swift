/// A share of CPU threads.
package struct CPUQuantity: Hashable, Sendable {
  /// Thousandths of a thread.
  package let millicores: Int

  /// Reads `500m` or cores such as `0.5`; nil for anything else, negative shares included.
  ///
  /// Cores are multiplied by 1000 in binary floating point and cut, so that `2.01` is 2009, because
  /// chain-sdk does so (`go/sdl`, `cpuQuantity`) and the order must hold the same number.
  package init?(_ text: String) {
    if text.hasSuffix("m") {
      guard let millicores = UInt32(text.dropLast()), text.first != "+" else { return nil }
      self.millicores = Int(millicores)
      return
    }
    guard let number = Decimal(text), !number.isNegative, let cores = Double(text), cores < 1e6
    else { return nil }
    millicores = Int(cores * 1000)
  }
}
