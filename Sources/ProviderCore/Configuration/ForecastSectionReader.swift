/// Reads a `forecast` section, of the file or of a profile.
struct ForecastSectionReader {
  func section(_ place: YAMLCursor) -> ForecastConfiguration {
    let fields = place.section(["capacity", "former_prices", "turnover", "elasticity"])
    var forecast = ForecastConfiguration()
    if let capacity = fields["capacity"], !capacity.isNull {
      let cards = capacity.table().compactMap { name, value in
        model(name, value).flatMap { model in value.whole(0...Int(UInt32.max)).map { (model, $0) } }
      }
      forecast.capacity = Dictionary(cards) { $1 }
    }
    if let former = fields["former_prices"], !former.isNull {
      forecast.formerPrices = FormerPrices(former.table().compactMap { entry($0.name, $0.value) })
    }
    forecast.turnover = fields["turnover"].flatMap { turnover($0) }
    forecast.elasticity = fields["elasticity"].flatMap { elasticity($0) }
    return forecast
  }

  /// A model as leases name it: in small letters, without memory and interface.
  private func model(_ name: String, _ place: YAMLCursor) -> String? {
    guard GPUPriceTable.Mapping.isValid(key: name), !name.contains("."), !name.contains("*") else {
      place.note(
        "expected a model of cards, found \"\(name.prefix(60))\"",
        kind: .conflict(cure: "write it like a100 or rtx4090, without memory and interface"))
      return nil
    }
    return name.lowercased()
  }

  /// The prices up to and including a day.
  private func entry(_ name: String, _ place: YAMLCursor) -> FormerPrices.Entry? {
    let prices = place.table().compactMap { name, value in
      model(name, value).flatMap { model in value.usd().map { (model, $0) } }
    }
    guard let day = Day(name) else {
      place.note(
        "expected a date like 2026-06-30 as the name, found \"\(name.prefix(60))\"", kind: .structure)
      return nil
    }
    return FormerPrices.Entry(through: day, prices: Dictionary(prices) { $1 })
  }

  private func elasticity(_ place: YAMLCursor) -> Decimal? {
    guard let number = place.decimal() else { return nil }
    let most = ForecastConfiguration.highestElasticity
    guard number <= Decimal(most) else {
      place.note("expected a number of at most \(most), found \(place.found)")
      return nil
    }
    return number
  }

  private func turnover(_ place: YAMLCursor) -> TimeSpan? {
    let span = place.timeSpan()
    if span?.seconds == 0 {
      place.note("expected more than 0, found \(place.found)")
      return nil
    }
    return span
  }
}
