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

  /// How many tokens a text may have: they take some hundred megabytes.
  private static let maximumTokens = 2_000_000

  /// Every token of the text; the last is the end.
  mutating func tokens() throws(Diagnostic) -> [Token] {
    var result: [Token] = []
    while true {
      try skipBlanksAndComments()
      let (start, first) = (position, index)
      let kind = try next(afterOperand: result.last?.endsOperand ?? false)
      result.append(Token(kind: kind, position: start, range: first..<index))
      guard result.count <= Lexer.maximumTokens else {
        throw Diagnostic(file: file, position: start, Catalogue.FEEL.tooLong)
      }
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
      if Lexer.isBlank(scalar) {
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

  /// White space (DMN 1.5, grammar rules 60 and 61).
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x9...0xD: true
    case ..<0x80: false
    case 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// A first character of a name (DMN 1.5, grammar rule 28).
  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x61...0x7A, 0x41...0x5A, 0x5F, 0x3F: true
    case ..<0xC0: false
    case 0xD7, 0xF7, 0x300...0x36F, 0x37E, 0x2000...0x200B, 0x200E...0x206F, 0x2190...0x2BFF: false
    case 0x2FF0...0x3000, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF: false
    case 0xF0000...: false
    default: !isBlank(scalar)
    }
  }

  /// A further character of a name (DMN 1.5, grammar rule 29).
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F, 0x2040: true
    default: startsName(scalar)
    }
  }

  /// Whether a text can be written as a name, without quotes.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, startsName(first) else { return false }
    return text.unicodeScalars.dropFirst().allSatisfy(continuesName) && !Parser.keywords.contains(text)
  }
}

extension Lexer {
  /// The tokens of a name of several words, without their places; nil where a text is no such name.
  static func words(of name: String) -> [String]? {
    var lexer = Lexer(name, file: nil, origin: Position(line: 1, column: 1))
    guard let tokens = try? lexer.tokens().dropLast(), let first = tokens.first, case .name = first.kind,
      tokens.allSatisfy(\.canJoinName)
    else { return nil }
    return tokens.map { lexer.text(of: $0) }
  }

  func text(of token: Token) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[token.range])
    return String(text)
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
