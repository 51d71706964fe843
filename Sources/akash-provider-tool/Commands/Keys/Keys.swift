internal import ArgumentParser

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Keep, check, make and replace API keys of the Provider Console.",
    discussion: """
      An API key reads a provider's earnings. The service has one for each wallet; making, replacing and \
      revoking it needs the wallet's token from the Provider Console (AKASH_PROVIDER_TOOL_TOKEN, or the \
      profile). Secrets are read from a prompt or standard input, never from an argument.

      EXIT STATUS
        0   done; the key works
        1   a key expires soon; there is one already, or none; not confirmed
        64  bad usage
        65  what was given is no key
        69  the service does not answer as it should
        74  something could not be stored
        75  the service takes too long
        77  key or token missing, wrong or expired
        78  bad configuration
      """,
    subcommands: [
      KeysList.self, KeysAdd.self, KeysUse.self, KeysRemove.self, KeysCheck.self, KeysCreate.self,
      KeysRotate.self, KeysRevoke.self,
    ])
}
