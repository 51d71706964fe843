/// Lays out rows in columns.
package struct TextTable {
  package enum Alignment: Sendable {
    case left
    case right
  }

  private let columns: [(title: String, alignment: Alignment)]
  private var rows: [[String]] = []

  package init(_ columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

  /// A row with a cell for each column.
  package mutating func add(_ cells: [String]) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append(cells)
  }

  /// One line a row under a line of titles, two blanks between columns, none at a line's end.
  package func lines() -> [String] {
    let all = [columns.map(\.title)] + rows
    let widths = columns.indices.map { column in all.map { $0[column].width }.max() ?? 0 }
    return all.map { row in
      let cells = columns.indices.map { column in
        let padding = String(repeating: " ", count: widths[column] - row[column].width)
        return columns[column].alignment == .right ? padding + row[column] : row[column] + padding
      }
      return cells.joined(separator: "  ").withoutTrailingBlanks
    }
  }
}
