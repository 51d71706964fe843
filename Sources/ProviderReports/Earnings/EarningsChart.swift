package import ProviderCore

/// Bars of the net dollars of each period.
package struct EarningsChart {
  private let title: String
  private let bars: [Bar]
  private let most: Decimal

  private struct Bar {
    let name: String
    /// Nil where nothing is known.
    let value: Decimal?

    var label: String { value.map { $0.fixed(2) } ?? "no figure" }
  }

  package init(_ report: EarningsReport) {
    title = "\(report.provider): net USD, \(report.days.lowerBound) to \(report.days.upperBound)"
    bars = report.rows.map { Bar(name: $0.period.name, value: $0.net?.usd.value) }
    most = bars.compactMap(\.value).max() ?? .zero
  }

  // MARK: Terminal

  /// One line a period, none longer than `width` where that leaves room for a bar at all.
  package func text(width: Int, _ palette: Palette) -> String {
    let nameWidth = bars.map(\.name.count).max() ?? 0
    let labelWidth = bars.map(\.label.count).max() ?? 0
    let room = max(1, width - nameWidth - labelWidth - 4)
    let lines = bars.map { bar in
      let name = bar.name + String(repeating: " ", count: nameWidth - bar.name.count)
      let blank = String(repeating: " ", count: labelWidth - bar.label.count)
      let drawn = palette.good(Self.drawn(bar.value ?? .zero, of: most, in: room))
      return "\(name)  \(blank)\(bar.label)  \(drawn)".withoutTrailingBlanks
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A bar of whole and eighth blocks.
  private static func drawn(_ value: Decimal, of most: Decimal, in room: Int) -> String {
    let eighths = value.share(of: most, in: room * 8)
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  // MARK: SVG

  private static let height = 240
  private static let left = 70
  private static let top = 40

  /// A drawing of its own, which needs nothing from elsewhere.
  package var svg: String {
    let step = max(6, min(60, 1000 / max(1, bars.count)))
    let width = Self.left + step * bars.count + 20
    let base = Self.top + Self.height
    // At most about fifteen names fit below.
    let every = max(1, (bars.count * 70 + 999) / 1000)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(max(width, 480))" height="\(base + 60)" \
      font-family="sans-serif" font-size="12">
      """,
      #"<rect width="100%" height="100%" fill="white"/>"#,
      "<text x=\"10\" y=\"20\">\(Markup.escaped(title))</text>",
      Self.gridLine(0, "0", width), Self.gridLine(Self.height / 2, Self.half(most), width),
      Self.gridLine(Self.height, most.fixed(2), width),
    ]
    for (index, bar) in bars.enumerated() {
      let x = Self.left + index * step
      let height = bar.value.map { $0.share(of: most, in: Self.height) } ?? 0
      lines.append(
        """
        <rect x="\(x)" y="\(base - height)" width="\(step - 2)" height="\(height)" fill="#e0442c">\
        <title>\(Markup.escaped("\(bar.name): \(bar.label)"))</title></rect>
        """)
      if index.isMultiple(of: every) {
        let middle = x + step / 2
        lines.append(
          """
          <text x="\(middle)" y="\(base + 12)" text-anchor="end" \
          transform="rotate(-35 \(middle) \(base + 12))">\(bar.name)</text>
          """)
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private static func half(_ value: Decimal) -> String {
    value.divided(by: 2, scale: 2, .halfEven).fixed(2)
  }

  private static func gridLine(_ height: Int, _ label: String, _ width: Int) -> String {
    let y = top + Self.height - height
    return """
      <line x1="\(left - 4)" y1="\(y)" x2="\(width)" y2="\(y)" stroke="#ccc"/>\
      <text x="\(left - 8)" y="\(y + 4)" text-anchor="end">\(label)</text>
      """
  }
}
