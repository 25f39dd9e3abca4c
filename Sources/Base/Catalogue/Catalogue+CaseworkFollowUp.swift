// SPDX-License-Identifier: Apache-2.0

// What is said of deadlines, documents, opinions and letters of a dossier.
extension Catalogue {
  /// What was done last cannot be taken back.
  public static func nothingToUndo(_ name: String) -> Message {
    Message(
      fr:
        "rien à annuler sur «\u{A0}\(name)\u{A0}»\u{A0}: seul qui l’a fait peut annuler, le jour même, une affectation, une réception de pièce ou une inscription à l’ordre du jour que rien n’a suivie",
      en:
        "nothing to undo on “\(name)”: only who did it can undo, on the same day, an assignment, a receipt of a document or an addition to an agenda that nothing has followed"
    )
  }
  /// A delay has no end.
  public static func noTerm(_ name: String, cause: Message?) -> Message {
    let cause = because(cause)
    return Message(
      fr: "l’échéance «\u{A0}\(name)\u{A0}» n’a pas de terme\(cause.fr)",
      en: "the deadline “\(name)” has no term\(cause.en)")
  }
  /// No kind of document has this name.
  public static func unknownDocument(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "nature de pièce «\u{A0}\(name)\u{A0}» inconnue\(hint.fr)",
      en: "unknown kind of document “\(name)”\(hint.en)")
  }
  /// A person has nothing to do with a dossier.
  public static func strangerToDossier(_ person: Int64, _ number: String) -> Message {
    Message(
      fr: "la personne \(person) n’est ni le demandeur du dossier \(number) ni de son ménage",
      en: "person \(person) is neither the applicant of dossier \(number) nor of its household")
  }
  /// An opinion is awaited already.
  public static func opinionAskedAlready(_ service: String) -> Message {
    Message(
      fr: "un avis est déjà demandé à «\u{A0}\(service)\u{A0}»",
      en: "an opinion of “\(service)” is awaited already")
  }
  /// No opinion is awaited.
  public static func opinionNotAsked(_ service: String, _ number: String) -> Message {
    Message(
      fr: "aucun avis n’est attendu de «\u{A0}\(service)\u{A0}» sur le dossier \(number)",
      en: "no opinion of “\(service)” is awaited on dossier \(number)")
  }
  /// An expression of a letter gives nothing.
  public static func letterIncomplete(_ letter: String, _ expression: String, _ cause: Message) -> Message {
    Message(
      fr: "le courrier «\u{A0}\(letter)\u{A0}» ne peut être écrit\u{A0}: {\(expression)}\u{A0}: \(cause.fr)",
      en: "the letter “\(letter)” cannot be written: {\(expression)}: \(cause.en)")
  }
  /// An expression of a letter has no value, and nothing says why.
  public static let nothingThere = Message(fr: "rien n’y répond", en: "nothing is there")
}
