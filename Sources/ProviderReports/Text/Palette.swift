/// The few colours of a report, or none of them.
package struct Palette: Sendable {
  private let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  package static let plain = Palette(isOn: false)

  func bold(_ text: String) -> String { painted(text, "1") }
  func good(_ text: String) -> String { painted(text, "32") }
  func bad(_ text: String) -> String { painted(text, "31") }
  func faint(_ text: String) -> String { painted(text, "2") }

  /// ECMA-48, "Select Graphic Rendition".
  private func painted(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
