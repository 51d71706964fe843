import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct EarningsChartTests {
  private typealias Spec = EarningsReportFixture.Spec

  private static func chart(_ acts: [Int?]) throws -> EarningsChart {
    let last = try Day.named("2026-04-01").advanced(by: acts.count - 1)
    let specs = acts.map { act in act.map { Spec(akt: 0, act: $0) } }
    return EarningsChart(try EarningsReportFixture.report("2026-04-01", "\(last)", specs))
  }

  /// 16 columns of room: 10 ACT fill all, 5 a half, 1 one and five eighths.
  @Test func `bars are as long as the figures`() throws {
    #expect(
      try Self.chart([10, 5, 1, 0, nil]).text(width: 39, .plain) == """
        2026-04-01      10.00  ████████████████
        2026-04-02       5.00  ████████
        2026-04-03       1.00  █▋
        2026-04-04       0.00
        2026-04-05  no figure

        """)
  }

  @Test(arguments: [24, 40, 50, 80, 132, 250])
  func `no line is longer than the terminal is wide`(width: Int) throws {
    let chart = try Self.chart((0..<60).map { $0 * $0 })
    let lines = chart.text(width: width, .plain).split(separator: "\n")
    #expect(lines.count == 60)
    #expect(lines.map(\.count).max() == width, "and the longest bar uses all of it")
  }

  @Test func `nothing to draw is no trouble`() throws {
    #expect(try Self.chart([nil]).text(width: 80, .plain) == "2026-04-01  no figure\n")
    #expect(try Self.chart([0, 0]).text(width: 0, .plain).split(separator: "\n").count == 2)
    #expect(try Self.chart([nil, 0]).svg.hasSuffix("</svg>\n"))
  }

  /// Height 240 is the largest figure.
  @Test func `the drawing has a bar of its height for each period`() throws {
    let svg = try Self.chart([10, 5, nil]).svg
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    let heights = svg.matches(of: #/height="(\d+)" fill="#e0442c"/#).map { String($0.output.1) }
    #expect(heights == ["240", "120", "0"])
    #expect(svg.contains("<title>2026-04-03: no figure</title>"))
    #expect(svg.components(separatedBy: "<text").count == svg.components(separatedBy: "</text>").count)
    #expect(!svg.contains("href"), "it needs nothing from elsewhere")
  }
}
