/// What a file says of one day.
package struct ImportedDay: Hashable, Sendable {
  /// Nil where the file does not say whose day it is.
  package let provider: AccountAddress?
  package let day: Day
  package let figure: EarningsFigure
  /// Where it stands in the file, from 1.
  package let line: Int
}

/// Reads days from a CSV file: our own daily export, or one whose columns a person has named.
package enum ImportFile {
  /// The days in the order of the file, without those whose amounts are all empty: they are missing. `file` is what
  /// messages call it. Throws `import-invalid`, with the first line that is not understood.
  package static func read(
    _ bytes: [UInt8], columns mapping: ColumnMapping, file: String
  ) throws(ProviderError) -> [ImportedDay] {
    let separator =
      mapping == .ownExport ? UInt8(ascii: ",") : CSVReader.likelySeparator(bytes)
    var reader = CSVReader(bytes, file: file, separator: separator)
    guard let header = try reader.next() else {
      throw ProviderError(.importInvalid, "\(file): there is nothing in it")
    }
    let rows = try ImportRows(header: header, mapping, file: file)
    var days: [ImportedDay] = []
    var lines: [Key: Int] = [:]
    var count = 0
    while let record = try reader.next() {
      count += 1
      guard let day = try rows.day(record) else { continue }
      let earlier = lines.updateValue(day.line, forKey: Key(provider: day.provider, day: day.day))
      if let earlier {
        throw ProviderError(
          .importInvalid, "\(file):\(day.line): \(day.day) stands in line \(earlier) already",
          hint: "a file has each day of a provider once")
      }
      days.append(day)
    }
    guard count > 0 else {
      throw ProviderError(.importInvalid, "\(file): there is no row under its header")
    }
    return days
  }

  private struct Key: Hashable {
    let provider: AccountAddress?
    let day: Day
  }
}
