internal import Glibc

/// The process's environment variables.
package enum Environment {
  package static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The names of all that are set.
  package static var names: [String] {
    var names: [String] = []
    var entry = environ
    while let text = entry.pointee {
      names += String(cString: text).split(separator: "=", maxSplits: 1).prefix(1).map { String($0) }
      entry += 1
    }
    return names
  }
}
