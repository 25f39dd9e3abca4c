// SPDX-License-Identifier: Apache-2.0

/// The number of a bank account: its country, its key, and the account there (ISO 13616).
public struct IBAN: Sendable, Hashable, CustomStringConvertible {
  /// As machines write it: capitals and digits, without spaces.
  public let description: String

  /// Its country.
  public var country: String { String(description.prefix(2)) }

  /// By groups of four, as persons read it.
  public var grouped: String {
    var text = ""
    for (index, character) in description.enumerated() {
      if index > 0, index.isMultiple(of: 4) { text.append("\u{A0}") }
      text.append(character)
    }
    return text
  }

  /// What is wrong with a text that should be one.
  public enum Flaw: Error, Sendable, Hashable {
    /// A character that no IBAN has, or not there.
    case character(Character, at: Int)
    /// A country outside of SEPA.
    case country(String)
    /// More or less characters than those of the country.
    case length(country: String, expected: Int, found: Int)
    /// A key that does not agree with the rest: a digit is wrong, or two have changed places.
    case key(found: String, expected: String)
  }

  /// Reads a number as a person types it: spaces and case do not count.
  public init(_ text: some StringProtocol) throws(Flaw) {
    let characters = String(text).uppercased().filter { !$0.isWhitespace }.map { $0 }
    for (index, character) in characters.enumerated() {
      let isExpected =
        switch index {
        case 0, 1: character.isIBANLetter
        case 2, 3: character.isIBANDigit
        default: character.isIBANLetter || character.isIBANDigit
        }
      guard isExpected else { throw Flaw.character(character, at: index + 1) }
    }
    let country = String(characters.prefix(2))
    guard let length = Self.lengths[country] else { throw Flaw.country(country) }
    guard characters.count == length else {
      throw Flaw.length(country: country, expected: length, found: characters.count)
    }
    let account = characters.dropFirst(4)
    guard Self.remainder(account + characters.prefix(4)) == 1 else {
      let key = 98 - Self.remainder(account + characters.prefix(2) + ["0", "0"])
      throw Flaw.key(found: String(characters[2...3]), expected: key < 10 ? "0\(key)" : "\(key)")
    }
    description = String(characters)
  }

  /// Modulo 97, letters read as 10 to 35.
  private static func remainder(_ characters: some Sequence<Character>) -> Int {
    characters.reduce(0) { rest, character in
      let value = character.wholeNumberValue ?? (Int(character.asciiValue ?? 65) - 55)
      return (rest * (value < 10 ? 10 : 100) + value) % 97
    }
  }

  /// How long the numbers of the countries of SEPA are.
  private static let lengths: [String: Int] = [
    "AD": 24, "AL": 28, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22,
    "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19,
    "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24,
    "SM": 27, "VA": 22,
  ]
}

extension IBAN.Flaw {
  /// For a person.
  public var reason: Message {
    switch self {
    case .character(let character, let place): Catalogue.ibanCharacter(character, at: place)
    case .country(let code): Catalogue.ibanCountry(code)
    case .length(let country, let expected, let found):
      Catalogue.ibanLength(country, expected: expected, found: found)
    case .key(let found, let expected): Catalogue.ibanKey(found: found, expected: expected)
    }
  }
}

extension Character {
  fileprivate var isIBANLetter: Bool { ("A"..."Z").contains(self) }
  fileprivate var isIBANDigit: Bool { ("0"..."9").contains(self) }
}
