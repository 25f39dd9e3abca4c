// SPDX-License-Identifier: Apache-2.0

// What the loader finds in `programmes.yaml`.
extension Catalogue {
  /// No transition lets a dossier begin.
  public static let noEntryTransition = Message(
    fr:
      "aucune transition ne fait commencer un dossier\u{A0}: l’une d’elles doit être sans «\u{A0}from\u{A0}»",
    en: "no transition begins a dossier: one of them must have no “from”")
  /// A transition can be done by no agent, no commission and no date.
  public static func nobodyMayDo(_ transition: String) -> Message {
    Message(
      fr:
        "personne ne peut faire «\u{A0}\(transition)\u{A0}»\u{A0}: «\u{A0}by\u{A0}», «\u{A0}commission\u{A0}» ou le "
        + "«\u{A0}then\u{A0}» d’une échéance attendu",
      en: "nobody may do “\(transition)”: expected “by”, “commission” or the “then” of a deadline")
  }
  /// What the numbers of dossiers begin with is no prefix.
  public static func expectedNumberPrefix(found: String) -> Message {
    Message(
      fr: "au plus douze capitales ou chiffres attendus, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected at most twelve capital letters or digits, found “\(found)”")
  }
  /// A deadline's term is neither a duration nor a date.
  public static func expectedTerm(found: Message) -> Message {
    Message(
      fr: "une durée (P2M) ou une date attendue, \(found.fr) trouvé",
      en: "expected a duration (P2M) or a date, found \(found.en)")
  }
  /// A brace of a letter has no end.
  public static let unclosedBrace = Message(
    fr: "l’accolade ouverte ici n’est pas fermée", en: "the brace opened here is not closed")
  /// A state or a motive has another label in another programme.
  public static func otherLabel(_ name: String, _ label: String, known: String, at place: String) -> Message {
    Message(
      fr:
        "«\u{A0}\(name)\u{A0}» s’appelle «\u{A0}\(label)\u{A0}» ici et «\u{A0}\(known)\u{A0}» ailleurs (\(place))\u{A0}: un seul "
        + "libellé attendu",
      en: "“\(name)” is called “\(label)” here and “\(known)” elsewhere (\(place)): expected one label")
  }
}
