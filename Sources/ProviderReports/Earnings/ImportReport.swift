package import ProviderCore

/// What `earnings import` has done, in days.
package struct ImportReport {
  private let new: Int
  private let unchanged: Int
  private let replaced: Int

  package init(new: Int, unchanged: Int, replaced: Int) {
    self.new = new
    self.unchanged = unchanged
    self.replaced = replaced
  }

  package var text: String {
    "days: \(new) new, \(unchanged) known already, \(replaced) replaced\n"
  }

  package var json: JSONValue {
    .object([
      "schema": .string("akash-provider-tool/earnings-import/v1"),
      "new": .number(new),
      "unchanged": .number(unchanged),
      "replaced": .number(replaced),
    ])
  }
}
