extension TimeSeries {
  /// The values, with those that nobody knows put in place: the mean of the next known ones before and after in the same
  /// season, else those that lie between the known neighbours in proportion. Nil where nothing is known.
  package static func filled(_ values: [Double?], seasonLength: Int) -> [Double]? {
    guard values.contains(where: { $0 != nil }) else { return nil }
    guard values.contains(nil) else { return values.map { $0 ?? 0 } }
    let season = max(1, seasonLength)
    let before = lastKnown(values, season)
    let after = Array(lastKnown(values.reversed(), season).reversed())
    let between = interpolated(values)
    return values.indices.map { index in
      if let value = values[index] { return value }
      let known = season > 1 ? [before[index], after[index]].compactMap(\.self) : []
      return known.isEmpty ? between[index] : known.reduce(0, +) / Double(known.count)
    }
  }

  /// For each place the last known value of its season, from the beginning.
  private static func lastKnown(_ values: [Double?], _ season: Int) -> [Double?] {
    var known = values
    for index in known.indices where known[index] == nil && index >= season {
      known[index] = known[index - season]
    }
    return known
  }

  /// Lines between known values, level before the first and after the last.
  private static func interpolated(_ values: [Double?]) -> [Double] {
    let known = values.indices.filter { values[$0] != nil }
    var result = values.map { $0 ?? 0 }
    guard let first = known.first, let last = known.last else { return result }
    for index in 0..<first { result[index] = result[first] }
    for index in (last + 1)..<result.count { result[index] = result[last] }
    for (left, right) in zip(known, known.dropFirst()) {
      for index in left + 1..<right {
        let part = Double(index - left) / Double(right - left)
        result[index] = result[left] + part * (result[right] - result[left])
      }
    }
    return result
  }
}
