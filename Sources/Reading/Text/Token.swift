// SPDX-License-Identifier: Apache-2.0

import Base

/// A word, a number or a sign of a document, with its place.
struct Token: Sendable {
  enum Kind: Sendable, Hashable {
    case word
    case number(Numeral)
    case symbol
    /// The end of a cell.
    case cell
  }

  let kind: Kind
  /// As written.
  let text: String
  /// Without case and accents.
  let folded: String
  /// Counted from 1.
  let line: Int
  /// Counted from 1, in characters.
  let column: Int
  /// In characters.
  let length: Int
  /// Whether white space comes before.
  let isSpaced: Bool

  var numeral: Numeral? {
    if case .number(let numeral) = kind { numeral } else { nil }
  }

  var isWord: Bool { kind == .word }
  var isCell: Bool { kind == .cell }
  var end: Int { column + length }
  var startsUpper: Bool { text.first?.isUppercase ?? false }

  func isSymbol(_ text: String) -> Bool { kind == .symbol && self.text == text }
}

/// A number written in digits.
struct Numeral: Sendable, Hashable {
  let value: Number
  /// How many digits stand after the decimal mark.
  let decimals: Int
  /// Whether its thousands are set apart.
  let isGrouped: Bool
  /// How many digits were written before the decimal mark.
  let digits: Int
}
