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
  /// A name that an expression could not read.
  public static func wordOfFEEL(_ name: String) -> Message {
    Message(
      fr:
        "un autre nom attendu\u{A0}: «\u{A0}\(name)\u{A0}» est un mot des expressions, aucune ne pourrait le lire",
      en: "expected another name: “\(name)” is a word of expressions, none could read it")
  }
  /// A list has a name twice.
  public static func namedTwice(_ name: String) -> Message {
    Message(
      fr: "chaque nom une fois attendu, «\u{A0}\(name)\u{A0}» est déjà dans la liste",
      en: "expected each name once, “\(name)” is in the list already")
  }
  /// A step does two opposite things to a delay.
  public static func underBoth(_ deadline: String, _ first: String, _ second: String) -> Message {
    Message(
      fr: "l’échéance «\u{A0}\(deadline)\u{A0}» attendue sous «\u{A0}\(first)\u{A0}» ou sous "
        + "«\u{A0}\(second)\u{A0}», trouvée sous les deux",
      en: "expected the deadline “\(deadline)” under “\(first)” or “\(second)”, found under both")
  }
  /// A delay that no step starts.
  public static func deadlineNeverStarts(_ name: String) -> Message {
    Message(
      fr: "aucune étape ne fait courir l’échéance «\u{A0}\(name)\u{A0}»\u{A0}: elle est attendue sous le "
        + "«\u{A0}start\u{A0}» d’une étape",
      en: "no step starts the deadline “\(name)”: it is expected under the “start” of a step")
  }
  /// A delay that ends when it starts, or before.
  public static func expectedLength(found: String) -> Message {
    Message(
      fr: "une durée de plus d’un instant attendue (P2M, P30D), «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected a duration above nothing (P2M, P30D), found “\(found)”")
  }
  /// A unit of a letter that is none.
  public static func unknownLetterUnit(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr:
        "une mesure (€, €/mois, %) ou une unité du formulaire ou de la règle attendue, «\u{A0}\(name)\u{A0}» "
        + "trouvé\(hint.fr)",
      en: "expected a measure (€, €/mois, %) or a unit of the form or the rule, found “\(name)”\(hint.en)")
  }
  /// A state where no dossier comes.
  public static func stateNotReached(_ name: String) -> Message {
    Message(
      fr: "aucune suite d’étapes ne mène à l’état «\u{A0}\(name)\u{A0}»",
      en: "no steps lead to the state “\(name)”")
  }
  /// A state where dossiers stay though they are not closed.
  public static func stateNotLeft(_ name: String) -> Message {
    Message(
      fr: "aucune étape ne quitte l’état «\u{A0}\(name)\u{A0}», qui n’est pas final (final: true)",
      en: "no step leaves the state “\(name)”, which is not final (final: true)")
  }
}
