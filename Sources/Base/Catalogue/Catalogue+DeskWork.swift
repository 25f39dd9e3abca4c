// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// The words of dossiers and persons at the desk.
  public enum CaseDesk {}
}

/// The words of the agents' daily work: what awaits them, lists, opinions.
extension Catalogue.CaseDesk {
  public static let allDossiers = Message(fr: "Tous les dossiers", en: "All dossiers")
  public static let newDossier = Message(fr: "Nouveau dossier", en: "New dossier")
  public static let findPerson = Message(fr: "Chercher une personne", en: "Find a person")
  public static let noDossiersForYou = Message(
    fr: "Vos rôles ne donnent accès à aucun dossier.", en: "Your roles give access to no dossier.")
  public static let byDeadline = Message(fr: "Échéances manquées ou proches", en: "Deadlines missed or near")
  public static let allByDeadline = Message(fr: "Tous, par échéance", en: "All, by deadline")
  public static let mine = Message(fr: "Dossiers que je suis", en: "Dossiers that I follow")
  public static let allMine = Message(fr: "Tous ceux que je suis", en: "All those that I follow")
  public static let opinionsAwaited = Message(
    fr: "Avis demandés à mes services", en: "Opinions asked of my services")
  public static let changed = Message(
    fr: "Fait depuis hier dans mes services", en: "Done since yesterday in my services")
  public static let queues = Message(fr: "Files d'attente", en: "Queues")
  public static let nothing = Message(fr: "Rien pour le moment.", en: "Nothing for now.")
  public static let number = Message(fr: "Numéro", en: "Number")
  public static let applicant = Message(fr: "Demandeur", en: "Applicant")
  public static let programme = Message(fr: "Dispositif", en: "Programme")
  public static let state = Message(fr: "État", en: "State")
  public static let deadline = Message(fr: "Échéance", en: "Deadline")
  public static let followedBy = Message(fr: "Suivi par", en: "Followed by")
  public static let askedOn = Message(fr: "Demandé le", en: "Asked on")
  public static let askedBy = Message(fr: "Demandé par", en: "Asked by")
  public static let question = Message(fr: "Question", en: "Question")
  public static let day = Message(fr: "Jour", en: "Day")
  public static let step = Message(fr: "Étape", en: "Step")
  public static let by = Message(fr: "Par", en: "By")
  public static let automatic = Message(fr: "Bilan, à l'échéance", en: "Bilan, at the deadline")
  public static let queue = Message(fr: "File", en: "Queue")
  public static let all = Message(fr: "Tous", en: "All")
  public static let dueBy = Message(fr: "Échéance au plus tard le", en: "Deadline by")
  public static let onlyMine = Message(fr: "Seulement ceux que je suis", en: "Only those that I follow")
  public static let onlyOpen = Message(
    fr: "Seulement ceux qui ne sont pas clos", en: "Only those that are not closed")
  public static let filter = Message(fr: "Filtrer", en: "Filter")
  public static let noFilter = Message(fr: "Tout montrer", en: "Show all")
  public static let noDossierFound = Message(
    fr: "Aucun dossier ne répond à ces critères.", en: "No dossier meets these conditions.")
  public static let newestFirst = Message(fr: "Les derniers ouverts d'abord.", en: "The last opened first.")
  public static let dueFirst = Message(
    fr: "Les échéances les plus anciennes d'abord, cent au plus.",
    en: "The oldest deadlines first, a hundred at most.")
  public static let firstPage = Message(fr: "Première page", en: "First page")
  public static let nextPage = Message(fr: "Page suivante", en: "Next page")
  public static let opinion = Message(fr: "Avis", en: "Opinion")
  public static let reasonsOfOpinion = Message(fr: "Ce qui le motive", en: "Its reasons")
  public static let giveOpinion = Message(fr: "Rendre l'avis", en: "Give the opinion")
  public static func today(_ day: CivilDate, _ name: String) -> Message {
    Message(fr: "\(name) – \(day.formatted(in: .fr))", en: "\(name) – \(day.formatted(in: .en))")
  }
  public static func notADay(_ text: String) -> Message {
    Message(
      fr: "«\u{A0}\(text)\u{A0}» n'est pas un jour\u{A0}: une date comme 2023-12-31 est attendue",
      en: "“\(text)” is no day: a date such as 2023-12-31 is expected")
  }
  public static func openCount(_ count: Int, isExact: Bool) -> Message {
    let number = Number(count)
    let (fr, en) = (number.formatted(in: .fr), number.formatted(in: .en))
    return Message(
      fr: "\(isExact ? "" : "au moins ")\(fr) dossier\(count > 1 ? "s ouverts" : " ouvert")",
      en: "\(isExact ? "" : "at least ")\(en) open dossier\(count == 1 ? "" : "s")")
  }
  public static func late(_ days: Int) -> Message {
    guard days > 0 else { return Message(fr: "manquée", en: "missed") }
    return Message(
      fr: "en retard de \(days) jour\(days > 1 ? "s" : "")", en: "\(days) day\(days == 1 ? "" : "s") late")
  }
  public static func inDays(_ days: Int) -> Message {
    switch days {
    case 0: Message(fr: "aujourd'hui", en: "today")
    case 1: Message(fr: "demain", en: "tomorrow")
    default: Message(fr: "dans \(days) jours", en: "in \(days) days")
    }
  }
  public static func opinionOn(_ number: String) -> Message {
    Message(fr: "Avis sur le dossier \(number)", en: "Opinion on dossier \(number)")
  }
}
