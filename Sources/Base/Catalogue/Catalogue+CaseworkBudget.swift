// SPDX-License-Identifier: Apache-2.0

// What is said about credits.
extension Catalogue {
  /// A line that the budget of a year lacks.
  public static func noBudgetLine(_ code: String, year: Int) -> Message {
    Message(
      fr: "la ligne «\u{A0}\(code)\u{A0}» est attendue au budget \(year), elle n’y est pas",
      en: "the line “\(code)” is expected in the budget of \(year), it is not there")
  }
  /// A right would cost more than what is left of a line.
  public static func creditsExceeded(_ code: String, year: Int, available: Number, needed: Number) -> Message
  {
    Message(
      fr: "crédits insuffisants sur la ligne «\u{A0}\(code)\u{A0}» du budget \(year)\u{A0}: "
        + "\(euros(needed, .fr)) à engager, \(euros(available, .fr)) disponibles",
      en: "the credits of the line “\(code)” of the budget of \(year) do not suffice: "
        + "\(euros(needed, .en)) to commit, \(euros(available, .en)) available")
  }
  /// A payment would exceed the credits of a line: the run stops before it.
  public static func creditsExhausted(_ code: String, year: Int, available: Number, needed: Number) -> Message
  {
    Message(
      fr:
        "la campagne s’arrête\u{A0}: les crédits de la ligne «\u{A0}\(code)\u{A0}» du budget \(year) sont épuisés "
        + "(\(euros(needed, .fr)) à payer, \(euros(available, .fr)) disponibles)\u{A0}; ce qui est payé le reste, "
        + "la reprendre après avoir ouvert des crédits",
      en: "the run stops: the credits of the line “\(code)” of the budget of \(year) are exhausted "
        + "(\(euros(needed, .en)) to pay, \(euros(available, .en)) available); what is paid stays paid, "
        + "run it again once credits are opened")
  }
  /// Credits that are no amount.
  public static func wrongCredits(_ found: String) -> Message {
    Message(
      fr: "crédits\u{A0}: un montant positif en euros et centimes attendu, \(found) trouvé",
      en: "credits: expected a positive amount in euros and cents, found \(found)")
  }
  /// Credits lowered below what is paid.
  public static func creditsBelowOrdered(_ code: String, year: Int, ordered: Number, found: Number) -> Message
  {
    Message(
      fr: "ligne «\u{A0}\(code)\u{A0}» du budget \(year)\u{A0}: au moins \(euros(ordered, .fr)) attendus, "
        + "déjà mandatés, \(euros(found, .fr)) trouvés",
      en:
        "line “\(code)” of the budget of \(year): expected at least \(euros(ordered, .en)), already ordered "
        + "to be paid, found \(euros(found, .en))")
  }
  /// A programme that pays nothing.
  public static func programmePaysNothing(_ name: String) -> Message {
    Message(
      fr: "le dispositif «\u{A0}\(name)\u{A0}» ne verse rien", en: "the programme “\(name)” pays nothing")
  }
  /// Credits lowered below what is promised.
  public static func creditsBelowCommitted(_ code: String, year: Int, committed: Number, found: Number)
    -> Message
  {
    Message(
      fr: "ligne «\u{A0}\(code)\u{A0}» du budget \(year)\u{A0}: au moins \(euros(committed, .fr)) attendus, "
        + "déjà engagés, \(euros(found, .fr)) trouvés",
      en: "line “\(code)” of the budget of \(year): expected at least \(euros(committed, .en)), already "
        + "committed, found \(euros(found, .en))")
  }
  /// A line that has no code.
  public static let lineCodeExpected = Message(
    fr: "le code de la ligne budgétaire est attendu, comme 65-RSA, il est vide",
    en: "expected the code of the budget line, such as 65-RSA, it is empty")
}
