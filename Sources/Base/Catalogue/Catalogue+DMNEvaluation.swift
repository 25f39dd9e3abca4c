// SPDX-License-Identifier: Apache-2.0

// What the evaluation of decision models says.
extension Catalogue.DMN {
  package static func unknownElement(_ name: String, suggestion: String?) -> Message {
    let hint = Catalogue.didYouMean(suggestion)
    return Message(
      fr: "le modèle n’a ni décision, ni service «\u{A0}\(name)\u{A0}»\(hint.fr)",
      en: "the model has no decision or service “\(name)”\(hint.en)")
  }

  package static func unknownInput(_ name: String, suggestion: String?) -> Message {
    let hint = Catalogue.didYouMean(suggestion)
    return Message(
      fr: "le modèle n’a pas d’entrée «\u{A0}\(name)\u{A0}»\(hint.fr)",
      en: "the model has no input “\(name)”\(hint.en)")
  }

  package static func wrongType(_ name: String, expected: Message, found: Message) -> Message {
    Message(
      fr: "«\u{A0}\(name)\u{A0}»\u{A0}: attendu\u{A0}: \(expected.fr)\u{A0}; trouvé\u{A0}: \(found.fr)",
      en: "“\(name)”: expected \(expected.en), found \(found.en)")
  }

  package static func notAllowed(_ value: String, for name: String) -> Message {
    Message(
      fr: "\(value) n’est pas une valeur admise pour «\u{A0}\(name)\u{A0}»",
      en: "\(value) is no allowed value of “\(name)”")
  }

  package static let tooManyDecisions = Message(
    fr: "trop de décisions dépendent ainsi les unes des autres",
    en: "too many decisions depend on one another in a row")

  package static func inputNotGiven(_ name: String) -> Message {
    Message(fr: "l’entrée «\u{A0}\(name)\u{A0}» n’est pas donnée", en: "the input “\(name)” is not given")
  }

  package static func circular(_ name: String) -> Message {
    Message(
      fr: "la décision «\u{A0}\(name)\u{A0}» dépend d’elle-même",
      en: "the decision “\(name)” depends on itself")
  }

  package static func missingImport(_ name: String, namespace: String) -> Message {
    Message(
      fr: "le modèle importé «\u{A0}\(name)\u{A0}» est introuvable (\(namespace))\u{A0}: "
        + "attendu dans le même dossier",
      en: "the imported model “\(name)” is missing (\(namespace)): expected in the same folder")
  }
}

// What a run of the test kit says.
extension Catalogue.DMN {
  package static let noSuchFolder = Message(
    fr: "aucun fichier ni dossier de ce nom", en: "there is no file or folder of this name")
  package static let noTestFiles = Message(
    fr: "aucun fichier de test (.xml) dans ce dossier", en: "there is no test file (.xml) in this folder")
  package static let noModel = Message(
    fr: "attendu\u{A0}: un modèle (.dmn) à côté du fichier de test",
    en: "expected a model (.dmn) beside the test file")
  package static let nothingExpected = Message(
    fr: "le fichier ne dit pas ce qui est attendu", en: "the file does not say what is expected")
  package static let unreadable = Message(fr: "ce fichier ne peut être lu", en: "this file cannot be read")
}

extension Catalogue.DMN {
  package static func conformanceColumns(_ language: Language) -> [String] {
    [
      Message(fr: "dossier", en: "folder"), Message(fr: "réussis", en: "passed"),
      Message(fr: "échoués", en: "failed"), Message(fr: "écartés", en: "skipped"),
      Message(fr: "attendant null", en: "expecting null"),
      Message(fr: "attendant une valeur", en: "expecting a value"),
    ].map { $0(language) }
  }

  package static let total = Message(fr: "ensemble", en: "all")

  package static func failedCase(_ name: String, expected: String, found: String, cause: Message?) -> Message
  {
    Message(
      fr: "\(name)\u{A0}: attendu \(expected)\u{A0}; trouvé \(found)" + (cause.map { " (\($0.fr))" } ?? ""),
      en: "\(name): expected \(expected), found \(found)" + (cause.map { " (\($0.en))" } ?? ""))
  }
}
