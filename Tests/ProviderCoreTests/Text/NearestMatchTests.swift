import Testing

@testable import ProviderCore

struct NearestMatchTests {
  @Test(arguments: [
    ("servics", "services"), ("cpu_", "cpu"), ("memroy", "memory"), ("enpoint", "endpoint"),
  ])
  func `finds what was meant`(word: String, meant: String) {
    let known = ["services", "cpu", "memory", "endpoint", "storage", "gpu"]
    #expect(NearestMatch.of(word, among: known) == meant)
  }

  @Test(arguments: ["", "banana", "x", String(repeating: "a", count: 10_000)])
  func `is silent about what is far from everything`(word: String) {
    #expect(NearestMatch.of(word, among: ["services", "storage"]) == nil)
    #expect(NearestMatch.of(word, among: []) == nil)
  }

  @Test(arguments: [("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "", 3), ("ca", "abc", 3)])
  func `counts edits`(left: String, right: String, distance: Int) {
    #expect(NearestMatch.distance(Array(left.utf8), Array(right.utf8)) == distance)
  }
}
