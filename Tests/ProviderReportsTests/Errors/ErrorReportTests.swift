import ProviderCore
import Testing

@testable import ProviderReports

struct ErrorReportTests {
  @Test func `tells what is wrong, then what to do`() {
    let error = ProviderError(.sdlInvalid, "a", further: ["b"], hint: "c")
    #expect(ErrorReport.lines(error) == ["error: a", "error: b", "hint: c"])
    #expect(
      ErrorReport.json(error)
        == #"{"schema":"akash-provider-tool/error/v1","error":{"code":"sdl-invalid","message":"a\nb","hint":"c"}}"#
    )
  }

  @Test func `an answer of no is told in the script's own words`() {
    let error = ProviderError(.orderPriceless, "price must be an object!")
    #expect(ErrorReport.lines(error) == ["price must be an object!"])
  }

  @Test func `an input cannot forge lines or move the cursor`() {
    let error = ProviderError(.orderInvalid, "a\nerror: b\u{1B}[2J\0c")
    #expect(ErrorReport.lines(error) == ["error: a\u{FFFD}error: b\u{FFFD}[2J\u{FFFD}c"])
  }
}
