import Testing

@testable import ProviderReports

struct TextTableTests {
  @Test func `pads columns and ends no line with blanks`() {
    var table = TextTable([("NAME", .left), ("COUNT", .right), ("NOTE", .left)])
    table.add(["a", "1", ""])
    table.add(["longer", "1000", "x"])
    #expect(table.lines() == ["NAME    COUNT  NOTE", "a           1", "longer   1000  x"])
  }
}
