/// Reads the `earnings` section of the configuration.
struct EarningsSectionReader {
  func section(_ place: YAMLCursor) -> EarningsConfiguration {
    let fields = place.section(["since", "reread", "take"])
    var earnings = EarningsConfiguration()
    earnings.since = fields["since"]?.day()
    if let since = earnings.since, since < .networkBegan {
      fields["since"]?.note(
        "expected a date after the network began, in \(Day.networkBegan.year), found \(since)")
    }
    earnings.reread = fields["reread"]?.timeSpan()
    if let take = fields["take"], !take.isNull {
      earnings.take = TakeRates(take.table().compactMap { entry($0.name, $0.value) })
    }
    return earnings
  }

  /// The rates from a day on. What is not named is not taken.
  private func entry(_ name: String, _ place: YAMLCursor) -> TakeRates.Entry? {
    let fields = place.section(["uakt", "other"])
    let uakt = fields["uakt"]?.percentage()
    let other = fields["other"]?.percentage()
    guard let day = Day(name) else {
      place.note(
        "expected a date like 2026-03-23 as the name, found \"\(name.prefix(60))\"", kind: .structure)
      return nil
    }
    return TakeRates.Entry(from: day, uakt: (uakt ?? 0).hundredth, other: (other ?? 0).hundredth)
  }
}
