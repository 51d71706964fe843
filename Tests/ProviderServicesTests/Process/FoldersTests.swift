import ProviderServices
import Testing

struct FoldersTests {
  @Test func `follows the XDG specification`() {
    let set = ["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "relative", "XDG_CACHE_HOME": ""]
    let folders = Folders { set[$0] }
    #expect(folders.configuration == "/c/akash-provider-tool")
    #expect(folders.data == "/h/.local/share/akash-provider-tool")
    #expect(folders.cache == "/h/.cache/akash-provider-tool")
  }

  @Test func `asks the user database where there is no HOME`() {
    #expect(Folders { _ in nil }.cache.hasSuffix("/.cache/akash-provider-tool"))
  }
}
