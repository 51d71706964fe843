import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct ConfigurationFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func load(
    _ option: String? = nil, _ variables: [String: String] = [:]
  ) throws -> Configuration {
    let variables = variables.merging(["HOME": folder.path]) { given, _ in given }
    return try ConfigurationFile.load(
      ConfigurationFile.location(
        named: option, variable: { variables[$0] }, folders: Folders { variables[$0] }))
  }

  @Test func `option, then variable, then the standard place`() throws {
    try folder.write("default_profile: a\nprofiles: {a: {}}", to: ".config/akash-provider-tool/config.yaml")
    let named = try folder.write("default_profile: b\nprofiles: {b: {}}", to: "b.yaml")
    let option = try folder.write("default_profile: c\nprofiles: {c: {}}", to: "c.yaml")
    #expect(try load().defaultProfile == "a")
    #expect(try load(nil, ["AKASH_PROVIDER_TOOL_CONFIG": named]).defaultProfile == "b")
    #expect(try load(option, ["AKASH_PROVIDER_TOOL_CONFIG": named]).defaultProfile == "c")
    #expect(try load(nil, ["AKASH_PROVIDER_TOOL_CONFIG": ""]).defaultProfile == "a")
  }

  @Test func `a missing standard file is fine, a missing named one is not`() throws {
    #expect(try load() == Configuration())
    let error = #expect(throws: ProviderError.self) { try load("\(folder.path)/none.yaml") }
    #expect(error?.code == .configurationMissing)
  }

  @Test func `a file that cannot be read, parsed or believed is an error`() throws {
    let unreadable = #expect(throws: ProviderError.self) { try load(folder.path) }
    #expect(unreadable?.code == .configurationUnreadable)
    let tabs = try folder.write("a:\n\tb: 1", to: "tabs.yaml")
    let unparsable = #expect(throws: ProviderError.self) { try load(tabs) }
    #expect(unparsable?.code == .configurationInvalid)
    #expect(unparsable?.message.hasPrefix("\(tabs):2: ") == true)
    let huge = try folder.write(String(repeating: "# comment\n", count: 200_000), to: "huge.yaml")
    #expect(throws: ProviderError.self) { try load(huge) }
  }
}
