internal import Glibc

/// A command that has run to its end.
struct CommandRun {
  let output: [UInt8]
  let errors: [UInt8]
  let end: End

  enum End: Hashable {
    case exited(Int32)
    case signalled(Int32)
    case timedOut
    case printedTooMuch
  }

  /// Runs a program without a shell, with nothing on its standard input. Throws when it cannot be started.
  ///
  /// It stays in our process group: a password manager that asks on the terminal may, and Ctrl-C ends it too.
  static func run(
    _ words: [String], timeoutMilliseconds: Int, maximumBytes: Int, clock: SystemClock
  ) throws(FileFailure) -> CommandRun {
    var outputs: [Int32] = [-1, -1]
    var errors: [Int32] = [-1, -1]
    guard pipe(&outputs) == 0 else { throw FileFailure() }
    guard pipe(&errors) == 0 else {
      let failure = FileFailure()
      for descriptor in outputs { close(descriptor) }
      throw failure
    }
    for descriptor in outputs + errors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    defer { for descriptor in [outputs[0], errors[0]] { close(descriptor) } }
    let started = start(words, output: outputs[1], errors: errors[1])
    for descriptor in [outputs[1], errors[1]] { close(descriptor) }
    guard case .success(let child) = started else {
      throw FileFailure(number: started.failure)
    }
    var program = RunningProgram(id: child)
    var collected = Collected(
      streams: [outputs[0], errors[0]], maximumBytes: maximumBytes,
      deadline: clock.monotonicMilliseconds() + timeoutMilliseconds, clock: clock)
    let broken = collected.readAll(of: &program)
    if broken != nil { program.kill() }
    let end = program.wait(until: collected.deadline, clock)
    return CommandRun(output: collected.bytes[0], errors: collected.bytes[1], end: broken ?? end)
  }

  private enum Started {
    case success(pid_t)
    case failure(Int32)

    var failure: Int32 { if case .failure(let number) = self { number } else { 0 } }
  }

  private static func start(_ words: [String], output: Int32, errors: Int32) -> Started {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
    return failure == 0 ? .success(child) : .failure(failure)
  }
}

/// The program while it runs, and how it has ended.
private struct RunningProgram {
  let id: pid_t
  private var end: CommandRun.End?

  init(id: pid_t) { self.id = id }

  /// Whether it has ended, whatever its own children do.
  mutating func hasEnded() -> Bool {
    guard end == nil else { return true }
    var status: Int32 = 0
    let ended = waitpid(id, &status, WNOHANG)
    if ended == id {
      let signal = status & 0x7F
      end = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    } else if ended < 0, errno != EINTR {
      end = .exited(127)
    }
    return end != nil
  }

  /// Its number may be another's once it has ended.
  mutating func kill() {
    guard !hasEnded() else { return }
    Glibc.kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
    end = .timedOut
  }

  mutating func wait(until deadline: Int, _ clock: SystemClock) -> CommandRun.End {
    while !hasEnded() {
      if clock.monotonicMilliseconds() > deadline {
        kill()
      } else {
        clock.sleep(2)
      }
    }
    return end ?? .timedOut
  }
}

/// What a command prints, read from both of its streams as it comes.
private struct Collected {
  let streams: [Int32]
  let maximumBytes: Int
  let deadline: Int
  let clock: SystemClock
  var bytes: [[UInt8]] = [[], []]

  init(streams: [Int32], maximumBytes: Int, deadline: Int, clock: SystemClock) {
    self.streams = streams
    self.maximumBytes = maximumBytes
    self.deadline = deadline
    self.clock = clock
  }

  /// Reads until both streams end, or the program does: what it leaves running (an agent that keeps a password) may hold
  /// the streams open for ever. Returns why it stopped before that, or nil.
  mutating func readAll(of program: inout RunningProgram) -> CommandRun.End? {
    var open = [true, true]
    var buffer = [UInt8](repeating: 0, count: 4096)
    while open.contains(true) {
      let left = deadline - clock.monotonicMilliseconds()
      guard left > 0 else { return .timedOut }
      var polled = streams.indices.map { index in
        pollfd(fd: open[index] ? streams[index] : -1, events: Int16(POLLIN), revents: 0)
      }
      // Asked first, so that nothing is missed that it wrote before it ended.
      let isOver = program.hasEnded()
      let count = poll(&polled, nfds_t(polled.count), isOver ? 0 : Int32(clamping: min(left, 20)))
      if count == 0, isOver { return nil }
      guard count > 0 else { continue }
      for index in streams.indices where polled[index].revents != 0 {
        let read = (try? File.readSome(streams[index], into: &buffer)) ?? 0
        if read == 0 { open[index] = false }
        bytes[index] += buffer[..<read]
        if bytes[index].count > maximumBytes { return .printedTooMuch }
      }
    }
    return nil
  }
}
