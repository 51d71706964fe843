/// What a provider means to change, and what that costs: capacity that comes and goes, prices, outages.
package struct GrowthPlan: Hashable, Sendable {
  /// By day; those of a day as they stand in the file.
  package let events: [PlanEvent]

  package init(events: [PlanEvent]) {
    // Swift sorts stably: the order within a day stays.
    self.events = events.sorted { $0.day < $1.day }
  }

  /// More events than any person plans.
  static let maximumEvents = 200
}

/// Something that happens on a day of a plan.
package struct PlanEvent: Hashable, Sendable {
  package let day: Day
  package let action: Action
  package let costs: PlanCosts

  package enum Action: Hashable, Sendable {
    case add(CapacityAddition)
    case remove(CapacityRemoval)
    case price(PlannedPrice)
    /// Nothing is earned from the event's day to this one.
    case outage(until: Day)
  }

  package init(day: Day, action: Action, costs: PlanCosts = PlanCosts()) {
    self.day = day
    self.action = action
    self.costs = costs
  }
}

/// Cards, or a machine without cards, that a provider buys or rents.
package struct CapacityAddition: Hashable, Sendable {
  /// As the configuration's prices name it, `h100.80Gi.sxm`; nil for a machine without cards.
  package var gpu: String?
  /// Cards; 1 for a machine without cards.
  package var units: Int
  /// What else is offered, for all units together; `count` is 1.
  package var resources: ResourceUnit
  /// A card and month, or for a machine without cards all of it; nil for the targets then in force.
  package var price: Amount<USD>?
  package var utilization: PlannedUtilization
  package var rampUp: RampUp

  package init(
    gpu: String?, units: Int = 1, resources: ResourceUnit = ResourceUnit(cpu: 0, memory: 0, storage: []),
    price: Amount<USD>? = nil, utilization: PlannedUtilization, rampUp: RampUp = .none
  ) {
    self.gpu = gpu
    self.units = units
    self.resources = resources
    self.price = price
    self.utilization = utilization
    self.rampUp = rampUp
  }

  /// The same model whatever its memory and interface; nil for a machine without cards.
  var model: String? { gpu.map { GPUCard.model(ofKey: $0) } }
}

/// How much of what is added will be leased once it is known to tenants.
package enum PlannedUtilization: Hashable, Sendable {
  /// A part, 0 to 1, that the person expects.
  case expected(Double)
  /// The part of the same model that was leased on this provider.
  case seen
}

/// Cards that go away.
package struct CapacityRemoval: Hashable, Sendable {
  package var gpu: String
  package var units: Int

  package init(gpu: String, units: Int) {
    self.gpu = gpu
    self.units = units
  }

  /// Whatever its memory and interface.
  var model: String { GPUCard.model(ofKey: gpu) }
}

/// Another price for new leases.
package struct PlannedPrice: Hashable, Sendable {
  /// Whose price; nil for all prices.
  package var gpu: String?
  package var change: Change

  package enum Change: Hashable, Sendable {
    /// A part: −0.1 for 10 % cheaper.
    case by(Double)
    /// A card and month.
    case to(Amount<USD>)
  }

  package init(gpu: String? = nil, change: Change) {
    self.gpu = gpu
    self.change = change
  }

  /// Whether it is the price of a model; nil is what has none.
  func concerns(_ model: String?) -> Bool { gpu.map { GPUCard.model(ofKey: $0) == model } ?? true }
}

/// What an event costs, or saves where negative.
package struct PlanCosts: Hashable, Sendable {
  /// On the event's day.
  package var capex: Amount<USD>
  /// A day, from the event's day on.
  package var runningPerDay: Amount<USD>

  package init(capex: Amount<USD> = .zero, runningPerDay: Amount<USD> = .zero) {
    self.capex = capex
    self.runningPerDay = runningPerDay
  }

  static func + (left: PlanCosts, right: PlanCosts) -> PlanCosts {
    PlanCosts(capex: left.capex + right.capex, runningPerDay: left.runningPerDay + right.runningPerDay)
  }

  static prefix func - (costs: PlanCosts) -> PlanCosts {
    PlanCosts(capex: .zero - costs.capex, runningPerDay: .zero - costs.runningPerDay)
  }
}
