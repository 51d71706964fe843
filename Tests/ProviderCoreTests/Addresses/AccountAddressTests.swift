import ProviderCore
import TestSupport
import Testing

struct AccountAddressTests {
  /// Public addresses of the chain: an account's, and one of 32 bytes made with BIP-173's reference code.
  private static let account = "akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf"
  private static let contract = "akash1qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0smz7g5x"

  @Test(arguments: [account, contract])
  func `accepts addresses`(text: String) {
    #expect(AccountAddress(text)?.text == text)
  }

  @Test func `finds every mistyped letter`() {
    let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l")
    let good = Array(Self.account)
    for index in 6..<good.count {
      for letter in letters where letter != good[index] {
        var bad = good
        bad[index] = letter
        #expect(AccountAddress(String(bad)) == nil)
      }
    }
  }

  @Test func `finds two letters that have changed places`() {
    let good = Array(Self.account)
    for index in 6..<good.count - 1 where good[index] != good[index + 1] {
      var bad = good
      bad.swapAt(index, index + 1)
      #expect(AccountAddress(String(bad)) == nil)
    }
  }

  @Test(arguments: [
    "", "akash1", "akash", "cosmos1qqqsyqcyq5rqwzqfpg9scrgwpugpzysnrk363e", account.uppercased(),
    account + "q", String(account.dropLast()), " " + account, account + "\n",
    "akash1q7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjé", "akash1b7spv2cw06yszgfp4f9ed59lkka6ytn8g4tkjf",
  ])
  func `refuses everything else`(text: String) {
    #expect(AccountAddress(text) == nil)
  }
}
