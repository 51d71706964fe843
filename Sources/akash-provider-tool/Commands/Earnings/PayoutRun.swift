internal import ProviderCore
internal import ProviderServices

/// Finds out when money moved.
struct PayoutRun {
  private let context: ChainContext
  private let times: BlockTimes

  init(context: ChainContext) {
    self.context = context
    times = context.blockTimes()
  }

  /// Nil where the node does not tell.
  func conversions() throws(ProviderError) -> [Payouts.TimedConversion]? {
    guard let all = try context.chain.conversions(of: context.provider) else { return nil }
    var conversions: [Payouts.TimedConversion] = []
    for conversion in all {
      conversions.append(
        Payouts.TimedConversion(conversion: conversion, time: try times.time(of: conversion.height)))
    }
    return conversions
  }

  /// Leases that ever paid anything out, or could now.
  func withdrawals(_ money: [LeaseMoney]) throws(ProviderError) -> [Payouts.Withdrawal] {
    var withdrawals: [Payouts.Withdrawal] = []
    for money in money where !money.lease.payment.withdrawn.isZero || money.waiting != .zero {
      withdrawals.append(Payouts.Withdrawal(money: money, last: try lastSettled(money.lease)))
    }
    return withdrawals
  }

  /// A closed lease is settled by its closing, whose time the Console has.
  private func lastSettled(_ lease: Lease) throws(ProviderError) -> Block? {
    guard let height = lease.closed ?? lease.account?.settledAt, height > lease.created else { return nil }
    if let time = lease.listing?.closedTime, lease.closed != nil { return Block(height: height, time: time) }
    return try times.time(of: height).map { Block(height: height, time: $0) }
  }
}
