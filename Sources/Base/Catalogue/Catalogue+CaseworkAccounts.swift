// SPDX-License-Identifier: Apache-2.0

// What is said about bank accounts.
extension Catalogue {
  /// A text that is no IBAN, and why.
  public static func wrongIBAN(_ text: String, _ reason: Message) -> Message {
    Message(
      fr: "«\u{A0}\(text)\u{A0}» n’est pas un IBAN\u{A0}: \(reason.fr)",
      en: "“\(text)” is not an IBAN: \(reason.en)")
  }
  /// A character that does not stand in an IBAN.
  public static func ibanCharacter(_ character: Character, at place: Int) -> Message {
    let expected: (fr: String, en: String) =
      switch place {
      case 1, 2: ("une lettre du code du pays", "a letter of the country’s code")
      case 3, 4: ("un chiffre de la clé", "a digit of the key")
      default: ("une lettre sans accent ou un chiffre", "a plain letter or a digit")
      }
    return Message(
      fr: "au rang \(place), \(agreed(expected.fr)), «\u{A0}\(character)\u{A0}» trouvé",
      en: "at place \(place), expected \(expected.en), found “\(character)”")
  }
  /// A country that payments in euros do not reach.
  public static func ibanCountry(_ code: String) -> Message {
    Message(
      fr: "le code d’un pays de l’espace SEPA attendu, «\u{A0}\(code)\u{A0}» trouvé",
      en: "expected the code of a country of SEPA, found “\(code)”")
  }
  /// An IBAN that is too short or too long for its country.
  public static func ibanLength(_ country: String, expected: Int, found: Int) -> Message {
    Message(
      fr: "\(expected) caractères attendus pour \(country), \(found) trouvés",
      en: "expected \(expected) characters for \(country), found \(found)")
  }
  /// A key that does not agree with the account.
  public static func ibanKey(found: String, expected: String) -> Message {
    Message(
      fr: "la clé \(found) ne correspond pas au compte (\(expected) attendue)",
      en: "the key \(found) does not agree with the account (expected \(expected))")
  }
  /// The pack does not say whose account pays.
  public static let noDebtor = Message(
    fr:
      "le pack ne dit pas quel compte paie\u{A0}: «\u{A0}debtor: { name, iban, bic }\u{A0}» est attendu dans pack.yaml",
    en: "the pack does not say which account pays: “debtor: { name, iban, bic }” is expected in pack.yaml")
  /// A text that is no BIC.
  public static func wrongBIC(_ found: String) -> Message {
    Message(
      fr: "un BIC attendu (8 ou 11 caractères), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a BIC (8 or 11 characters), found “\(found)”")
  }
}
