/// How much of what a provider has was leased in a time.
package struct Utilization: Hashable, Sendable {
  /// By model of cards, those without a known one last.
  package let gpu: [Row]
  package let cpu: Row
  package let memory: Row
  /// Leases whose resources or times nobody knows, and which are in no row.
  package let unknown: [LeaseID]
  package let hours: Decimal

  /// Hours of one kind of thing.
  package struct Row: Hashable, Sendable {
    /// Of cards; nil for those that may be one of several models.
    package let model: String?
    /// Cards, cores or GiB, times hours.
    package let used: Decimal
    /// What there is now, times all hours: nobody keeps what there was.
    package let capacity: Decimal?

    /// The part of the capacity that was used.
    package var share: Decimal? {
      guard let capacity, capacity > 0 else { return nil }
      return used.divided(by: capacity, scale: 6, .halfEven)
    }
  }

  /// Of the time from `start` to `end`, which is not in the future. A lease that runs unpaid takes its place all the
  /// same.
  package init(
    leases: [Lease], models: GPUModels, cards: [GPUCapacity], capacity: ProviderCapacity?,
    from start: Timestamp, to end: Timestamp
  ) {
    var unknown: [LeaseID] = []
    var cpu = Decimal.zero
    var memory = Decimal.zero
    var gpu: [String?: Decimal] = [:]
    for lease in leases {
      guard let seconds = lease.listing?.seconds(from: start, to: end, isOpen: lease.isOpen),
        let resources = lease.listing?.resources
      else {
        unknown.append(lease.id)
        continue
      }
      let time = Decimal(seconds)
      cpu += Self.cores(resources.cpu) * time
      memory += Self.gibibytes(resources.memory) * time
      if resources.gpu > 0 { gpu[models.model(of: lease), default: 0] += Decimal(resources.gpu) * time }
    }
    self.unknown = unknown
    let span = end.seconds(since: start)
    hours = Self.hours(Decimal(span))
    func all(_ amount: Decimal) -> Decimal { Self.hours(amount * Decimal(span)) }
    self.cpu = Row(model: nil, used: Self.hours(cpu), capacity: capacity.map { all(Self.cores($0.cpu)) })
    self.memory = Row(
      model: nil, used: Self.hours(memory), capacity: capacity.map { all(Self.gibibytes($0.memory)) })
    let totals = Dictionary(cards.map { ($0.model, $0.total) }, uniquingKeysWith: +)
    let known = Set(totals.keys).union(gpu.keys.compactMap(\.self)).sorted()
    let rows = known.map { model in
      Row(
        model: model, used: Self.hours(gpu[model] ?? 0),
        capacity: totals[model].map { all(Decimal($0)) })
    }
    self.gpu = rows + (gpu[nil].map { [Row(model: nil, used: Self.hours($0), capacity: nil)] } ?? [])
  }

  private static func hours(_ seconds: Decimal) -> Decimal {
    seconds.divided(by: 3600, scale: 6, .halfEven)
  }

  private static func cores(_ thousandths: Int) -> Decimal {
    Decimal(significand: BigInteger(thousandths), scale: 3)
  }

  /// Exactly: a byte is 2⁻³⁰ of it, which has 30 decimal places.
  private static func gibibytes(_ bytes: Int) -> Decimal {
    Decimal(bytes).divided(by: Decimal(1 << 30), scale: 30, .halfEven)
  }
}

extension ListedLease {
  /// How long it ran within a time; nil where its times are not known.
  fileprivate func seconds(from start: Timestamp, to end: Timestamp, isOpen: Bool) -> Int? {
    guard let createdTime, let last = isOpen ? end : closedTime else { return nil }
    return max(0, min(last, end).seconds(since: max(createdTime, start)))
  }
}
