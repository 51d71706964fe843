import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct ConfigurationStoreTests {
  private let folder: TemporaryFolder
  private let clock = FixedClock(Timestamp(seconds: 0))

  init() throws { folder = try TemporaryFolder() }

  private var path: String { "\(folder.path)/c.yaml" }
  private var store: ConfigurationStore {
    ConfigurationStore(ConfigurationFile.Location(path: path, isNamed: true), clock: clock.clock)
  }

  @Test func `applies several changes as one`() throws {
    try folder.write("# mine\nprice: {targets: {cpu: 1}}\n", to: "c.yaml")
    let isChanged = try store.change { _ in
      [.set(["price", "targets", "ip"], .scalar("2")), .remove(["price", "targets", "cpu"])]
    }
    #expect(isChanged)
    #expect(folder.read("c.yaml") == "# mine\nprice: {targets: {ip: 2}}\n")
  }

  @Test func `writes nothing where nothing changes`() throws {
    try folder.write("price: {targets: {cpu: 1}}\n", to: "c.yaml")
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(try store.change { _ in [.set(["price", "targets", "cpu"], .scalar("1"))] } == false)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
  }

  @Test func `one bad change of several stops all`() throws {
    let text = "price: {targets: {cpu: 1}}\n"
    try folder.write(text, to: "c.yaml")
    let error = #expect(throws: ProviderError.self) {
      try store.change { _ in
        [
          .set(["price", "targets", "cpu"], .scalar("2")),
          .set(["price", "targets", "ip"], .scalar("cheap")),
        ]
      }
    }
    #expect(error?.code == .valueInvalid)
    #expect(error?.message == "price.targets.ip: expected a number of 0 or more, found \"cheap\"")
    #expect(folder.read("c.yaml") == text)
  }

  /// A person mends a file one value at a time.
  @Test func `a problem that was there before does not stand in the way`() throws {
    try folder.write("price: {targets: {cpu: x, ip: y}}\n", to: "c.yaml")
    try store.change { _ in [.set(["price", "targets", "cpu"], .scalar("1"))] }
    #expect(folder.read("c.yaml") == "price: {targets: {cpu: 1, ip: y}}\n")
  }

  @Test func `gives up where another process holds the lock for too long`() throws {
    try folder.write("price: {targets: {cpu: 1}}\n", to: "c.yaml")
    let lock = try FolderLock(folder.path, patienceMilliseconds: 0, clock: clock.clock)
    let error = withExtendedLifetime(lock) {
      #expect(throws: ProviderError.self) {
        try store.change { _ in [.set(["price", "targets", "cpu"], .scalar("2"))] }
      }
    }
    #expect(error?.code == .configurationChanged)
    #expect(folder.read("c.yaml") == "price: {targets: {cpu: 1}}\n")
  }

  @Test func `replaces only what is as expected`() throws {
    try folder.write("a\n", to: "c.yaml")
    let error = #expect(throws: ProviderError.self) { try store.replace("b\n", with: "c\n") }
    #expect(error?.code == .configurationChanged)
    #expect(throws: ProviderError.self) { try store.replace(nil, with: "c\n") }
    #expect(folder.read("c.yaml") == "a\n")
    #expect(try store.replace("a\n", with: "paths:\n", keepsOld: true) == path + ".old")
    #expect(try store.replace("paths:\n", with: "price:\n", keepsOld: true) == path + ".old.1")
    #expect(folder.read("c.yaml") == "price:\n")
    #expect(folder.read("c.yaml.old") == "a\n")
    #expect(folder.read("c.yaml.old.1") == "paths:\n")
  }

  /// As root, a rename over a device would take it from everybody.
  @Test func `leaves what is no regular file alone`() throws {
    #expect(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: ProviderError.self) {
      try store.change { _ in [.set(["price", "targets", "cpu"], .scalar("2"))] }
    }
    #expect(error?.code == .configurationUnwritable)
    #expect(try folder.names() == ["c.yaml"])
  }

  @Test func `a chain of links is followed to its end`() throws {
    for (link, target) in [("c.yaml", "two"), ("two", "three"), ("three", "real.yaml")] {
      #expect(symlink(target, "\(folder.path)/\(link)") == 0)
    }
    try store.change { _ in [.set(["price", "targets", "cpu"], .scalar("2"))] }
    #expect(folder.read("real.yaml") == "price:\n  targets:\n    cpu: 2\n")
    var status = stat()
    #expect(lstat("\(folder.path)/three", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }
}
