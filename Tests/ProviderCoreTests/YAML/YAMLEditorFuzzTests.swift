import Foundation
import ProviderCore
import TestSupport
import Testing

/// Random changes of a real configuration: each says what it should, and the lines that it is not about stay.
struct YAMLEditorFuzzTests {
  private static let keys: [[String]] =
    [
      ["default_profile"], ["profiles", "main", "provider"], ["profiles", "main", "endpoints", "chain"],
      ["profiles", "second", "provider"], ["profiles", "main", "price", "targets", "cpu"],
      ["price", "targets", "cpu"], ["price", "targets", "storage", "beta3"], ["price", "gpu", "*"],
      ["price", "gpu", "h100.80Gi.sxm"], ["price", "gpu", "rtx4090"], ["price", "akt_price", "usd"],
      ["price", "policy", "tenants", "akash1new", "discount"], ["price", "policy", "limits", "cpu", "min"],
      ["price", "policy", "allow"], ["price", "policy", "deny"], ["paths", "data"],
    ] + sections

  /// Taken out as a whole, and never set to a single value.
  private static let sections = [
    ["price", "gpu"], ["price", "policy"], ["price", "policy", "storage"], ["profiles", "main"],
  ]

  private static func texts() throws -> [String] {
    let example = try String(
      contentsOf: TestData.root.appending(path: "docs/examples/config.yaml"), encoding: .utf8)
    return [example, ConfigurationTemplate().text, "price:\n  gpu: {a100: 120}\n", ""]
  }

  private static func edit(_ random: inout SeededGenerator, _ root: YAMLNode) -> YAMLEdit? {
    let path = keys.randomElement(using: &random) ?? []
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return root[path] == nil ? nil : .remove(path)
    case _ where sections.contains(path): return nil
    case 1: return .set(path, .list((0..<Int.random(in: 0...3, using: &random)).map { "akash\($0)" }))
    default:
      return .set(path, .scalar(["1.5", "x y", "a: b", "*", "", "#"].randomElement(using: &random) ?? ""))
    }
  }

  @Test(arguments: 0..<200)
  func `whatever is changed, the rest stays`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var text = try #require(try Self.texts().randomElement(using: &random))
    for _ in 0..<12 {
      let root = try YAML.parse(text)
      guard let edit = Self.edit(&random, root) else { continue }
      let edited = try #require(YAMLEditor(text, root: root).applying(edit))
      #expect(try YAML.parse(edited).saysTheSame(as: edit.applied(to: root)), "\(edit)\n\(edited)")
      // What is added stands in one place, and what is gone too: the lines around it are as they were.
      let (old, new) = (lines(text), lines(edited))
      let head = zip(old, new).prefix { $0 == $1 }.count
      let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
      let changed = old.count - min(old.count, head + tail)
      #expect(changed <= Self.height(edit, root, old.count), "\(edit)\n\(text)\n\(edited)")
      text = edited
    }
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// How many lines of the old text a change may touch: those of the value, and one where there is none.
  private static func height(_ edit: YAMLEdit, _ root: YAMLNode, _ count: Int) -> Int {
    let path =
      switch edit {
      case .set(let path, _), .remove(let path): path
      }
    guard case .mapping(let entries, _)? = root[path.dropLast()],
      let entry = entries.first(where: { $0.key.text == path.last })
    else { return 1 }
    return 1 + lastLine(entry.value) - entry.key.line
  }

  private static func lastLine(_ node: YAMLNode) -> Int {
    switch node {
    case .scalar(let scalar): scalar.line
    case .sequence(let elements, _): elements.map { lastLine($0) }.max() ?? node.line
    case .mapping(let entries, _): entries.map { lastLine($0.value) }.max() ?? node.line
    }
  }
}
