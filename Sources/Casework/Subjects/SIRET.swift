// SPDX-License-Identifier: Apache-2.0

import Base

/// The number of an establishment in the national directory: fourteen digits, of which the last is a key.
struct SIRET: Sendable, Hashable, CustomStringConvertible {
  /// Without spaces.
  let description: String

  /// Reads a number as a person types it.
  ///
  /// - Throws: `Refusal` that says what is wrong with it.
  init(checking text: String) throws(Refusal) {
    let compact = text.filter { !$0.isWhitespace }
    let digits = compact.compactMap { $0.isASCII ? $0.wholeNumberValue : nil }
    guard compact.count == 14, digits.count == 14 else { throw Refusal(Catalogue.siretDigits(text)) }
    // The establishments of La Poste have a key of their own: the sum of their digits is a multiple of five.
    let isPost = compact.hasPrefix("356000000") && digits.reduce(0, +).isMultiple(of: 5)
    guard isPost || SIRET.luhn(digits).isMultiple(of: 10) else { throw Refusal(Catalogue.siretKey(text)) }
    description = compact
  }

  /// The sum of the digits, every second one doubled from the right.
  private static func luhn(_ digits: [Int]) -> Int {
    digits.reversed().enumerated().reduce(0) { sum, next in
      let (place, digit) = next
      guard !place.isMultiple(of: 2) else { return sum + digit }
      return sum + (digit > 4 ? 2 * digit - 9 : 2 * digit)
    }
  }
}
