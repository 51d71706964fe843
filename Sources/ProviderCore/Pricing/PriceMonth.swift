/// The month that prices are for: the stock bid script's, of 30.437 days.
package enum PriceMonth {
  package static let days = Decimal(significand: BigInteger(30_437), scale: 3)
  package static let hours = days * 24
}
