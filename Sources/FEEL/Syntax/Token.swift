// SPDX-License-Identifier: Apache-2.0

import Base

/// A word or sign of an expression, with its place.
struct Token: Sendable {
  enum Kind: Sendable, Hashable {
    case number(Number)
    case string(String)
    /// `@"…"`
    case temporal(String)
    /// A name or a keyword: which of them, only the parser knows.
    case name(String)
    case symbol(Symbol)
    case end
  }

  enum Symbol: String, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "**"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case comma = ","
    case colon = ":"
    case dot = "."
    case dots = ".."
    case arrow = "->"
    /// Only within names.
    case apostrophe = "'"
  }

  let kind: Kind
  let position: Position
  /// The code points of the text that it is made of.
  let range: Range<Int>

  /// The token as a message names it; nil at the end of the text.
  var shown: String? {
    switch kind {
    case .number(let number): number.description
    case .string(let text): Value.quoted(text)
    case .temporal(let text): "@" + Value.quoted(text)
    case .name(let name): name
    case .symbol(let symbol): symbol.rawValue
    case .end: nil
    }
  }

  /// Whether it can be part of a name of several words (DMN 1.5, grammar rules 27 to 30).
  var canJoinName: Bool {
    switch kind {
    case .name, .number: true
    case .symbol(let symbol): [.dot, .over, .minus, .apostrophe, .plus, .times, .power].contains(symbol)
    default: false
    }
  }
}
