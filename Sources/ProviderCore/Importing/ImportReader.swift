/// Reads prices from what providers have: the provider chart's values, a shell or `.env` file, the daemon's
/// flags.
package enum ImportReader {
  /// `root` is the text as YAML, if it is any. Throws `import-invalid`.
  package static func read(
    _ text: String, root: YAMLNode?, file: String, aktPrice: AKTPrice?
  ) throws(ProviderError) -> ImportedPrices {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    var imported: ImportedPrices
    if case .mapping(let entries, _)? = root, entries.contains(where: { isHelmValue($0.key.text) }) {
      imported = try helm(entries, aktPrice: aktPrice)
    } else {
      let words = try words(text, file: file)
      imported = try ImportedPrices(
        variables: { name in variable(name, in: words) ?? flag(of: name, in: words) }, aktPrice: aktPrice)
      imported.notes += words.compactMap(misspeltVariable)
    }
    guard !imported.isEmpty else {
      throw ProviderError(
        .importInvalid, "\(file): there are no prices in it that this tool knows",
        hint: "it reads price_target_… and bidprice…scale of Helm values, PRICE_TARGET_… of shell and .env "
          + "files, and the daemon's --bid-price-…-scale flags")
    }
    return imported
  }

  // MARK: Helm

  /// The provider chart's values (akash-network/helm-charts, `charts/akash-provider`).
  private static let gpuValue = "price_target_gpu_mappings"
  private static let whitelistValue = "whitelist_url"

  package static func helmValue(_ target: PriceTarget) -> String { target.environmentVariable.lowercased() }

  private static func isHelmValue(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("price_target_") || name == whitelistValue
      || BidScales.Resource.allCases.contains { $0.helmValue == name }
  }

  private static func helm(
    _ entries: [YAMLEntry], aktPrice: AKTPrice?
  ) throws(ProviderError) -> ImportedPrices {
    var imported = ImportedPrices()
    var scales = BidScales()
    let targets = Dictionary(uniqueKeysWithValues: PriceTarget.allCases.map { (helmValue($0), $0) })
    for entry in entries {
      let name = entry.key.text.lowercased()
      guard case .scalar(let scalar) = entry.value else {
        if isHelmValue(name) { throw ImportedPrices.invalid(entry.key.text, "…", "is no single value") }
        continue
      }
      if scalar.isNull || scalar.text.isEmpty { continue }
      if let target = targets[name] {
        if isDropped(scalar) {
          let standard = PriceTargets.standard[target].value
          imported.add(["targets"] + target.configurationPath, standard.description)
          imported.notes.append(
            "\(name): 0 is read as \(standard), which the script has charged: Helm drops a number 0; quote it "
              + "(\"0\") to charge nothing")
        } else {
          try imported.addTarget(target, scalar.text, from: name)
        }
      } else if name == gpuValue {
        try imported.addCards(scalar.text, from: name)
      } else if name == whitelistValue {
        imported.add(["policy", "whitelist_url"], scalar.text)
      } else if let resource = BidScales.Resource.allCases.first(where: { $0.helmValue == name }) {
        scales[resource] = scalar.text
      } else if name.hasPrefix("price_target_") {
        imported.notes.append(misspelt(name, among: targets.keys.sorted() + [gpuValue]))
      } else if name == "from" {
        // The name of a key in the daemon's keyring stands here too.
        imported.provider = AccountAddress(scalar.text)
      }
    }
    try imported.addScales(scales, aktPrice: aktPrice)
    return imported
  }

  /// Helm's `if` takes a number 0 for nothing; in quotes it is a text, and stays.
  private static func isDropped(_ scalar: YAMLScalar) -> Bool {
    scalar.isPlain && Decimal(scalar.text)?.isZero == true
  }

  private static func misspelt(_ name: String, among known: [String]) -> String {
    let nearest = NearestMatch.of(name, among: known).map { "; did you mean \($0)?" } ?? ""
    return "\(name) is no price that this tool knows, and is left out\(nearest)"
  }

  // MARK: Shell

  private static func misspeltVariable(_ word: String) -> String? {
    guard let equals = word.firstIndex(of: "=") else { return nil }
    let name = String(word[..<equals])
    return PriceTarget.isMisspelt(name) ? misspelt(name, among: PriceTarget.variables) : nil
  }

  /// The words of all lines, comments left out and continued lines joined. Throws for a line that no shell
  /// would read, if it is about something that we know.
  private static func words(_ text: String, file: String) throws(ProviderError) -> [String] {
    var words: [String] = []
    var pending = ""
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      if line.hasSuffix("\\"), index + 1 < lines.count {
        pending += line.dropLast() + " "
        continue
      }
      let whole = pending + line
      pending = ""
      let found = CommandWords.split(whole, comments: true)
      if isAboutPrices(whole), found == nil || found?.contains("=") == true {
        throw ProviderError(
          .importInvalid, "\(file):\(index + 1): no shell reads this line as it is meant",
          hint:
            "write it like PRICE_TARGET_CPU=1.60, without blanks around the \"=\" and with every quote closed"
        )
      }
      words += found ?? []
    }
    return words
  }

  private static func isAboutPrices(_ line: String) -> Bool {
    ["PRICE_TARGET_", "AKASH_BID_PRICE_", "--bid-price-", PriceSettings.whitelistVariable].contains {
      line.contains($0)
    }
  }

  /// `NAME=value`, the last of several.
  private static func variable(_ name: String, in words: [String]) -> String? {
    words.last { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// `--bid-price-cpu-scale=0.004` or in two words, for the daemon's variable of that name.
  private static func flag(of variable: String, in words: [String]) -> String? {
    guard let resource = BidScales.Resource.allCases.first(where: { $0.environmentVariable == variable })
    else { return nil }
    if let word = words.last(where: { $0.hasPrefix("\(resource.flag)=") }) {
      return String(word.dropFirst(resource.flag.count + 1))
    }
    guard let index = words.lastIndex(of: resource.flag), index + 1 < words.count else { return nil }
    return words[index + 1]
  }
}
