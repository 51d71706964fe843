internal import Glibc

/// The plainest HTTP client there is, for tests that ask a server of their own: what they learn must not come
/// through the client under test.
enum LoopbackHTTP {
  struct Failure: Error {}

  static func send(
    _ method: String, _ url: String, headers: [String] = [], body: String = ""
  ) throws -> (status: Int, body: [UInt8]) {
    let rest = url.dropFirst("http://127.0.0.1:".count)
    guard let port = UInt16(rest.prefix { $0 != "/" }) else { throw Failure() }
    let connection = try connected(port)
    defer { close(connection) }
    let lines =
      ["\(method) \(rest.drop { $0 != "/" }) HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
      + headers + ["Content-Length: \(body.utf8.count)", "", body]
    let request = Array(lines.joined(separator: "\r\n").utf8)
    guard Glibc.send(connection, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
      throw Failure()
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while case let count = recv(connection, &buffer, buffer.count, 0), count > 0 {
      answer += buffer[..<count]
    }
    return try split(answer)
  }

  private static func connected(_ port: UInt16) throws -> Int32 {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else {
      close(connection)
      throw Failure()
    }
    return connection
  }

  private static func split(_ answer: [UInt8]) throws -> (status: Int, body: [UInt8]) {
    let end = Array("\r\n\r\n".utf8)
    guard
      let start = answer.indices.first(where: { answer[$0...].starts(with: end) }),
      let status = Int(String(decoding: answer.dropFirst(9).prefix(3), as: UTF8.self))
    else { throw Failure() }
    return (status, Array(answer[(start + end.count)...]))
  }
}
