import ProviderCore
import TestSupport
import Testing

@testable import akash_provider_tool

/// The statuses that commands are seen to end with are those that their help lists.
struct StatusTests {
  private static let folders = CaseFolder.all("Cases") + CaseFolder.all("Errors")

  @Test(arguments: folders)
  func `the help lists how the case ends`(folder: CaseFolder) throws {
    let ending = try #require(ExitStatus(rawValue: Int32(folder.text("exit") ?? "0") ?? -1))
    let path = CommandPath(folder.command).completed
    #expect(path.command.statuses.contains { $0.status == ending }, "\(path.text) ends with \(ending)")
  }
}
