internal import ProviderCore

extension ForecastChart {
  /// A drawing of its own, which needs nothing from elsewhere and looks the same on light and dark.
  package var svg: String {
    let curve = curve(limit: 420)
    let other = comparisonCurve(limit: 420)?.ahead ?? []
    // One scale for both, so that charts with the plan and without it can be laid side by side.
    let drawing = FanDrawing(curve: curve, scale: ChartScale(curve, beside: other), other: other)
    let notes = notes(curve, drawing.scale)
    let height = FanDrawing.bottom + 40 + 18 * Double(notes.count)
    let title =
      "\(unit(drawing.scale).capitalizedFirst)\(comparison.map { ", \($0.rest)" } ?? ""): earned to \(forecast.history.days.upperBound), "
      + "expected to \(forecast.days.upperBound)"
    let lines =
      [
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="\(FanDrawing.width.coordinate)" height="\(height.coordinate)" \
        viewBox="0 0 \(FanDrawing.width.coordinate) \(height.coordinate)" role="img" font-family="sans-serif" \
        font-size="13" fill="\(FanDrawing.Colour.words)">
        """,
        "<title>\(Markup.escaped(title))</title>",
        ##"<rect width="100%" height="100%" fill="#ffffff"/>"##,
        Self.words(16, 28, title, attributes: #" font-size="17" font-weight="bold""#),
      ] + legend + grid(drawing) + dates(drawing) + drawing.bands + drawing.lines + drawing.earned
      + seam(drawing) + drawing.outliers + drawing.tooltips(comparison?.name)
      + notes.enumerated().map { Self.words(16, FanDrawing.bottom + 48 + 18 * Double($0), $1) } + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(
    _ x: Double, _ y: Double, _ text: String, anchor: String = "start", attributes: String = ""
  ) -> String {
    #"<text x="\#(x.coordinate)" y="\#(y.coordinate)" text-anchor="\#(anchor)"\#(attributes)>"#
      + "\(Markup.escaped(text))</text>"
  }

  private static func stroke(
    _ from: (Double, Double), _ to: (Double, Double), _ colour: String, _ attributes: String = ""
  ) -> String {
    #"<line x1="\#(from.0.coordinate)" y1="\#(from.1.coordinate)" x2="\#(to.0.coordinate)" "#
      + #"y2="\#(to.1.coordinate)" stroke="\#(colour)"\#(attributes)/>"#
  }

  private var legend: [String] {
    let y = 52.0
    let (earned, ahead) = (FanDrawing.Colour.earned, FanDrawing.Colour.ahead)
    // The inner band lies on the outer one, here as in the drawing.
    func swatch(_ x: Double, _ opacities: [String]) -> String {
      opacities.map {
        #"<rect x="\#(x.coordinate)" y="\#((y - 11).coordinate)" width="26" height="13" fill="\#(ahead)" "#
          + #"fill-opacity="\#($0)"/>"#
      }.joined()
    }
    let line = comparison.map { comparison in
      [
        Self.stroke((442, y - 4), (468, y - 4), FanDrawing.Colour.other, #" stroke-width="2""#),
        Self.words(474, y, "expected \(comparison.name)"),
      ]
    }
    return [
      Self.stroke((16, y - 4), (42, y - 4), earned, #" stroke-width="1.5""#), Self.words(48, y, "earned"),
      Self.stroke((110, y - 4), (136, y - 4), ahead, #" stroke-width="2" stroke-dasharray="6 3""#),
      Self.words(142, y, "expected"), swatch(218, ["0.18", "0.28"]), Self.words(250, y, "80% range"),
      swatch(330, ["0.18"]), Self.words(362, y, "95% range"),
    ] + (line ?? [])
  }

  private func grid(_ drawing: FanDrawing) -> [String] {
    let (left, right) = (FanDrawing.left, FanDrawing.right)
    return drawing.scale.ticks.flatMap { tick in
      let y = drawing.y(tick)
      let colour = tick == 0 ? FanDrawing.Colour.words : FanDrawing.Colour.grid
      return [
        Self.stroke((left - 4, y), (right, y), colour),
        Self.words(left - 8, y + 4, drawing.scale.label(tick), anchor: "end"),
      ]
    }
  }

  private func dates(_ drawing: FanDrawing) -> [String] {
    DateTicks.ticks(in: drawing.curve.days, letters: 120).flatMap { tick in
      let x = drawing.x(Double(drawing.curve.days.lowerBound.distance(to: tick.day)))
      let bottom = FanDrawing.bottom
      return [
        Self.stroke((x, bottom), (x, bottom + 5), FanDrawing.Colour.words),
        Self.words(x, bottom + 20, tick.label, anchor: "middle"),
      ]
    }
  }

  /// Where knowing ends.
  private func seam(_ drawing: FanDrawing) -> [String] {
    let x = drawing.origin
    return [
      Self.stroke(
        (x, FanDrawing.top - 8), (x, FanDrawing.bottom), FanDrawing.Colour.words, #" stroke-dasharray="2 3""#)
    ]
  }
}
