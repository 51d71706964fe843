package import ProviderCore

/// When each key was last used from this machine, in `keys.json` of the data folder. Keys are told apart by
/// their masks.
package struct KeyUsage: Sendable {
  private let folder: String
  private let clock: SystemClock

  package init(folder: String, clock: SystemClock) {
    self.folder = folder
    self.clock = clock
  }

  private var path: String { "\(folder)/keys.json" }

  package func lastUsed(_ masked: String) -> Timestamp? {
    stored()[masked]?.asString.flatMap { Timestamp($0) }
  }

  /// Notes that a key has worked just now. A note that cannot be written is no reason to fail.
  package func note(_ masked: String) {
    do throws(FileFailure) {
      try AtomicFile.makeFolder(folder)
      let lock = try FolderLock(folder, patienceMilliseconds: 1000, clock: clock)
      defer { withExtendedLifetime(lock) {} }
      var members: [JSONMember] = []
      if case .object(let known) = stored() { members = known.filter { $0.key != masked } }
      members.append(JSONMember(key: masked, value: .string(clock.now().description)))
      let text = JSONValue.object(members.suffix(100)).text(.indented) + "\n"
      try AtomicFile.replace(path, with: Array(text.utf8), access: .mode(0o600))
    } catch {
      return
    }
  }

  private func stored() -> JSONValue {
    guard let bytes = try? File.read(path, limit: 1 << 20), let value = try? JSONValue(parsing: bytes)
    else { return .object([]) }
    return value
  }
}
