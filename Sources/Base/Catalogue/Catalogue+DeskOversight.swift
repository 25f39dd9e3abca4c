// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// The words of the page that tells who read what.
  public enum DeskOversight {
    public static let title = Message(
      fr: "Consultations de données confidentielles", en: "Readings of confidential data")
    public static let lead = Message(
      fr: "Qui a lu des données confidentielles de vos services, et pourquoi.",
      en: "Who read confidential data of your services, and why.")
    public static let exceptions = Message(fr: "Accès exceptionnels", en: "Exceptional accesses")
    public static let exceptionsLead = Message(
      fr: "Ouverts pour une heure, pour un motif écrit, à qui n'y avait pas droit par son rôle.",
      en: "Opened for an hour, for a written reason, to those whose role does not give access.")
    public static let readings = Message(fr: "Consultations", en: "Readings")
    public static let noException = Message(
      fr: "Aucun accès exceptionnel ne correspond.", en: "No exceptional access matches.")
    public static let noReading = Message(fr: "Aucune consultation ne correspond.", en: "No reading matches.")
    public static let agent = Message(fr: "Agent", en: "Agent")
    public static let when = Message(fr: "Quand", en: "When")
    public static let what = Message(fr: "Quoi", en: "What")
    public static let reason = Message(fr: "Motif", en: "Reason")
    public static let seen = Message(fr: "Vu", en: "Seen")
    public static let markSeen = Message(fr: "Marquer comme vu", en: "Mark as seen")
    public static let toSee = Message(fr: "À voir", en: "To be seen")
    public static let day = Message(fr: "Jour", en: "Day")
    public static let byRole = Message(fr: "par son rôle", en: "by role")
    public static let wholeList = Message(fr: "toute une liste", en: "a whole list")
    public static let notOneself = Message(
      fr: "un accès exceptionnel se voit par quelqu'un d'autre que celui qui l'a ouvert",
      en: "an exceptional access is seen by somebody else than who opened it")
    public static let alreadySeen = Message(
      fr: "cet accès a déjà été marqué comme vu", en: "this access was marked as seen already")
    public static func seenBy(_ name: String, _ day: CivilDate) -> Message {
      Message(
        fr: "Vu par \(name) le \(day.formatted(in: .fr))", en: "Seen by \(name) on \(day.formatted(in: .en))")
    }
    public static func wrongDay(_ found: String) -> Message {
      Message(
        fr: "jour\u{A0}: une date AAAA-MM-JJ est attendue, «\u{A0}\(found)\u{A0}» trouvé",
        en: "day: expected a date YYYY-MM-DD, found “\(found)”")
    }
    public static func latest(_ count: Int) -> Message {
      Message(
        fr: "Les \(count) plus récentes\u{A0}: choisissez un jour ou un agent pour voir les autres.",
        en: "The latest \(count): choose a day or an agent to see the others.")
    }
  }
}
