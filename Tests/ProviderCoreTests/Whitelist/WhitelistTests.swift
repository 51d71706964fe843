import ProviderCore
import Testing

struct WhitelistTests {
  /// As `grep -qw` finds them.
  @Test func `every word of the list is a tenant`() {
    let list = Whitelist(text: "# ours\nakash1a, akash1b;akash1c\r\n\"akash1d\": x-akash1e")
    for tenant in ["akash1a", "akash1b", "akash1c", "akash1d", "akash1e"] {
      #expect(list.contains(tenant))
    }
    for stranger in ["akash1", "akash1aa", "", "kash1a"] { #expect(!list.contains(stranger)) }
  }
}
