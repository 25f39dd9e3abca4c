// SPDX-License-Identifier: Apache-2.0

import Base

extension Lexer {
  /// `12`, `.5`, `12.50`, `1e6`; the two points of a range end the number.
  mutating func number() throws(Diagnostic) -> Token.Kind {
    let start = position
    var text = ""
    digits(into: &text)
    if current == ".", peek(1).map(Lexer.isDigit) == true {
      text.append(".")
      advance()
      digits(into: &text)
    }
    let sign = peek(1) == "-" || peek(1) == "+"
    if current == "e" || current == "E", peek(sign ? 2 : 1).map(Lexer.isDigit) == true {
      text.append("e")
      advance()
      if sign, let scalar = current {
        text.unicodeScalars.append(scalar)
        advance()
      }
      digits(into: &text)
    }
    guard let number = Number(text) else {
      throw Diagnostic(
        file: file, position: start, Catalogue.FEEL.expected(Catalogue.FEEL.aNumber, found: text))
    }
    return .number(number)
  }

  private mutating func digits(into text: inout String) {
    while let scalar = current, Lexer.isDigit(scalar) {
      text.unicodeScalars.append(scalar)
      advance()
    }
  }

  /// A string between quotes, with the escapes of FEEL and JSON.
  mutating func string() throws(Diagnostic) -> String {
    advance()
    var result = String.UnicodeScalarView()
    while let scalar = current {
      switch scalar {
      case "\"":
        advance()
        return String(result)
      case "\\":
        advance()
        // What is no escape stands for itself: "\\d" needs no second backslash in a pattern.
        if let scalar = try escaped() { result.append(scalar) } else { result.append("\\") }
      default:
        result.append(scalar)
        advance()
      }
    }
    throw unexpected(Catalogue.FEEL.aQuote)
  }

  /// The character that an escape stands for; nil, with nothing passed over, where there is no escape.
  private mutating func escaped() throws(Diagnostic) -> Unicode.Scalar? {
    guard let scalar = current else { throw unexpected(Catalogue.FEEL.aQuote) }
    let plain: [Unicode.Scalar: Unicode.Scalar] = [
      "n": "\n", "r": "\r", "t": "\t", "b": "\u{8}", "f": "\u{C}", "\"": "\"", "'": "'", "\\": "\\", "/": "/",
    ]
    if let meant = plain[scalar] {
      advance()
      return meant
    }
    guard scalar == "u" || scalar == "U" else { return nil }
    let high = try hexadecimal(digits: scalar == "u" ? 4 : 6)
    if let whole = Unicode.Scalar(high) { return whole }
    // Outside the basic plane, JSON writes two halves.
    guard (0xD800...0xDBFF).contains(high), current == "\\", peek(1) == "u" else {
      throw unexpected(Catalogue.FEEL.anEscape)
    }
    advance()
    let low = try hexadecimal(digits: 4)
    guard (0xDC00...0xDFFF).contains(low),
      let pair = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw unexpected(Catalogue.FEEL.anEscape) }
    return pair
  }

  private mutating func hexadecimal(digits: Int) throws(Diagnostic) -> UInt32 {
    advance()
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = current.flatMap({ Character($0).hexDigitValue }) else {
        throw unexpected(Catalogue.FEEL.anEscape)
      }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return value
  }
}
