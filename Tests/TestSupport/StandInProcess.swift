internal import Foundation
internal import Glibc

/// A stand-in for a service as a process of its own: a Python program under `Tests/Data`, whose docstring is its
/// manual. It ends when this is let go of, however that happens.
final class StandInProcess: Sendable {
  /// The port of each service, by its name.
  let ports: [String: Int]
  private let processID: pid_t
  private let life: Int32

  struct Failure: Error {
    let reason: String
  }

  /// `words` are the program and its arguments; it prints its ports as JSON.
  init(_ words: [String]) throws {
    let (input, output) = (try Self.makePipe(), try Self.makePipe())
    defer { for end in [input.reading, output.writing, output.reading] { close(end) } }
    life = input.writing
    // The shell ends it once we let go of its input.
    processID = try Self.start(
      ["sh", "-c", "\"$@\" & read -r line; kill -9 $!", "sh", "python3"] + words, input: input.reading,
      output: output.writing)
    guard let line = Self.line(output.reading),
      let ports = try? JSONDecoder().decode([String: Int].self, from: Data(line))
    else {
      close(life)
      throw Failure(reason: "the stand-in says nothing; it needs python3")
    }
    self.ports = ports
  }

  deinit {
    close(life)
    var status: Int32 = 0
    waitpid(processID, &status, 0)
  }

  /// Where a service is.
  func url(_ service: String) -> String { "http://127.0.0.1:\(ports[service] ?? 0)" }

  private static func makePipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(reason: "no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func start(_ words: [String], input: Int32, output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, words[0], &actions, nil, arguments, environ) == 0 else {
      throw Failure(reason: "\(words[0]) cannot be started")
    }
    return child
  }

  private static func line(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1 {
      if byte == UInt8(ascii: "\n") { return bytes }
      bytes.append(byte)
    }
    return nil
  }
}
