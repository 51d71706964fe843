internal import Glibc

/// The folders of our own, by the XDG Base Directory Specification.
package struct Folders: Hashable, Sendable {
  package let configuration: String
  package let data: String
  package let cache: String
  package let home: String

  private static let name = "akash-provider-tool"

  /// An unset, empty or relative XDG variable counts as absent, as the specification says; without HOME
  /// the user database knows.
  package init(variable: (String) -> String?) {
    let home = variable("HOME").flatMap { $0.isEmpty ? nil : $0 } ?? Self.homeFromUserDatabase
    func folder(_ name: String, _ standard: String) -> String {
      let base = variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(standard)"
      return "\(base)/\(Self.name)"
    }
    configuration = folder("XDG_CONFIG_HOME", ".config")
    data = folder("XDG_DATA_HOME", ".local/share")
    cache = folder("XDG_CACHE_HOME", ".cache")
    self.home = home
  }

  /// A path as a person writes it: `~/` is the home folder, and what is relative is so to `base`.
  package func expanding(_ path: String, relativeTo base: String? = nil) -> String {
    if path.hasPrefix("~/") { return home + path.dropFirst() }
    guard let base, base != ".", !path.hasPrefix("/") else { return path }
    return "\(base)/\(path)"
  }

  private static var homeFromUserDatabase: String {
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? "/tmp"
  }
}
