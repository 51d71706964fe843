import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderReports

struct ForecastPageTests {
  private static let evil = #"</title><script>alert("1")</script> & 'so' on"# + "\u{202E}\u{7}\n\u{1B}[31m"
  private static let harmless =
    "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;so&#39; on\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}[31m"

  @Test func `whatever a name or a warning holds is text`() throws {
    let forecast = try ForecastFixture.steady(
      horizon: 4, prices: PriceAssumption(source: Self.evil), warnings: [Self.evil])
    let html = ForecastPage(forecast, by: .month, title: Self.evil, plan: nil).html
    #expect(html.contains("<h1>Forecast for \(Self.harmless) as of 2026-11-04</h1>"))
    #expect(html.contains("<li>\(Self.harmless)</li>"))
    #expect(!html.contains("<script") && !html.contains("\u{1B}") && !html.contains("\u{202E}"))
  }

  @Test func `it needs nothing from elsewhere`() throws {
    let html = ForecastPage(try ForecastFixture.steady(horizon: 4), by: .month, title: "x", plan: nil).html
    for word in ["href", "src=", "url(", "@import", "<script", "<link"] { #expect(!html.contains(word)) }
    #expect(html.components(separatedBy: "http").count == 3, "xmlns and http-equiv")
    for name in ["table", "tr", "section", "p", "ul", "li", "figure", "svg", "div", "th", "td"] {
      let opened = html.matches(of: try Regex("<\(name)[ >]")).count
      #expect(opened == html.components(separatedBy: "</\(name)>").count - 1, "\(name)")
    }
  }

  @Test func `figures, method and trial stand in it`() throws {
    let forecast = try ForecastFixture.steady(horizon: 28, backtest: ForecastFixture.backtest())
    let html = ForecastPage(forecast, by: .month, title: "x", plan: nil).html
    let parts = [
      "280.00 net USD expected from 2026-11-05 to 2026-12-02 (28 days); in 80 of 100 cases between 190.40 and 369.60, "
        + "in 95 of 100 between 173.60 and 386.40.",
      #"<tr class="earned"><th scope="row">2026-10</th><td>20.00</td>"#,
      #"<tr><th scope="row">2026-12</th><td>20.00</td><td>13.60</td><td>26.40</td><td>12.40</td><td>27.60</td>"#
        + #"<td class="text">2 of 31 days</td></tr>"#,
      "<th scope=\"row\">ETS</th><td>35%</td>",
      "<th scope=\"row\">2 to 7</th><td>30</td><td>2.00</td><td>4.00</td><td>5.00</td><td>80%</td><td>90%</td>",
      "<li>Better than the naive forecasts at all distances.</li>",
      "<p>ETS and Theta carry 61% of the weight, 2 others the rest.</p>",
    ]
    for part in parts { #expect(html.contains(part)) }
    #expect(!html.contains("<h2>With"))
    #expect(!html.contains("<h2>Warnings"))
  }
}
