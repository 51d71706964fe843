/// Says where the stock script's rules, which are ours, give a price that a provider may not expect.
struct PricingNotes {
  private let pricing: BidPricing

  init(_ pricing: BidPricing) { self.pricing = pricing }

  func notes(on order: Order, _ lines: [CostLine]) -> [String] {
    storageNotes(order) + replicaNotes(order) + gpuNotes(order, lines)
  }

  private func storageNotes(_ order: Order) -> [String] {
    pricing.policy.unpricedClasses(of: order).map {
      "storage class \"\($0.name)\" has no price and costs nothing; give it one in price.policy.storage"
    }
  }

  private func replicaNotes(_ order: Order) -> [String] {
    let isMultiplied = order.resources.contains {
      $0.count > 1 && ($0.endpoints > 0 || $0.ipLeases > 0)
    }
    return isMultiplied ? ["endpoints and IPs are not multiplied by the number of replicas"] : []
  }

  private func gpuNotes(_ order: Order, _ lines: [CostLine]) -> [String] {
    let requests = lines.compactMap { line -> (GPURequest, String?)? in
      guard case .gpu(let request, _) = line.resource else { return nil }
      return (request, line.match?.key)
    }
    guard !requests.isEmpty else { return [] }
    let table = pricing.gpuPrices
    var notes: [String] = []
    for (request, match) in requests where match == nil {
      notes.append(
        "no mapping matches \(request.cardName): it costs the catch-all of \(table.catchAll.value) USD")
    }
    if let any = table.price(of: "*"), any < table.catchAll, pricing.policy.unmatchedGPUPrice == nil {
      notes.append(
        "the mapping *=\(any.value) prices only orders for any card; one that no mapping matches costs "
          + "\(table.catchAll.value) USD, the highest mapping or 100")
    }
    for (request, _) in requests {
      guard let card = GPUPriceTable.pricedCard(of: request), card.vendor == .amd else { continue }
      if card.ram != nil || card.interface != nil {
        notes.append("of an AMD card only the model is looked up, not its ram or interface")
      }
    }
    notes += table.unreachable.map { "the mapping \($0.key) can never match: \($0.reason)" }
    var seen: Set<String> = []
    return notes.filter { seen.insert($0).inserted }
  }
}

extension GPURequest {
  /// `nvidia a100 80Gi sxm`, or `any card`.
  package var cardName: String {
    guard let card = GPUPriceTable.pricedCard(of: self) ?? cards.first else { return "any card" }
    return [card.vendor.name, card.model ?? "*", card.ram, card.interface].compactMap { $0 }
      .joined(separator: " ")
  }
}

extension GPUPriceTable {
  /// The mappings that no order can reach, with the reason.
  package var unreachable: [(key: String, reason: String)] {
    mappings.enumerated().compactMap { index, mapping in
      if mappings[(index + 1)...].contains(where: { $0.key == mapping.key }) {
        return (mapping.key, "the same key stands again later")
      }
      return mapping.unreachableReason.map { (mapping.key, $0) }
    }
  }

  /// What is legal in the mappings and yet hardly meant, by key; `unmatched` is the policy's price of other cards.
  package func oddities(unmatched: Amount<USD>?) -> [(key: String, reason: String)] {
    let never = unreachable
    let odd = mappings.compactMap { mapping in
      mapping.oddity(unmatched: unmatched).map { (key: mapping.key, reason: $0) }
    }
    return never.map { (key: $0.key, reason: "can never match: \($0.reason)") }
      + odd.filter { odd in !never.contains { $0.key == odd.key } }
  }
}

extension GPUPriceTable.Mapping {
  /// Orders name models in lower case, memory in whole GiB, and the interfaces that the SDL allows.
  fileprivate var unreachableReason: String? {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    if parts.count > 3 { return "a key has at most three parts" }
    if parts[0] != parts[0].lowercased() { return "orders name models in lower case" }
    let options = parts.dropFirst()
    for (place, part) in options.enumerated() {
      if place == 0, Self.isMemory(part) { continue }
      if ["pcie", "sxm"].contains(part), place == options.count - 1 { continue }
      return "an order says at most model.ram.interface, like a100.80Gi.sxm, and only pcie or sxm"
    }
    return nil
  }

  /// What is legal in a mapping and yet hardly meant; `unmatched` is the policy's price of other cards.
  package func oddity(unmatched: Amount<USD>?) -> String? {
    if price.value.isZero { return "the price is 0: these cards are given away" }
    if let reason = unreachableReason { return "can never match: \(reason)" }
    guard key == "*", price < GPUPriceTable.leastCatchAll, unmatched == nil else { return nil }
    return "has no effect on cards without a mapping: they cost the highest mapping and never less than "
      + "\(GPUPriceTable.leastCatchAll.value), as in the stock script; price.policy.unmatched_gpu_price changes that"
  }

  private static func isMemory(_ part: String) -> Bool {
    part.hasSuffix("Gi") && !part.dropLast(2).isEmpty
      && part.dropLast(2).allSatisfy { "0"..."9" ~= $0 }
  }
}
