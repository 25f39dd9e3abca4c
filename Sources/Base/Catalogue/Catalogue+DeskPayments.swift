// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// The words of the pages of payments, of the budget and of revisions.
  public enum Paying {
    public static let budget = Message(fr: "Budget", en: "Budget")
    public static let revisions = Message(fr: "Révisions", en: "Revisions")
    public static let pages = Message(
      fr: "Paiements, budget et révisions", en: "Payments, budget and revisions")
    public static let programme = Message(fr: "Dispositif", en: "Programme")
    public static let runs = Message(fr: "Campagnes par mois", en: "Runs by month")
    public static let allRuns = Message(fr: "Toutes les campagnes", en: "All runs")
    public static let noRun = Message(fr: "Aucune campagne de paiement.", en: "No run of payments.")
    public static let run = Message(fr: "Campagne", en: "Run")
    public static let state = Message(fr: "État", en: "State")
    public static let begun = Message(fr: "Lancée le", en: "Begun on")
    public static let running = Message(fr: "En cours", en: "Under way")
    public static let closed = Message(fr: "Close", en: "Closed")
    public static let payments = Message(fr: "Versements", en: "Payments")
    public static let sum = Message(fr: "Montant", en: "Sum")
    public static let due = Message(fr: "Dû", en: "Due")
    public static let withheld = Message(fr: "Retenu sur des indus", en: "Withheld for overpayments")
    public static let paid = Message(fr: "À verser", en: "To be paid")
    public static let runMonth = Message(fr: "Payer un mois", en: "Pay a month")
    public static let runMonthHint = Message(
      fr:
        "Un mois déjà payé ne l'est pas deux fois\u{A0}: seuls les droits qui ne l'ont pas été le sont. Une grande campagne dure quelques secondes.",
      en:
        "A month that was paid is not paid twice: only the rights that were not are paid. A large run takes some seconds."
    )
    public static let month = Message(fr: "Mois", en: "Month")
    public static let pay = Message(fr: "Lancer la campagne", en: "Run the payments")
    public static let goOn = Message(fr: "Reprendre la campagne", en: "Take up the run")
    public static let monthExpected = Message(
      fr: "un mois est attendu, sous la forme 2023-06", en: "a month is expected, as 2023-06")
    public static let runOver = Message(
      fr:
        "Cette campagne était déjà close\u{A0}: un droit ouvert depuis est payé avec celle du mois suivant, rappel compris.",
      en: "This run was closed already: a right opened since is paid with the next one, arrears included.")
    public static let check = Message(fr: "Contrôle", en: "Check")
    public static let agrees = Message(
      fr: "Les versements, les retenues et les décisions concordent au centime.",
      en: "Payments, what is withheld and decisions agree to the cent.")
    public static let differs = Message(fr: "Ce qui ne concorde pas", en: "What does not agree")
    public static let bank = Message(fr: "Remises à la banque", en: "Files for the bank")
    public static let noFile = Message(fr: "Aucune remise encore.", en: "None yet.")
    public static let file = Message(fr: "Remise", en: "File")
    public static let sentOn = Message(fr: "Émise le", en: "Made on")
    public static let send = Message(fr: "Émettre la remise", en: "Make the file")
    public static let sendHint = Message(
      fr:
        "Les versements qu'elle contient sont alors tenus pour émis\u{A0}: elle se télécharge autant de fois que l'on veut, mais aucun d'eux ne figurera dans une autre.",
      en:
        "The payments in it count as sent then: it can be downloaded as often as needed, but none of them will be in another."
    )
    public static let download = Message(fr: "Télécharger", en: "Download")
    public static let accounting = Message(fr: "Pièces comptables", en: "For the accounts")
    public static let mandates = Message(fr: "Mandats du mois (CSV)", en: "Mandates of the month (CSV)")
    public static let receipts = Message(
      fr: "Titres de recettes du mois (CSV)", en: "Receipts of the month (CSV)")
    public static let namesNoted = Message(
      fr: "Ces fichiers nomment des personnes\u{A0}: leur téléchargement est noté.",
      en: "These files name persons: that they are downloaded is noted.")
    public static let rejected = Message(
      fr: "Versements rejetés par la banque", en: "Payments sent back by the bank")
    public static let noneRejected = Message(fr: "Aucun rejet à traiter.", en: "Nothing was sent back.")
    public static let identifier = Message(fr: "Identifiant", en: "Identifier")
    public static let identifierHint = Message(
      fr: "Celui du relevé de la banque, par exemple RSA-202303-12-M1.",
      en: "That of the bank's statement, for instance RSA-202303-12-M1.")
    public static let dossier = Message(fr: "Dossier", en: "Dossier")
    public static let payee = Message(fr: "Bénéficiaire", en: "Payee")
    public static let account = Message(fr: "Compte", en: "Account")
    public static let reason = Message(fr: "Motif", en: "Reason")
    public static let noteReject = Message(fr: "Noter un rejet", en: "Note a payment sent back")
    public static let reissue = Message(fr: "Émettre à nouveau", en: "Make it again")
    public static let newAccount = Message(
      fr: "Nouvel IBAN, si le compte a changé", en: "New IBAN, if the account changed")
    public static let notOfThisRun = Message(
      fr: "ce versement n'est pas de cette campagne", en: "this payment is not of this run")
    public static let line = Message(fr: "Ligne", en: "Line")
    public static let label = Message(fr: "Libellé", en: "Label")
    public static let credits = Message(fr: "Crédits", en: "Credits")
    public static let committed = Message(fr: "Engagé", en: "Committed")
    public static let ordered = Message(fr: "Mandaté", en: "Ordered")
    public static let available = Message(fr: "Disponible", en: "Available")
    public static let programmes = Message(fr: "Dispositifs", en: "Programmes")
    public static let year = Message(fr: "Exercice", en: "Year")
    public static let years = Message(fr: "Exercices", en: "Years")
    public static let notOpen = Message(fr: "non ouverte", en: "not open")
    public static let setCredits = Message(fr: "Ouvrir ou changer des crédits", en: "Set credits")
    public static let amountExpected = Message(
      fr: "un montant est attendu, par exemple 1500000,00",
      en: "an amount is expected, for instance 1500000.00")
    public static let yearExpected = Message(
      fr: "une année est attendue, par exemple 2023", en: "a year is expected, for instance 2023")
    public static let commit = Message(fr: "Engager l'année", en: "Commit the year")
    public static let commitHint = Message(
      fr:
        "Engage ce que tous les droits mensuels du dispositif coûteront d'ici à la fin de l'exercice\u{A0}: tous ou aucun.",
      en: "Commits what all monthly rights of the programme will cost by the end of the year: all or none.")
    public static let nothing = Message(
      fr: "Aucun dispositif de vos services n'est concerné.",
      en: "No programme of your services is concerned.")
    public static let effective = Message(fr: "Effet le", en: "From")
    public static let rights = Message(fr: "Droits examinés", en: "Rights examined")
    public static let changed = Message(fr: "Changés", en: "Changed")
    public static let left = Message(fr: "Laissés", en: "Left")
    public static let before = Message(fr: "Par mois avant", en: "By month before")
    public static let after = Message(fr: "Par mois après", en: "By month after")
    public static let difference = Message(fr: "Différence", en: "Difference")
    public static let extent = Message(fr: "Étendue", en: "Extent")
    public static let allRights = Message(fr: "Tous les droits", en: "All rights")
    public static let dueRights = Message(fr: "Droits échus", en: "Those due")
    public static let dueOnly = Message(
      fr: "Seulement les droits dont la révision est échue", en: "Only the rights whose review is due")
    public static let revise = Message(fr: "Réviser", en: "Revise")
    public static let noRevision = Message(fr: "Aucune révision.", en: "No revision.")
    public static let leftTitle = Message(fr: "Droits laissés tels quels", en: "Rights left as they were")
    public static let cause = Message(fr: "Cause", en: "Cause")
    public static let noneLeft = Message(
      fr: "Aucun droit n'a été laissé faute de montant.", en: "No right was left for want of an amount.")
    public static let amounts = Message(fr: "Montants des dossiers en cours", en: "Amounts of open dossiers")
    public static let computeAmounts = Message(
      fr: "Calculer les montants des dossiers en cours", en: "Compute the amounts of open dossiers")
    public static let amountsHint = Message(
      fr: "Ce que la règle donne aujourd'hui pour chaque dossier déposé et non clos. Rien n'est écrit.",
      en: "What the rule gives today for each dossier submitted and not closed. Nothing is written.")
    public static let dossiersCounted = Message(fr: "Dossiers", en: "Dossiers")
    public static let withoutRight = Message(fr: "Sans droit", en: "Without right")
    public static let total = Message(fr: "Ensemble", en: "Total")
    public static let unknown = Message(fr: "Dossiers sans montant", en: "Dossiers without amount")
    public static let lastRevision = Message(fr: "Dernière révision", en: "Last revision")
    public static let reviseAll = Message(fr: "Réviser ce dispositif", en: "Revise this programme")

    public static func waiting(_ count: Int, _ sum: String) -> Message {
      Message(
        fr: "\(count) versement\(count > 1 ? "s" : "") à émettre, pour \(sum).",
        en: "\(count) payment\(count == 1 ? "" : "s") to be sent, for \(sum).")
    }
    public static func title(_ programme: String, _ month: String) -> Message {
      Message(fr: "\(programme)\u{A0}: \(month)", en: "\(programme): \(month)")
    }
    public static func reviseHint(_ day: CivilDate) -> Message {
      Message(
        fr:
          "Chaque droit mensuel en cours reçoit le montant que la règle donne au \(day.formatted(in: .fr)), à effet de ce jour. Ce qui n'est plus dû tombe à zéro\u{A0}; sans montant, le droit est laissé tel quel, et la cause est dite.",
        en:
          "Each monthly right gets the amount that the rule gives on \(day.formatted(in: .en)), from that day. What is no longer due becomes nothing; without an amount, the right is left as it is, and the cause is told."
      )
    }
    public static func revisionOf(_ day: CivilDate) -> Message {
      Message(
        fr: "Révision du \(day.formatted(in: .fr))", en: "Revision of \(day.formatted(in: .en))")
    }
    public static func budgetOf(_ year: Int) -> Message {
      Message(fr: "Budget \(year)", en: "Budget of \(year)")
    }
    public static func more(_ count: Int) -> Message {
      Message(
        fr: "et \(count) autre\(count > 1 ? "s" : "")", en: "and \(count) other\(count == 1 ? "" : "s")")
    }
    public static func reissueOf(_ identifier: String) -> Message {
      Message(fr: "Émettre à nouveau \(identifier)", en: "Make \(identifier) again")
    }
    public static func downloadOf(_ file: String) -> Message {
      Message(fr: "Télécharger \(file)", en: "Download \(file)")
    }
  }
}
