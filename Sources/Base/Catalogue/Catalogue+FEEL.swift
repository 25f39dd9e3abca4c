// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// What the expression language says.
  public enum FEEL {}
}

extension Catalogue.FEEL {
  package static func quoted(_ text: String) -> Message {
    Message(fr: "«\u{A0}\(text)\u{A0}»", en: "“\(text)”")
  }

  /// “a”, “b” or “c”; past a dozen, only the first are listed.
  static func listed(_ names: [String]) -> Message {
    let shown = names.prefix(12).map(quoted)
    let rest = names.count > shown.count ? "…" : ""
    return Message(
      fr: shown.map(\.fr).joined(separator: ", ") + rest, en: shown.map(\.en).joined(separator: ", ") + rest)
  }
}

// What the parser expects.
extension Catalogue.FEEL {
  package static let anExpression = Message(fr: "une expression", en: "an expression")
  package static let anOperator = Message(fr: "un opérateur", en: "an operator")
  package static let endOrOperator = Message(
    fr: "un opérateur ou la fin de l’expression", en: "an operator or the end of the expression")
  package static let aName = Message(fr: "un nom", en: "a name")
  package static let aType = Message(
    fr: "un type (number, string, boolean, date, list<…>, context<…>, range<…>…)",
    en: "a type (number, string, boolean, date, list<…>, context<…>, range<…>…)")
  package static let aQuote = Message(fr: "un guillemet droit (\")", en: "a double quote (\")")
  package static let aNumber = Message(fr: "un nombre", en: "a number")
  package static let anEscape = Message(
    fr: "un échappement (\\n, \\\", \\\\, \\u00E9…)", en: "an escape (\\n, \\\", \\\\, \\u00E9…)")
  package static let aDateOrDuration = Message(
    fr: "une date (@\"2024-01-31\"), une heure (@\"10:30:00\"), une date et heure (@\"2024-01-31T10:30:00\") "
      + "ou une durée (@\"P3D\", @\"P1Y2M\")",
    en: "a date (@\"2024-01-31\"), a time (@\"10:30:00\"), a date and time (@\"2024-01-31T10:30:00\") "
      + "or a duration (@\"P3D\", @\"P1Y2M\")")
  package static let tooLong = Message(
    fr: "l’expression est trop longue ou trop imbriquée\u{A0}: à découper",
    en: "the expression is too long or too deeply nested: split it")

  /// A word or sign of the language.
  package static func theWord(_ word: String) -> Message { quoted(word) }

  /// - Parameter found: the text found; nil at the end of the expression.
  package static func expected(_ expected: Message, found: String?) -> Message {
    let text = found.map(quoted) ?? Message(fr: "la fin de l’expression", en: "the end of the expression")
    return Message(
      fr: "attendu\u{A0}: \(expected.fr)\u{A0}; trouvé\u{A0}: \(text.fr)",
      en: "expected \(expected.en), found \(text.en)")
  }

  package static func repeatedName(_ name: String) -> Message {
    Message(
      fr: "attendu\u{A0}: un nom par entrée\u{A0}; «\u{A0}\(name)\u{A0}» est donné deux fois",
      en: "expected one entry a name; “\(name)” is given twice")
  }
}

// The names of types.
extension Catalogue.FEEL {
  package static let anyValue = Message(fr: "une valeur", en: "a value")
  package static let absent = Message(fr: "null", en: "null")
  package static let aString = Message(fr: "une chaîne de caractères", en: "a string")
  package static let aTextColumn = Message(fr: "un texte", en: "a text")
  package static let aBoolean = Message(fr: "vrai ou faux", en: "true or false")
  package static let aDate = Message(fr: "une date", en: "a date")
  package static let aTime = Message(fr: "une heure", en: "a time")
  package static let aDateAndTime = Message(fr: "une date et heure", en: "a date and time")
  package static let daysDuration = Message(fr: "une durée en jours", en: "a duration in days")
  package static let yearsDuration = Message(
    fr: "une durée en années et mois", en: "a duration in years and months")
  package static let aContext = Message(fr: "un contexte", en: "a context")
  package static let aFunction = Message(fr: "une fonction", en: "a function")

  package static func choice(of values: [String]) -> Message {
    let names = listed(values)
    guard values.count > 1 else {
      return Message(fr: "la chaîne \(names.fr)", en: "the string \(names.en)")
    }
    return Message(fr: "un choix parmi \(names.fr)", en: "a choice among \(names.en)")
  }

  package static func context(of names: [String]) -> Message {
    guard !names.isEmpty else { return aContext }
    let shown = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? "…" : "")
    return Message(fr: "un contexte (\(shown))", en: "a context (\(shown))")
  }

  package static func list(of item: Message) -> Message {
    Message(fr: "une liste (chaque élément\u{A0}: \(item.fr))", en: "a list (each item: \(item.en))")
  }

  package static func range(of ends: Message) -> Message {
    Message(fr: "un intervalle (bornes\u{A0}: \(ends.fr))", en: "a range (ends: \(ends.en))")
  }

  package static func record(_ name: String) -> Message {
    Message(fr: "un enregistrement de «\u{A0}\(name)\u{A0}»", en: "a record of “\(name)”")
  }
}
