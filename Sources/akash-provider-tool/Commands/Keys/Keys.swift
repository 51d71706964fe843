internal import ArgumentParser
internal import ProviderCore

struct Keys: HelpfulCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Keep, check, make and replace API keys of the Provider Console.",
    discussion: """
      An API key reads a provider's earnings. The service has one for each wallet; making, replacing and \
      revoking it needs the wallet's token from the Provider Console (AKASH_PROVIDER_TOOL_TOKEN, or the \
      profile). Secrets are read from a prompt or standard input, never from an argument.
      """,
    subcommands: [
      KeysList.self, KeysAdd.self, KeysUse.self, KeysRemove.self, KeysCheck.self, KeysCreate.self,
      KeysRotate.self, KeysRevoke.self,
    ])

  static let help = CommandHelp(
    examples: [
      .init("Keep a key that somebody gave me", "akash-provider-tool keys add"),
      .init(
        "Do my keys work, and for how long? For cron",
        "akash-provider-tool keys check --all --within 30d"),
      .init("A new key in the old one's place", "akash-provider-tool keys rotate"),
    ],
    meanings: [
      .answerIsNo: "a key expires soon; there is one already, or none; not confirmed",
      .badInput: "what was given is no key",
    ],
    variables: [.apiKey, .token])
}
