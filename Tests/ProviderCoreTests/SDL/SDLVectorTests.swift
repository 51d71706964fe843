import TestSupport
import Testing

@testable import ProviderCore

/// Deployment files, the orders that the chain makes of them, and what the stock script bids.
struct SDLVectorTests {
  static let vectors = (try? TestData.lines("sdl/vectors.ndjson", SDLVector.self)) ?? []
  static let badFiles = (try? TestData.lines("sdl/bad-sdl.ndjson", BadInput.self)) ?? []

  @Test func `the recorded files are there`() {
    #expect(Self.vectors.count == 47)
    #expect(Self.badFiles.count == 18)
  }

  @Test(arguments: vectors)
  func `quotes each placement as the script quotes its order`(vector: SDLVector) throws {
    let settings = try PriceSettings(
      environment: { vector.environment[$0] }, configuration: Configuration(), profile: nil)
    let akt = try #require(AKTPrice(vector.aktUSD))
    let groups = try SDL.groups(in: YAML.parse(vector.sdl), file: "deploy.yaml")
    #expect(groups.map(\.name) == vector.groups.map(\.name))
    for (group, expected) in zip(groups, vector.groups) {
      let quote = try settings.pricing.quote(group.order, tenant: .anyone) { akt }
      #expect(quote.isAccepted == (expected.expectation.exit == 0))
      if quote.isAccepted { #expect(quote.bid?.description == expected.expectation.output) }
      #expect(quote.refusal?.sentence ?? "" == expected.expectation.error)
    }
  }

  @Test(arguments: badFiles)
  func `refuses a bad file and names the culprit`(file: BadInput) {
    let error = #expect(throws: ProviderError.self) {
      try SDL.groups(in: YAML.parse(file.input), file: "deploy.yaml")
    }
    let message = ([error?.message ?? ""] + (error?.further ?? [])).joined(separator: "\n")
    #expect(file.culprits.contains { message.lowercased().contains($0.lowercased()) }, "\(message)")
  }
}
