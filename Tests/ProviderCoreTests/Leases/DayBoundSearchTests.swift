import ProviderCore
import TestSupport
import Testing

struct DayBoundSearchTests {
  /// A chain whose blocks come every 5 to 8 seconds, and which stood still for 35 hours after block 100000.
  private final class Chain {
    private var times: [Int] = []
    private(set) var questions = 0
    /// The oldest block that anybody knows.
    let oldest: Int

    init(seed: UInt64 = 7, count: Int = 200_000, oldest: Int = 1) {
      var generator = SeededGenerator(seed: seed)
      var time = 1_790_000_000
      for height in 0..<count {
        time += Int.random(in: 5...8, using: &generator)
        if height == 100_000 { time += 35 * 3600 }
        times.append(time)
      }
      self.oldest = oldest
    }

    func block(_ height: Int) -> Block { Block(height: height, time: Timestamp(seconds: times[height])) }
    var tip: Block { block(times.count - 1) }

    func time(_ height: Int) -> Timestamp? {
      questions += 1
      return height < oldest ? nil : block(height).time
    }

    /// Looks at every block.
    func first(_ moment: Timestamp) -> Int? { times.firstIndex { $0 >= moment.seconds } }
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `midnights are found with few questions`(seed: UInt64) throws {
    let chain = Chain(seed: seed)
    var known = [chain.tip]
    let days = (Day(of: chain.block(0).time).number + 1...Day(of: chain.tip.time).number).map {
      Day(number: $0)
    }
    for day in days.reversed() {
      var search = try #require(DayBoundSearch(day.start, known: known))
      let bound = try search.bound { chain.time($0) }
      #expect(bound.first.height == chain.first(day.start))
      #expect(bound.before == chain.block(bound.first.height - 1))
      known += [bound.first, bound.before].compactMap(\.self)
    }
    #expect(chain.questions <= days.count * 7, "\(chain.questions) for \(days.count) days")
  }

  @Test func `the beginning of what anybody knows is a bound`() throws {
    let chain = Chain(oldest: 150_000)
    let day = Day(of: chain.block(150_000).time)
    var search = try #require(DayBoundSearch(day.start, known: [chain.tip]))
    let bound = try search.bound { chain.time($0) }
    #expect(bound.first == chain.block(150_000))
    #expect(bound.before == nil)
  }

  @Test func `a moment after the newest block has no bound`() {
    let chain = Chain(count: 100)
    #expect(DayBoundSearch(Timestamp(seconds: chain.tip.time.seconds + 1), known: [chain.tip]) == nil)
  }

  @Test func `a block at midnight itself is the first`() throws {
    let midnight = Day(number: 20_000).start
    let tip = Block(height: 1000, time: Timestamp(seconds: midnight.seconds + 600))
    var search = try #require(DayBoundSearch(midnight, known: [tip]))
    let bound = try search.bound { Timestamp(seconds: midnight.seconds + ($0 - 900) * 6) }
    #expect(bound.first.height == 900)
  }

  @Test func `times that make no sense come to an end`() throws {
    let midnight = Day(number: 20_000).start
    let tip = Block(height: .max / 4, time: Timestamp(seconds: midnight.seconds + 600))
    var search = try #require(DayBoundSearch(midnight, known: [tip]))
    var count = 0
    _ = try? search.bound { _ in
      count += 1
      return Timestamp(seconds: midnight.seconds + 1_000_000_000)
    }
    #expect(count <= 120)
  }
}
