import Foundation
import ProviderCore
import TestSupport
import Testing

/// The units and the cron table of `docs/integrations.md`, with their paths put into a test's folder.
struct ScheduleTests {
  private static func blocks(_ language: String) throws -> [RecipeKitchen.Block] {
    try RecipeKitchen.recipe("On a schedule").filter { $0.language == language }
  }

  /// A kitchen with a key, and the paths of the page in its folder.
  private static func kitchen() async throws -> (RecipeKitchen, StandInLoan) {
    let (kitchen, loan) = (try await RecipeKitchen(), try await StandInLoan())
    try kitchen.folder.write(
      """
      profiles:
        main:
          provider: \(TestKeys.wallet)
          api_key: \(TestKeys.working)
          endpoints: {provider_console: "\(loan.standIn.providerConsole)", console: "\(loan.standIn.console)"}
      """, to: ".config/akash-provider-tool/config.yaml", mode: 0o600)
    try kitchen.folder.write("", to: "metrics/.keep")
    try kitchen.importYesterday()
    return (kitchen, loan)
  }

  private static func local(_ command: String, _ kitchen: RecipeKitchen) -> String {
    command.replacing("/usr/local/bin/", with: "").replacing(
      "/var/lib/prometheus/node-exporter", with: "\(kitchen.folder.path)/metrics")
  }

  // MARK: systemd

  /// Those lines of a unit that begin with a key.
  private static func values(_ key: String, _ unit: RecipeKitchen.Block) -> [String] {
    unit.text.split(separator: "\n").filter { $0.hasPrefix("\(key)=") }.map {
      String($0.dropFirst(key.count + 1))
    }
  }

  @Test(.enabled(if: ExternalTool.isInstalled("systemd-analyze"), "systemd is not installed"))
  func `systemd has nothing to say against the units`() throws {
    let folder = try TemporaryFolder()
    let units = try Self.blocks("ini")
    for unit in units {
      // systemd looks whether a program is there.
      try folder.write(
        unit.text.replacing("/usr/local/bin/akash-provider-tool", with: ToolRun.binary),
        to: try #require(unit.file))
    }
    let names = try folder.names()
    #expect(
      names == [
        "akash-earnings.service", "akash-earnings.timer", "akash-failed@.service", "akash-keys.service",
        "akash-keys.timer",
      ])
    let run = try ExternalTool("systemd-analyze").run(["verify"] + names.map { "./\($0)" }, in: folder.path)
    // It ends with 0 also after it has ignored a line.
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.output)\(run.errors)")
  }

  @Test func `the units' commands run`() async throws {
    let (kitchen, loan) = try await Self.kitchen()
    let services = try Self.blocks("ini").filter { !Self.values("User", $0).isEmpty }
    #expect(services.map(\.file) == ["akash-earnings.service", "akash-keys.service"])
    for command in services.flatMap({ Self.values("ExecStart", $0) }) {
      _ = try kitchen.shell(Self.local(command, kitchen))
    }
    #expect(
      kitchen.folder.read("metrics/akash.prom")?.contains("akash_provider_earnings_last_day_uakt") == true)
    withExtendedLifetime(loan) {}
  }

  @Test func `the units write where they may, and only there`() throws {
    for service in try Self.blocks("ini") where !Self.values("User", service).isEmpty {
      #expect(Self.values("ProtectSystem", service) == ["strict"])
      #expect(Self.values("NoNewPrivileges", service) == ["yes"])
      #expect(Self.values("SuccessExitStatus", service) == ["69 75"])
      // StateDirectory is below /var/lib, which is the tool's data folder by this variable.
      #expect(Self.values("StateDirectory", service) == ["akash-provider-tool"])
      #expect(Self.values("Environment", service).first?.contains("XDG_DATA_HOME=/var/lib ") == true)
      let written = Self.values("ExecStart", service).flatMap { $0.matches(of: /--output (\S+)\/[^\/]+/) }
      #expect(written.map { String($0.1) } == Self.values("ReadWritePaths", service))
    }
  }

  // MARK: cron

  @Test func `cron's commands run as they stand, and say nothing where all is well`() async throws {
    let (kitchen, loan) = try await Self.kitchen()
    let table = try #require(try Self.blocks("cron").first).text.split(separator: "\n")
    #expect(table.prefix(2) == ["MAILTO=root", "PATH=/usr/local/bin:/usr/bin:/bin"])
    let jobs = table.dropFirst(2)
    #expect(jobs.count == 2)
    for job in jobs {
      let fields = job.split(separator: " ", maxSplits: 6)
      #expect(fields.prefix(5).allSatisfy { $0.wholeMatch(of: /\*|\*\/30|[0-9]{1,2}/) != nil })
      #expect(fields[5] == "provider")
      // A % would be a new line to cron.
      #expect(!fields[6].contains("%"))
      #expect(try kitchen.shell(Self.local(String(fields[6]), kitchen)) == "")
    }
    #expect(kitchen.folder.read("metrics/akash.prom")?.isEmpty == false)
    withExtendedLifetime(loan) {}
  }

  @Test func `a key that is refused is told to whoever gets cron's mail`() async throws {
    let (kitchen, loan) = try await Self.kitchen()
    try loan.standIn.control(#"{"faults":[{"kind":"status","status":401,"service":"provider","count":-1}]}"#)
    let job = try #require(try Self.blocks("cron").first).text.split(separator: "\n").last ?? ""
    let command = job.split(separator: " ", maxSplits: 6)[6]
    let failure = #expect(throws: RecipeKitchen.Failure.self) {
      try kitchen.shell(Self.local(String(command), kitchen))
    }
    #expect(failure?.description.contains("error: ") == true)
    withExtendedLifetime(loan) {}
  }
}
