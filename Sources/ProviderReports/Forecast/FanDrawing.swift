internal import ProviderCore

/// Where things lie in the SVG drawing of a forecast, and its parts that show amounts.
struct FanDrawing {
  static let width = 960.0
  static let left = 76.0
  static let right = width - 24
  static let top = 84.0
  static let bottom = 404.0

  let curve: FanCurve
  let scale: ChartScale
  /// What the forecast is compared with.
  let other: [FanCurve.Ahead]

  /// Blue and near black differ in lightness as well, for those who see no colours and for print.
  enum Colour {
    static let earned = "#1f2933"
    static let ahead = "#0b5fa5"
    static let other = "#b45309"
    static let outlier = "#b3261e"
    static let words = "#3e4c59"
    static let grid = "#d9dee3"
  }

  /// Of a moment, as days after the first one's beginning.
  func x(_ offset: Double) -> Double {
    Self.left + (Self.right - Self.left) * offset / Double(max(1, curve.days.count))
  }

  func y(_ amount: Double) -> Double { Self.bottom - (Self.bottom - Self.top) * scale.part(amount) }

  private func start(_ days: ClosedRange<Day>) -> Double {
    x(Double(curve.days.lowerBound.distance(to: days.lowerBound)))
  }

  private func end(_ days: ClosedRange<Day>) -> Double {
    x(Double(curve.days.lowerBound.distance(to: days.upperBound) + 1))
  }

  private func middle(_ days: ClosedRange<Day>) -> Double { (start(days) + end(days)) / 2 }

  /// Where the forecast begins.
  var origin: Double { curve.ahead.first.map { start($0.days) } ?? Self.right }

  // MARK: Bands and the expected amounts

  /// From the beginning of the first day to the end of the last, so that even a single point has an area.
  private func line(
    _ points: [FanCurve.Ahead], _ amount: (ForecastRange) -> Double
  ) -> [(x: Double, y: Double)] {
    guard let first = points.first, let last = points.last else { return [] }
    return [(start(first.days), y(amount(first.range)))]
      + points.map { (middle($0.days), y(amount($0.range))) }
      + [(end(last.days), y(amount(last.range)))]
  }

  private static func path(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\($0.x.coordinate),\($0.y.coordinate)" }.joined(separator: " ")
  }

  var bands: [String] {
    let bands: [(low: (ForecastRange) -> Double, high: (ForecastRange) -> Double, opacity: String)] = [
      (\.lo95, \.hi95, "0.18"), (\.lo80, \.hi80, "0.28"),
    ]
    return bands.map { band in
      let outline = line(curve.ahead, band.high) + line(curve.ahead, band.low).reversed()
      return
        #"<polygon points="\#(Self.path(outline))" fill="\#(Colour.ahead)" fill-opacity="\#(band.opacity)"/>"#
    }
  }

  /// What is expected, and before it, so that it stays below, what that is compared with.
  var lines: [String] {
    let expected = """
      <polyline points="\(Self.path(line(curve.ahead, \.mean)))" fill="none" stroke="\(Colour.ahead)" \
      stroke-width="2" stroke-dasharray="6 3"/>
      """
    guard !other.isEmpty else { return [expected] }
    let compared = """
      <polyline points="\(Self.path(line(other, \.mean)))" fill="none" stroke="\(Colour.other)" stroke-width="2"/>
      """
    return [compared, expected]
  }

  // MARK: What was earned

  /// A line for each run of known points, and dots where there are few or one stands alone.
  var earned: [String] {
    var runs: [[(x: Double, y: Double)]] = [[]]
    for point in curve.past {
      if let amount = point.amount {
        runs[runs.count - 1].append((middle(point.days), y(amount)))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    let dots =
      curve.past.count <= 45 ? runs.joined().map(\.self) : runs.filter { $0.count == 1 }.flatMap(\.self)
    let lines = runs.filter { $0.count > 1 }.map {
      """
      <polyline points="\(Self.path($0))" fill="none" stroke="\(Colour.earned)" stroke-width="1.5" \
      stroke-linejoin="round"/>
      """
    }
    return lines
      + dots.map {
        #"<circle cx="\#($0.x.coordinate)" cy="\#($0.y.coordinate)" r="2.5" fill="\#(Colour.earned)"/>"#
      }
  }

  /// Triangles at the edge for what lies beyond it.
  var outliers: [String] {
    curve.past.filter { scale.isOutside($0.amount) }.map { point in
      let (x, isAbove) = (middle(point.days), (point.amount ?? 0) > 0)
      let (tip, base) = isAbove ? (Self.top - 8, Self.top + 2) : (Self.bottom + 8, Self.bottom - 2)
      let corners = Self.path([(x, tip), (x - 6, base), (x + 6, base)])
      return #"<polygon points="\#(corners)" fill="\#(Colour.outlier)"/>"#
    }
  }

  // MARK: What a pointer finds

  /// Unseen columns with the figures of a point, and that of what is compared, by its name.
  func tooltips(_ name: String?) -> [String] {
    let mean = curve.pointDays > 1 ? " a day" : ""
    let past = curve.past.map { point in
      let amount = point.amount.map { "\($0.moneyText)\(mean)" } ?? "no figure"
      return tooltip(point.days, "\(point.days.words): \(amount)")
    }
    let ahead = curve.ahead.enumerated().map { index, point in
      let range = point.range
      let compared = name.flatMap { name in
        other.indices.contains(index) ? "; \(name) \(other[index].range.mean.moneyText)" : nil
      }
      return tooltip(
        point.days,
        "\(point.days.words): \(range.mean.moneyText)\(mean), 80%: \(range.lo80.moneyText) to "
          + "\(range.hi80.moneyText), 95%: \(range.lo95.moneyText) to \(range.hi95.moneyText)\(compared ?? "")"
      )
    }
    return past + ahead
  }

  private func tooltip(_ days: ClosedRange<Day>, _ text: String) -> String {
    let (x, width) = (start(days), end(days) - start(days))
    return """
      <rect x="\(x.coordinate)" y="\(Self.top.coordinate)" width="\(width.coordinate)" \
      height="\((Self.bottom - Self.top).coordinate)" fill="none" pointer-events="all">\
      <title>\(Markup.escaped(text))</title></rect>
      """
  }
}

extension Double {
  /// To a tenth of a pixel.
  var coordinate: String {
    let tenths = Int((Swift.min(Swift.max(isNaN ? 0 : self, -1e6), 1e6) * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
