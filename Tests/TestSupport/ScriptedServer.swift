internal import Glibc
internal import Synchronization

/// An HTTP server on a loopback port that does to each path what a test tells it, faults included.
package final class ScriptedServer: Sendable {
  package enum Behaviour: Sendable {
    case answer(Int, String)
    /// These bytes to the letter, then the end of the connection.
    case raw([UInt8])
    /// Nothing, for as long as the test runs.
    case hang
    /// A byte of an answer every so many milliseconds.
    case drip(milliseconds: Int)
    /// An answer whose body or header never ends.
    case endless(String)
  }

  package let port: UInt16
  private let listener: Int32
  private let behaviour: @Sendable (String) -> Behaviour
  private let requests = Mutex<[String]>([])

  /// `behaviour` is asked with the path and query of each request.
  package init(_ behaviour: @escaping @Sendable (String) -> Behaviour) throws {
    self.behaviour = behaviour
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 64) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard bound else { throw Failure() }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    signal(SIGPIPE, SIG_IGN)
    start { [self] in acceptAll() }
  }

  package struct Failure: Error {}

  deinit { close(listener) }

  /// Ends the server; connections that it has are left to their own end.
  package func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  package var url: String { "http://127.0.0.1:\(port)" }

  /// The paths that have been asked for.
  package var paths: [String] { requests.withLock { $0 } }

  private func acceptAll() {
    while true {
      let connection = accept(listener, nil, nil)
      guard connection >= 0 else { return }
      start { [self] in
        serve(connection)
        close(connection)
      }
    }
  }

  private func serve(_ connection: Int32) {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      guard recv(connection, &byte, 1, 0) == 1 else { return }
      head.append(byte)
    }
    let line = String(decoding: head.prefix { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    let path = line.split(separator: " ").dropFirst().first.map { String($0) } ?? ""
    requests.withLock { $0.append(path) }
    switch behaviour(path) {
    case .answer(let status, let body):
      let head = "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n"
      _ = write(Array((head + "\r\n" + body).utf8), to: connection)
    case .raw(let bytes): _ = write(bytes, to: connection)
    case .hang:
      while recv(connection, &byte, 1, 0) > 0 {}
    case .drip(let milliseconds):
      _ = write(Array("HTTP/1.1 200 OK\r\nX: ".utf8), to: connection)
      while write([UInt8(ascii: "x")], to: connection) { usleep(UInt32(milliseconds) * 1000) }
    case .endless(let text):
      let chunk = Array(repeating: Array(text.utf8), count: 100).flatMap { $0 }
      _ = write(Array("HTTP/1.1 200 OK\r\n".utf8), to: connection)
      while write(chunk, to: connection) {}
    }
  }

  private func write(_ bytes: [UInt8], to connection: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        send(connection, $0.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }

  /// Runs `body` on a thread of its own: blocking calls have no place in Swift's thread pool.
  private func start(_ body: @escaping @Sendable () -> Void) {
    final class Work {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(Work(body)).toOpaque()
    pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, context)
    pthread_detach(thread)
  }
}
