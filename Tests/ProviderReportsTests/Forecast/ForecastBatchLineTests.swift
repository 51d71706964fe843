import ProviderCore
import ProviderReports
import Testing

struct ForecastBatchLineTests {
  /// With ten digits.
  @Test func `an answer has the id and five numbers a step`() {
    var output: [UInt8] = []
    let steps = [
      ForecastRange(mean: 5, lo80: 4.25, hi80: 1.0 / 3, lo95: 1e-5, hi95: 1e17),
      ForecastRange(mean: -1, lo80: .infinity, hi80: .nan, lo95: 0, hi95: 2),
    ]
    ForecastBatchLine.append(steps, id: .string("a\"b"), to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == #"{"id":"a\"b","mean":[5.0,-1.0],"lo80":[4.25,null],"hi80":[0.3333333333,null],"#
        + #""lo95":[1e-05,0.0],"hi95":[1e+17,2.0]}"# + "\n")
    #expect(throws: Never.self) { try JSONValue(parsing: output) }
  }

  @Test func `a bad line has its id, its number, and what is wrong`() {
    var output: [UInt8] = []
    let error = ProviderError(.valueInvalid, "horizon: \"0\"")
    ForecastBatchLine.append(error, id: .null, line: 17, to: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == #"{"id":null,"error":"horizon: \"0\"","line":17}"# + "\n")
  }
}
