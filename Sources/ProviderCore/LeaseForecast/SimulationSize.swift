/// How many leases a simulation plays: no more than a few seconds' worth, whatever a history says.
struct SimulationSize: Hashable, Sendable {
  /// What part of the leases that are asked for is played; less than 1 where a way would have too many.
  let arrivalShare: Double
  let paths: Int

  /// In a way of the future. A provider with ten new leases a day meets it after thirty years.
  private static let mostArrivals = 100_000.0
  /// In all ways together, those that run included: 20 million leases take some seconds.
  private static let mostLeases = 8_000_000.0
  /// With fewer ways there would be none beyond the bounds of 95 in 100.
  private static let fewestPaths = 40

  /// `arrivals` is how many leases are expected to be asked for in a way, `count` how many ways are wanted.
  init(running: Int, arrivals: Double, paths count: Int) {
    arrivalShare = arrivals > Self.mostArrivals ? Self.mostArrivals / arrivals : 1
    let leases = max(1, Double(running) + arrivals * arrivalShare)
    let affordable = Int(min(Double(count), Self.mostLeases / leases))
    paths = min(count, max(Self.fewestPaths, affordable))
  }
}
