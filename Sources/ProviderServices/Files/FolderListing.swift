internal import Glibc

/// What is in a folder.
package enum FolderListing {
  /// The names in it, sorted, those of folders with `/` behind them, hidden ones left out; none for what cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      names.append(File.isFolder("\(folder)/\(name)") ? "\(name)/" : name)
    }
    return names.sorted()
  }
}
