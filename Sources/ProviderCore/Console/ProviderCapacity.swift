/// What a provider has now, leased or not.
package struct ProviderCapacity: Hashable, Sendable {
  /// Thousandths of a core.
  package let cpu: Int
  package let gpu: Int
  /// Bytes.
  package let memory: Int

  package init(cpu: Int, gpu: Int, memory: Int) {
    self.cpu = cpu
    self.gpu = gpu
    self.memory = memory
  }

  /// Reads the Console's `providers/{address}`; nil for anything else, and for a provider that is offline, whose
  /// capacity nobody knows.
  package init?(body: [UInt8]) {
    guard let answer = try? JSONValue(parsing: body), answer["isOnline"]?.asBoolean == true,
      let stats = answer["stats"]
    else { return nil }
    func total(_ name: String) -> Int? {
      // `total` is in no schema; it is the sum of the other three. What is available is negative on a node that has
      // leased more than it has.
      let parts = ["active", "available", "pending"].compactMap { stats[name]?[$0]?.asDecimal }
      guard parts.count == 3 else { return nil }
      return parts.reduce(.zero, +).rounded(scale: 0, .towardZero).significand.asInt
    }
    guard let cpu = total("cpu"), let gpu = total("gpu"), let memory = total("memory") else { return nil }
    self.init(cpu: cpu, gpu: gpu, memory: memory)
  }
}
