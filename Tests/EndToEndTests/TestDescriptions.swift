import TestSupport
import Testing

extension ScriptVector: CustomTestStringConvertible {
  public var testDescription: String { name }
}

extension BadInput: CustomTestStringConvertible {
  public var testDescription: String { name }
}
