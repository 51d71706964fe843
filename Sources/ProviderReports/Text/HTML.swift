/// The parts of a page; every text in them is escaped.
enum HTML {
  /// What stands above the columns, and the rows; the first column of each is its name.
  typealias Cells = (titles: [String], rows: [Row])
  struct Row {
    let cells: [String]
    /// `total`, `earned`
    var kind = ""
  }

  static func section(_ title: String, _ content: String, kind: String = "") -> String {
    "<section\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\n<h2>\(Markup.escaped(title))</h2>\n\(content)</section>"
  }

  static func paragraph(_ text: String) -> String { "<p>\(Markup.escaped(text))</p>\n" }

  static func list(_ items: [String]) -> String {
    "<ul>\n" + items.map { "<li>\(Markup.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  static func table(_ table: Cells) -> String {
    guard !table.rows.isEmpty else { return "" }
    let head = table.titles.map { "<th scope=\"col\">\(Markup.escaped($0))</th>" }.joined()
    let body = table.rows.map { row in
      let name = "<th scope=\"row\">\(Markup.escaped(row.cells.first ?? ""))</th>"
      let cells = zip(table.titles, row.cells).dropFirst().map { title, cell in
        "<td\(title.isEmpty ? " class=\"text\"" : "")>\(Markup.escaped(cell))</td>"
      }
      return "<tr\(row.kind.isEmpty ? "" : " class=\"\(row.kind)\"")>\(name)\(cells.joined())</tr>\n"
    }
    return "<div class=\"wide\"><table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body.joined())</tbody>\n"
      + "</table></div>\n"
  }
}
