/// Finds the word that a person probably meant.
package enum NearestMatch {
  /// The candidate with the fewest changed, added, dropped or swapped letters, when those are few
  /// enough for a slip of the finger: a third of the word.
  package static func of(_ word: String, among candidates: [String]) -> String? {
    let ranked = candidates.map { ($0, distance(Array(word.utf8), Array($0.utf8))) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= max(1, word.utf8.count / 3) ? best.0 : nil
  }

  /// The optimal string alignment distance (Damerau–Levenshtein without overlaps).
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    // Far longer than any key: not worth a quadratic table.
    guard left.count <= 64, right.count <= 64 else { return .max }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
      var current = [i + 1]
      for j in right.indices {
        var best = min(previous[j + 1] + 1, current[j] + 1)
        best = min(best, previous[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforePrevious[j - 1] + 1)
        }
        current.append(best)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
