package import ProviderCore

/// When blocks were made, and which were the first of each day: asked of the chain, and of the Console for those
/// that the chain's node has forgotten. What was found once is kept for ever, since blocks do not change.
package final class BlockTimes {
  private let chain: ChainClient
  private let listing: ListingClient
  private let store: BlockStore
  private var lowest = 1
  /// Blocks whose times are known, from which a search sets out.
  private var known: [Block] = []

  package init(chain: ChainClient, listing: ListingClient, store: BlockStore) {
    self.chain = chain
    self.listing = listing
    self.store = store
  }

  /// Nil for a block before those that anybody knows.
  package func time(of height: Int) throws(ProviderError) -> Timestamp? {
    if let block = known.first(where: { $0.height == height }) { return block.time }
    if height >= lowest {
      switch try chain.block(height) {
      case .block(let block): return block.time
      case .pruned(let lowest):
        self.lowest = lowest
      }
    }
    return try listing.block(height)?.time
  }

  /// The blocks of some days in a row, as far as the chain has reached their ends.
  package func days(
    _ days: ClosedRange<Day>, tip: Block, progress: (_ done: Int, _ count: Int) -> Void = { _, _ in }
  ) throws(ProviderError) -> [DayBlocks] {
    known.append(tip)
    var first: [Day: Int] = [:]
    // From the newest, whose neighbours are known, to the oldest.
    for day in days.lowerBound...days.upperBound.advanced(by: 1) where day.start <= tip.time {
      if let bound = store.bound(of: day) { remember(bound, of: day, in: &first) }
    }
    for number in (days.lowerBound.number...days.upperBound.number + 1).reversed() {
      let day = Day(number: number)
      if first[day] != nil || day.start > tip.time { continue }
      guard var search = DayBoundSearch(day.start, known: known) else { continue }
      let bound = try search.bound { height throws(ProviderError) in try self.time(of: height) }
      store.keep(bound, of: day)
      remember(bound, of: day, in: &first)
      progress(first.count, days.count + 1)
    }
    return days.compactMap { day in
      guard let own = first[day], let next = first[day.advanced(by: 1)] else { return nil }
      return DayBlocks(day: day, first: own, next: next)
    }
  }

  private func remember(_ bound: DayBoundSearch.Bound, of day: Day, in first: inout [Day: Int]) {
    known += [bound.first, bound.before].compactMap(\.self)
    first[day] = bound.first.height
  }
}
