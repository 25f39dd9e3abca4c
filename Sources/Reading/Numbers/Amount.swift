// SPDX-License-Identifier: Apache-2.0

import Base

/// A number as it stands in a text, with what multiplies and measures it: “8,8 M€”, “une cinquantaine”, “1 an et 40 jours”.
struct Amount: Sendable {
  /// Its tokens, from the number to the symbol of its unit.
  var range: Range<Int>
  /// In `unit`.
  var value: Number
  /// One unit of the last digit written.
  var precision: Number
  /// The symbol of a unit of measure; empty where things are counted.
  var unit: String
  /// “une cinquantaine”: about so many.
  var isCollective = false
  /// Whether it is written in words.
  var isWritten = false
  /// Whether it was written as a fraction (“trois quarts”).
  var isFraction = false
  /// The sign written before it, if any.
  var sign: Sign?

  enum Sign: Sendable, Hashable { case plus, minus }

  var signed: Number { sign == .minus ? -value : value }
}
