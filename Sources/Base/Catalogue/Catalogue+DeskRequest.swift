// SPDX-License-Identifier: Apache-2.0

/// A citizen's request, page by page, and the messages that go with it.
extension Catalogue {
  public static let identityAndContact = Message(
    fr: "Vous et vos coordonnées", en: "You, and how to reach you")
  public static let identityText = Message(
    fr: "Votre adresse électronique sert à vous écrire et à reprendre votre demande plus tard.",
    en: "Your e-mail address is used to write to you and to go on with your request later.")
  public static let yourDocuments = Message(fr: "Vos pièces", en: "Your documents")
  public static let documentsText = Message(
    fr:
      "PDF, PNG, JPEG, ODT ou DOCX, dix mégaoctets au plus. Ce qui manque pourra être envoyé plus tard, depuis votre espace.",
    en:
      "PDF, PNG, JPEG, ODT or DOCX, ten megabytes at most. What is missing can be sent later, from your space."
  )
  public static let documentToCome = Message(fr: "À envoyer plus tard", en: "To be sent later")
  public static let reviewAndSend = Message(fr: "Relire et envoyer", en: "Check and send")
  public static let reviewText = Message(
    fr: "Relisez vos réponses. Une fois la demande envoyée, elles ne changent plus que par le service.",
    en: "Read your answers again. Once the request is sent, only the service changes them.")
  public static let livesAlone = Message(fr: "Vous vivez seul", en: "You live alone")
  public static let changeAnswers = Message(fr: "Modifier", en: "Change")
  public static let certify = Message(
    fr: "Je certifie que ces renseignements sont exacts.", en: "I certify that this is accurate.")
  public static let certifyExpected = Message(
    fr: "cochez la case qui certifie que vos renseignements sont exacts",
    en: "tick the box that certifies that what you said is accurate")
  public static let goOn = Message(fr: "Continuer", en: "Continue")
  public static let goBack = Message(fr: "Revenir en arrière", en: "Go back")
  public static let goOnNow = Message(fr: "Reprendre ma demande", en: "Go on with my request")
  public static let sendRequest = Message(fr: "Envoyer ma demande", en: "Send my request")
  public static let saveForLater = Message(
    fr: "Enregistrer et reprendre plus tard", en: "Save and go on later")
  public static let requestSaved = Message(fr: "Votre demande est enregistrée", en: "Your request is saved")
  public static let requestSavedText = Message(
    fr:
      "Un lien pour la reprendre part vers votre adresse électronique. Il sert une fois, dans les trente jours\u{A0}; chaque enregistrement en envoie un autre.",
    en:
      "A link to go on with it is on its way to your e-mail address. It serves once, within thirty days; each time that you save sends another."
  )
  public static let requestSavedHere = Message(
    fr:
      "Elle est gardée trente jours. Ce serveur n'envoie pas encore de courriels\u{A0}: reprenez-la depuis ce navigateur, sans le fermer.",
    en:
      "It is kept for thirty days. This server does not send e-mail yet: go on in this browser, without closing it."
  )
  public static let goOnWithRequest = Message(fr: "Reprendre une demande", en: "Go on with a request")
  public static let linkServesOnce = Message(
    fr: "Ce lien sert une fois. Il ouvre votre demande dans ce navigateur.",
    en: "This link serves once. It opens your request in this browser.")
  public static let linkNoLonger = Message(
    fr:
      "Ce lien ne mène plus à une demande en cours. Un lien plus récent vous a peut-être été envoyé\u{A0}; sinon, recommencez votre demande.",
    en:
      "This link no longer leads to a request. A more recent one may have been sent to you; if not, begin again."
  )
  public static let requestSent = Message(fr: "Votre demande est envoyée", en: "Your request is sent")
  public static let invitationMailed = Message(
    fr: "Nous vous écrivons pour vous dire comment la suivre en ligne.",
    en: "We are writing to you how to follow it online.")
  public static let choosePasswordToFollow = Message(
    fr: "Choisissez un mot de passe pour la suivre en ligne et envoyer les pièces qui manquent.",
    en: "Choose a password to follow it online and to send the documents that are missing.")
  public static let anotherRequest = Message(fr: "Faire une autre demande", en: "Make another request")
  public static let wrongMailAddress = Message(
    fr: "adresse électronique\u{A0}: une adresse comme nom@exemple.fr est attendue",
    en: "e-mail address: one like name@example.org is expected")
  public static let fileNotKept = Message(
    fr: "le fichier n'a pas pu être enregistré\u{A0}: réessayez plus tard",
    en: "the file could not be kept: try again later")

  public static func answerExpected(_ label: String) -> Message {
    Message(fr: "\(label)\u{A0}: une réponse est attendue", en: "\(label): an answer is expected")
  }
  public static func ofDocument(_ label: String, _ reason: Message) -> Message {
    Message(fr: "\(label)\u{A0}: \(reason.fr)", en: "\(label): \(reason.en)")
  }
  public static func stepOf(_ place: Int, _ count: Int) -> Message {
    Message(fr: "Étape \(place) sur \(count)", en: "Step \(place) of \(count)")
  }
  public static func documentThere(_ name: String) -> Message {
    Message(fr: "Reçu\u{A0}: \(name)", en: "Received: \(name)")
  }
  public static func requestSentText(_ number: String) -> Message {
    Message(
      fr: "Elle porte le numéro \(number). Le service l'examine et vous répondra.",
      en: "Its number is \(number). The service examines it and will answer you.")
  }
  public static func resumeSubject(_ programme: String) -> Message {
    Message(fr: "Reprendre votre demande\u{A0}: \(programme)", en: "Go on with your request: \(programme)")
  }
  public static func resumeMail(_ programme: String, _ address: String) -> Message {
    Message(
      fr: """
        Bonjour,

        Votre demande «\u{A0}\(programme)\u{A0}» est enregistrée, et pas encore envoyée. Pour la reprendre\u{A0}:

        \(address)

        Ce lien sert une fois, dans les trente jours. Si vous n'êtes pas à l'origine de cette demande, ne faites rien\u{A0}: elle sera effacée.
        """,
      en: """
        Hello,

        Your request “\(programme)” is saved, and not sent yet. To go on with it:

        \(address)

        This link serves once, within thirty days. If you did not make this request, do nothing: it will be erased.
        """)
  }
  public static func receivedSubject(_ programme: String) -> Message {
    Message(fr: "Votre demande est arrivée\u{A0}: \(programme)", en: "Your request has arrived: \(programme)")
  }
  public static func receivedMail(_ programme: String, _ number: String, space: String) -> Message {
    Message(
      fr: """
        Bonjour,

        Votre demande «\u{A0}\(programme)\u{A0}» est arrivée. Elle porte le numéro \(number). Vous pouvez la suivre dans votre espace\u{A0}:

        \(space)
        """,
      en: """
        Hello,

        Your request “\(programme)” has arrived. Its number is \(number). You can follow it in your space:

        \(space)
        """)
  }
  public static func receivedInvitation(
    _ programme: String, _ number: String, _ address: String, login: String
  ) -> Message {
    Message(
      fr: """
        Bonjour,

        Votre demande «\u{A0}\(programme)\u{A0}» est arrivée. Elle porte le numéro \(number).

        Pour la suivre en ligne, choisissez un mot de passe\u{A0}; votre identifiant est \(login)\u{A0}:

        \(address)

        Ce lien sert une fois, dans les sept jours. Si vous n'êtes pas à l'origine de cette demande, prévenez le service.
        """,
      en: """
        Hello,

        Your request “\(programme)” has arrived. Its number is \(number).

        To follow it online, choose a password; your login is \(login):

        \(address)

        This link serves once, within seven days. If you did not make this request, tell the service.
        """)
  }
}
