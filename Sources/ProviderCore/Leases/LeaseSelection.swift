/// Which leases a person wants to see, and in what order.
package struct LeaseSelection: Hashable, Sendable {
  package var state = State.all
  /// A model of cards, in any case.
  package var model: String?
  package var tenant: AccountAddress?
  package var order = Order.start

  package enum State: String, CaseIterable, Sendable {
    /// All that run, paid or not, and those that are being reclaimed.
    case active
    case closed
    case all
  }

  package enum Order: String, CaseIterable, Sendable {
    case earned
    case price
    case start
    case end
  }

  package init() {}

  /// The chosen ones. Amounts of AKT and ACT do not compare without a price, so each has its own place.
  package func applied(to leases: [LeaseMoney], _ models: GPUModels) -> [LeaseMoney] {
    let chosen = leases.filter { money in
      let lease = money.lease
      return (state == .all || lease.isOpen == (state == .active))
        && (tenant == nil || lease.id.owner == tenant)
        && (model == nil || models.model(of: lease)?.lowercased() == model?.lowercased())
    }
    return chosen.sorted { left, right in
      switch order {
      case .start: return (left.lease.created, left.lease.id) < (right.lease.created, right.lease.id)
      case .end:
        return (left.lease.closed ?? .max, left.lease.id) < (right.lease.closed ?? .max, right.lease.id)
      case .price: return Self.isBefore(left, right, \.lease.price)
      case .earned: return Self.isBefore(left, right, \.accrued)
      }
    }
  }

  /// The largest first.
  private static func isBefore(
    _ left: LeaseMoney, _ right: LeaseMoney, _ amount: KeyPath<LeaseMoney, Decimal>
  ) -> Bool {
    let currencies = (left.lease.currency.rawValue, right.lease.currency.rawValue)
    guard currencies.0 == currencies.1 else { return currencies.0 < currencies.1 }
    let amounts = (left[keyPath: amount], right[keyPath: amount])
    return amounts.0 == amounts.1 ? left.lease.id < right.lease.id : amounts.0 > amounts.1
  }
}
