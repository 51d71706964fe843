import Foundation
import ProviderCore
import TestSupport
import Testing

/// `docs/provider-pod.md`, run as it stands: `kubectl exec` and `cp` act on a folder that is the pod, `helm` puts the
/// script there as the chart does.
struct ProviderPodTests {
  private let folder: TemporaryFolder
  private let blocks: [RecipeKitchen.Block]

  init() throws {
    folder = try TemporaryFolder()
    let pod = "\(folder.path)/pod"
    // Paths of the pod are paths of the folder.
    let page = try RecipeKitchen.page("docs/provider-pod.md")
      .replacing(/\/(?:tool|tmp|scripts|root\/\.akash)\//) { "\(pod)\($0.output)" }
    blocks = RecipeKitchen.blocks(of: page)
    for block in blocks {
      if let file = block.file { try folder.write(block.text, to: file) }
    }
    for name in ["pod/tmp", "pod/root/.akash"] { try folder.write("", to: "\(name)/.keep") }
    for name in ["bin/akash-provider-tool", "pod/tool/akash-provider-tool", "akash-provider-tool"] {
      try folder.putTool(at: name)
    }
    try folder.write("#!/bin/sh\n", to: "bin/docker", mode: 0o755)
    try folder.write(Self.kubectl, to: "bin/kubectl", mode: 0o755)
    try folder.write(Self.helm, to: "bin/helm", mode: 0o755)
    try folder.write(Self.stockScript, to: "pod/scripts/price_script.sh", mode: 0o755)
    try folder.write(Self.stockScript, to: "price_script_generic.sh", mode: 0o755)
    for (name, source) in [("config.yaml", "config.yaml"), ("deploy.yaml", "deploy.yaml")] {
      let example = TestData.root.appending(path: "docs/examples/\(source)")
      try FileManager.default.copyItem(at: example, to: folder.url.appending(path: name))
    }
    try folder.write("", to: "provider.yaml")
  }

  /// In the namespace of the provider, `exec` runs what stands behind `--`, `cp` copies, and files must be there.
  private static let kubectl = """
    #!/bin/sh
    [ "$1 $2" = "-n akash-services" ] || exit 9
    verb=$3
    shift 3
    case $verb in
      exec)
        while [ "$1" != -- ]; do shift; done
        shift
        exec "$@" ;;
      cp) [ "$1 $2" = "-c provider" ] && cp "$3" "${4#akash-provider-0:}" ;;
      create) [ "$1" = configmap ] && test -f "${3#--from-file=}" ;;
      patch) [ "$1 $2 $3" = "statefulset akash-provider --patch-file" ] && test -f "$4" ;;
      *) exit 9 ;;
    esac

    """

  /// `b64dec` of the chart's templates/configmap-scripts.yaml, and a file's mode in its volume.
  private static let helm = """
    #!/bin/sh
    [ "$*" = "-n akash-services upgrade akash-provider akash/provider -f provider.yaml --set $9" ] || exit 9
    printf %s "${9#bidpricescript=}" | base64 -d > pod/scripts/price_script.sh
    chmod 744 pod/scripts/price_script.sh

    """

  /// Bids as we do, so that the comparison finds nothing.
  private static let stockScript = """
    #!/bin/sh
    # the stock script
    exec akash-provider-tool price

    """

  /// A given price of AKT keeps the self-test from asking the public sources.
  private func shell(_ script: String) throws -> ExternalTool.Run {
    let path = (["\(folder.path)/bin"] + ExternalTool.searchPath).joined(separator: ":")
    return try ExternalTool("sh").run(
      ["-eu", "-c", script], in: folder.path,
      environment: ["PATH": path, PriceSettings.aktPriceVariable: "0.5"])
  }

  private var commands: [String] { blocks.filter { $0.language == "sh" && $0.file == nil }.map(\.text) }

  private func script() -> String { folder.read("pod/scripts/price_script.sh") ?? "" }

  // MARK: The page

  @Test(.enabled(if: ExternalTool.isInstalled("jq"), "jq is not installed"))
  func `the page's commands run in their order, there and back`() throws {
    #expect(commands.count == 8)
    var outputs: [String] = []
    for command in commands {
      let run = try shell(command)
      #expect(run.status == 0, "\(command)\(run.output)\(run.errors)")
      outputs.append(run.output)
      if command.contains("< price_script.sh") {
        #expect(script() == folder.read("price_script.sh"))
        let order = TestData.root.appending(path: "docs/examples/orders.ndjson").path(percentEncoded: false)
        // By hand: 1 thread, 1 GiB, 1 GiB and an endpoint are 2.47 dollars; ÷ 429909 × 10⁶.
        #expect(try shell("head -1 '\(order)' | pod/scripts/price_script.sh").output == "5.745402")
      }
    }
    #expect(outputs.contains { $0.hasPrefix("RESULT  CHECK") })
    #expect(script() == Self.stockScript)
    #expect(
      FileManager.default.isExecutableFile(atPath: "\(folder.path)/pod/root/.akash/akash-provider-tool"))
  }

  @Test(.enabled(if: ExternalTool.isInstalled("jq"), "jq is not installed"))
  func `the comparison tells each order on which the two differ`() throws {
    try folder.write("#!/bin/sh\ncat > /dev/null\nprintf 1\n", to: "pod/scripts/price_script.sh", mode: 0o755)
    let orders = try #require(commands.first { $0.contains("jq -c") })
    let comparison = try #require(commands.first { $0.contains("compare.sh ") && $0.contains("exec") })
    #expect(try shell(orders).status == 0)
    let run = try shell(comparison)
    let count = folder.read("orders.ndjson")?.split(separator: "\n").count
    #expect(run.status == 1)
    #expect(run.output.split(separator: "\n").count == count)
    #expect(run.output.hasPrefix("script: 1, tool: "), "\(run.output)")
  }

  @Test func `the values hold the script, and say what the stock script's defaults are`() throws {
    let page = RecipeKitchen.blocks(of: try RecipeKitchen.page("docs/provider-pod.md"))
    let values = try YAML.parse(try #require(page.first { $0.file == "values.yaml" }).text)
    let script = try #require(page.first { $0.file == "price_script.sh" }).text
    let encoded = try #require(values["bidpricescript"]?.insertion.texts.first)
    #expect(Data(base64Encoded: encoded).map { String(decoding: $0, as: UTF8.self) } == script)
    #expect(script.split(separator: "\n").count == 2)
    for target in PriceTarget.allCases {
      let text = try #require(values[target.environmentVariable.lowercased()]?.insertion.texts.first)
      #expect(Exact(text) == PriceTargets.standard[target].value, "\(target)")
    }
  }

  // MARK: Other people's checks

  @Test(.enabled(if: ExternalTool.isInstalled("shellcheck"), "shellcheck is not installed"))
  func `shellcheck has nothing to say against the scripts`() throws {
    let scripts = ["price_script.sh", "compare.sh"].map { "\(folder.path)/\($0)" }
    let ci = ["run", "release"].map { TestData.root.appending(path: ".ci/\($0)").path(percentEncoded: false) }
    let run = try ExternalTool("shellcheck").run(scripts + ci, in: folder.path)
    #expect(run.status == 0, "\(run.output)")
  }

  /// `kubectl patch --local` is the merge of the server.
  @Test(.enabled(if: ExternalTool.isInstalled("kubectl"), "kubectl is not installed"))
  func `the patch adds to what the chart makes, and takes nothing away`() throws {
    let source = TestData.root.appending(path: "Tests/Data/chart/statefulset.yaml")
    let patch = try folder.write(
      try #require(
        RecipeKitchen.blocks(of: try RecipeKitchen.page("docs/provider-pod.md")).first {
          $0.file == "patch.yaml"
        }
      ).text, to: "original-patch.yaml")
    let run = try ExternalTool("kubectl").run(
      [
        "patch", "--local", "-f", source.path(percentEncoded: false), "--type", "strategic", "--patch-file",
        patch,
        "-o", "json",
      ], in: folder.path)
    #expect(run.status == 0, "\(run.errors)")
    let merged = try JSONValue(parsing: Array(run.output.utf8))
    let pod = try #require(merged["spec"]?["template"]?["spec"])
    func names(_ values: [JSONValue]) -> Set<String> { Set(values.compactMap { $0.text("name") }) }
    #expect(pod.list("initContainers").map { $0.text("name") } == ["akash-provider-tool", "init"])
    #expect(pod.list("containers").count == 1)
    let provider = try #require(pod.list("containers").first)
    #expect(provider.text("image")?.hasPrefix("ghcr.io/akash-network/provider") == true)
    #expect(provider.list("envFrom").count == 2)
    #expect(
      names(provider.list("env")) == ["AP_INGRESS_MODE", "XDG_CACHE_HOME", "AKASH_PROVIDER_TOOL_CONFIG"])
    #expect(names(provider.list("volumeMounts")) == ["scripts", "keys", "home", "tool", "tool-config"])
    #expect(names(pod.list("volumes")) == ["scripts", "keys", "home", "tool", "tool-config"])
  }
}
