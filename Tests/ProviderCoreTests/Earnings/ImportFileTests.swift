import ProviderCore
import TestSupport
import Testing

struct ImportFileTests {
  private static let owner = "akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu"

  private static func read(
    _ text: String, _ columns: String? = nil, dates: ImportDateFormat = .yearMonthDay
  ) throws -> [String] {
    let mapping = try columns.map { try ColumnMapping($0, dates: dates) } ?? .ownExport
    return try ImportFile.read(Array(text.utf8), columns: mapping, file: "f.csv").map { day in
      let figure = day.figure
      return
        "\(day.line) \(day.day) \(figure.uakt.value.plain) \(figure.uact.value.plain) \(figure.usd.value.plain)"
        + (day.provider.map { " \($0)" } ?? "")
    }
  }

  private static func problem(_ text: String, _ columns: String? = nil, hint: String? = nil) -> String {
    do {
      _ = try read(text, columns)
      return "nothing"
    } catch let error as ProviderError {
      #expect(error.code == .importInvalid)
      if let hint { #expect(error.hint?.contains(hint) == true, "\(error.hint ?? "no hint")") }
      if let last = error.hint?.last { #expect(!", ".contains(last), "a sentence with an end") }
      return error.message
    } catch {
      return "\(error)"
    }
  }

  // MARK: Our own export

  private static let header =
    "provider,period,from,to,days,missing_days,unpriced_days,uakt,uact,usd,net_usd,source"

  @Test func `reads our own export, without the days that are missing`() throws {
    let text = """
      \(Self.header)
      \(Self.owner),2026-03-01,2026-03-01,2026-03-01,1,,,9994557.136064769696,0,8.39,8.2,console
      \(Self.owner),2026-03-02,2026-03-02,2026-03-02,1,2026-03-02,,,,,,console
      \(Self.owner),2026-03-03,2026-03-03,2026-03-03,1,,2026-03-03,5,1000000,1,1,console
      """
    #expect(
      try Self.read(text) == [
        "2 2026-03-01 9994557.136064769696 0 8.39 \(Self.owner)", "4 2026-03-03 5 1000000 1 \(Self.owner)",
      ])
  }

  @Test func `reads columns in any order, and passes over those that it does not know`() throws {
    #expect(
      try Self.read("usd,x,to,from,uact,uakt,provider\n1,?,2026-03-01,2026-03-01,1000000,0,\n")
        == ["2 2026-03-01 0 1000000 1"])
  }

  @Test func `takes days alone`() {
    let row = "\(Self.owner),2026-03,2026-03-01,2026-03-31,31,,,1,1,1,1,console"
    #expect(
      Self.problem("\(Self.header)\n\(row)", hint: "--by day")
        == "f.csv:2: 2026-03-01 to \"2026-03-31\" is more than a day")
  }

  // MARK: Files of others

  @Test(arguments: [
    ("Date,AKT,USDC,Value USD\n2026-03-01,1.5,2,3.25", "day=Date,akt=AKT,act=USDC,usd=Value USD"),
    ("Date,AKT,USDC,Value USD\n2026-03-01,1.5,2,3.25", "day=Date, akt=AKT, act=USDC, usd=\"Value USD\""),
    ("d,\"a,b\",c,v\n2026-03-01,1.5,2000000,3.25", "day=d,akt=\"a,b\",uact=c,usd=v"),
    ("v,c,a,d\n 3.25 , 2E+6 , 1.5e6 , 2026-03-01 \n", "day=d,uakt=a,uact=c,usd=v"),
  ])
  func `reads mapped columns`(text: String, columns: String) throws {
    #expect(try Self.read(text, columns) == ["2 2026-03-01 1500000 2000000 3.25"])
  }

  @Test func `dollars follow from ACT where there are no AKT`() throws {
    #expect(try Self.read("d,c\n2026-03-01,2.5", "day=d,act=c") == ["2 2026-03-01 0 2500000 2.5"])
  }

  @Test func `empty dollars are those of a day without a price`() throws {
    #expect(
      try Self.read("d,a,c,v\n2026-03-01,7,2,", "day=d,akt=a,act=c,usd=v") == [
        "2 2026-03-01 7000000 2000000 2"
      ])
    let mapping = try ColumnMapping("day=d,akt=a,usd=v")
    let days = try ImportFile.read(Array("d,a,v\n2026-03-01,7,\n".utf8), columns: mapping, file: "f")
    #expect(days.first?.figure.isUnpriced == true)
  }

  @Test(arguments: [
    ("2026-03-04", ImportDateFormat.yearMonthDay), ("04.03.2026", .dayMonthYearDots),
    ("4.3.2026", .dayMonthYearDots), ("04/03/2026", .dayMonthYear), ("4/3/2026", .dayMonthYear),
    ("03/04/2026", .monthDayYear), ("3/4/2026", .monthDayYear),
  ])
  func `reads dates as they are said to be`(text: String, dates: ImportDateFormat) throws {
    #expect(try Self.read("d,c\n\(text),1", "day=d,act=c", dates: dates) == ["2 2026-03-04 0 1000000 1"])
  }

  @Test(arguments: [
    ("2026-3-4", ImportDateFormat.yearMonthDay), ("2026-02-30", .yearMonthDay),
    ("30.02.2026", .dayMonthYearDots),
    ("13/13/2026", .monthDayYear), ("04/03/26", .dayMonthYear), ("+4/03/2026", .dayMonthYear),
    ("4/3/2026/", .dayMonthYear), ("004/3/2026", .dayMonthYear), ("٤/3/2026", .dayMonthYear),
    ("", .yearMonthDay),
  ])
  func `takes no other dates`(text: String, dates: ImportDateFormat) {
    #expect(dates.day(text) == nil)
  }

  // MARK: What is wrong

  @Test func `names the line and the value`() {
    let columns = "day=d,akt=a,act=c,usd=v,provider=p"
    func problem(_ rows: String) -> String { Self.problem("d,a,c,v,p\n" + rows, columns) }
    #expect(problem("2026-03-01,x,1,1,") == "f.csv:2: \"x\" is no amount")
    #expect(problem("2026-03-01,\"1,234.5\",1,1,") == "f.csv:2: \"1,234.5\" is no amount")
    #expect(problem("2026-03-01,$1,1,1,") == "f.csv:2: \"$1\" is no amount")
    #expect(problem("2026-03-01,1e999,1,1,") == "f.csv:2: \"1e999\" is no amount")
    #expect(problem("2026-03-01,1,-1,1,") == "f.csv:2: \"-1\" is negative")
    #expect(problem("2026-03-01,1,,1,") == "f.csv:2: \"c\" is empty")
    #expect(problem("2026-03-01,,,1,") == "f.csv:2: it has dollars, and neither AKT nor ACT that they are of")
    #expect(problem("01.03.2026,1,1,1,") == "f.csv:2: \"01.03.2026\" is no day written as YYYY-MM-DD")
    #expect(problem("2026-03-01,1,1,1,akash1x") == "f.csv:2: \"akash1x\" is no provider's address")
    #expect(problem("2026-03-01,1,1") == "f.csv:2: it has 3 fields, and the header 5")
    #expect(
      problem("2026-03-01,1,1,1,\n2026-03-02,1,1,1,\n2026-03-01,1,1,1,")
        == "f.csv:4: 2026-03-01 stands in line 2 already")
    #expect(problem("") == "f.csv: there is no row under its header")
    #expect(Self.problem("", columns) == "f.csv: there is nothing in it")
    #expect(Self.problem("d,a,v,p\nx", columns) == "f.csv:1: there is no column \"c\"")
    #expect(Self.problem("d,a,a,c,v,p\n", columns) == "f.csv:1: there are 2 columns \"a\"")
  }

  @Test func `tells what to do`() {
    #expect(
      Self.problem("Datum,Wert\n", hint: "needs --columns; this one has \"Datum\", \"Wert\"")
        == "f.csv:1: there is no column \"from\"")
    #expect(
      Self.problem("Date,ACT\n", "day=Dat,act=ACT", hint: "did you mean \"Date\"?")
        == "f.csv:1: there is no column \"Dat\"")
    #expect(
      Self.problem("Date;ACT\n", "day=Day,act=ACT", hint: "it has \"Date\", \"ACT\"")
        == "f.csv:1: there is no column \"Day\"")
    _ = Self.problem("d;c\n2026-03-01;1,5", "day=d,act=c", hint: "or use --decimal-comma")
    _ = Self.problem("d,c\n03/04/2026,1", "day=d,act=c", hint: "try --date-format DD/MM/YYYY or MM/DD/YYYY")
  }

  @Test(arguments: [("d;c;v\n2026-03-01;1,5;1,50", true), ("d\tc\tv\n2026-03-01\t1.5\t1.50", false)])
  func `reads files that separate by semicolons or tabs`(text: String, hasComma: Bool) throws {
    let mapping = try ColumnMapping("day=d,act=c,usd=v", hasDecimalComma: hasComma)
    let days = try ImportFile.read(Array(text.utf8), columns: mapping, file: "f.csv")
    #expect(days.map(\.figure.uact) == [Amount(1_500_000)])
    #expect(days.map(\.figure.usd.value.plain) == ["1.5"])
  }

  /// An ACT is a dollar; a cent is for rounding.
  @Test(arguments: [
    ("0,10,10.01", "nothing"), ("0,10,9.99", "nothing"), ("1,10,999", "nothing"), ("1,10,10", "nothing"),
    ("0,10,20", "f.csv:2: 20 dollars cannot be 10 ACT and no AKT"),
    ("0,10,0", "f.csv:2: 0 dollars cannot be 10 ACT and no AKT"),
    ("1,10,5", "f.csv:2: 5 dollars cannot be 10 ACT and the worth of the AKT"),
  ])
  func `dollars must be those of the ACT and AKT`(row: String, problem: String) {
    #expect(Self.problem("d,a,c,v\n2026-03-01,\(row)", "day=d,akt=a,act=c,usd=v") == problem)
  }

  @Test(arguments: ["1e400", "1e30", "0." + String(repeating: "1", count: 101)])
  func `what nobody earns is refused`(amount: String) {
    let message = Self.problem("d,c\n2026-03-01,\(amount)", "day=d,act=c")
    #expect(message.hasPrefix("f.csv:2: ") && message.contains("amount") || message.contains("anybody"))
  }

  @Test func `a day before the network is refused`() {
    #expect(
      Self.problem("d,c\n1970-01-01,1", "day=d,act=c")
        == "f.csv:2: 1970-01-01 is before the network began, in 2020")
  }

  @Test func `the same day of two providers is no repetition`() throws {
    let other = "akash19w0g8sj9l4y5644455msj948ztkwxwn5rdpntz"
    #expect(
      try Self.read("d,c,p\n2026-03-01,1,\(Self.owner)\n2026-03-01,1,\(other)", "day=d,act=c,provider=p")
        .count == 2)
  }

  @Test(arguments: [
    ("", "\"\" has no \"=\""),
    ("day", "\"day\" has no \"=\""),
    ("akt=a,usd=v", "no column is given for \"day\""),
    ("day=", "\"day\" is given no column"),
    ("date=d,akt=a", "there is nothing called \"date\" to map a column to"),
    ("to=d", "there is nothing called \"to\" to map a column to"),
    ("day=d,day=e", "\"day\" is given twice"),
    ("day=d,akt=a,uakt=b,usd=v", "\"uakt\" and \"akt\" say the same; give one"),
    ("day=d,act=a,uact=b", "\"uact\" and \"act\" say the same; give one"),
    ("day=d,usd=v", "no column is given for what was earned, in AKT or ACT; dollars alone do not tell"),
    (
      "day=d,akt=a",
      "no column is given for \"usd\", and what the AKT were worth on their day cannot be told without"
    ),
    ("day=\"d", "a quote in \"day=\"d\" is never closed"),
  ])
  func `a mapping must make sense`(columns: String, problem: String) throws {
    do throws(ProviderError) {
      _ = try ColumnMapping(columns)
      Issue.record("accepted")
    } catch {
      #expect(error.code == .usage)
      #expect(error.message == "--columns: \(problem)")
    }
  }
}
