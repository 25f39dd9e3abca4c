// SPDX-License-Identifier: Apache-2.0

import Base

/// What matches are replaced with (XPath and XQuery Functions and Operators 3.1, §5.6.4).
struct Replacement {
  enum Part {
    /// UTF-8.
    case text([UInt8])
    /// What a group holds; 0 is the whole match.
    case group(Int)
  }

  private(set) var parts: [Part] = []

  /// A replacement that stands for itself, as flag q asks.
  init(literal text: String) { parts = [.text(Array(text.utf8))] }

  /// A replacement with variables, for a pattern of so many groups: `$1`, `\$`, `\\`.
  init(_ replacement: String, groups: Int) throws(PatternError) {
    let scalars = Array(replacement.unicodeScalars)
    var text = ""
    var index = 0
    while index < scalars.count {
      let sign = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch (sign, next) {
      case ("$", .some("0"..."9")):
        parts.append(.text(Array(text.utf8)))
        text = ""
        index += 1
        parts.append(.group(Replacement.group(in: scalars, at: &index, of: groups)))
      case ("\\", "\\"), ("\\", "$"):
        text.unicodeScalars.append(scalars[index + 1])
        index += 2
      case ("\\", _), ("$", _):
        let found = scalars[index...].prefix(2).map { String($0) }.joined()
        throw .malformed(Catalogue.FEEL.replacementSign(found: found))
      default:
        text.unicodeScalars.append(sign)
        index += 1
      }
    }
    parts.append(.text(Array(text.utf8)))
  }

  /// The number of a variable: digits belong to it as long as there are so many groups, or as it stays below
  /// 10.
  private static func group(in scalars: [Unicode.Scalar], at index: inout Int, of groups: Int) -> Int {
    var number = Int(scalars[index].value - 0x30)
    index += 1
    while index < scalars.count, ("0"..."9").contains(scalars[index]) {
      let longer = number * 10 + Int(scalars[index].value - 0x30)
      guard longer <= max(groups, 9) else { break }
      number = longer
      index += 1
    }
    return number
  }
}
