/// The made-up keys and wallets of the stand-in for the Provider Console (`Tests/Data/console/fake_console.py`).
package enum TestKeys {
  /// A key of the service's form: four hexadecimal digits, sixteen times.
  package static func key(_ digits: String) -> String {
    "akash_" + String(repeating: digits, count: 16)
  }

  /// A token as the stand-in takes it for `valid`; other kinds it refuses.
  package static func token(_ wallet: String, _ kind: String = "valid") -> String {
    "REDACTED-JWT.\(kind).\(wallet)"
  }

  /// `provider-1`, whose key works.
  package static let wallet = "akash17xcrdq25qkzkjh454keusnm9qgws4xzz3f2kpu"
  package static let working = key("fa4e")
  package static let workingMask = "akash_fa4e…fa4e"

  package static let expiredWallet = "akash10lcp5cm6j7r7rt5sgrjl675h3y79636uxx8zfk"
  package static let expired = key("e0e0")
  package static let inactiveWallet = "akash1ynack0hhdcpzmy68gmvygzk3zmuxjk7g3fjdus"
  package static let inactive = key("0ff0")
  package static let endlessWallet = "akash1et6admlgk2kqlsgzghl8n76a3xprfek3e2yvgr"
  package static let endless = key("f0f0")
  package static let keylessWallet = "akash1e8tfnwfcpyezy7z6efnx9acxwn5ccunpkxhlxu"
  package static let otherWallet = "akash19w0g8sj9l4y5644455msj948ztkwxwn5rdpntz"
  package static let other = key("beef")
}
