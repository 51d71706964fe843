import ProviderCore
import TestSupport
import Testing

struct ForecastBatchReaderTests {
  private static func read(_ text: String) throws(ProviderError) -> ForecastBatchSeries {
    try ForecastBatchReader.read(Array(text.utf8))
  }

  @Test func `a line is a series`() throws {
    let series = try Self.read(
      #"{"id":"a","season_length":12,"horizon":14,"frequency":"monthly","values":[1e5,-3.25,null,2.5E-1]}"#)
    #expect(series.id == .string("a"))
    #expect(series.series == TimeSeries([100_000, -3.25, -1.5, 0.25], seasonLength: 12, frequency: .other))
    #expect(series.horizon == 14)
    #expect(series.history == nil)
  }

  @Test(arguments: [
    (#""frequency":"daily","#, 7, TimeSeries.Frequency.daily), ("", 7, .daily),
    (#""frequency":null,"season_length":null,"#, 7, .daily), (#""frequency":"weekly","#, 1, .other),
    (#""frequency":"monthly","#, 12, .other), (#""frequency":"quarterly","#, 4, .other),
    (#""frequency":"intermittent","#, 7, .intermittent),
    (#""frequency":"weekly","season_length":52,"#, 52, .other),
  ])
  func `seasons have usual lengths`(keys: String, length: Int, frequency: TimeSeries.Frequency) throws {
    let series = try Self.read(#"{\#(keys)"horizon":1,"values":[1]}"#).series
    #expect(series == TimeSeries([1], seasonLength: length, frequency: frequency))
  }

  @Test func `leases, cards and the price of AKT`() throws {
    let history = try #require(
      try Self.read(
        #"{"id":7,"horizon":2,"values":[1,2,3],"leases":["#
          + #"{"start_day":-2.5,"end_day":null,"usd_per_day":4,"gpu_model":"a100","gpu_units":2,"denom":"akt"},"#
          + #"{"start_day":1,"end_day":2,"usd_per_day":0.5,"gpu_model":null,"gpu_units":null,"denom":"usd","x":1}],"#
          + #""capacity":[{"gpu_model":"a100","units":8,"usd_per_gpu_day":20},{"gpu_model":"t4"}],"akt_usd":[1,1.5]}"#
      ).history)
    #expect(
      history
        == LeaseHistory(
          values: [1, 2, 3],
          leases: [
            BookedLease(
              start: -2.5, end: nil, usdPerDay: 4, gpuModel: "a100", gpuUnits: 2, isPaidInAKT: true),
            BookedLease(start: 1, end: 2, usdPerDay: 0.5, gpuModel: nil, gpuUnits: 0, isPaidInAKT: false),
          ],
          stock: [
            GPUStock(model: "a100", units: 8, usdPerGPUDay: 20),
            GPUStock(model: "t4", units: nil, usdPerGPUDay: nil),
          ], aktUSD: [1, 1.5]))
  }

  @Test(arguments: [
    #""leases":[],"capacity":[],"akt_usd":[]"#, #""leases":null,"capacity":null,"akt_usd":null"#,
    #""leases":[{"start_day":9,"end_day":null,"usd_per_day":1,"denom":"usd"}]"#,
  ])
  func `a list without leases is no list`(keys: String) throws {
    #expect(try Self.read(#"{"horizon":1,"values":[1],\#(keys)}"#).history == nil)
  }

  static let refused = [
    ("", "the JSON is not valid: expected a value, found the end of the input at line 1, column 1"),
    ("[1]", "the series: expected a JSON object, found an array"),
    (#"{"values":[1]}"#, #"the series: "horizon" is missing"#),
    (#"{"horizon":1}"#, #"the series: "values" is missing"#),
    (#"{"horizon":1,"values":[]}"#, "values: the list is empty"),
    (#"{"horizon":1,"values":[null,null]}"#, "values: all of them are null"),
    (#"{"horizon":1,"values":7}"#, #"values: expected an array, found "7""#),
    (#"{"horizon":1,"values":[1,"2"]}"#, #"values[1]: expected a number, found the string "2""#),
    (#"{"horizon":1,"values":[1e400]}"#, #"values[0]: "1e400" is not a number from -1e18 to 1e18"#),
    (#"{"horizon":1,"values":[-1e19]}"#, #"values[0]: "-1e19" is not a number from -1e18 to 1e18"#),
    (
      #"{"horizon":1,"values":[NaN]}"#,
      "the JSON is not valid: expected a value, found \"N\" at line 1, column 24"
    ),
    (#"{"horizon":0,"values":[1]}"#, #"horizon: "0" is not a whole number from 1 to 3660"#),
    (#"{"horizon":3661,"values":[1]}"#, #"horizon: "3661" is not a whole number from 1 to 3660"#),
    (#"{"horizon":1.5,"values":[1]}"#, #"horizon: "1.5" is not a whole number from 1 to 3660"#),
    (#"{"horizon":"9","values":[1]}"#, #"horizon: expected a whole number, found the string "9""#),
    (#"{"horizon":1,"horizon":2,"values":[1]}"#, #"the series: "horizon" stands twice"#),
    (
      #"{"season_length":0,"horizon":1,"values":[1]}"#,
      #"season_length: "0" is not a whole number from 1 to 366"#
    ),
    (
      #"{"season_length":367,"horizon":1,"values":[1]}"#,
      #"season_length: "367" is not a whole number from 1 to 366"#
    ),
    (#"{"id":[1],"horizon":1,"values":[1]}"#, "id: expected a string or a number, found an array"),
    (
      #"{"horizon":1,"values":[1],"leases":[{"start_day":0}]}"#, #"leases[0]: "end_day" is missing"#
    ),
    (
      #"{"horizon":1,"values":[1],"leases":[{"usd_per_day":-1}]}"#,
      #"leases[0].usd_per_day: "-1" is not a number from 0 to 1e18"#
    ),
    (
      #"{"horizon":1,"values":[1],"leases":[{"denom":"eur"}]}"#,
      #"leases[0].denom: expected "akt" or "usd", found the string "eur""#
    ),
    (
      #"{"horizon":1,"values":[1],"leases":[{"gpu_units":-1}]}"#,
      #"leases[0].gpu_units: "-1" is not a whole number from 0 to 1000000000"#
    ),
    (
      #"{"horizon":1,"frequency":"weekly","values":[1],"#
        + #""leases":[{"start_day":0,"end_day":null,"usd_per_day":1,"denom":"usd"}]}"#,
      #"leases: they need daily values, and "frequency" is "weekly""#
    ),
    (#"{"horizon":1,"values":[1],"capacity":[{"units":1}]}"#, #"capacity[0]: "gpu_model" is missing"#),
    (#"{"horizon":1,"values":[1],"akt_usd":[null]}"#, "akt_usd[0]: expected a number, found null"),
    (
      #"{"horizon":1,"values":[1]} {}"#,
      "the JSON is not valid: expected the end of the JSON, found \"{\" at line 1, column 28"
    ),
  ]

  @Test(arguments: refused)
  func `what is no series is refused, and the culprit named`(line: String, message: String) {
    let error = #expect(throws: ProviderError.self) { try Self.read(line) }
    #expect(error?.message == message)
    #expect(error?.code == (message.hasPrefix("the JSON is") ? .jsonInvalid : .valueInvalid))
  }

  @Test(arguments: [
    (#"{"id":"x","horizon":0}"#, JSONValue.string("x")), (#"{"horizon":0,"id":17}"#, .number("17")),
    (#"{"horizon":0}"#, .null), ("[1]", .null), (#"{"horizon":"#, .null), (#"{"id":"x""#, .string("x")),
    (#"{"id":{}}"#, .null), ("", .null),
  ])
  func `the id of a bad line is told where there is one`(line: String, id: JSONValue) {
    #expect(ForecastBatchReader.id(Array(line.utf8), in: 0..<line.utf8.count) == id)
  }

  @Test func `a series has a hundred thousand values`() throws {
    let values = (0..<100_000).map { String($0 % 977) }.joined(separator: ",")
    #expect(try Self.read(#"{"horizon":1,"values":[\#(values)]}"#).series.values.count == 100_000)
  }

  @Test func `too many models are refused`() {
    let models = (0..<300).map { #"{"gpu_model":"m\#($0)"}"# }.joined(separator: ",")
    let error = #expect(throws: ProviderError.self) {
      try Self.read(#"{"horizon":1,"values":[1],"capacity":[\#(models)]}"#)
    }
    #expect(error?.message == "the series: there are 300 GPU models, more than 256")
  }
}
