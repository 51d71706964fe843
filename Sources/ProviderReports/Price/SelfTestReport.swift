package import ProviderCore

/// What a self-test has found, a line for each check.
package struct SelfTestReport: Sendable {
  private let checks: [SelfTestCheck]

  package init(_ checks: [SelfTestCheck]) {
    self.checks = checks.map {
      SelfTestCheck(
        $0.verdict, $0.name, ErrorReport.oneLine($0.detail),
        milliseconds: $0.milliseconds)
    }
  }

  package var isPassed: Bool { !checks.contains { $0.verdict == .failed } }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/price-self-test/v1"),
      "passed": .boolean(isPassed),
      "checks": .array(
        checks.map { check in
          .object([
            "check": .string(check.name),
            "result": .string(check.verdict.rawValue),
            "detail": .string(check.detail),
            "milliseconds": check.milliseconds.map { .number($0) } ?? .null,
          ])
        }),
    ])
  }

  package func table(_ palette: Palette) -> String {
    var table = TextTable([("RESULT", .left), ("CHECK", .left), ("MS", .right), ("DETAIL", .left)])
    for check in checks {
      table.add([
        check.verdict.rawValue, check.name, check.milliseconds.map { "\($0)" } ?? "", check.detail,
      ])
    }
    let lines = table.lines()
    let coloured = zip(checks, lines.dropFirst()).map { check, line in
      switch check.verdict {
      case .ok: line
      case .warning: palette.bold(line)
      case .failed: palette.bad(line)
      }
    }
    return ([palette.bold(lines[0])] + coloured + [summary(palette)]).joined(separator: "\n") + "\n"
  }

  private func summary(_ palette: Palette) -> String {
    let counts = SelfTestCheck.Verdict.allCases.map { verdict in
      "\(checks.count { $0.verdict == verdict }) \(verdict.rawValue)"
    }.joined(separator: ", ")
    return isPassed
      ? palette.good("\(counts): bids can go out") : palette.bad("\(counts): mend what failed before bidding")
  }
}
