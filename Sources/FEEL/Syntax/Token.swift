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
  }

  let kind: Kind
  let position: Position

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
}
