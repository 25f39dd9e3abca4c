// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Text as banks of SEPA take it: letters without accents, digits, and few signs.
enum SEPAText {
  private static let signs: Set<Character> = ["/", "-", "?", ":", "(", ")", ".", ",", "'", "+", " "]
  private static let others: [Character: String] = [
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
    "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "TH", "ı": "i", "’": "'", "‘": "'", "ʼ": "'", "–": "-",
    "—": "-", "‐": "-", "‑": "-", "&": "+", "«": "'", "»": "'", "“": "'", "”": "'", "\"": "'", "€": "EUR",
    "_": "-",
  ]

  /// A text in these characters: accents are dropped, what has no equivalent becomes a point, spaces are one.
  ///
  /// - Parameter limit: the greatest length; nil: any.
  static func plain(_ text: String, limit: Int? = nil) -> String {
    var result = ""
    for character in text {
      if let other = others[character] {
        result += other
      } else if character.isWhitespace {
        if !result.isEmpty, result.last != " " { result.append(" ") }
      } else {
        result += plain(character)
      }
    }
    return String((limit.map { String(result.prefix($0)) } ?? result).trimmingPrefix(" ").trimmingEnd)
  }

  private static func plain(_ character: Character) -> String {
    if character.isASCII, character.isLetter || character.isNumber || signs.contains(character) {
      return String(character)
    }
    let bases = String(character).decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    return bases.isEmpty ? "." : String(String.UnicodeScalarView(bases))
  }
}

extension StringProtocol {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
