internal import Glibc
package import ProviderCore

/// One line of the answer of `forecast --batch`.
package enum ForecastBatchLine {
  /// Appends a forecast, with its newline.
  package static func append(_ steps: [ForecastRange], id: JSONValue, to output: inout [UInt8]) {
    output.reserveCapacity(output.count + 5 * 20 * steps.count)
    output += #"{"id":"#.utf8
    output += id.text(.compact).utf8
    append("mean", steps, \.mean, &output)
    append("lo80", steps, \.lo80, &output)
    append("hi80", steps, \.hi80, &output)
    append("lo95", steps, \.lo95, &output)
    append("hi95", steps, \.hi95, &output)
    output += "}\n".utf8
  }

  /// Appends what is wrong with a line that is no series; lines count from 1.
  package static func append(
    _ error: ProviderError, id: JSONValue, line: Int, to output: inout [UInt8]
  ) {
    let answer = JSONValue.object([
      "id": id,
      "error": .string(error.message),
      "line": .number(line),
    ])
    output += answer.text(.compact).utf8
    output.append(UInt8(ascii: "\n"))
  }

  private static func append(
    _ name: String, _ steps: [ForecastRange], _ number: KeyPath<ForecastRange, Double>,
    _ output: inout [UInt8]
  ) {
    output += ",\"\(name)\":[".utf8
    for (index, step) in steps.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      let value = step[keyPath: number]
      output += (value.isFinite ? shortened(value).description : "null").utf8
    }
    output.append(UInt8(ascii: "]"))
  }

  /// With ten significant digits: more than a forecast has, and fewer than those in which one machine's logarithms differ
  /// from another's.
  private static func shortened(_ value: Double) -> Double {
    let digits = 9 - (value == 0 ? 0 : Int(log10(abs(value)).rounded(.down)))
    // Powers of ten up to here are exact.
    guard 0...22 ~= digits else { return value }
    let power = pow(10, Double(digits))
    return (value * power).rounded() / power
  }
}
