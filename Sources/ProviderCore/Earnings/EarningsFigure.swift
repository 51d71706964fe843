/// What a provider has earned in some days, before take: what leases accrued, whether withdrawn or not.
package struct EarningsFigure: Hashable, Sendable {
  package var uakt: Amount<MicroAKT>
  /// ACT, and the USDC that it replaced in March 2026, one to one.
  package var uact: Amount<MicroACT>
  /// The uact, and the uakt at the price that an AKT had on each day. A day without a price adds nothing for its
  /// uakt, and nothing in a figure of several days shows it.
  package var usd: Amount<USD>

  package init(uakt: Amount<MicroAKT>, uact: Amount<MicroACT>, usd: Amount<USD>) {
    self.uakt = uakt
    self.uact = uact
    self.usd = usd
  }

  package static let zero = EarningsFigure(uakt: .zero, uact: .zero, usd: .zero)

  package static func + (left: EarningsFigure, right: EarningsFigure) -> EarningsFigure {
    EarningsFigure(
      uakt: left.uakt + right.uakt, uact: left.uact + right.uact, usd: left.usd + right.usd)
  }

  /// The part of the dollars that was earned in AKT.
  package var usdOfAKT: Amount<USD> { usd - uact.inUSD }

  /// Whether a single day has AKT and no price for it. An AKT has never cost less than a hundredth of a cent.
  package var isUnpriced: Bool {
    uakt > .zero && usdOfAKT.value * 10_000 < uakt.inAKT.value
  }
}

extension EarningsFigure {
  /// Reads `{"earnings":{"totalUAktEarned":…,"totalUUsdcEarned":…,"totalUUsdEarned":…}}`; nil for anything else.
  ///
  /// Both services count uact and legacy uusdc together under `totalUUsdcEarned`. The Console API says the same
  /// once more under `totalUActEarned`, which the Provider Console drops; should that ever be another number,
  /// nobody knows which to count, and the answer is not understood.
  package init?(body: [UInt8]) {
    guard let earnings = (try? JSONValue(parsing: body))?["earnings"],
      let uakt = earnings["totalUAktEarned"]?.asJSONNumber,
      let uact = (earnings["totalUUsdcEarned"] ?? earnings["totalUActEarned"])?.asJSONNumber,
      let microUSD = earnings["totalUUsdEarned"]?.asJSONNumber
    else { return nil }
    if let other = earnings["totalUActEarned"]?.asJSONNumber, other != uact { return nil }
    guard [uakt, uact, microUSD].allSatisfy(\.isPlausible) else { return nil }
    self.init(
      uakt: Amount(uakt.reduced), uact: Amount(uact.reduced), usd: Amount(microUSD.millionth))
  }
}

extension Decimal {
  /// Whether somebody may have earned so much: less than 10³⁰ to either side, and no finer than 10⁻¹⁰⁰, which keeps what
  /// is stored and added up small, whatever a service or a file says.
  var isPlausible: Bool {
    scale <= 100 && magnitude < Decimal(significand: .powerOfTen(30), scale: 0)
  }
}

extension Amount<MicroAKT> {
  package var inAKT: Amount<AKT> { Amount<AKT>(value.millionth) }
}

extension Amount<MicroACT> {
  /// An ACT is a dollar by the network's rule (AEP-76).
  package var inUSD: Amount<USD> { Amount<USD>(value.millionth) }
}
