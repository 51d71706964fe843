internal import Glibc
internal import ProviderCore
internal import ProviderServices

extension Runtime {
  /// Answers the lines of a file, or of standard input for nil and `-`, in their order.
  func answerLines(
    of path: String?, _ work: LineBatch.Work, _ process: @escaping @Sendable (LineBlock) -> [UInt8]
  ) throws(ProviderError) {
    let path = path == "-" ? nil : path
    let descriptor = try path.map { path throws(ProviderError) in try Self.open(path) } ?? input
    defer { if descriptor != input { close(descriptor) } }
    do throws(LineBatch.Failure) {
      try LineBatch.run(input: descriptor, output: output, work, process)
    } catch {
      switch error {
      case .reading(let failure): throw Self.unreadable(path, failure)
      case .writing(let failure): throw Self.outputFailed(failure)
      }
    }
  }

  private static func open(_ path: String) throws(ProviderError) -> Int32 {
    do throws(FileFailure) {
      return try File.openForReading(path)
    } catch {
      throw unreadable(path, error)
    }
  }
}
