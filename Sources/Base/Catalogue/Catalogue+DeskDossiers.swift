// SPDX-License-Identifier: Apache-2.0

/// The words of a dossier's page and of its form.
extension Catalogue.CaseDesk {
  public static let confidential = Message(fr: "Données confidentielles", en: "Confidential data")
  public static let confidentialExpected = Message(
    fr:
      "ces données sont confidentielles\u{A0}: ouvrez-les d'abord, avec un motif, depuis le dossier ou la personne",
    en: "this data is confidential: open it first, with a reason, from the dossier or the person")
  public static let summary = Message(fr: "En bref", en: "In short")
  public static let household = Message(fr: "Foyer", en: "Household")
  public static let commune = Message(fr: "Commune", en: "Commune")
  public static let submitted = Message(fr: "Déposé le", en: "Submitted on")
  public static let completed = Message(fr: "Complet le", en: "Complete on")
  public static let decided = Message(fr: "Décidé le", en: "Decided on")
  public static let closed = Message(fr: "Clos le", en: "Closed on")
  public static let motive = Message(fr: "Motif", en: "Motive")
  public static let thisChoice = Message(fr: "ce choix", en: "this choice")
  public static let figuresMoved = Message(
    fr: "Les chiffres du rapport où il compte", en: "The report's figures that count it")
  public static let noFigureMoved = Message(
    fr: "Aucun chiffre du rapport ne compte ce dossier.", en: "No figure of the report counts this dossier.")
  public static let figure = Message(fr: "Chiffre", en: "Figure")
  public static let period = Message(fr: "Période", en: "Period")
  public static let countedOfDossier = Message(fr: "Ce qui est compté", en: "What is counted")
  public static let howMany = Message(fr: "Nombre", en: "How many")
  /// What the page of a dossier's figures is about.
  public static func figuresMovedText(_ dossier: String) -> Message {
    Message(
      fr:
        "Chacun de ces chiffres compte le dossier \(dossier), ou ce qui y a été décidé et versé\u{A0}; sa page mène à tous les dossiers qui le font.",
      en:
        "Each of these figures counts dossier \(dossier), or what was decided and paid in it; its page leads to all dossiers that make it."
    )
  }
  public static let deadlines = Message(fr: "Échéances", en: "Deadlines")
  public static let assignment = Message(fr: "Affectation", en: "Assignment")
  public static let takeIt = Message(fr: "Prendre ce dossier", en: "Take this dossier")
  public static let assign = Message(fr: "Affecter", en: "Assign")
  public static let nobody = Message(fr: "Non affecté", en: "Not assigned")
  public static let none = Message(fr: "Aucune", en: "None")
  public static let openingText = Message(
    fr:
      "Une partie de cette page est masquée. Vous pouvez l'ouvrir pendant une heure en écrivant pourquoi\u{A0}: votre chef de service lira ce motif.",
    en:
      "Part of this page is masked. You can open it for an hour by writing why: your head of service will read this reason."
  )
  public static let writtenReason = Message(fr: "Motif", en: "Reason")
  public static let writtenReasonHint = Message(
    fr: "Au moins dix caractères.", en: "At least ten characters.")
  public static let openAnHour = Message(fr: "Ouvrir pendant une heure", en: "Open for an hour")
  public static let nextActions = Message(fr: "Que faire maintenant", en: "What to do now")
  public static let nothingForYou = Message(fr: "Aucune étape n'attend de vous.", en: "No step awaits you.")
  public static let choose = Message(fr: "Choisir…", en: "Choose…")
  public static let note = Message(fr: "Note", en: "Note")
  public static let answers = Message(fr: "Formulaire", en: "Form")
  public static let changeAnswers = Message(fr: "Modifier le formulaire", en: "Change the form")
  public static let whatTheRuleSays = Message(
    fr: "Ce que dit la règle, et pourquoi", en: "What the rule says, and why")
  public static let opinions = Message(fr: "Avis", en: "Opinions")
  public static let askOpinion = Message(fr: "Demander un avis", en: "Ask for an opinion")
  public static let service = Message(fr: "Service", en: "Service")
  public static let awaited = Message(fr: "Attendu", en: "Awaited")
  public static let documents = Message(fr: "Pièces", en: "Documents")
  public static let there = Message(fr: "Reçue", en: "Received")
  public static let missing = Message(fr: "Manquante", en: "Missing")
  public static let received = Message(fr: "Pièces reçues", en: "Documents received")
  public static let kind = Message(fr: "Nature", en: "Kind")
  public static let whose = Message(fr: "De qui", en: "Whose")
  public static let receivedOn = Message(fr: "Reçue le", en: "Received on")
  public static let expires = Message(fr: "Expire le", en: "Expires on")
  public static let file = Message(fr: "Fichier", en: "File")
  public static let onPaper = Message(fr: "Sur papier", en: "On paper")
  public static let download = Message(fr: "Télécharger", en: "Download")
  public static let accept = Message(fr: "Accepter", en: "Accept")
  public static let refuseDocument = Message(fr: "Refuser", en: "Refuse")
  public static let undoReceipt = Message(fr: "Annuler la réception", en: "Undo the receipt")
  public static let undoAssignment = Message(fr: "Annuler l'affectation", en: "Undo the assignment")
  public static func assignedBefore(_ words: String) -> Message {
    Message(
      fr: "Vous venez de l'affecter. Avant\u{A0}: \(words).",
      en: "You have just assigned it. Before: \(words).")
  }
  public static let takeBack = Message(fr: "Revenir", en: "Take back")
  public static let receiveDocument = Message(fr: "Recevoir une pièce", en: "Receive a document")
  public static let paperOnly = Message(
    fr: "Reçue sur papier, sans fichier", en: "Received on paper, without file")
  public static let fileExpected = Message(
    fr: "un fichier est attendu\u{A0}; cochez la case pour une pièce reçue sur papier",
    en: "a file is expected; tick the box for a document received on paper")
  public static let wrongFormat = Message(
    fr:
      "ce fichier n'est ni un PDF, ni une image PNG ou JPEG, ni un document ODT ou DOCX\u{A0}: il n'a pas été gardé",
    en: "this file is neither a PDF, nor a PNG or JPEG image, nor an ODT or DOCX document: it was not kept")
  public static let letters = Message(fr: "Courriers", en: "Letters")
  public static let rightsAndPayments = Message(
    fr: "Décisions, droits et versements", en: "Decisions, rights and payments")
  public static let whyThen = Message(
    fr: "Pourquoi, au jour de la décision", en: "Why, on the day of the decision")
  public static let periods = Message(fr: "Périodes du droit", en: "Periods of the right")
  public static let from = Message(fr: "Du", en: "From")
  public static let until = Message(fr: "Au", en: "Until")
  public static let amount = Message(fr: "Montant", en: "Amount")
  public static let cause = Message(fr: "Cause", en: "Cause")
  public static let rightState = Message(fr: "Droit", en: "Right")
  public static let month = Message(fr: "Mois", en: "Month")
  public static let nature = Message(fr: "Nature", en: "Nature")
  public static let dueAmount = Message(fr: "Dû", en: "Due")
  public static let withheld = Message(fr: "Retenu", en: "Withheld")
  public static let paid = Message(fr: "Versé", en: "Paid")
  public static let claims = Message(fr: "Indus et rappels", en: "Overpayments and arrears")
  public static let settled = Message(fr: "Réglé", en: "Settled")
  public static let history = Message(fr: "Historique", en: "History")
  public static let stepsDone = Message(fr: "Étapes faites", en: "Steps done")
  public static let addRow = Message(fr: "Ajouter une ligne", en: "Add a row")
  public static let removeRow = Message(fr: "Retirer cette ligne", en: "Remove this row")
  public static let noAnswer = Message(fr: "Pas de réponse", en: "No answer")
  public static let formHint = Message(
    fr:
      "Les réponses marquées d'un astérisque sont nécessaires pour que le dossier soit complet\u{A0}; elles peuvent venir plus tard. Certaines questions dépendent des réponses\u{A0}: actualisez pour les voir.",
    en:
      "Answers with an asterisk are needed for the dossier to be complete; they may come later. Some questions depend on answers: update to see them."
  )
  public static let updateQuestions = Message(fr: "Actualiser les questions", en: "Update the questions")
  public static let chooseProgramme = Message(fr: "Pour quel dispositif\u{A0}?", en: "Under which programme?")
  public static let whoAsks = Message(fr: "Qui demande\u{A0}?", en: "Who asks?")
  public static let someoneElse = Message(fr: "Choisir quelqu'un d'autre", en: "Choose someone else")
  public static let openDossier = Message(fr: "Ouvrir le dossier", en: "Open the dossier")
  public static let newHousehold = Message(
    fr: "Nouveau foyer, avec cette seule personne", en: "New household, with this person alone")
  public static let householdHint = Message(
    fr: "Le foyer dont cette personne est le demandeur\u{A0}; d'autres membres s'y ajoutent ensuite.",
    en: "The household whose applicant this person is; other members join it afterwards.")
  public static let organisation = Message(fr: "Organisme", en: "Organisation")
  public static let organisationHint = Message(
    fr: "Son nom, ou une partie, ou son SIRET.", en: "Its name, or a part of it, or its SIRET.")
  public static let whichOrganisation = Message(fr: "Lequel\u{A0}?", en: "Which one?")
  public static func organisationUnknown(_ text: String) -> Message {
    Message(
      fr: "un organisme connu est attendu, «\u{A0}\(text)\u{A0}» trouvé",
      en: "expected an organisation that is known, found “\(text)”")
  }
  public static func organisationAmbiguous(_ text: String, _ count: Int) -> Message {
    Message(
      fr: "\(count) organismes répondent à «\u{A0}\(text)\u{A0}»\u{A0}: choisissez-en un",
      en: "\(count) organisations answer to “\(text)”: choose one")
  }
  public static func nextDeadline(_ label: String, _ day: String) -> Message {
    Message(fr: "Prochaine échéance\u{A0}: \(label), le \(day)", en: "Next deadline: \(label), on \(day)")
  }
  public static func missedDeadline(_ label: String, _ day: String) -> Message {
    Message(fr: "Échéance manquée\u{A0}: \(label), le \(day)", en: "Missed deadline: \(label), on \(day)")
  }
  public static let onThisPage = Message(fr: "Sur cette page", en: "On this page")
  public static func members(_ count: Int) -> Message {
    Message(
      fr: "\(count) personne\(count > 1 ? "s" : "")", en: "\(count) person\(count == 1 ? "" : "s")")
  }
  public static func byOthers(_ count: Int) -> Message {
    Message(
      fr: "\(count) étape\(count > 1 ? "s qui reviennent" : " qui revient") à d'autres",
      en: "\(count) step\(count == 1 ? "" : "s") for others")
  }
  public static func askedOnDay(_ day: String) -> Message {
    Message(fr: "demandé le \(day)", en: "asked on \(day)")
  }
  public static func givenOn(_ day: String) -> Message {
    Message(fr: "rendu le \(day)", en: "given on \(day)")
  }
  public static func sentOn(_ day: String) -> Message {
    Message(fr: "Envoyé le \(day)", en: "Sent on \(day)")
  }
  public static func ruleToday(_ number: String, _ day: CivilDate) -> Message {
    Message(
      fr: "Dossier \(number), avec ses réponses d'aujourd'hui, \(day.formatted(in: .fr)).",
      en: "Dossier \(number), with its answers of today, \(day.formatted(in: .en)).")
  }
  public static func downloadNamed(_ name: String) -> Message {
    Message(fr: "Télécharger \(name)", en: "Download \(name)")
  }
  public static func fileHint(_ megabytes: Int) -> Message {
    Message(
      fr: "PDF, PNG, JPEG, ODT ou DOCX, \(megabytes) Mo au plus.",
      en: "PDF, PNG, JPEG, ODT or DOCX, \(megabytes) MB at most.")
  }
  public static func fileTooLarge(_ megabytes: Int) -> Message {
    Message(
      fr: "ce fichier dépasse \(megabytes) Mo\u{A0}: il n'a pas été gardé",
      en: "this file is larger than \(megabytes) MB: it was not kept")
  }
  public static func row(_ rank: Int) -> Message { Message(fr: "Ligne \(rank)", en: "Row \(rank)") }
  public static func toSetRight(_ count: Int) -> Message {
    Message(
      fr: "Rien n'est enregistré\u{A0}: \(count) réponse\(count > 1 ? "s sont" : " est") à revoir.",
      en: "Nothing is saved: \(count) answer\(count == 1 ? " has" : "s have") to be set right.")
  }
  public static func requestOf(_ name: String, _ day: String) -> Message {
    Message(fr: "Demande de \(name), le \(day).", en: "Request of \(name), on \(day).")
  }
}
