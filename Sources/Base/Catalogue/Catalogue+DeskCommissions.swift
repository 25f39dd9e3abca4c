// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// The words of the pages of commissions.
  public enum Sessions {
    public static let session = Message(fr: "Séance", en: "Session")
    public static let sessions = Message(fr: "Séances", en: "Sessions")
    public static let allSessions = Message(fr: "Toutes les séances", en: "All sessions")
    public static let noticeDecided = Message(
      fr: "La décision est enregistrée.", en: "The decision is recorded.")
    public static let noticeAdjourned = Message(
      fr: "Le dossier est ajourné.", en: "The dossier is adjourned.")
    public static let noCommission = Message(
      fr: "Aucune commission ne relève de vos services.", en: "Your services have no commission.")
    public static let none = Message(fr: "Aucune séance.", en: "No session.")
    public static let convene = Message(fr: "Convoquer une séance", en: "Convene a session")
    public static let date = Message(fr: "Date", en: "Date")
    public static let dateExpected = Message(
      fr: "la date de la séance est attendue, sous la forme 2023-06-15",
      en: "the date of the session is expected, as 2023-06-15")
    public static let place = Message(fr: "Lieu", en: "Place")
    public static let state = Message(fr: "État", en: "State")
    public static let prepared = Message(fr: "En préparation", en: "Being prepared")
    public static let open = Message(fr: "Ouverte", en: "Open")
    public static let closed = Message(fr: "Close", en: "Closed")
    public static let quorum = Message(fr: "Quorum", en: "Quorum")
    public static let president = Message(fr: "Présidence", en: "In the chair")
    public static let present = Message(fr: "Présents", en: "Present")
    public static let absent = Message(fr: "Absents", en: "Absent")
    public static let oneALine = Message(fr: "Un nom par ligne.", en: "One name a line.")
    public static let agenda = Message(fr: "Ordre du jour", en: "Agenda")
    public static let emptyAgenda = Message(
      fr: "Aucun dossier n'est inscrit à l'ordre du jour.", en: "No dossier is on the agenda.")
    public static let printAgenda = Message(fr: "Imprimer l'ordre du jour", en: "Print the agenda")
    public static let rank = Message(fr: "Rang", en: "Place")
    public static let dossier = Message(fr: "Dossier", en: "Dossier")
    public static let programme = Message(fr: "Dispositif", en: "Programme")
    public static let rapporteur = Message(fr: "Rapporteur", en: "Rapporteur")
    public static let decision = Message(fr: "Décision", en: "Decision")
    public static let undoEnrolment = Message(fr: "Annuler cette inscription", en: "Undo this addition")
    public static func justEnrolled(_ count: Int) -> Message {
      Message(
        fr: count == 1 ? "Vous venez d'inscrire un dossier." : "Vous venez d'inscrire \(count) dossiers.",
        en: count == 1 ? "You have just added a dossier." : "You have just added \(count) dossiers.")
    }
    public static let remove = Message(fr: "Retirer", en: "Remove")
    public static let arrange = Message(
      fr: "Enregistrer l'ordre et les rapporteurs", en: "Save the order and the rapporteurs")
    public static let arrangeHint = Message(
      fr: "Les dossiers se rangent par leur rang\u{A0}; à rang égal, ils gardent leur ordre.",
      en: "Dossiers are sorted by their place; those of the same place keep their order.")
    public static let rankExpected = Message(
      fr: "un rang est un nombre entier", en: "a place is a whole number")
    public static let ready = Message(fr: "Dossiers prêts à être inscrits", en: "Dossiers that are ready")
    public static let noneReady = Message(
      fr: "Aucun autre dossier n'attend cette commission.", en: "No other dossier waits for this commission.")
    public static let choose = Message(fr: "Inscrire", en: "Enrol")
    public static let enroll = Message(fr: "Inscrire les dossiers cochés", en: "Enrol those that are checked")
    public static let enrollAll = Message(fr: "Inscrire tous les dossiers prêts", en: "Enrol all")
    public static let nothingChosen = Message(
      fr: "aucun dossier n'est coché", en: "no dossier is checked")
    public static let rapporteurOfThese = Message(
      fr: "Rapporteur de ces dossiers", en: "Rapporteur of these dossiers")
    public static let since = Message(fr: "Demandé le", en: "Requested on")
    public static let openSession = Message(fr: "Ouvrir la séance", en: "Open the session")
    public static let run = Message(fr: "Examiner les dossiers", en: "Examine the dossiers")
    public static let batch = Message(
      fr: "Même décision pour tous ceux qui attendent", en: "The same decision for all that wait")
    public static let batchHint = Message(
      fr: "À l'unanimité des membres qui votent. Ce qui ne peut pas être décidé ainsi reste à examiner.",
      en: "Unanimously, by all members who vote. What cannot be decided so remains to be examined.")
    public static let decideAll = Message(fr: "Décider pour tous", en: "Decide for all")
    public static let close = Message(fr: "Clore la séance", en: "Close the session")
    public static let minutes = Message(fr: "Procès-verbal", en: "Minutes")
    public static let minutesFile = Message(
      fr: "Télécharger le procès-verbal (Markdown)", en: "Download the minutes (Markdown)")
    public static let printHint = Message(
      fr: "Cette page s'imprime telle quelle, sans les menus.",
      en: "This page prints as it is, without the menus.")
    public static let signatures = Message(fr: "Signatures", en: "Signatures")
    public static let secretary = Message(fr: "Secrétariat", en: "Secretary")
    public static let enrolled = Message(fr: "À examiner", en: "Waiting")
    public static let adjourned = Message(fr: "Ajourné", en: "Adjourned")
    public static let applicant = Message(fr: "Demandeur", en: "Applicant")
    public static let rule = Message(fr: "Ce que donne la règle", en: "What the rule gives")
    public static let noRule = Message(
      fr: "Aucune règle ne calcule ce dispositif.", en: "No rule computes this programme.")
    public static let why = Message(fr: "Comment ce résultat est obtenu", en: "How this is found")
    public static let notEligible = Message(
      fr: "Les conditions ne sont pas remplies.", en: "The conditions are not met.")
    public static let opinions = Message(fr: "Avis", en: "Opinions")
    public static let awaited = Message(fr: "attendu", en: "awaited")
    public static let request = Message(fr: "La demande", en: "The request")
    public static let documentsMissing = Message(fr: "Pièces manquantes", en: "Missing documents")
    public static let earlier = Message(fr: "Décisions précédentes", en: "Earlier decisions")
    public static let noEarlier = Message(
      fr: "Aucune décision auparavant pour ce demandeur dans ce service.",
      en: "No decision for this applicant in this service before.")
    public static let history = Message(fr: "Historique du dossier", en: "History of the dossier")
    public static let wholeDossier = Message(fr: "Ouvrir le dossier entier", en: "Open the whole dossier")
    public static let choice = Message(fr: "Décision mise aux voix", en: "Put to the vote")
    public static let pick = Message(fr: "Choisir…", en: "Choose…")
    public static let choiceExpected = Message(
      fr: "choisissez la décision mise aux voix", en: "choose what is put to the vote")
    public static let nothingPossible = Message(
      fr:
        "Cette commission n'a rien à décider sur ce dossier à l'état où il est\u{A0}: retirez-le ou ajournez-le.",
      en: "This commission has nothing to decide on this dossier as it stands: remove or adjourn it.")
    public static let votes = Message(fr: "Votes", en: "Votes")
    public static let inFavour = Message(fr: "Pour", en: "For")
    public static let against = Message(fr: "Contre", en: "Against")
    public static let abstaining = Message(fr: "Abstentions", en: "Abstentions")
    public static let casting = Message(
      fr: "En cas de partage, voix de la présidence", en: "If votes are equal, the vote of the chair")
    public static let notNeeded = Message(fr: "Sans objet", en: "Not needed")
    public static let otherwise = Message(
      fr: "Si elle est rejetée par le vote", en: "If it is voted down")
    public static let note = Message(fr: "Observation pour le procès-verbal", en: "Note for the minutes")
    public static let decide = Message(fr: "Enregistrer la décision", en: "Record the decision")
    public static let adjourn = Message(fr: "Ajourner", en: "Adjourn")
    public static let recusals = Message(fr: "Déports", en: "Recusals")
    public static let recusal = Message(
      fr: "Un membre se déporte (conflit d'intérêts)", en: "A member is recused (conflict of interest)")
    public static let member = Message(fr: "Membre", en: "Member")
    public static let reason = Message(fr: "Motif", en: "Reason")
    public static let recuse = Message(fr: "Enregistrer le déport", en: "Record the recusal")
    public static let previous = Message(fr: "Précédent", en: "Previous")
    public static let next = Message(fr: "Suivant", en: "Next")
    public static let backToSession = Message(fr: "La séance", en: "The session")
    public static let keys = Message(
      fr:
        "Au clavier\u{A0}: le signe devant chaque décision la choisit, Entrée l'enregistre, n et p passent au dossier suivant ou précédent, l revient à la séance.",
      en:
        "By keyboard: the sign before each decision chooses it, Enter records it, n and p go to the next or previous dossier, l goes back to the session."
    )
    public static let notOpenYet = Message(
      fr: "La séance n'est pas ouverte\u{A0}: on peut déjà noter les déports.",
      en: "The session is not open: recusals can be noted already.")
    public static let allSettled = Message(
      fr: "Tous les dossiers sont décidés ou ajournés\u{A0}: la séance peut être close.",
      en: "All dossiers are decided or adjourned: the session can be closed.")
    public static let motive = Message(fr: "Motif", en: "Motive")
    public static let wholeNumber = Message(
      fr: "un nombre entier de votes est attendu", en: "a whole number of votes is expected")

    public static func title(_ date: CivilDate) -> Message {
      Message(fr: "Séance du \(date.formatted(in: .fr))", en: "Session of \(date.formatted(in: .en))")
    }
    public static func agendaOf(_ date: CivilDate) -> Message {
      Message(
        fr: "Ordre du jour de la séance du \(date.formatted(in: .fr))",
        en: "Agenda of the session of \(date.formatted(in: .en))")
    }
    public static func members(_ count: Int) -> Message {
      Message(fr: "\(count) membre\(count > 1 ? "s" : "")", en: "\(count) member\(count == 1 ? "" : "s")")
    }
    public static func quorumReached(_ present: Int, _ needed: Int) -> Message {
      let isReached = present >= needed
      return Message(
        fr:
          "\(present) présent\(present > 1 ? "s" : "") pour \(needed) requis, \(isReached ? "atteint" : "non atteint")",
        en: "\(present) present, \(needed) needed, \(isReached ? "reached" : "not reached")")
    }
    public static func waitingForIt(_ count: Int) -> Message {
      Message(
        fr:
          "\(count) dossier\(count > 1 ? "s" : "") \(count > 1 ? "attendent" : "attend") d'être inscrit\(count > 1 ? "s" : "")",
        en: "\(count) dossier\(count == 1 ? " waits" : "s wait") to be put on an agenda")
    }
    public static func affairs(_ count: Int, waiting: Int) -> Message {
      let some = Message(
        fr: "\(count) dossier\(count > 1 ? "s" : "")", en: "\(count) dossier\(count == 1 ? "" : "s")")
      guard waiting > 0 else { return some }
      guard waiting < count else { return Message(fr: "\(some.fr) à examiner", en: "\(some.en) waiting") }
      return Message(fr: "\(some.fr), dont \(waiting) à examiner", en: "\(some.en), \(waiting) waiting")
    }
    public static func progress(_ done: Int, of count: Int) -> Message {
      Message(
        fr: "\(done) dossier\(done > 1 ? "s" : "") sur \(count) examiné\(done > 1 ? "s" : "")",
        en: "\(done) of \(count) dossiers examined")
    }
    public static func place(_ rank: Int, of count: Int, waiting: Int) -> Message {
      Message(
        fr: "Dossier \(rank) sur \(count)\u{A0}; \(waiting) \(waiting > 1 ? "restent" : "reste") à examiner",
        en: "Dossier \(rank) of \(count); \(waiting) left to examine")
    }
    public static func voters(_ count: Int) -> Message {
      Message(
        fr: "\(count) membre\(count > 1 ? "s" : "") \(count > 1 ? "votent" : "vote") sur ce dossier.",
        en: "\(count) member\(count == 1 ? " votes" : "s vote") on this dossier.")
    }
    public static func ballot(_ inFavour: Int64, _ against: Int64, _ abstaining: Int64) -> Message {
      minutesBallot(inFavour: inFavour, against: against, abstaining: abstaining)
    }
    public static func batchPartly(decided: Int, refused: [(dossier: String, reason: Message)]) -> Message {
      func list(_ language: Language) -> String {
        refused.prefix(10).map { "\($0.dossier)\(colon(language))\($0.reason(language))" }
          .joined(separator: language == .fr ? "\u{A0}; " : "; ") + (refused.count > 10 ? "…" : "")
      }
      return Message(
        fr: "\(decided) décidé\(decided > 1 ? "s" : ""), \(refused.count) à examiner\u{A0}: \(list(.fr))",
        en: "\(decided) decided, \(refused.count) left to examine: \(list(.en))")
    }
    public static func rankOf(_ dossier: String) -> Message {
      Message(fr: "Rang de \(dossier)", en: "Place of \(dossier)")
    }
    public static func rapporteurOf(_ dossier: String) -> Message {
      Message(fr: "Rapporteur de \(dossier)", en: "Rapporteur of \(dossier)")
    }
    public static func removeFrom(_ dossier: String) -> Message {
      Message(fr: "Retirer \(dossier) de l'ordre du jour", en: "Remove \(dossier) from the agenda")
    }
    public static func quorumHint(_ count: Int) -> Message {
      Message(
        fr: "Un nom par ligne. Le quorum est de \(count) membre\(count > 1 ? "s" : "").",
        en: "One name a line. The quorum is \(count) member\(count == 1 ? "" : "s").")
    }
  }
}
