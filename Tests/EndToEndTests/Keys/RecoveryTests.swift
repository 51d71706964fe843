import Foundation
import Glibc
import ProviderCore
import TestSupport
import Testing

/// A new key for which there is no place any more.
struct RecoveryTests {
  /// Ways to make the configuration impossible to write while the new key is being made; root may write
  /// anywhere, so permissions will not do.
  enum Obstacle: CaseIterable, Sendable {
    case folderOfThatName, fileInsteadOfFolder, spoiltFile
  }

  private static let folderName = ".config/akash-provider-tool"

  private static func obstruct(_ folder: TemporaryFolder, _ obstacle: Obstacle) {
    let path = "\(folder.path)/\(KeysFixture.configuration)"
    rename(path, "\(folder.path)/saved.yaml")
    switch obstacle {
    case .folderOfThatName: _ = try? folder.write("", to: "\(KeysFixture.configuration)/full")
    case .fileInsteadOfFolder:
      rmdir("\(folder.path)/\(folderName)")
      _ = try? folder.write("", to: folderName)
    case .spoiltFile: _ = try? folder.write("profiles: [\n", to: KeysFixture.configuration)
    }
  }

  private static func mend(_ folder: TemporaryFolder) {
    let path = "\(folder.path)/\(KeysFixture.configuration)"
    try? FileManager.default.removeItem(atPath: path)
    unlink("\(folder.path)/\(folderName)")
    mkdir("\(folder.path)/\(folderName)", 0o700)
    rename("\(folder.path)/saved.yaml", path)
  }

  @Test(arguments: Obstacle.allCases)
  func `a new key that cannot be stored is in a file that is named`(obstacle: Obstacle) async throws {
    let console = try ScriptedConsole { folder, _ in Self.obstruct(folder, obstacle) }
    let run = try await console.running.end(timeout: 30)
    #expect(run.status == 74 && run.text == "")
    #expect(
      run.errors.hasPrefix("error: the new key akash_ba5e…ba5e works but could not be stored; it is in \""))
    let path = String(try #require(run.errors.firstMatch(of: /it is in "([^"]+)"/)).1)
    #expect(path.hasPrefix(console.folder.path))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == ScriptedConsole.newKey + "\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    Self.mend(console.folder)
    let hint = try #require(run.errors.firstMatch(of: /hint: mend the cause, then: (.+)/)).1
    try Self.obey(String(hint), in: console.folder)
    #expect(console.stored == ScriptedConsole.newKey)
    #expect(access(path, F_OK) != 0, "the recovery file is gone once the key is stored")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "\(console.folder.path)/\(Self.folderName)")
    #expect(names == ["config.yaml"])
  }

  /// Does what the hint says, in a shell.
  private static func obey(_ command: String, in folder: TemporaryFolder) throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-ec", command]
    let tools = URL(filePath: ToolRun.binary).deletingLastPathComponent().path
    shell.environment = ["HOME": folder.path, "PATH": "\(tools):/usr/bin:/bin"]
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0, "\(command)")
  }

  /// What can be seen before anything is done must be.
  @Test func `a configuration that cannot be written is found before the old key goes`() async throws {
    for spoil in [
      { (fixture: KeysFixture) in
        // A layout that no machine changes: the token stands for the key.
        try fixture.configure(
          fixture.text.replacingOccurrences(of: "api_key: ", with: "api_key: &k ")
            .replacingOccurrences(of: TestKeys.token(TestKeys.wallet), with: "*k"))
      },
      { fixture in
        try fixture.configure(fixture.text.replacingOccurrences(of: "api_key: ", with: "api_key_env: KEY # "))
      },
    ] {
      let fixture = try await KeysFixture()
      try spoil(fixture)
      let before = fixture.text
      let run = try await fixture.run(
        ["rotate", "--yes"],
        environment: ["AKASH_PROVIDER_TOOL_TOKEN": TestKeys.token(TestKeys.wallet), "KEY": TestKeys.working])
      #expect(run.status == 78, "\(run.errors)")
      #expect(try fixture.service.log().isEmpty)
      #expect(fixture.text == before)
      try fixture.expectTidy()
    }
  }
}
