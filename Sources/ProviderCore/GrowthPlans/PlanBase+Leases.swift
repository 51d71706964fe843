extension [BookedLease] {
  /// How much of a model's cards was leased in the last days of a history; nil where there are no cards or no days.
  package func utilization(
    of model: String, units: Int, lastDays: Int, of historyDays: Double
  ) -> PlanBase.SeenUtilization? {
    let start = Swift.max(0, historyDays - Double(lastDays))
    let days = historyDays - start
    guard units > 0, days > 0 else { return nil }
    let leased = reduce(0.0) { sum, lease in
      guard lease.gpuModel == model else { return sum }
      let overlap = Swift.min(lease.end ?? historyDays, historyDays) - Swift.max(lease.start, start)
      return sum + Swift.max(0, overlap) * Double(lease.gpuUnits)
    }
    return PlanBase.SeenUtilization(share: leased / (days * Double(units)), days: Int(days))
  }
}
