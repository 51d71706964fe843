import TestSupport
import Testing

/// An example of the help, what is there before it, and what its answer must hold.
struct HelpTrial: Sendable, CustomTestStringConvertible {
  let line: String
  /// The file that has the answer, where that is not what is printed.
  var file: String?
  let parts: [String]
  /// How many days or months it lists, for a range that depends on the day on which this runs.
  let rows: Int?
  /// No configuration is there.
  var isFresh = false
  var hasLedger = false
  var before: [String] = []
  /// What a person types at which prompts; without any nobody is there.
  var answers: [[String]]?
  var environment: [String: String] = [:]

  var testDescription: String { line }

  private init(
    _ arguments: String, _ parts: String..., rows: Int? = nil, file: String? = nil, isFresh: Bool = false,
    hasLedger: Bool = false,
    before: [String] = [], answers: [[String]]? = nil, environment: [String: String] = [:]
  ) {
    line = arguments.hasPrefix("pass ") ? arguments : "akash-provider-tool \(arguments)"
    self.file = file
    self.parts = parts
    self.rows = rows
    self.isFresh = isFresh
    self.hasLedger = hasLedger
    self.before = before
    self.answers = answers
    self.environment = environment
  }

  static let all: [HelpTrial] = price + earnings + keys + config + forecast

  /// The answers are README.md's, where the stock script's are.
  private static let price: [HelpTrial] = [
    .init("price < order.json", "982.378419"),
    .init("price --explain order.json", "982.378419 uakt a block", "337.41 USD a month"),
    .init("price deploy.yaml", "group europe", "30.820476 uact a block"),
    .init(
      "price --batch orders.ndjson > bids.ndjson", #"{"bid":"5.745402","denom":"uact","accepted":true"#,
      file: "bids.ndjson"),
    .init("price --market", "CARD", "h100"),
    .init("price --self-test", "order in uact", "order in uakt", " 0 failed: bids can go out"),
  ]

  /// The figures of the provider are `truth.json`'s, those of its cards as `LeaseListTests` has them.
  private static let earnings: [HelpTrial] = [
    .init("earnings", "PERIOD", "USD", "total"),
    .init("earnings --last 30d", "PERIOD", "USD", "total", rows: 30),
    .init("earnings --last 12m", "PERIOD", "USD", "total", rows: 12),
    .init("earnings --month 2026-10 --chart", "1733.1690", "1139.06", "2026-10-31", "█"),
    .init(
      "earnings --year 2026 --by month --format csv > 2026.csv", "provider,period,", ",2026-03,2026-03-01,",
      ",329.5375954", file: "2026.csv"),
    .init(
      "earnings --source console --last 12m \\\n  --provider \(TestKeys.wallet)", "PERIOD", "total",
      rows: 12),
    .init("earnings sync", "from provider-console: days: ", " new"),
    .init("earnings sync --quiet", "SQLite format 3", file: ".local/share/akash-provider-tool/ledger.db"),
    .init("earnings sync --from 2025-01-01", "2025-01-01 to "),
    .init("earnings sync --all --reread 30d", TestKeys.wallet, TestKeys.otherWallet),
    .init(
      "earnings import 2025.csv", "31 new",
      before: [
        "akash-provider-tool earnings export --format csv --from 2025-12-01 --to 2025-12-31 --source console --output 2025.csv"
      ]),
    .init(
      "earnings import books.csv --date-format DD.MM.YYYY \\\n  --columns 'day=Date,akt=AKT,act=USDC,usd=Value USD'",
      "1 new"),
    .init(
      "earnings export --format csv --year 2026 > 2026.csv", "provider,period,", ",2026-10-31,2026-10-31,",
      ",5.12304238", file: "2026.csv"),
    .init("earnings export --format hledger --output my.journal", "commodity", "Income:", file: "my.journal"),
    .init("earnings export --format prometheus --output akash.prom", "# TYPE akash", file: "akash.prom"),
    .init("earnings leases --state active --sort earned", "LEASE", "active"),
    .init("earnings leases --gpu h100 --format csv > h100.csv", "lease", file: "h100.csv"),
    .init("earnings utilization --month 2026-10", "h100     2968.9 card hours", "CPU     53618.1 core hours"),
    .init(
      "earnings utilization --from 2026-09-01 \\\n  --to 2026-10-31 --format json",
      #""schema":"akash-provider-tool/earnings-utilization/v1""#,
      // 4 nodes of 8 cards, 61 days.
      #""model":"h100""#, #""capacity_gpu_hours":"46848""#),
    .init("earnings reconcile --month 2026-10", "31 days, all of them even."),
    .init(
      "earnings reconcile --from 2026-09-01 --format json",
      #""schema":"akash-provider-tool/earnings-reconcile/v1""#, #""even":true"#),
    .init("earnings payouts", "Waits to be withdrawn: 0.112061 AKT, 24.943401 ACT"),
    // 24.99 dollars wait, as PayoutsTests says.
    .init("earnings payouts --min 20 && withdraw-now", "Waits to be withdrawn", "withdrawn\n"),
  ]

  private static let isAgreed = [["[y/N] ", "y\n"]]

  private static let keys: [HelpTrial] = [
    .init("keys add", "API key (not shown): ", answers: [["(not shown): ", TestKeys.working + "\n"]]),
    .init(
      "pass show akash/console | akash-provider-tool keys add --profile main", TestKeys.workingMask,
      before: ["akash-provider-tool keys remove"]),
    .init(
      "keys add --token < token.txt", "added the wallet token",
      before: ["akash-provider-tool keys remove --token"]),
    .init("keys list", "main *", TestKeys.workingMask, "akash_beef…beef"),
    .init("keys list --remote --profile main", "main *", TestKeys.workingMask, "2046-01-05"),
    .init("keys use second", #"profile "second" holds"#),
    .init("keys remove", "removed the API key \(TestKeys.workingMask)"),
    .init("keys remove --token --profile main", "removed the wallet token"),
    .init("keys check", TestKeys.workingMask, "works"),
    .init("keys check --all --within 30d", TestKeys.workingMask, "akash_beef…beef", "works"),
    .init("keys create", "created akash_", "it works", before: ["akash-provider-tool keys revoke --yes"]),
    .init("keys rotate", "\(TestKeys.workingMask) is deleted; akash_", answers: isAgreed),
    .init(
      "keys rotate --yes --profile main --format json", #""schema":"akash-provider-tool/keys/v1""#,
      TestKeys.workingMask),
    .init("keys revoke", "revoked \(TestKeys.workingMask)", answers: isAgreed),
    .init("keys revoke --yes --profile main", "revoked \(TestKeys.workingMask)"),
  ]

  /// Provider, key, eight targets, cards: whatever is proposed.
  private static let defaults: [[String]] =
    [["[none]: ", "\n"], ["[none]: ", "\n"]] + Array(repeating: ["]: ", "\n"], count: 8) + [
      ["[none]: ", "\n"]
    ]

  private static let file = ".config/akash-provider-tool/config.yaml"

  private static let config: [HelpTrial] = [
    .init("config init", "profiles:", file: file, isFresh: true, answers: defaults),
    .init("config init --defaults", "profiles:", file: file, isFresh: true),
    .init("config init --set price.gpu.h100=1650", "h100: 1650", file: file, isFresh: true),
    .init("config show --origin", "cpu: 1.60  # ", "config.yaml:"),
    .init("config show --format env > prices.env", "PRICE_TARGET_CPU=1.60\n", file: "prices.env"),
    .init("config get price.targets.cpu", "1.60\n"),
    .init("config get price.gpu", "a100: 120\n"),
    .init(
      "config get provider --profile main --format json", #""schema":"akash-provider-tool/config/v1""#,
      TestKeys.wallet),
    .init("config set price.gpu.h100 1650", "price.gpu.h100: 1650\n"),
    .init("config set price.targets.cpu 1.80", "price.targets.cpu: 1.60 → 1.80\n"),
    .init("config set price.gpu.h100.80Gi.sxm 1650", "price.gpu.h100.80Gi.sxm: 1650\n"),
    .init("config set price.akt_price.sources oracle,dia", "price.akt_price.sources: [oracle, dia]\n"),
    .init("config unset price.targets.cpu", "price.targets.cpu: 1.60 → (unset)\n"),
    .init("config unset price.gpu", "price.gpu: (section) → (unset)\n"),
    .init("config path", "/\(file)\n"),
    .init("config edit", "cpu: 1.65", file: file),
    .init("config edit --config site.yaml", "cpu: 1.65", file: "site.yaml"),
    .init("config validate", "is valid"),
    .init("config validate site.yaml --format json", #""valid":true"#),
    .init("config import provider.yaml", "price.targets.cpu: 1.60 → 1.75", answers: isAgreed),
    .init("config import prices.env --yes", "price.targets.cpu: 1.60 → 1.75\n"),
    .init(
      "config import --environment --dry-run", "price.targets.cpu: 1.60 → 1.70\n",
      environment: ["PRICE_TARGET_CPU": "1.70"]),
    .init("config export --format env > prices.env", "PRICE_TARGET_CPU=1.60\n", file: "prices.env"),
    .init(
      "config export --format helm >> provider.yaml", "price_target_cpu: \"1.60\"\n", file: "provider.yaml"),
    .init("config schema > config.schema.json", "\"$schema\"", file: "config.schema.json"),
  ]

  private static let forecast: [HelpTrial] = [
    .init("forecast", "95% FROM", "90 days", hasLedger: true),
    .init("forecast --horizon 12m --by quarter --chart", "95% FROM", "2027-Q1", hasLedger: true),
    .init("forecast --history revenue.csv --backtest", "DAYS AHEAD", "NAIVE"),
    .init(
      "forecast --leases chain --bids chain --price-change=-10%", "95% FROM", "the provider's own bids",
      hasLedger: true),
    .init(
      "forecast --horizon 12m --plan growth-plan.yaml \\\n  --html plan.html", "<html", file: "plan.html",
      hasLedger: true),
    .init(
      "forecast --batch < fleet.ndjson > forecasts.ndjson", #""id":"rack-1""#, #""id":"rack-2""#,
      file: "forecasts.ndjson"),
  ]
}
