import ProviderCore
import ProviderReports
import TestSupport
import Testing

struct SelfTestReportTests {
  private static func report(_ checks: SelfTestCheck...) -> SelfTestReport { SelfTestReport(checks) }

  @Test func `people see a line for each check`() {
    let report = Self.report(
      SelfTestCheck(.ok, "cache folder", "/tool/cache can be written"),
      SelfTestCheck(.warning, "source dia", "HTTP status 503", milliseconds: 1204),
      SelfTestCheck(.failed, "policy", "two\nlines"))
    #expect(
      report.table(.plain) == """
        RESULT   CHECK           MS  DETAIL
        ok       cache folder        /tool/cache can be written
        warning  source dia    1204  HTTP status 503
        failed   policy              two\u{FFFD}lines
        1 ok, 1 warning, 1 failed: mend what failed before bidding

        """)
  }

  @Test func `warnings pass, failures do not`() {
    #expect(Self.report(SelfTestCheck(.warning, "a", "b")).isPassed)
    #expect(!Self.report(SelfTestCheck(.ok, "a", "b"), SelfTestCheck(.failed, "c", "d")).isPassed)
  }

  @Test func `programs get the same, and what was not waited for is null`() throws {
    let json = Self.report(SelfTestCheck(.ok, "a", "b", milliseconds: 5), SelfTestCheck(.ok, "c", "d")).json
    #expect(
      json.text(.compact)
        == #"{"schema":"akash-provider-tool/price-self-test/v1","passed":true,"checks":["#
        + #"{"check":"a","result":"ok","detail":"b","milliseconds":5},"#
        + #"{"check":"c","result":"ok","detail":"d","milliseconds":null}]}"#)
  }

  @Test func `a key that got into a detail is masked`() {
    let text = Self.report(SelfTestCheck(.failed, "configuration", "no: \(TestKeys.working)")).table(.plain)
    #expect(!text.contains(TestKeys.working))
  }
}
