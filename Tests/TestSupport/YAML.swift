package import ProviderCore
internal import ProviderServices

/// YAML for tests of what is read from it.
package enum YAML {
  package static func parse(_ text: String) throws -> YAMLNode {
    try YAMLDocument.parse(Array(text.utf8), file: "test.yaml", failure: .yamlInvalid)
  }
}
