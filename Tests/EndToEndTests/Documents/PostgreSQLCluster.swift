import Foundation
import TestSupport

/// A PostgreSQL server of a test's own, which listens on a socket in a temporary folder and ends with its holder.
final class PostgreSQLCluster {
  private let folder: TemporaryFolder

  struct Failure: Error {
    let reason: String
  }

  /// It refuses to run as root, and is somebody else then.
  private static let isRoot = getuid() == 0

  static let isInstalled =
    ExternalTool.isInstalled("initdb", "pg_ctl", "psql") && (!isRoot || ExternalTool.isInstalled("runuser"))

  /// For `psql`.
  var environment: [String: String] {
    ["PGHOST": folder.path, "PGUSER": "tester", "PGDATABASE": "postgres", "PGTZ": "UTC"]
  }

  init() throws {
    folder = try TemporaryFolder()
    if Self.isRoot { try Self.run("chown", "nobody", folder.path) }
    let data = "\(folder.path)/data"
    try Self.runUnprivileged("initdb", "-D", data, "-A", "trust", "-U", "tester", "--no-sync", "-E", "UTF8")
    let options =
      "-k \(folder.path) -c listen_addresses= -c fsync=off -c max_connections=8 -c shared_buffers=2MB"
    try Self.runUnprivileged("pg_ctl", "-D", data, "-l", "\(folder.path)/log", "-o", options, "-w", "start")
  }

  deinit { try? Self.runUnprivileged("pg_ctl", "-D", "\(folder.path)/data", "-m", "immediate", "-w", "stop") }

  private static func runUnprivileged(_ words: String...) throws {
    try run(isRoot ? ["runuser", "-u", "nobody", "--"] + words : words)
  }

  private static func run(_ words: String...) throws { try run(words) }

  private static func run(_ words: [String]) throws {
    let run = try ExternalTool(words[0]).run(Array(words.dropFirst()), in: "/")
    guard run.status == 0 else {
      throw Failure(reason: "\(words.joined(separator: " ")): \(run.output)\(run.errors)")
    }
  }
}
