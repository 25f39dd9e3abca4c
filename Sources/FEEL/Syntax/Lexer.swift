// SPDX-License-Identifier: Apache-2.0

import Base

/// Cuts the text of an expression into tokens.
struct Lexer {
  let scalars: [Unicode.Scalar]
  let file: String?
  var index = 0
  private var line: Int
  private var column: Int

  init(_ text: String, file: String?, origin: Position) {
    scalars = Array(text.unicodeScalars)
    self.file = file
    line = origin.line
    column = origin.column
  }

  var position: Position { Position(line: line, column: column) }
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  mutating func advance() {
    if scalars[index] == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
    index += 1
  }

  /// Every token of the text; the last is the end.
  mutating func tokens() throws(Diagnostic) -> [Token] {
    var result: [Token] = []
    while true {
      try skipBlanksAndComments()
      let start = position
      let kind = try next(afterOperand: result.last?.endsOperand ?? false)
      result.append(Token(kind: kind, position: start))
      if kind == .end { return result }
    }
  }

  private mutating func next(afterOperand: Bool) throws(Diagnostic) -> Token.Kind {
    guard let scalar = current else { return .end }
    if Lexer.isDigit(scalar) || (scalar == "." && !afterOperand && peek(1).map(Lexer.isDigit) == true) {
      return try number()
    }
    if scalar == "\"" { return .string(try string()) }
    if scalar == "@" {
      advance()
      guard current == "\"" else { throw unexpected(Catalogue.FEEL.aQuote) }
      return .temporal(try string())
    }
    if Lexer.startsName(scalar) { return .name(name()) }
    return try symbol(scalar)
  }

  private mutating func name() -> String {
    let start = index
    while let scalar = current, Lexer.continuesName(scalar) { advance() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    return String(text)
  }

  private mutating func symbol(_ scalar: Unicode.Scalar) throws(Diagnostic) -> Token.Kind {
    if let second = peek(1), let symbol = Token.Symbol(rawValue: "\(scalar)\(second)") {
      advance()
      advance()
      return .symbol(symbol)
    }
    guard let symbol = Token.Symbol(rawValue: String(scalar)) else {
      throw unexpected(Catalogue.FEEL.anExpression)
    }
    advance()
    return .symbol(symbol)
  }

  private mutating func skipBlanksAndComments() throws(Diagnostic) {
    while let scalar = current {
      if scalar.properties.isWhitespace {
        advance()
      } else if scalar == "/", peek(1) == "/" {
        while let scalar = current, scalar != "\n" { advance() }
      } else if scalar == "/", peek(1) == "*" {
        advance()
        advance()
        while current != "*" || peek(1) != "/" {
          guard current != nil else { throw unexpected(Catalogue.FEEL.theWord("*/")) }
          advance()
        }
        advance()
        advance()
      } else {
        return
      }
    }
  }

  func unexpected(_ expected: Message) -> Diagnostic {
    Diagnostic(
      file: file, position: position, Catalogue.FEEL.expected(expected, found: current.map { String($0) }))
  }
}

extension Lexer {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || (scalar.isASCII ? scalar.properties.isAlphabetic : scalar.properties.isXIDStart)
  }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    startsName(scalar) || isDigit(scalar) || (!scalar.isASCII && scalar.properties.isXIDContinue)
  }

  /// Whether a text can be written as a name, without quotes.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, startsName(first) else { return false }
    return text.unicodeScalars.dropFirst().allSatisfy(continuesName) && !Parser.keywords.contains(text)
  }
}

extension Token {
  /// Whether an operand may end here: a point that follows is then a path's, not a number's.
  fileprivate var endsOperand: Bool {
    switch kind {
    case .name, .symbol(.closeBracket), .symbol(.closeParenthesis), .symbol(.closeBrace): true
    default: false
    }
  }
}
