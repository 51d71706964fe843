import Foundation
import ProviderCore
import TestSupport
import Testing

/// What the built tool does to the configuration file when things go wrong around it.
struct ConfigurationFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func set(_ key: String, _ value: String, _ file: String = "c.yaml") async throws -> ToolRun {
    try await ToolRun.run(["config", "set", key, value, "--config", file], in: folder.path)
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")[.posixPermissions] as? Int
  }

  /// Old file or new file, nothing between, wherever the kill falls.
  @Test func `a kill at any moment leaves the old file or the new one`() async throws {
    // Large, so that writing takes a while.
    let padding = String(repeating: "# a line of a comment\n", count: 20_000)
    let text = { (cpu: Int) in padding + "price: {targets: {cpu: \(cpu)}}  # end\n" }
    try folder.write(text(0), to: "c.yaml")
    var random = SeededGenerator(seed: 7)
    var killed = 0
    for cpu in 1...60 {
      let before = folder.read("c.yaml")
      let tool = try RunningTool(
        ["config", "set", "price.targets.cpu", "\(cpu)", "--config", "c.yaml"], in: folder.path)
      usleep(UInt32.random(in: 0...60_000, using: &random))
      tool.kill(SIGKILL)
      let run = try await tool.end()
      if run.status != 0 { killed += 1 }
      let after = folder.read("c.yaml")
      #expect(after == before || after == text(cpu))
      #expect(run.status != 0 || after == text(cpu), "what is said to be done is done")
    }
    #expect(killed > 10, "the kills fell before the end")
    #expect(try await set("price.targets.cpu", "99").status == 0)
    #expect(folder.read("c.yaml") == text(99))
    #expect(try folder.names() == ["c.yaml"], "what the killed left is cleared away")
  }

  @Test func `changes at the same time all win`() async throws {
    try folder.write("# mine\n", to: "c.yaml")
    let tools = try (1...16).map { number in
      try RunningTool(
        ["config", "set", "price.gpu.card\(number)", "\(number)", "--config", "c.yaml"], in: folder.path)
    }
    for tool in tools { #expect(try await tool.end().status == 0) }
    let text = try #require(folder.read("c.yaml"))
    for number in 1...16 { #expect(text.contains("    card\(number): \(number)\n")) }
    #expect(text.hasPrefix("# mine\n"))
    #expect(try folder.names() == ["c.yaml"])
  }

  /// A limit on the size of files stands in for the full disk: both fail in the middle of a write.
  @Test func `a full disk leaves the old file`() async throws {
    let text = "price: {targets: {cpu: 1}}\n" + String(repeating: "# comment\n", count: 300)
    try folder.write(text, to: "c.yaml")
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" config set price.targets.cpu 2 --config c.yaml"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script, ToolRun.binary]
    process.currentDirectoryURL = folder.url
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = Pipe()
    try process.run()
    process.waitUntilExit()
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 74)
    #expect(said.hasPrefix("error: the configuration file \"c.yaml\" cannot be written: File too large\n"))
    #expect(folder.read("c.yaml") == text)
    #expect(try folder.names() == ["c.yaml"])
  }

  @Test(arguments: [0o644, 0o640, 0o600, 0o400])
  func `permissions stay`(permissions: Int) async throws {
    try folder.write("price: {targets: {cpu: 1}}\n", to: "c.yaml", mode: permissions)
    #expect(try await set("price.targets.cpu", "2").status == 0)
    #expect(try mode("c.yaml") == permissions)
  }

  /// Only root may give a file away.
  @Test(.enabled(if: getuid() == 0))
  func `the owner stays`() async throws {
    let path = try folder.write("price: {targets: {cpu: 1}}\n", to: "c.yaml")
    try FileManager.default.setAttributes(
      [.ownerAccountID: 12_345, .groupOwnerAccountID: 54_321], ofItemAtPath: path)
    #expect(try await set("price.targets.cpu", "2").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.ownerAccountID] as? Int == 12_345)
    #expect(attributes[.groupOwnerAccountID] as? Int == 54_321)
  }

  @Test func `a new file is its owner's alone, and so is one that gets a secret`() async throws {
    #expect(try await set("price.targets.cpu", "2", "new.yaml").status == 0)
    #expect(try mode("new.yaml") == 0o600)
    try folder.write("price: {targets: {cpu: 1}}\n", to: "c.yaml", mode: 0o644)
    let key = "akash_" + String(repeating: "fa4e", count: 16)
    let run = try await ToolRun.run(
      ["keys", "add", "--config", "c.yaml"], in: folder.path, input: Data(key.utf8))
    #expect(run.status == 0)
    #expect(try mode("c.yaml") == 0o600)
  }

  @Test func `a symbolic link stays one`() async throws {
    try folder.write("price: {targets: {cpu: 1}}\n", to: "dotfiles/real.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/c.yaml", withDestinationPath: "dotfiles/real.yaml")
    #expect(try await set("price.targets.cpu", "2").status == 0)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/c.yaml")
    #expect(target == "dotfiles/real.yaml")
    #expect(folder.read("dotfiles/real.yaml") == "price: {targets: {cpu: 2}}\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/dotfiles") == ["real.yaml"])
  }

  @Test func `a link to a file that is yet to be made is followed`() async throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/c.yaml", withDestinationPath: "real.yaml")
    #expect(try await set("price.targets.cpu", "2").status == 0)
    #expect(folder.read("real.yaml") == "price:\n  targets:\n    cpu: 2\n")
  }

  @Test func `what is in force is what was set`() async throws {
    #expect(try await set("price.targets.cpu", "7").status == 0)
    let order = """
      {"resources":[{"memory":0,"cpu":1000,"gpu":{"units":0,"attributes":{}},"storage":[],"count":1,\
      "endpoint_quantity":0,"ip_lease_quantity":0}],"price":{"denom":"uact","amount":"1000"},"price_precision":6}
      """
    let run = try await ToolRun.run(
      ["price", "--config", "c.yaml"], in: folder.path, input: Data(order.utf8))
    // By hand: 7 ÷ 429909 × 10⁶ = 16.2825156… uact.
    #expect(run.text == "16.282516")
  }
}
