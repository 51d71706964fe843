import Foundation
import ProviderCore
import TestSupport
import Testing

@testable import ProviderServices

struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `replaces a file and leaves nothing beside it`() throws {
    let path = "\(folder.path)/a"
    try AtomicFile.replace(path, with: Array("old".utf8))
    try AtomicFile.replace(path, with: Array("new".utf8), access: .mode(0o600))
    #expect(folder.read("a") == "new")
    #expect(try folder.names() == ["a"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `takes over what a killed writer has left`() throws {
    try folder.write("half", to: ".a.akash-provider-tool")
    try AtomicFile.replace("\(folder.path)/a", with: Array("whole".utf8))
    #expect(folder.read("a") == "whole")
    #expect(try folder.names() == ["a"])
  }

  @Test func `keeps the old file when the new one cannot be written`() throws {
    // A folder in the way of the rename.
    try folder.write("x", to: "a/inside")
    #expect(throws: FileFailure.self) {
      try AtomicFile.replace("\(folder.path)/a", with: Array("new".utf8))
    }
    #expect(try folder.names() == ["a"])
  }

  @Test func `makes folders for this user alone`() throws {
    try AtomicFile.makeFolder("\(folder.path)/x/y/z")
    try AtomicFile.makeFolder("\(folder.path)/x/y/z")
    let mode = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/x/y")[.posixPermissions]
    #expect(mode as? Int == 0o700)
    #expect(throws: FileFailure.self) { try AtomicFile.makeFolder("/proc/none/x") }
  }
}

struct FileTests {
  @Test func `stops reading at the limit`() throws {
    #expect(try File.read("/dev/zero", limit: 1 << 20) == nil)
    #expect(try File.read("/dev/null", limit: 1 << 20) == [])
  }

  @Test func `knows a missing file from an unreadable one`() {
    let missing = #expect(throws: FileFailure.self) { try File.read("/none/such", limit: 1) }
    #expect(missing?.isMissing == true)
    let folder = #expect(throws: FileFailure.self) { try File.read("/tmp", limit: 1) }
    #expect(folder?.isMissing == false)
    #expect(folder?.reason == "Is a directory")
  }

  @Test func `says that a disk is full`() throws {
    let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let failure = #expect(throws: FileFailure.self) {
      try File.write([1], to: full.fileDescriptor)
    }
    #expect(failure?.reason == "No space left on device")
  }
}
