/// An environment variable that the tool reads (docs/configuration.md, "Environment").
enum ToolVariable: CaseIterable {
  case targets
  case gpuMappings
  case whitelist
  case owner
  case aktPrice
  case debug
  case config
  case profile
  case apiKey
  case token
  case editor
  case noColor
  case folders
  case proxy

  /// Its name; of several that belong together, all.
  var name: String {
    switch self {
    case .targets: "PRICE_TARGET_*"
    case .gpuMappings: "PRICE_TARGET_GPU_MAPPINGS"
    case .whitelist: "WHITELIST_URL"
    case .owner: "AKASH_OWNER"
    case .aktPrice: "AKASH_PROVIDER_TOOL_AKT_PRICE"
    case .debug: "DEBUG_BID_SCRIPT"
    case .config: "AKASH_PROVIDER_TOOL_CONFIG"
    case .profile: "AKASH_PROVIDER_TOOL_PROFILE"
    case .apiKey: "AKASH_PROVIDER_TOOL_API_KEY"
    case .token: "AKASH_PROVIDER_TOOL_TOKEN"
    case .editor: "VISUAL, EDITOR"
    case .noColor: "NO_COLOR"
    case .folders: "XDG_CONFIG_HOME, XDG_DATA_HOME, XDG_CACHE_HOME"
    case .proxy: "HTTPS_PROXY, NO_PROXY"
    }
  }

  var meaning: String {
    switch self {
    case .targets:
      "The stock bid script's target prices: _CPU, _MEMORY and so on."
    case .gpuMappings: "Prices of cards a month: a100=120,t4=80,*=130."
    case .whitelist: "Serve only the tenants of the list at this address."
    case .owner: "The tenant, which the provider daemon sets."
    case .aktPrice: "The price of an AKT, instead of asking for it."
    case .debug: "Explain every bid on standard error."
    case .config: "The configuration file, where --config does not name one."
    case .profile: "The profile, where --profile does not name one."
    case .apiKey: "The API key, instead of the profile's."
    case .token: "The wallet's token, instead of the profile's."
    case .editor: "What \"config edit\" opens."
    case .noColor: "No colours."
    case .folders:
      "Where things are, instead of ~/.config, ~/.local/share and ~/.cache."
    case .proxy: "The way to the network, as libcurl reads them."
    }
  }
}
