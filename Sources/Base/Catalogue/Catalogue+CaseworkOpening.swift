// SPDX-License-Identifier: Apache-2.0

// Why a right is not opened, changed or ended.
extension Catalogue {
  /// A step changes a right where the programme declares none.
  public static func programmeWithoutRight(_ name: String) -> Message {
    Message(
      fr: "le dispositif «\u{A0}\(name)\u{A0}» n’ouvre pas de droit (mot-clé «\u{A0}right\u{A0}»)",
      en: "the programme “\(name)” opens no right (keyword “right”)")
  }
  /// There is no open right.
  public static func noOpenRight(_ number: String) -> Message {
    Message(
      fr: "le dossier \(number) n’a pas de droit ouvert", en: "dossier \(number) has no open right")
  }
  /// The right ended before the change.
  public static func rightEnded(_ day: CivilDate) -> Message {
    Message(
      fr: "le droit a pris fin le \(day.formatted(in: .fr))",
      en: "the right ended on \(day.formatted(in: .en))")
  }
  /// The share of a reduction is no percentage.
  public static func noReduction(_ step: String) -> Message {
    Message(
      fr: "«\u{A0}\(step)\u{A0}»\u{A0}: une réduction de 0 à 100 attendue",
      en: "“\(step)”: expected a reduction from 0 to 100")
  }
  /// The day of effect is none.
  public static func noEffectiveDay(_ step: String, cause: Message?) -> Message {
    let cause = because(cause)
    return Message(
      fr: "«\u{A0}\(step)\u{A0}»\u{A0}: le jour d’effet n’est pas connu\(cause.fr)",
      en: "“\(step)”: the day of effect is not known\(cause.en)")
  }
  /// A right would end before it begins.
  public static func rightEndsBeforeItBegins(_ from: CivilDate, _ until: CivilDate) -> Message {
    Message(
      fr:
        "le droit finirait le \(until.formatted(in: .fr)), avant de commencer le \(from.formatted(in: .fr))",
      en: "the right would end on \(until.formatted(in: .en)), before it begins on \(from.formatted(in: .en))"
    )
  }
  /// Another right covers some of the days.
  public static func rightOverlaps(_ number: String, from: CivilDate, until: CivilDate?) -> Message {
    let (fr, en) =
      until.map { (" au \($0.formatted(in: .fr))", " to \($0.formatted(in: .en))") } ?? ("", "")
    return Message(
      fr: "un autre droit couvre déjà ces jours\u{A0}: dossier \(number), du \(from.formatted(in: .fr))\(fr)",
      en: "another right covers these days already: dossier \(number), from \(from.formatted(in: .en))\(en)")
  }
  /// The rule says that there is no right.
  public static func notEligible(_ number: String) -> Message {
    Message(
      fr: "le dossier \(number) ne remplit pas les conditions du droit",
      en: "dossier \(number) does not meet the conditions of the right")
  }
  /// The rule gives no amount.
  public static func noAmount(_ number: String, cause: Message?) -> Message {
    let cause = because(cause)
    return Message(
      fr: "la règle ne donne pas de montant pour le dossier \(number)\(cause.fr)",
      en: "the rule gives no amount for dossier \(number)\(cause.en)")
  }
  /// The rule gives no amount for a month past.
  public static func noAmountOn(_ day: CivilDate, _ number: String, cause: Message?) -> Message {
    let cause = because(cause)
    return Message(
      fr: "la règle ne donne pas de montant pour le dossier \(number) au \(day.formatted(in: .fr))\(cause.fr)",
      en: "the rule gives no amount for dossier \(number) on \(day.formatted(in: .en))\(cause.en)")
  }
  /// A revision of an earlier day than another.
  public static func laterRevision(_ programme: String, _ day: CivilDate, next: CivilDate) -> Message {
    Message(
      fr: "«\u{A0}\(programme)\u{A0}» a été révisé pour le \(next.formatted(in: .fr))\u{A0}: une révision au "
        + "\(day.formatted(in: .fr)) déferait celle-là",
      en:
        "“\(programme)” was revised for \(next.formatted(in: .en)): a revision of \(day.formatted(in: .en)) would undo it"
    )
  }
}
