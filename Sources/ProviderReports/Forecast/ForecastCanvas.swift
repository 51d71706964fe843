internal import ProviderCore

/// The cells of a forecast's drawing in characters.
struct ForecastCanvas {
  enum Mark: Character {
    case blank = " "
    case earned = "•"
    /// Between two neighbours that are rows apart.
    case rise = "│"
    case expected = "━"
    case inner = "▒"
    case outer = "░"
    case above = "▲"
    case below = "▼"
  }

  /// From the top.
  private(set) var rows: [[Mark]]
  private let curve: FanCurve
  private let scale: ChartScale
  /// How many columns a point takes.
  private let pointWidth: Int
  /// How many rows lie between two lines of the scale.
  private let tickRows: Int

  init(_ curve: FanCurve, _ scale: ChartScale, room: Int) {
    self.curve = curve
    self.scale = scale
    let points = curve.past.count + curve.ahead.count
    pointWidth = max(1, min(6, room / max(1, points)))
    tickRows = max(2, 16 / max(1, scale.ticks.count - 1))
    let height = tickRows * (scale.ticks.count - 1) + 1
    rows = Array(repeating: Array(repeating: .blank, count: points * pointWidth), count: height)
    for (index, point) in curve.ahead.enumerated() { draw(point, curve.past.count + index) }
    drawPast()
  }

  private func row(_ amount: Double) -> Int {
    rows.count - 1 - Int((scale.part(amount) * Double(rows.count - 1)).rounded())
  }

  private func columns(_ point: Int) -> Range<Int> { point * pointWidth..<(point + 1) * pointWidth }

  private mutating func draw(_ point: FanCurve.Ahead, _ index: Int) {
    let range = point.range
    for column in columns(index) {
      for row in row(range.hi95)...max(row(range.hi95), row(range.lo95)) { rows[row][column] = .outer }
      for row in row(range.hi80)...max(row(range.hi80), row(range.lo80)) { rows[row][column] = .inner }
      rows[row(range.mean)][column] = .expected
      if scale.isOutside(range.hi95), range.hi95 > 0 { rows[0][column] = .above }
      if scale.isOutside(range.lo95), range.lo95 < 0 { rows[rows.count - 1][column] = .below }
    }
  }

  private mutating func drawPast() {
    var before: Int?
    for (index, point) in curve.past.enumerated() {
      guard let amount = point.amount else {
        before = nil
        continue
      }
      let row = row(amount)
      let columns = columns(index)
      if let before, abs(before - row) > 1 {
        for between in min(before, row) + 1..<max(before, row) { rows[between][columns.lowerBound] = .rise }
      }
      for column in columns { rows[row][column] = .earned }
      if scale.isOutside(amount) {
        for column in columns { rows[row][column] = amount > 0 ? .above : .below }
      }
      before = row
    }
  }

  /// The label of a row, if the scale has a line there.
  func label(_ row: Int) -> String? {
    guard row.isMultiple(of: tickRows) else { return nil }
    return scale.label(scale.ticks[scale.ticks.count - 1 - row / tickRows])
  }

  private var origin: Int { curve.past.count * pointWidth }
  private var width: Int { rows.first?.count ?? 0 }

  /// The line below, with a mark where the forecast begins.
  var axis: String {
    "└" + String((0..<width).map { $0 == origin ? "┴" : "─" })
  }

  /// The dates at its ends and at the mark, as far as there is room.
  var dates: String {
    guard let first = curve.ahead.first?.days.lowerBound else { return "" }
    var line = Array(repeating: Character(" "), count: width + 1)
    func place(_ day: Day, at start: Int) {
      let text = Array("\(day)")
      let start = min(start, line.count - text.count)
      guard start >= 0,
        line[max(0, start - 2)..<min(line.count, start + text.count + 2)].allSatisfy({ $0 == " " })
      else { return }
      line.replaceSubrange(start..<start + text.count, with: text)
    }
    place(first, at: origin + 1)
    place(curve.days.lowerBound, at: 0)
    place(curve.days.upperBound, at: line.count)
    return String(line)
  }
}
