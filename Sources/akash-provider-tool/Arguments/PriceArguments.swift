internal import ArgumentParser
internal import ProviderCore

extension AKTPrice: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// How `price` answers.
enum PriceFormat: String, CaseIterable, ExpressibleByArgument {
  /// The rate a block and nothing else.
  case bid
  case table
  case json
}
