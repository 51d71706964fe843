/// Reads a line of `forecast --batch`, strictly: what is missing, stands twice or is out of range is an error that
/// names it. Keys that are not known are stepped over.
package struct ForecastBatchReader {
  private var json: JSONReader

  /// The days of a leap year. Some members of the ensemble take longer by the season's length squared.
  private static let longestSeason = 366
  /// Each is simulated by itself.
  private static let mostModels = 256

  /// Throws `json-invalid` for text that is no JSON, and `value-invalid` for JSON that is no series.
  package static func read(
    _ bytes: [UInt8], in range: Range<Int>
  ) throws(ProviderError) -> ForecastBatchSeries {
    var reader = ForecastBatchReader(json: JSONReader(bytes, in: range))
    let parts = try reader.parts()
    try reader.json.finish()
    return try parts.series()
  }

  package static func read(_ bytes: [UInt8]) throws(ProviderError) -> ForecastBatchSeries {
    try read(bytes, in: 0..<bytes.count)
  }

  /// The id of a line that is otherwise bad; null where none can be made out.
  package static func id(_ bytes: [UInt8], in range: Range<Int>) -> JSONValue {
    var json = JSONReader(bytes, in: range)
    do throws(ProviderError) {
      guard try json.peek() == .object else { return .null }
      try json.open()
      while let key = try json.nextKey() {
        if json.equals(key, "id") { return try json.seriesID() }
        try json.skipValue()
      }
    } catch {}
    return .null
  }

  /// What a line says, as far as it has been read.
  private struct Parts {
    var seen = SeenFields<SeriesField>()
    var id = JSONValue.null
    var frequency = "daily"
    var seasonLength: Int?
    var horizon = 1
    var values: [Double?] = []
    var leases: [BookedLease] = []
    var stock: [GPUStock] = []
    var aktUSD: [Double] = []

    func series() throws(ProviderError) -> ForecastBatchSeries {
      try SeriesPath().require([SeriesField.horizon, .values], seen)
      guard !values.isEmpty else { throw SeriesPath(list: "values").error("the list is empty") }
      let seasonLength = self.seasonLength ?? Self.usualSeasons[frequency] ?? 1
      guard let filled = TimeSeries.filled(values, seasonLength: seasonLength) else {
        throw SeriesPath(list: "values").error("all of them are null")
      }
      guard leases.isEmpty || frequency == "daily" else {
        let short = frequency.prefix(40)
        throw SeriesPath(list: "leases").error("they need daily values, and \"frequency\" is \"\(short)\"")
      }
      let kind: TimeSeries.Frequency =
        frequency == "daily" ? .daily : frequency == "intermittent" ? .intermittent : .other
      return ForecastBatchSeries(
        id: id, series: TimeSeries(filled, seasonLength: seasonLength, frequency: kind), horizon: horizon,
        history: try history(filled))
    }

    /// Without a lease there is nothing to play: a series whose list is empty counts as one without a list.
    private func history(_ values: [Double]) throws(ProviderError) -> LeaseHistory? {
      let history = LeaseHistory(values: values, leases: leases, stock: stock, aktUSD: aktUSD)
      guard history.models.count <= ForecastBatchReader.mostModels else {
        let most = ForecastBatchReader.mostModels
        throw SeriesPath().error("there are \(history.models.count) GPU models, more than \(most)")
      }
      return history.leases.isEmpty ? nil : history
    }

    private static let usualSeasons = ["daily": 7, "intermittent": 7, "monthly": 12, "quarterly": 4]
  }

  private mutating func parts() throws(ProviderError) -> Parts {
    guard try json.peek() == .object else { throw try json.unexpected("a JSON object", at: SeriesPath()) }
    var parts = Parts()
    var duplicate: SeriesField?
    try json.open()
    while let field = try json.nextField(&parts.seen, duplicate: &duplicate) {
      switch field {
      case .id: parts.id = try json.seriesID()
      case .frequency:
        if try !json.skipNull() { parts.frequency = try json.text(at: SeriesPath(field: "frequency")) }
      case .seasonLength:
        let path = SeriesPath(field: "season_length")
        if try !json.skipNull() { parts.seasonLength = try json.whole(at: path, in: 1...Self.longestSeason) }
      case .horizon:
        parts.horizon = try json.whole(at: SeriesPath(field: "horizon"), in: 1...TimeSeries.longestHorizon)
      case .values: parts.values = try json.values()
      case .leases:
        parts.leases = try json.list("leases") { json, path throws(ProviderError) in
          try json.bookedLease(at: path)
        }
      case .capacity:
        parts.stock = try json.list("capacity") { json, path throws(ProviderError) in
          try json.gpuStock(at: path)
        }
      case .aktUSD:
        parts.aktUSD = try json.list("akt_usd") { json, path throws(ProviderError) in
          try json.real(at: path, least: 0)
        }
      }
    }
    try SeriesPath().refuse(duplicate: duplicate)
    return parts
  }
}
