import Foundation
import ProviderCore
import TestSupport
import Testing

/// Everything that a service, or whoever stands in its place, can do to a client.
struct EarningsFaultTests {
  /// What the stand-in does, and the exit status that it must lead to.
  private static let faults: [(fault: String, status: Int32)] = [
    (#""kind":"truncate","bytes":30,"declare":"short""#, 69),
    (#""kind":"truncate","bytes":30,"declare":"full""#, 69), (#""kind":"truncate","bytes":0"#, 69),
    (#""kind":"reset","after_bytes":20"#, 69), (#""kind":"reset","after_bytes":-1"#, 69),
    (#""kind":"slowloris""#, 75), (#""kind":"slowloris","where":"headers""#, 75),
    (#""kind":"huge""#, 69), (#""kind":"huge","declare":false"#, 69), (#""kind":"huge","valid":true"#, 69),
    (#""kind":"huge","valid":true,"declare":false"#, 69), (#""kind":"gzip","bytes":30000000"#, 69),
    (#""kind":"drop""#, 69), (#""kind":"hang""#, 75), (#""kind":"garbage""#, 69), (#""kind":"headers""#, 69),
    (#""kind":"headers","n":100000"#, 69), (#""kind":"html""#, 69), (#""kind":"html","status":200"#, 69),
    (#""kind":"html","status":404"#, 69), (#""kind":"latency","ms":30000"#, 75),
    (#""kind":"status","status":500"#, 69),
    (#""kind":"status","status":504"#, 75),
    (#""kind":"status","status":429,"retry_after":9999999999999999999"#, 75),
    (#""kind":"status","status":200,"body":"{\"earnings\":{\"totalUAktEarned\":1e999}}""#, 69),
    (#""kind":"status","status":200,"body":"[[[[[[""#, 69),
  ]

  /// Runs the tool, and notes how much memory it has needed at most.
  private static let measure = """
    import resource, subprocess, sys
    status = subprocess.run(sys.argv[1:]).returncode
    open('memory', 'w').write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
    sys.exit(status)
    """

  @Test(arguments: faults, ["console", "provider-console"])
  func `a fault ends in a clear error, in time, in little memory, and writes nothing`(
    fault: (fault: String, status: Int32), source: String
  ) async throws {
    let fixture = try await EarningsFixture()
    // Three tries and the pauses between them take 4 s at most, and more on a busy machine.
    let seconds = fault.status == 75 ? 2 : 12
    let range = [
      "--from", "2026-11-18", "--to", "2026-11-20", "--timeout", "\(seconds)s", "--source", source,
    ]
    for verb in ["show", "sync"] {
      try fixture.service.control(#"{"clear":true,"faults":[{\#(fault.fault),"count":-1}]}"#)
      let run = try await fixture.run([verb] + range, through: ["python3", "-c", Self.measure])
      #expect(run.status == fault.status, "\(run.errors)")
      #expect(run.errors.hasPrefix("error: the ") && run.errors.contains("\nhint: "), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 2)
      #expect(run.seconds < Double(seconds) + 15, "the limit, and what a busy machine takes")
      let kilobytes = try #require(fixture.folder.read("memory").flatMap { Int($0) })
      #expect(kilobytes < 64 << 10)
    }
    #expect(try await fixture.rows().isEmpty)
    try fixture.service.control(#"{"clear":true}"#)
    #expect(try await fixture.run(["sync"] + range).status == 0)
    try await fixture.expectLedger(.named("2026-11-18", "2026-11-20"))
  }

  @Test(arguments: [
    (#""kind":"truncate","bytes":30,"declare":"full""#), (#""kind":"reset","after_bytes":20"#),
    (#""kind":"drop""#),
    (#""kind":"html""#), (#""kind":"status","status":503"#),
    (#""kind":"status","status":429,"retry_after":1"#),
  ])
  func `a fault that passes is no error`(fault: String) async throws {
    let fixture = try await EarningsFixture()
    try fixture.service.control(#"{"faults":[{\#(fault),"skip":1,"count":1}]}"#)
    let run = try await fixture.run(["sync", "--from", "2026-11-18", "--to", "2026-11-20"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try fixture.service.log().count == 5)
    try await fixture.expectLedger(.named("2026-11-18", "2026-11-20"))
  }

  /// A 404 after 6 s, and then silence where its meaning is asked for.
  @Test func `the second question has no time of its own`() async throws {
    let fixture = try await EarningsFixture()
    try fixture.service.control(
      #"{"options":{"tip":"2026-11-19"},"faults":[{"kind":"latency","ms":6000},{"kind":"hang","count":-1}]}"#)
    let run = try await fixture.run(["--from", "2026-11-20", "--to", "2026-11-20", "--timeout", "10s"])
    #expect(run.status == 75 && run.text == "", "\(run.errors)")
    #expect(run.seconds < 15.5, "with a time of its own it would take 16")
    #expect(try fixture.service.log().count == 2)
  }

  @Test func `nobody listens`() async throws {
    let fixture = try await EarningsFixture()
    try fixture.configure(
      EarningsFixture.text(providerConsole: "http://127.0.0.1:1", console: "http://127.0.0.1:1"))
    let run = try await fixture.run(["--timeout", "8s"])
    #expect(run.status == 69 && run.text == "")
    #expect(run.errors.hasPrefix("error: the Provider Console cannot be reached"))
  }
}
