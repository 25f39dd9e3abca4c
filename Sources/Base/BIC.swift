// SPDX-License-Identifier: Apache-2.0

/// The code of a bank (ISO 9362): four letters, those of a country, two or five letters or digits.
public struct BIC: Sendable, Hashable, CustomStringConvertible {
  /// In capitals, without spaces.
  public let description: String

  /// Nil for a text that is none.
  public init?(_ text: some StringProtocol) {
    let characters = String(text).uppercased().filter { !$0.isWhitespace }.map { $0 }
    guard characters.count == 8 || characters.count == 11 else { return nil }
    for (index, character) in characters.enumerated() {
      let isLetter = ("A"..."Z").contains(character)
      let isDigit = ("0"..."9").contains(character)
      switch index {
      case 0..<6: guard isLetter else { return nil }
      // The digits of the place: neither 0 nor 1 first, nor the letter O after it.
      case 6: guard isLetter || isDigit && character > "1" else { return nil }
      case 7: guard isDigit || isLetter && character != "O" else { return nil }
      default: guard isLetter || isDigit else { return nil }
      }
    }
    description = String(characters)
  }
}
