// SPDX-License-Identifier: Apache-2.0

// What is wrong with a chapter.
extension Catalogue {
  public static func placeholder(_ fr: String, _ en: String) -> Message { Message(fr: fr, en: en) }
  public static func unknownFilter(_ name: String, _ suggestion: String?, known: [String]) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr:
        "filtre «\u{A0}\(name)\u{A0}» inconnu\(hint.fr)\u{A0}; attendu\u{A0}: \(known.joined(separator: ", "))",
      en: "unknown filter “\(name)”\(hint.en); expected one of \(known.joined(separator: ", "))")
  }
  public static func unknownOption(_ name: String, of directive: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "option «\u{A0}\(name)\u{A0}» inconnue pour {\(directive)}\(hint.fr)",
      en: "unknown option “\(name)” of {\(directive)}\(hint.en)")
  }
  public static func expectedInDirective(_ fr: String, _ en: String, found: String) -> Message {
    Message(fr: "\(agreed(fr)), «\u{A0}\(found)\u{A0}» trouvé", en: "expected \(en), found “\(found)”")
  }
  public static var levelOneHeading: Message {
    Message(
      fr:
        "titre de niveau 2 ou plus attendu («\u{A0}##\u{A0}»)\u{A0}: le nom du service est le titre du chapitre",
      en: "expected a heading of level 2 or more (“##”): the service's label is the chapter's title")
  }
  public static var placeholderNotClosed: Message {
    Message(fr: "accolade fermante «\u{A0}}\u{A0}» attendue", en: "expected a closing brace “}”")
  }
  public static var directiveNotAlone: Message {
    Message(
      fr: "{table}, {chart}, {map}, {matrix} et {records} doivent être seuls dans leur paragraphe",
      en: "{table}, {chart}, {map}, {matrix} and {records} must stand alone in their paragraph")
  }
  public static func noBreakdown(_ figure: String, _ breakdown: String, _ known: [String]) -> Message {
    let list = known.isEmpty ? "aucune" : known.joined(separator: ", ")
    let listEn = known.isEmpty ? "none" : known.joined(separator: ", ")
    return Message(
      fr:
        "le chiffre «\u{A0}\(figure)\u{A0}» n’est pas ventilé par «\u{A0}\(breakdown)\u{A0}» (déclaré\u{A0}: \(list))",
      en: "figure “\(figure)” is not broken down by “\(breakdown)” (declared: \(listEn))")
  }
  public static func mixedUnits(_ units: [String]) -> Message {
    Message(
      fr: "une seule unité attendue dans un graphique, trouvé \(units.joined(separator: ", "))",
      en: "expected one unit in a chart, found \(units.joined(separator: ", "))")
  }
  public static var oneFilter: Message {
    Message(fr: "un seul filtre attendu", en: "expected one filter at most")
  }
  public static var noHTML: Message {
    Message(
      fr: "texte Markdown attendu, du HTML a été trouvé (les chapitres n’en contiennent pas)",
      en: "expected Markdown, found HTML (chapters hold none)")
  }
}
