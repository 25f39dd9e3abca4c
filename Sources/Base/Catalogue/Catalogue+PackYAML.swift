// SPDX-License-Identifier: Apache-2.0

// What is wrong with YAML, or with a value that it gives.
extension Catalogue {
  private static func expected(_ fr: String, _ en: String, found: String) -> Message {
    Message(
      fr: "\(fr) attendu, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected \(en), found “\(found)”")
  }

  public static func notYAML(_ problem: String) -> Message {
    Message(fr: "YAML illisible\u{A0}: \(problem)", en: "unreadable YAML: \(problem)")
  }
  public static func duplicateKey(_ key: String) -> Message {
    Message(
      fr: "clé unique attendue, «\u{A0}\(key)\u{A0}» figure déjà",
      en: "expected unique keys, “\(key)” is already there")
  }
  public static func expectedText(found: String) -> Message { expected("texte", "a text", found: found) }
  public static func expectedBoolean(found: String) -> Message {
    expected("true ou false", "true or false", found: found)
  }
  public static func expectedInteger(found: String) -> Message {
    expected("nombre entier", "a whole number", found: found)
  }
  public static func expectedNumber(found: String) -> Message { expected("nombre", "a number", found: found) }
  public static func expectedDate(found: String) -> Message {
    Message(
      fr: "date AAAA-MM-JJ attendue, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a date YYYY-MM-DD, found “\(found)”")
  }
  public static func expectedPeriod(found: String) -> Message {
    Message(
      fr:
        "période attendue (2023, 2023-09, 2023-Q1, 2023-12-31, 2022-09/2023-06), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a period (2023, 2023-09, 2023-Q1, 2023-12-31, 2022-09/2023-06), found “\(found)”")
  }
  public static func expectedIdentifier(found: String) -> Message {
    Message(
      fr: "identifiant attendu (lettres sans accent, chiffres et _), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected an identifier (ASCII letters, digits and _), found “\(found)”")
  }
  public static func expectedList(found: String) -> Message {
    Message(fr: "liste attendue, «\u{A0}\(found)\u{A0}» trouvé", en: "expected a list, found “\(found)”")
  }
  public static func expectedMapping(found: String) -> Message {
    Message(
      fr: "ensemble «\u{A0}clé: valeur\u{A0}» attendu, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a mapping “key: value”, found “\(found)”")
  }
  public static func expectedOneOf(_ allowed: [String], found: String, _ suggestion: String?) -> Message {
    let list = allowed.joined(separator: ", ")
    let hint = didYouMean(suggestion)
    return Message(
      fr: "une valeur parmi \(list) attendue, «\u{A0}\(found)\u{A0}» trouvé\(hint.fr)",
      en: "expected one of \(list), found “\(found)”\(hint.en)")
  }
  public static func unknownKeyword(_ name: String, _ suggestion: String?, known: [String]) -> Message {
    let hint = didYouMean(suggestion)
    let list = suggestion == nil ? known.joined(separator: ", ") : ""
    return Message(
      fr:
        "mot-clé «\u{A0}\(name)\u{A0}» inconnu\(hint.fr)\(list.isEmpty ? "" : "\u{A0}; mots-clés attendus\u{A0}: \(list)")",
      en: "unknown keyword “\(name)”\(hint.en)\(list.isEmpty ? "" : "; expected one of \(list)")")
  }
  public static func missingKeyword(_ name: String) -> Message {
    Message(
      fr: "mot-clé «\u{A0}\(name)\u{A0}» attendu, absent",
      en: "expected the keyword “\(name)”, which is missing")
  }
}
