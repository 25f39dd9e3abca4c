// SPDX-License-Identifier: Apache-2.0

/// The pages for citizens: programmes and simulator.
extension Catalogue {
  public static let yourRequests = Message(fr: "Vos démarches", en: "Your requests")
  public static let yourRequestsText = Message(
    fr:
      "Ce que vous pouvez demander en ligne\u{A0}: pour qui, avec quelles pièces, et ce que vous pouvez en attendre.",
    en: "What you can ask for online: for whom, with which documents, and what you can expect.")
  public static let noProgrammes = Message(
    fr: "Aucune démarche n'est ouverte en ligne.", en: "Nothing can be requested online.")
  public static let myDossiers = Message(fr: "Mes demandes", en: "My requests")
  public static let followDossier = Message(fr: "Suivre une demande", en: "Follow a request")
  public static let publicReport = Message(fr: "Rapport public", en: "Public report")
  public static let makeRequest = Message(fr: "Faire la demande", en: "Make the request")
  public static let simulate = Message(fr: "Simuler mes droits", en: "Simulate my rights")
  public static let documentsToPrepare = Message(fr: "Les pièces à préparer", en: "Documents to prepare")
  public static let documentsLater = Message(
    fr: "Une pièce qui vous manque peut être envoyée plus tard, depuis votre espace.",
    en: "A document that you do not have yet can be sent later, from your space.")
  public static let howItGoes = Message(fr: "Comment cela se passe", en: "How it goes")
  public static let ifYouDisagree = Message(fr: "Si la décision ne vous convient pas", en: "If you disagree")
  public static let ifYouDisagreeText = Message(
    fr: "Une fois la décision rendue, vous pouvez depuis votre espace\u{A0}:",
    en: "Once it is decided, you can, from your space:")
  public static let dependingOnSituation = Message(
    fr: "(selon votre situation)", en: "(depending on your situation)")
  public static let childInHousehold = Message(
    fr: "(si un enfant vit avec vous)", en: "(if a child lives with you)")
  public static let simulatorText = Message(
    fr:
      "Répondez aux questions\u{A0}: rien n'est enregistré, et la réponse ne vous engage pas. Seule une demande donne lieu à une décision.",
    en:
      "Answer the questions: nothing is kept, and the answer binds nobody. Only a request leads to a decision."
  )
  public static let seeResult = Message(fr: "Voir le résultat", en: "See the result")
  public static let result = Message(fr: "Résultat", en: "Result")
  public static let probablyEligible = Message(
    fr: "D'après vos réponses, vous pourriez y avoir droit.",
    en: "From your answers, you may be entitled to it.")
  public static let probablyNotEligible = Message(
    fr:
      "D'après vos réponses, vous n'y auriez pas droit. Vous pouvez tout de même faire la demande\u{A0}: elle sera examinée.",
    en:
      "From your answers, you would not be entitled to it. You can still make the request: it will be examined."
  )
  public static let noResult = Message(
    fr: "Il manque une réponse pour conclure.", en: "An answer is missing to conclude.")
  public static let why = Message(fr: "Comment ce résultat est trouvé", en: "How this result was found")
  public static let wholeReckoning = Message(fr: "Tout le calcul", en: "The whole reckoning")
  public static let aboutYou = Message(fr: "Vous", en: "You")
  public static let yourHousehold = Message(fr: "Votre foyer", en: "Your household")
  public static let birthDate = Message(fr: "Date de naissance", en: "Date of birth")
  public static let notAnswered = Message(fr: "Sans réponse", en: "No answer")
  public static let removeLine = Message(fr: "Retirer", en: "Remove")
  public static let partner = Message(fr: "Conjoint, concubin ou partenaire", en: "Spouse or partner")
  public static let child = Message(fr: "Enfant", en: "Child")
  public static let otherPerson = Message(fr: "Autre personne", en: "Other person")
  public static let roleInHousehold = Message(fr: "Qui est-ce", en: "Who is it")
  public static let livesWithYou = Message(
    fr: "Les personnes qui vivent avec vous, sans vous compter.", en: "Those who live with you, without you.")

  public static let yourSituation = Message(fr: "Votre situation", en: "Your situation")
  public static let choose = Message(fr: "Choisir…", en: "Choose…")
  public static let addPerson = Message(fr: "Ajouter une personne", en: "Add a person")
  public static let addFirst = Message(fr: "Ajouter", en: "Add")
  public static let addOther = Message(fr: "Ajouter une ligne", en: "Add another")
  public static let noticeDocumentSent = Message(
    fr: "Votre document est bien arrivé.", en: "Your document has arrived.")
  public static let noticeStepSent = Message(fr: "C'est enregistré.", en: "It is recorded.")

  public static func optional(_ label: String) -> Message {
    Message(fr: "\(label) (facultatif)", en: "\(label) (optional)")
  }
  public static func expectedIn(_ unit: String) -> Message {
    Message(fr: "En \(unit)", en: "In \(unit)")
  }
  public static func memberNumber(_ number: Int) -> Message {
    Message(fr: "Personne \(number)", en: "Person \(number)")
  }
  public static func caseNumber(_ label: String, _ number: Int) -> Message {
    Message(fr: "\(label), \(number)", en: "\(label), \(number)")
  }
  public static func decidedBy(_ commission: String) -> Message {
    Message(fr: "Décision\u{A0}: \(commission)", en: "Decided by: \(commission)")
  }
  public static func runBy(_ service: String) -> Message {
    Message(
      fr: "Service chargé de ces demandes\u{A0}: \(service).", en: "In charge of these requests: \(service).")
  }
  public static func delayInWords(_ label: String, _ term: String, then step: String?) -> Message {
    Message(
      fr: "\(label)\u{A0}: \(term)" + (step.map { " (ensuite\u{A0}: \($0))" } ?? ""),
      en: "\(label): \(term)" + (step.map { " (then: \($0))" } ?? ""))
  }
  public static func both(_ left: String, _ right: String, isOr: Bool) -> Message {
    func bare(_ text: String) -> String { String(text.dropFirst().dropLast()) }
    return Message(
      fr: "(\(bare(left)) \(isOr ? "ou" : "et") \(bare(right)))",
      en: "(\(bare(left)) \(isOr ? "or" : "and") \(bare(right)))")
  }
  public static func answerIs(_ question: String, _ answers: [String]) -> Message {
    let french = answers.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: " ou ")
    let english = answers.map { "“\($0)”" }.joined(separator: " or ")
    return Message(
      fr: "(si la réponse à «\u{A0}\(question)\u{A0}» est \(french))",
      en: "(if the answer to “\(question)” is \(english))")
  }
  public static func answerIsNot(_ question: String, _ answer: String) -> Message {
    Message(
      fr: "(sauf si la réponse à «\u{A0}\(question)\u{A0}» est «\u{A0}\(answer)\u{A0}»)",
      en: "(unless the answer to “\(question)” is “\(answer)”)")
  }
  public static func groupHasCases(_ group: String) -> Message {
    Message(fr: "(si vous déclarez\u{A0}: \(group))", en: "(if you declare: \(group))")
  }
  public static func months(_ count: Int) -> Message {
    let years = count >= 24 && count.isMultiple(of: 12)
    return years
      ? Message(fr: "\(count / 12)\u{A0}ans", en: "\(count / 12) years")
      : Message(fr: "\(count)\u{A0}mois", en: count == 1 ? "1 month" : "\(count) months")
  }
  public static func days(_ count: Int) -> Message {
    Message(
      fr: count == 1 ? "1\u{A0}jour" : "\(count)\u{A0}jours", en: count == 1 ? "1 day" : "\(count) days")
  }
}
