/// A block of the chain and its time.
package struct Block: Hashable, Sendable {
  package let height: Int
  package let time: Timestamp

  package init(height: Int, time: Timestamp) {
    self.height = height
    self.time = time
  }
}

/// The blocks of a UTC day. A day without any, as in a halt of the chain, has a first one that is not its own.
package struct DayBlocks: Hashable, Sendable {
  package let day: Day
  package let first: Int
  package let last: Int

  /// `next` is the first block at or after the end of the day.
  package init(day: Day, first: Int, next: Int) {
    self.day = day
    self.first = first
    last = next - 1
  }
}
