extension YAMLCursor {
  /// The model of a card, as the configuration's prices name it.
  func gpuModel() -> String? {
    guard let text = text() else { return nil }
    guard GPUPriceTable.Mapping.isValid(key: text), text != "*", text.utf8.count <= 60 else {
      note("expected the model of a card, like a100 or h100.80Gi.sxm, found \(found)")
      return nil
    }
    return text
  }

  /// How many cards.
  func cards() -> Int? { whole(1...100_000) }

  /// Memory or storage, in bytes. Less than 1 MiB is a unit that was forgotten.
  func planSize() -> Int? {
    guard let text = text() else { return nil }
    guard let size = ByteSize(text), size.bytes > 0 else {
      note("expected a size like 512Gi or 20Ti, more than 0, found \(found)")
      return nil
    }
    guard size.bytes >= 1 << 20 else {
      let advice = Int(text).map { "; write \($0)Gi?" } ?? ""
      note("expected a size like 512Gi or 20Ti, found \(found), which is \(size.bytes) bytes\(advice)")
      return nil
    }
    return size.bytes
  }

  /// US dollars, not more than any provider has; the limit keeps sums of them within what a number can hold.
  func planMoney() -> Amount<USD>? {
    guard let number = decimal() else { return nil }
    guard number <= 1_000_000_000_000 else {
      note("expected at most 1000000000000, found \(found)")
      return nil
    }
    return Amount(number)
  }

  /// `-10%`, `15%`, as a part.
  func signedPercentage() -> Double? {
    guard let text = text() else { return nil }
    let digits = text.dropFirst(text.hasPrefix("+") ? 1 : 0).dropLast()
    guard text.hasSuffix("%"), let percent = Decimal(String(digits)), percent > -100, percent <= 1000,
      let number = Double(digits)
    else {
      note("expected a percentage above -100% and up to 1000%, like -10%, found \(found)")
      return nil
    }
    return number / 100
  }

  /// `45d`, `6w`: whole days, ten years at the most.
  func wholeDays() -> Int? {
    guard let text = text() else { return nil }
    let factor = text.hasSuffix("w") ? 7 : 1
    guard text.hasSuffix("d") || text.hasSuffix("w"), text.first?.isNumber == true,
      let number = Int(text.dropLast()), number <= 3650 / factor
    else {
      note("expected days or weeks like 45d or 6w, ten years at the most, found \(found)")
      return nil
    }
    return number * factor
  }
}
