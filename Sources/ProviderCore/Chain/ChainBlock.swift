extension Block {
  /// Reads `blocks/latest` and `blocks/{height}` (cosmos/base/tendermint).
  package init?(chain body: [UInt8]) {
    guard let header = (try? JSONValue(parsing: body))?["block"]?["header"],
      let height = header["height"]?.asWhole, height > 0,
      let time = header["time"]?.asString.flatMap({ Timestamp($0) })
    else { return nil }
    self.init(height: height, time: time)
  }

  /// Reads the Console's `blocks/{height}`.
  package init?(console body: [UInt8]) {
    guard let answer = try? JSONValue(parsing: body), let height = answer["height"]?.asWhole,
      let time = answer["datetime"]?.asString.flatMap({ Timestamp($0) })
    else { return nil }
    self.init(height: height, time: time)
  }
}
