// SPDX-License-Identifier: Apache-2.0

import Foundation

extension String {
  /// Lowercase ASCII letters and digits, words joined by hyphens: "Les vœux de l'assemblée" is "les-voeux-de-
  /// l-assemblee".
  var slug: String {
    let folded = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .replacing("œ", with: "oe").replacing("æ", with: "ae")
    var words: [String] = []
    var word = ""
    for scalar in folded.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.isEmpty ? "section" : words.joined(separator: "-")
  }
}
