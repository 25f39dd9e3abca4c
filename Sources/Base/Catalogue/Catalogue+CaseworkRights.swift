// SPDX-License-Identifier: Apache-2.0

/// Messages about rights: what changes them, their revision, their replay.
extension Catalogue {
  /// A right that is suspended cannot be reduced.
  public static func rightSuspended(_ number: String) -> Message {
    Message(
      fr: "le droit du dossier \(number) est suspendu\u{A0}: il faut d'abord le rétablir",
      en: "the right of dossier \(number) is suspended: it has to be resumed first")
  }
}

extension Catalogue {
  /// A revision of a programme that opens no monthly right.
  public static func noMonthlyRight(_ programme: String) -> Message {
    Message(
      fr: "le dispositif «\u{A0}\(programme)\u{A0}» n'ouvre pas de droit mensuel\u{A0}: rien à réviser",
      en: "programme “\(programme)” opens no monthly right: there is nothing to revise")
  }

  /// A revision of that day exists, of all rights or only of those due.
  public static func otherRevision(_ programme: String, _ day: CivilDate, dueOnly: Bool) -> Message {
    let fr = dueOnly ? "des seuls droits à revoir" : "de tous les droits"
    let en = dueOnly ? "of the rights due for review" : "of all rights"
    return Message(
      fr: "une révision \(fr) de «\u{A0}\(programme)\u{A0}» existe déjà au \(day.formatted(in: .fr))",
      en: "there is already a revision \(en) of “\(programme)” on \(day.formatted(in: .en))")
  }

  /// Where a rule gives no amount and does not say why.
  public static let noAmountAtAll = Message(
    fr: "aucune règle ne donne de montant", en: "no rule gives an amount")
}
