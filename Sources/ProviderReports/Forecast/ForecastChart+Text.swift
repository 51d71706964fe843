internal import ProviderCore

extension ForecastChart {
  /// A drawing in characters, no wider than `width` where that leaves room for one at all.
  package func text(width: Int, _ palette: Palette) -> String {
    // The widest label is not known before the scale, nor the scale before the points.
    let rough = curve(limit: max(8, width - 10))
    let labelWidth = ChartScale(rough).labelWidth
    let room = max(8, width - labelWidth - 2)
    let curve = curve(limit: room)
    let scale = ChartScale(curve)
    let canvas = ForecastCanvas(curve, scale, room: room)
    let unit = palette.faint("\(unit(scale)), \(curve.days.lowerBound) to \(curve.days.upperBound)")
    let margin = String(repeating: " ", count: scale.labelWidth)
    let lines = canvas.rows.enumerated().map { index, row in
      let label = canvas.label(index) ?? ""
      let padding = String(repeating: " ", count: max(0, scale.labelWidth - label.width))
      return "\(padding)\(label) \(label.isEmpty ? "│" : "┤")\(painted(row, palette))"
    }
    let axis = [canvas.axis, canvas.dates].map { "\(margin) \($0)".withoutTrailingBlanks }
    let legend = ForecastCanvas.Mark.legend.map { mark, name in
      "\(painted([mark], palette)) \(name)"
    }
    let notes = notes(curve, scale).map { palette.faint($0) }
    return ([unit] + lines + axis + [margin + "  " + legend.joined(separator: "   ")] + notes)
      .joined(separator: "\n") + "\n"
  }

  /// Neighbours of a kind are painted together.
  private func painted(_ row: [ForecastCanvas.Mark], _ palette: Palette) -> String {
    var text = ""
    var rest = row[...]
    while let mark = rest.first {
      let run = rest.prefix { $0 == mark }
      rest = rest.dropFirst(run.count)
      text += mark.painted(String(repeating: mark.rawValue, count: run.count), palette)
    }
    return text.withoutTrailingBlanks
  }
}

extension ChartScale {
  fileprivate var labelWidth: Int { ticks.map { label($0).width }.max() ?? 0 }
}

extension ForecastCanvas.Mark {
  fileprivate static var legend: [(Self, String)] {
    [(.earned, "earned"), (.expected, "expected"), (.inner, "80% range"), (.outer, "95% range")]
  }

  fileprivate func painted(_ text: String, _ palette: Palette) -> String {
    switch self {
    case .earned, .rise: palette.good(text)
    case .expected: palette.bold(text)
    case .outer: palette.faint(text)
    case .above, .below: palette.bad(text)
    case .blank, .inner: text
    }
  }
}
