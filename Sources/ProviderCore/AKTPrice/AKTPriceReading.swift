/// A price of AKT and where it comes from.
package struct AKTPriceReading: Hashable, Sendable {
  package let price: AKTPrice
  /// The source and its time; nil for a price that the person has given.
  package let record: AKTPriceRecord?

  package init(given price: AKTPrice) {
    self.price = price
    record = nil
  }

  package init(_ record: AKTPriceRecord) {
    price = record.price
    self.record = record
  }
}
