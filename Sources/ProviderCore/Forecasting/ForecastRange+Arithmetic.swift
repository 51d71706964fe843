extension ForecastRange {
  /// The range of something that is always so many times as much; `factor` is 0 or more. Nothing leaves what a number can
  /// be.
  package func scaled(by factor: Double) -> ForecastRange { map { $0 * factor } }

  /// The range of something that is always by so much more.
  package func shifted(by amount: Double) -> ForecastRange { map { $0 + amount } }

  private func map(_ change: (Double) -> Double) -> ForecastRange {
    func changed(_ value: Double) -> Double {
      min(.greatestFiniteMagnitude, max(-.greatestFiniteMagnitude, change(value)))
    }
    return ForecastRange(
      mean: changed(mean), lo80: changed(lo80), hi80: changed(hi80), lo95: changed(lo95), hi95: changed(hi95))
  }
}
