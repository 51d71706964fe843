import ProviderCore
import TestSupport
import Testing

struct KeyProbeTests {
  /// The keys that the service accepted while the recordings were made (`SEED_KEYS` of the stand-in).
  private static let goodKeys = ["fa4e", "beef", "cafe", "d00d", "dead", "f0f0"].map { TestKeys.key($0) }

  private static let recordings = ConsoleRecording.all.filter {
    $0.request.method == "GET" && $0.request.path.hasPrefix("/provider-earnings?")
  }

  /// What the key is like is known from the request; what the answer says must agree, or say nothing.
  @Test func `every recorded earnings answer is read for what it says of the key`() throws {
    #expect(Self.recordings.count >= 100)
    for recording in Self.recordings {
      let probe = KeyProbe(status: recording.response.status, body: recording.response.bytes)
      let key = recording.request.header("x-api-key").map { String($0.drop { $0 == " " }) }
      let isGood = key.map { Self.goodKeys.contains($0) } ?? false
      if recording.response.body == "Internal Server Error" {
        #expect(probe == .inconclusive("status 500"), "\(recording.name)")
      } else if recording.name == "db-down.earnings" {
        // A good key, and yet the very answer of a bad one: why a 401 is no proof.
        #expect(isGood && probe == .refused)
      } else {
        #expect(probe == (isGood ? .accepted : .refused), "\(recording.name)")
      }
    }
  }

  @Test(arguments: [
    (200, ""), (200, "{}"), (200, "<html>welcome to the hotel</html>"), (200, #"{"earnings""#),
    (204, ""), (302, ""), (401, ""), (401, "<html>401</html>"), (403, #"{"detail":"no"}"#),
    (404, #"{"detail":"Not Found"}"#), (404, "404 page not found"), (422, "nonsense"), (429, "{}"),
    (500, "Internal Server Error"), (502, "<html>"), (503, #"{"detail":"starting"}"#),
  ])
  func `what does not come from where keys are checked says nothing`(status: Int, body: String) throws {
    switch KeyProbe(status: status, body: Array(body.utf8)) {
    case .accepted, .refused: Issue.record("\(status) \(body) is taken for an answer")
    case .inconclusive(let reason):
      #expect(status != 429)
      #expect(reason.contains("status \(status)"))
    case .later: #expect(status == 429)
    }
  }
}
