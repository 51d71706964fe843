internal import ProviderCore
internal import ProviderReports
internal import ProviderServices

/// What `config init` asks a person. Every question is asked until its answer can be read; Enter takes what is
/// in brackets, and the end of the input is a no to all of it.
struct ConfigurationQuestions {
  let person: Terminal
  let runtime: Runtime

  func ask(
    _ template: inout ConfigurationTemplate,
    address: (String) throws(ProviderError) -> AccountAddress
  ) throws(ProviderError) {
    template.provider = try answer("Provider address [none]: ", address)
    template.apiKey = try answer("API key, not shown [none]: ", isSecret: true) {
      text throws(ProviderError) in
      let key = Secret(text)
      if let problem = APIKeyFormat.problem(key) { throw Self.unreadable("that is no API key: \(problem)") }
      return key
    }
    runtime.tell("Prices in US dollars a month; Enter takes the stock script's.")
    for target in PriceTarget.allCases {
      let name = target.configurationPath.joined(separator: " ")
      let question = "\(name), \(target.oneUnit) [\(template.targets[target].value)]: "
      let price = try answer(question) { text throws(ProviderError) in
        guard let price = Decimal(text), !price.isNegative else {
          throw Self.unreadable("expected a number of 0 or more, like 1.60")
        }
        return Amount<USD>(price)
      }
      if let price { template.targets[target] = price }
    }
    let question = "GPUs a card, like a100=120, h100.80Gi.sxm=1650 [none]: "
    let cards = try answer(question) { text throws(ProviderError) in
      var prices = ImportedPrices()
      try prices.addCards(String(text.filter { $0 != " " }), from: "GPUs")
      return prices.gpu ?? []
    }
    template.cards = cards ?? []
  }

  private static func unreadable(_ message: String) -> ProviderError {
    ProviderError(.valueInvalid, message)
  }

  /// Nil for Enter. Throws `not-confirmed` at the end of the input.
  private func answer<Value>(
    _ question: String, isSecret: Bool = false, _ read: (String) throws(ProviderError) -> Value
  ) throws(ProviderError) -> Value? {
    while true {
      guard let text = person.ask(question, isSecret: isSecret)?.trimmingBlanks else {
        runtime.tell("")
        throw ProviderError(.notConfirmed, "the questions were not answered; nothing was written")
      }
      if text.isEmpty { return nil }
      do throws(ProviderError) {
        return try read(text)
      } catch {
        runtime.tell(ErrorReport.oneLine(error.message))
      }
    }
  }
}
