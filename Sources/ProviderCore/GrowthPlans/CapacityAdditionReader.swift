/// Reads what an event adds.
struct CapacityAdditionReader {
  private static let resources = ["cpu", "memory", "storage"]

  func addition(_ place: YAMLCursor) -> CapacityAddition? {
    let fields = place.fields(["gpu", "units"] + Self.resources + ["price", "utilization", "ramp_up"])
    guard case .mapping = place.node else { return nil }
    let gpu = fields["gpu"]?.gpuModel()
    let units = fields["units"]?.cards()
    switch (fields["gpu"], fields["units"]) {
    case (.some, nil): place.note("\"units\" is missing: how many cards")
    case (nil, let units?): units.note("\"units\" counts cards, and there is no \"gpu\"")
    case (nil, nil) where Self.resources.allSatisfy { fields[$0] == nil }:
      place.note("nothing is added: expected \"gpu\" with \"units\", or \"cpu\", \"memory\" or \"storage\"")
    default: break
    }
    if fields["gpu"] == nil, fields["utilization"] == nil {
      place.note("\"utilization\" is missing: how much of it will be leased, like 60%")
    }
    let utilization = fields["utilization"].map { self.utilization($0, hasCards: fields["gpu"] != nil) }
    return CapacityAddition(
      gpu: gpu, units: units ?? 1, resources: resources(fields),
      price: fields["price"].flatMap { price($0) }, utilization: (utilization ?? .seen) ?? .seen,
      rampUp: fields["ramp_up"].map { rampUp($0) } ?? .none)
  }

  private func resources(_ fields: [String: YAMLCursor]) -> ResourceUnit {
    let classes = StorageClass.priced.map(\.name)
    let storage = fields["storage"]?.fields(classes) ?? [:]
    return ResourceUnit(
      cpu: fields["cpu"].flatMap { cpu($0) } ?? 0, memory: fields["memory"].flatMap { $0.planSize() } ?? 0,
      storage: classes.compactMap { name in
        storage[name].flatMap { $0.planSize() }.map { StorageVolume(StorageClass(name), size: $0) }
      })
  }

  private func cpu(_ place: YAMLCursor) -> Int? {
    guard let text = place.text() else { return nil }
    guard let cpu = CPUQuantity(text), cpu.millicores > 0 else {
      place.note("expected threads like 64, more than 0, found \(place.found)")
      return nil
    }
    return cpu.millicores
  }

  /// `current` is what leaving it out means.
  private func price(_ place: YAMLCursor) -> Amount<USD>? {
    if case .scalar(let scalar) = place.node, scalar.text == "current" { return nil }
    return place.planMoney()
  }

  private func utilization(_ place: YAMLCursor, hasCards: Bool) -> PlannedUtilization? {
    guard let text = place.text() else { return nil }
    if text == "seen" {
      if !hasCards { place.note("what was seen is known of cards alone; expected a percentage like 60%") }
      return .seen
    }
    guard text.hasSuffix("%"), let percent = Decimal(String(text.dropLast())), !percent.isNegative,
      percent <= 100, let number = Double(text.dropLast())
    else {
      place.note("expected a percentage from 0% to 100%, or \"seen\", found \(place.found)")
      return nil
    }
    return .expected(number / 100)
  }

  /// `45d`, or a mapping with the shape.
  private func rampUp(_ place: YAMLCursor) -> RampUp {
    guard case .mapping = place.node else { return RampUp(days: place.wholeDays() ?? 0) }
    let fields = place.fields(["time", "shape"], required: ["time"])
    return RampUp(
      days: fields["time"]?.wholeDays() ?? 0, shape: fields["shape"]?.choice(RampUp.Shape.self) ?? .linear)
  }
}
