/// Reads a plan from its YAML tree, each event by its own rules; what they mean to each other is for
/// `GrowthPlanChecks`.
struct GrowthPlanReader {
  /// An event and where it stands.
  struct Place {
    let event: PlanEvent
    /// What happens.
    let action: YAMLCursor
    /// The event's day.
    let day: YAMLCursor
  }

  func places(_ root: YAMLCursor) -> [Place] {
    guard let events = root.fields(["events"], required: ["events"])["events"] else { return [] }
    let elements = events.elements()
    if elements.isEmpty, case .sequence = events.node { events.note("the list of events is empty") }
    if elements.count > GrowthPlan.maximumEvents {
      events.note(
        "\(elements.count) events are more than the \(GrowthPlan.maximumEvents) that a plan may have")
      return []
    }
    return elements.compactMap { place($0) }
  }

  private static let actions = ["add", "remove", "price", "outage"]

  private func place(_ place: YAMLCursor) -> Place? {
    let fields = place.fields(["date"] + Self.actions + ["costs", "saves"], required: ["date"])
    let day = fields["date"]?.day()
    var costs = fields["costs"].map { PlanCostsReader(capexKey: "capex").costs($0) } ?? PlanCosts()
    if let saves = fields["saves"] {
      let saved = PlanCostsReader(capexKey: "sale").costs(saves)
      costs = costs + -saved
      if fields["remove"] == nil { saves.note("only an event that removes something saves something") }
    }
    let given = Self.actions.filter { fields[$0] != nil }
    guard given.count == 1, let name = given.first, let value = fields[name] else {
      let found = given.isEmpty ? "none" : given.map { "\"\($0)\"" }.joined(separator: " and ")
      place.note("expected one of \"add\", \"remove\", \"price\" and \"outage\", found \(found)")
      return nil
    }
    guard let action = action(name, value, from: day), let day, let date = fields["date"] else { return nil }
    return Place(event: PlanEvent(day: day, action: action, costs: costs), action: value, day: date)
  }

  private func action(_ name: String, _ value: YAMLCursor, from day: Day?) -> PlanEvent.Action? {
    switch name {
    case "add": CapacityAdditionReader().addition(value).map { .add($0) }
    case "remove": removal(value).map { .remove($0) }
    case "price": price(value).map { .price($0) }
    default: outage(value, from: day).map { .outage(until: $0) }
    }
  }

  private func removal(_ place: YAMLCursor) -> CapacityRemoval? {
    let fields = place.fields(["gpu", "units"], required: ["gpu", "units"])
    guard let gpu = fields["gpu"]?.gpuModel(), let units = fields["units"]?.cards() else { return nil }
    return CapacityRemoval(gpu: gpu, units: units)
  }

  /// `-10%`, or a mapping with the model.
  private func price(_ place: YAMLCursor) -> PlannedPrice? {
    guard case .mapping = place.node else {
      return place.signedPercentage().map { PlannedPrice(change: .by($0)) }
    }
    let fields = place.fields(["gpu", "change", "to"])
    let gpu = fields["gpu"]?.gpuModel()
    switch (fields["change"], fields["to"]) {
    case (let change?, nil): return change.signedPercentage().map { PlannedPrice(gpu: gpu, change: .by($0)) }
    case (nil, let to?):
      if fields["gpu"] == nil { to.note("a new price needs \"gpu\", the model whose price it is") }
      guard let price = to.planMoney() else { return nil }
      if price == .zero { to.note("expected a price of more than 0, found \(to.found)") }
      return PlannedPrice(gpu: gpu, change: .to(price))
    default:
      place.note("expected either \"change\" or \"to\"")
      return nil
    }
  }

  /// `2d`, or a mapping with the last day.
  private func outage(_ place: YAMLCursor, from day: Day?) -> Day? {
    guard case .mapping = place.node else {
      guard let days = place.wholeDays(), let day else { return nil }
      if days == 0 { place.note("expected an outage of 1 day or more, found \(place.found)") }
      return day.advanced(by: max(0, days - 1))
    }
    guard let until = place.fields(["until"], required: ["until"])["until"], let end = until.day() else {
      return nil
    }
    if let day, end < day { until.note("the outage ends on \(end), before it begins on \(day)") }
    return day.map { max($0, end) }
  }
}
