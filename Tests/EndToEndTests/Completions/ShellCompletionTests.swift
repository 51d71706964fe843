import Foundation
import ProviderCore
import TestSupport
import Testing

/// What the three shells offer, each asked as a person asks it.
struct ShellCompletionTests {
  private static let configuration = """
    default_profile: main
    profiles:
      main:
        provider: \(TestKeys.wallet)
        api_key_env: AKASH_KEY
      backup:
        provider: \(TestKeys.otherWallet)
        price: {gpu: {l40s: 300}}
      "evil$(touch pwned)": {}
    price:
      gpu: {a100: 120, h100.80Gi.sxm: 1650}
      policy: {deny: [\(TestKeys.keylessWallet)]}
    forecast:
      capacity: {t4: 16}
    """

  /// A line up to the cursor, and what is offered there.
  private struct Line {
    let typed: String
    let offered: [String]
    /// Whether the order counts.
    var isOrdered = false

    init(_ typed: String, _ offered: [String]) {
      self.typed = "akash-provider-tool \(typed)"
      self.offered = offered
    }

    /// With what stands before the command.
    init(_ start: String, _ typed: String, _ offered: [String]) {
      self.typed = "\(start) akash-provider-tool \(typed)"
      self.offered = offered
    }

    init(_ typed: String, inOrder offered: [String]) {
      self.init(typed, offered)
      isOrdered = true
    }
  }

  private static let lines = [
    // Subcommands, verbs and options; what stands for a verb has that verb's options.
    Line("", ["price", "earnings", "keys", "forecast", "config", "help"]),
    Line("earnings s", ["show", "sync"]),
    Line("config un", ["unset"]),
    Line("help ke", ["keys"]),
    Line("price --ex", ["--explain"]),
    Line("earnings sync --re", ["--reread"]),
    Line("earnings --mo", ["--month"]),
    Line("earnings --month=2026-10 --so", ["--source"]),
    // Values that are told by name, in both ways to write an option.
    Line("price --format ", ["bid", "table", "json"]),
    Line("price --format j", ["json"]),
    Line("price --format=", ["--format=bid", "--format=table", "--format=json"]),
    Line("price --format=j", ["--format=json"]),
    Line("earnings import --date-format D", ["DD.MM.YYYY", "DD/MM/YYYY"]),
    Line("earnings --last 3", ["30d", "3m"]),
    Line("forecast --horizon 2", ["26w", "2y"]),
    // Files, of the kind that is wanted; nothing where an amount is.
    Line("price or", ["order.json"]),
    Line("price --config o", ["other.yaml"]),
    Line("forecast --history=d", ["--history=days.csv"]),
    Line("forecast --leases c", ["chain"]),
    Line("forecast --leases or", ["order.json"]),
    Line("forecast --leases j", ["json"]),
    Line("config import n", ["notes.txt"]),
    Line("price --precision ", []),
    Line("earnings payouts --min ", []),
    Line("keys add --expires ", []),
    // Profiles, of the file that the line names.
    Line("price --profile ", ["main", "backup"]),
    Line("price --profile=m", ["--profile=main"]),
    Line("keys use ", ["main", "backup"]),
    Line("keys use \"b", ["backup"]),
    Line("keys use --config other.yaml ", ["spare"]),
    Line("price --config=other.yaml --profile ", ["spare"]),
    Line("keys use --config missing.yaml ", []),
    Line("earnings --provider ", [TestKeys.wallet, TestKeys.otherWallet]),
    Line("earnings leases --tenant ", [TestKeys.keylessWallet]),
    // Keys of the configuration and their values.
    Line(
      "config get price.policy.un", ["price.policy.unmatched_gpu_price", "price.policy.unpriced_storage"]),
    Line("config get profiles.backup.price.gpu.l", ["profiles.backup.price.gpu.l40s"]),
    Line("config get --profile backup endpoints.ch", ["endpoints.chain"]),
    Line(
      "config set profiles.main.api",
      ["_file", "_env", "_command", "_created", "_expires"].map { "profiles.main.api_key\($0)" }),
    Line("config set price.gpu.h1", ["price.gpu.h100.80Gi.sxm", "price.gpu.h100"]),
    Line(
      "config unset price.",
      ["price.gpu", "price.gpu.a100", "price.gpu.h100.80Gi.sxm", "price.policy", "price.policy.deny"]),
    Line("config set price.policy.unpriced_storage ", ["free", "warn", "refuse"]),
    Line("config set price.policy.unpriced_storage=w", ["price.policy.unpriced_storage=warn"]),
    Line("config set price.akt_price.sources oracle,c", ["oracle,coingecko", "oracle,console"]),
    Line("config set --format json default_profile ", ["main", "backup"]),
    Line("config set --profile main endpoints.chain ", ["https://rpc.akt.dev/rest"]),
    Line("config init --set price.targets.c", ["price.targets.cpu="]),
    Line("config init --set price.targets.cpu=", ["price.targets.cpu=1.60"]),
    // Models of cards: those the provider has, those it has prices for, those of the network.
    Line("earnings leases --gpu h", inOrder: ["h100", "h200"]),
    Line("forecast --capacity a1", ["a100="]),
    Line("forecast --capacity a100=8,t", ["a100=8,t4="]),
    Line(
      "forecast --capacity=a100=8,t4=",
      inOrder: ["16", "1", "2", "4", "8"].map { "--capacity=a100=8,t4=\($0)" }),
    Line("earnings import --columns day=Date,ua", ["day=Date,uakt=", "day=Date,uact="]),
    // Days and periods, newest first.
    Line("earnings show --year 202", inOrder: years),
    Line("earnings --month 2021-0", inOrder: (1...9).reversed().map { "2021-0\($0)" }),
    Line("earnings --month=2021-1", inOrder: ["--month=2021-12", "--month=2021-11", "--month=2021-10"]),
    Line("earnings --week 2020-W0", inOrder: (2...9).reversed().map { "2020-W0\($0)" }),
    Line("earnings sync --from 2022-1", inOrder: ["2022-12-01", "2022-11-01", "2022-10-01"]),
    Line(
      "earnings show --from 2022-12-01 --to 2024-02-2", inOrder: (0...9).reversed().map { "2024-02-2\($0)" }),
  ]

  private static var years: [String] {
    (2020...Day.today.year).reversed().map { "\($0)" }.filter { $0.hasPrefix("202") }
  }

  private static func home() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(configuration, to: ".config/akash-provider-tool/config.yaml")
    try folder.write("profiles: {spare: {}}\n", to: "other.yaml")
    for name in ["order.json", "days.csv", "notes.txt", "json/.keep"] { try folder.write("", to: name) }
    return folder
  }

  @Test(.enabled(if: CompletingShell.bash.isInstalled, "bash is not installed"))
  func `bash offers what fits`() throws { try check(.bash) }

  @Test(.enabled(if: CompletingShell.zsh.isInstalled, "zsh is not installed"))
  func `zsh offers what fits`() throws { try check(.zsh, adding: Self.withVariable) }

  @Test(.enabled(if: CompletingShell.fish.isInstalled, "fish is not installed"))
  func `fish offers what fits`() throws { try check(.fish, adding: Self.withVariable) }

  /// bash does not tell its functions what stands before the command.
  private static let withVariable = Line("AKASH_PROVIDER_TOOL_CONFIG=other.yaml", "keys use ", ["spare"])

  private func check(_ shell: CompletingShell, adding more: Line...) throws {
    let folder = try Self.home()
    let lines = Self.lines + more
    let offers = try shell.offers(for: lines.map(\.typed), in: folder)
    for (line, offered) in zip(lines, offers) {
      let offered = offered.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      if line.isOrdered {
        #expect(offered == line.offered, "\(line.typed)")
      } else {
        #expect(offered.sorted() == line.offered.sorted(), "\(line.typed)")
      }
    }
    // A hostile profile's name is a word to nobody, and never a command.
    #expect(try !folder.names().contains("pwned"))
  }
}
