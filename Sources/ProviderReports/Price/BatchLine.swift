package import ProviderCore

/// One line of `price --batch`.
package enum BatchLine {
  /// Appends the answer to an order, with its newline.
  package static func append(_ quote: Quote, denom: String, to output: inout [UInt8]) {
    output += #"{"bid":"#.utf8
    if let bid = quote.bid {
      output.append(UInt8(ascii: "\""))
      bid.write(to: &output)
      output.append(UInt8(ascii: "\""))
    } else {
      output += "null".utf8
    }
    output += #","denom":"#.utf8
    JSONValue.writeString(denom, to: &output)
    if let refusal = quote.refusal {
      output += #","accepted":false,"refusal":"#.utf8
      JSONValue.writeString(refusal.sentence, to: &output)
      output += "}\n".utf8
    } else {
      output += #","accepted":true,"refusal":null}"#.utf8
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// Appends what is wrong with a line that is no order; lines count from 1.
  package static func append(_ error: ProviderError, line: Int, to output: inout [UInt8]) {
    output += #"{"error":"#.utf8
    JSONValue.writeString(error.message, to: &output)
    output += #","line":\#(line)}"#.utf8
    output.append(UInt8(ascii: "\n"))
  }
}
