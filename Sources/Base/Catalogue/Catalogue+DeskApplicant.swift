// SPDX-License-Identifier: Apache-2.0

/// What citizens see of their own dossiers.
extension Catalogue {
  public static let noDossiers = Message(
    fr: "Vous n'avez pas encore de demande.", en: "You have no request yet.")
  public static let makeAnotherRequest = Message(fr: "Faire une demande", en: "Make a request")
  public static let whereItStands = Message(fr: "Où en est votre demande", en: "Where your request stands")
  public static let nothingAwaited = Message(
    fr: "Rien n'est attendu de vous pour le moment.", en: "Nothing is awaited of you for now.")
  public static let documentIsThere = Message(fr: "reçue", en: "received")
  public static let documentIsAwaited = Message(fr: "attendue", en: "awaited")
  public static let documentsReceived = Message(
    fr: "Documents déjà reçus pour cette demande", en: "Documents received for this request")
  public static func downloadDocument(_ name: String) -> Message {
    Message(fr: "télécharger «\u{A0}\(name)\u{A0}»", en: "download “\(name)”")
  }
  public static let documentKind = Message(fr: "Pièce", en: "Document")
  public static let fileToSend = Message(fr: "Fichier", en: "File")
  public static let fileHint = Message(
    fr: "PDF, PNG, JPEG, ODT ou DOCX, dix mégaoctets au plus.",
    en: "PDF, PNG, JPEG, ODT or DOCX, ten megabytes at most.")
  public static let sendDocument = Message(fr: "Envoyer le document", en: "Send the document")
  public static let documentKindExpected = Message(
    fr: "choisissez la pièce que vous envoyez", en: "choose which document you are sending")
  public static let fileExpected = Message(fr: "choisissez un fichier à envoyer", en: "choose a file to send")
  public static let whatYouCanDo = Message(fr: "Ce que vous pouvez faire", en: "What you can do")
  public static let notOpenNow = Message(fr: "pas possible pour le moment", en: "not possible now")
  public static let yourReason = Message(fr: "Motif", en: "Reason")
  public static let yourExplanations = Message(
    fr: "Vos explications (facultatif)", en: "Your explanations (optional)")
  public static let stepNotOpen = Message(
    fr: "ce n'est plus possible là où en est votre demande",
    en: "this is no longer possible where your request stands")
  public static let confirmExpected = Message(
    fr: "cochez la case pour confirmer", en: "tick the box to confirm")
  public static let lettersReceived = Message(fr: "Courriers reçus", en: "Letters received")
  public static let rightAndPayments = Message(
    fr: "Votre droit et vos paiements", en: "Your right and payments")
  public static let paymentsSent = Message(fr: "Versements", en: "Payments")
  public static let whatHappened = Message(fr: "Ce qui s'est passé", en: "What happened")

  public static func numberAndDay(_ number: String, _ day: String) -> Message {
    Message(fr: "N°\u{A0}\(number), déposée le \(day)", en: "No. \(number), made on \(day)")
  }
  public static func reasonIs(_ reason: String) -> Message {
    Message(fr: "Motif\u{A0}: \(reason)", en: "Reason: \(reason)")
  }
  public static func documentsAwaited(_ count: Int) -> Message {
    count == 1
      ? Message(
        fr: "Une pièce est attendue de vous\u{A0}: vous pouvez l'envoyer ci-dessous.",
        en: "One document is awaited of you: you can send it below.")
      : Message(
        fr: "\(count) pièces sont attendues de vous\u{A0}: vous pouvez les envoyer ci-dessous.",
        en: "\(count) documents are awaited of you: you can send them below.")
  }
  public static func deadlineOn(_ label: String, _ day: String) -> Message {
    Message(fr: "\(label)\u{A0}: jusqu'au \(day)", en: "\(label): until \(day)")
  }
  public static func confirmStep(_ step: String) -> Message {
    Message(fr: "Je confirme\u{A0}: \(step)", en: "I confirm: \(step)")
  }
  public static func periodOfRight(_ from: String, _ until: String?, _ amount: String, isMonthly: Bool)
    -> Message
  {
    let each = isMonthly
    return Message(
      fr: "\(amount)\(each ? " par mois" : ""), "
        + (until.map { "du \(from) au \($0)" } ?? "depuis le \(from)"),
      en: "\(amount)\(each ? " a month" : ""), " + (until.map { "from \(from) to \($0)" } ?? "since \(from)"))
  }
  public static func paymentSent(_ amount: String, _ day: String) -> Message {
    Message(fr: "\(amount), versés le \(day)", en: "\(amount), paid on \(day)")
  }
}
