// SPDX-License-Identifier: Apache-2.0

// What is wrong with a script, or with what a command is given.
extension Catalogue {
  /// No operation has this name.
  public static func unknownOperation(_ name: String, _ suggestion: String?, known: [String]) -> Message {
    let hint = didYouMean(suggestion)
    let list = known.joined(separator: ", ")
    return Message(
      fr: "opération «\u{A0}\(name)\u{A0}» inconnue\(hint.fr) (connues\u{A0}: \(list))",
      en: "unknown operation “\(name)”\(hint.en) (known: \(list))")
  }
  /// An argument that an operation does not have.
  public static func unknownArgument(
    _ name: String, of operation: String, _ suggestion: String?, known: [String]
  ) -> Message {
    let hint = didYouMean(suggestion)
    let list = known.joined(separator: ", ")
    return Message(
      fr: "\(operation) n’a pas d’argument «\u{A0}\(name)\u{A0}»\(hint.fr) (connus\u{A0}: \(list))",
      en: "\(operation) has no argument “\(name)”\(hint.en) (known: \(list))")
  }
  /// An argument that an operation must have.
  public static func missingArgument(_ name: String, of operation: String) -> Message {
    Message(
      fr: "\(operation)\u{A0}: l’argument «\u{A0}\(name)\u{A0}» est attendu",
      en: "\(operation): the argument “\(name)” is expected")
  }
}

// What the commands on dossiers print.
extension Catalogue {
  public static let formTitle = Message(fr: "Formulaire", en: "Form")
  public static let documentsTitle = Message(fr: "Pièces", en: "Documents")
  public static let deadlinesTitle = Message(fr: "Échéances", en: "Deadlines")
  public static let opinionsTitle = Message(fr: "Avis", en: "Opinions")
  public static let rightTitle = Message(fr: "Droit", en: "Right")
  public static let historyTitle = Message(fr: "Historique", en: "History")
  public static let lettersTitle = Message(fr: "Courriers", en: "Letters")
  public static let stepsTitle = Message(fr: "Étapes possibles", en: "Possible steps")
  public static let colon = Message(fr: "\u{A0}: ", en: ": ")

  /// How many operations of a script were done.
  public static func played(_ count: Int) -> Message {
    Message(
      fr: "\(count) opération\(count > 1 ? "s" : "") faite\(count > 1 ? "s" : "")",
      en: "\(count) operation\(count == 1 ? "" : "s") done")
  }
  /// A script names a result that there is not.
  public static func unknownName(_ name: String) -> Message {
    Message(
      fr: "«\u{A0}\(name)\u{A0}» ne nomme aucun résultat d’une ligne précédente",
      en: "“\(name)” names no result of an earlier line")
  }
  /// What a script expects to be refused was done.
  public static func expectedRefusal(_ operation: String) -> Message {
    Message(
      fr:
        "\(operation) devait être refusé, et ne l’a pas été\u{A0}: ce que cette ligne fait est fait et reste",
      en: "\(operation) was expected to be refused, and was not: what the line does is done and stays")
  }
}
