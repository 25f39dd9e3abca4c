// SPDX-License-Identifier: Apache-2.0

import Base

/// The flags of a regular expression (XPath and XQuery Functions and Operators 3.1, §5.6.2).
struct PatternFlags: OptionSet, Hashable {
  let rawValue: UInt8

  /// `s`: a dot matches ends of lines too.
  static let dotAll = PatternFlags(rawValue: 1)
  /// `m`: ^ and $ also match at the ends of lines.
  static let multiline = PatternFlags(rawValue: 2)
  /// `i`: case does not count.
  static let ignoringCase = PatternFlags(rawValue: 4)
  /// `x`: blanks of the pattern do not count, out of classes.
  static let withoutBlanks = PatternFlags(rawValue: 8)
  /// `q`: all characters stand for themselves.
  static let literal = PatternFlags(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Flags by their letters, in any order.
  init(_ letters: String) throws(PatternError) {
    self = []
    for letter in letters.unicodeScalars {
      switch letter {
      case "s": insert(.dotAll)
      case "m": insert(.multiline)
      case "i": insert(.ignoringCase)
      case "x": insert(.withoutBlanks)
      case "q": insert(.literal)
      default: throw .malformed(Catalogue.FEEL.patternFlag(found: String(letter)))
      }
    }
    // With q, the flags s, m and x have no effect.
    if contains(.literal) { formIntersection([.literal, .ignoringCase]) }
  }
}
