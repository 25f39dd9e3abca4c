// SPDX-License-Identifier: Apache-2.0

// What the loader finds in `rules.yaml`, in the tables beside it and in `examples.yaml`.
extension Catalogue {
  /// No rule has this name.
  public static func unknownRule(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "règle «\u{A0}\(name)\u{A0}» inconnue\(hint.fr)", en: "unknown rule “\(name)”\(hint.en)")
  }
  /// A rule does not say how it decides.
  public static func needsLogic(_ keywords: [String]) -> Message {
    let list = keywords.joined(separator: ", ")
    return Message(
      fr: "une règle dit comment elle décide\u{A0}: un mot-clé parmi \(list) attendu, aucun trouvé",
      en: "a rule says how it decides: expected one of the keywords \(list), found none")
  }
  /// Rules call one another in a circle.
  public static func ruleCircle(_ keys: [String]) -> Message {
    let circle = keys.joined(separator: " → ")
    return Message(
      fr: "ces règles s’appellent en rond\u{A0}: \(circle)",
      en: "these rules call one another in a circle: \(circle)")
  }
  /// A parameter is asked for without a date in a rule that has none.
  /// - Parameter dates: the inputs of the rule that could be it.
  public static func ruleWithoutDate(_ dates: [String]) -> Message {
    let known = dates.isEmpty ? "" : " (\(dates.joined(separator: ", ")))"
    return Message(
      fr:
        "une règle n’a pas de date à elle\u{A0}: écrivez celle du paramètre, ou désignez-la par «\u{A0}date\u{A0}» "
        + "parmi les entrées de la règle\(known)",
      en:
        "a rule has no date of its own: write the parameter's, or name it by “date” among the rule's inputs\(known)"
    )
  }
  /// A rule names its date, and takes none.
  public static let noDateAmongInputs = Message(
    fr: "une entrée de type date est attendue, la règle n’en a pas",
    en: "expected an input of the type date, the rule has none")
  /// There is no such file in the service's folder.
  public static func noSuchFile(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "un fichier du dossier du service est attendu, «\u{A0}\(name)\u{A0}» n’y est pas\(hint.fr)",
      en: "expected a file of the service's folder, “\(name)” is not there\(hint.en)")
  }

  // MARK: Tables

  /// The results of a rule are not the columns of its table.
  public static func tableOutputs(expected: [String], found: [String]) -> Message {
    let list = expected.joined(separator: ", ")
    let given = found.joined(separator: ", ")
    return Message(
      fr: "une colonne pour chaque résultat attendue (\(list)), "
        + (found.isEmpty ? "aucune trouvée" : "\(given) trouvé"),
      en: "expected one column for each result (\(list)), found \(found.isEmpty ? "none" : given)")
  }
  /// A row has too few cells, or too many.
  public static func tableCells(inputs: Int, outputs: Int, annotations: Int, found: Int) -> Message {
    let most = inputs + outputs + annotations
    let count = annotations == 0 ? "\(most)" : "\(inputs + outputs) à \(most)"
    let english = annotations == 0 ? "\(most)" : "\(inputs + outputs) to \(most)"
    return Message(
      fr:
        "ligne de \(count) cellules attendue (\(inputs) d’entrée, \(outputs) de résultat), \(found) trouvées",
      en: "expected a row of \(english) cells (\(inputs) of inputs, \(outputs) of results), found \(found)")
  }
  /// Two rows can match together.
  public static func rowsOverlap(_ first: Int, _ second: Int, when example: [Message]) -> Message {
    let instance = when(example)
    return Message(
      fr: "une seule ligne peut s’appliquer (UNIQUE)\u{A0}: les lignes \(first) et \(second) "
        + "s’appliquent toutes deux\(instance.fr)",
      en: "one row may match (UNIQUE): rows \(first) and \(second) both match\(instance.en)")
  }
  /// Nothing passes a cell.
  public static func cellNeverTrue(_ column: String) -> Message {
    Message(
      fr: "aucune valeur de «\u{A0}\(column)\u{A0}» ne passe cette cellule",
      en: "no value of “\(column)” passes this cell")
  }
  /// No row matches some inputs.
  public static func noRowMatches(when example: [Message]) -> Message {
    let instance = when(example)
    return Message(
      fr:
        "remarque\u{A0}: aucune ligne ne s’applique\(instance.fr)\u{A0}; ajoutez-en une, ou «\u{A0}default\u{A0}»",
      en: "remark: no row matches\(instance.en); add one, or a “default”")
  }
  private static func when(_ example: [Message]) -> Message {
    guard !example.isEmpty else { return Message(fr: "", en: "") }
    return Message(
      fr: ", par exemple quand " + example.map(\.fr).joined(separator: " et "),
      en: ", for instance when " + example.map(\.en).joined(separator: " and "))
  }

  // MARK: Decision models

  /// A model has no such decision.
  public static func unknownDecision(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "une décision du modèle est attendue, «\u{A0}\(name)\u{A0}» n’en est pas une\(hint.fr)",
      en: "expected a decision of the model, “\(name)” is none\(hint.en)")
  }
  /// A model needs an input that the rule does not have.
  public static func inputOfModel(_ name: String, known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(
      fr: "le modèle demande «\u{A0}\(name)\u{A0}», qui n’est aucune des entrées de la règle (\(list))",
      en: "the model needs “\(name)”, which is none of the rule's inputs (\(list))")
  }

  // MARK: Examples

  /// A value of a worked case is not of its type.
  public static func wrongExample(expected: Message, found: Message) -> Message {
    Message(
      fr: "\(agreed(expected.fr)), \(found.fr) trouvé", en: "expected \(expected.en), found \(found.en)")
  }
  /// A worked case does not give what it should.
  public static func exampleFails(
    _ name: String, of rule: String, expected: Message, found: Message, cause: Message?
  ) -> Message {
    Message(
      fr: "règle \(rule), exemple «\u{A0}\(name)\u{A0}»\u{A0}: \(agreed(expected.fr)), \(found.fr) trouvé"
        + (cause.map { "\u{A0}; \($0.fr)" } ?? ""),
      en: "rule \(rule), example “\(name)”: expected \(expected.en), found \(found.en)"
        + (cause.map { "; \($0.en)" } ?? ""))
  }
}

// Why a rule gives nothing.
extension Catalogue {
  /// An input is not what it may be.
  public static func wrongInput(_ name: String, expected: Message, found: Message) -> Message {
    Message(
      fr: "\(name)\u{A0}: \(agreed(expected.fr)), \(found.fr) trouvé",
      en: "\(name): expected \(expected.en), found \(found.en)")
  }
  /// The result is not what the rule declares.
  public static func wrongResult(_ name: String, expected: Message, found: Message) -> Message {
    Message(
      fr: "le résultat de la règle (\(name)) devrait être \(expected.fr), il est \(found.fr)",
      en: "the rule's result (\(name)) should be \(expected.en), it is \(found.en)")
  }
  /// A formula gives a context without one of the rule's results.
  public static func missingResult(_ name: String, found: [String]) -> Message {
    let list = found.joined(separator: ", ")
    return Message(
      fr: "le résultat «\u{A0}\(name)\u{A0}» est attendu, la formule donne \(list)",
      en: "expected the result “\(name)”, the formula gives \(list)")
  }
  /// A rule is asked with an input that it does not have.
  public static func unknownInput(_ name: String, of rule: String, _ suggestion: String?, known: [String])
    -> Message
  {
    let hint = didYouMean(suggestion)
    let list = known.joined(separator: ", ")
    return Message(
      fr:
        "la règle \(rule) n’a pas d’entrée «\u{A0}\(name)\u{A0}»\(hint.fr)\u{A0}; ses entrées\u{A0}: \(list)",
      en: "rule \(rule) has no input “\(name)”\(hint.en); its inputs: \(list)")
  }
  /// A rule is asked without one of its inputs.
  public static func missingInput(_ name: String, of rule: String) -> Message {
    Message(
      fr: "l’entrée «\u{A0}\(name)\u{A0}» de la règle \(rule) est attendue, absente (null s’écrit)",
      en: "expected the input “\(name)” of rule \(rule), which is missing (null is written out)")
  }
  /// A number of some decimals at most, between bounds.
  public static func aNumber(scale: Int?, from minimum: Number?, to maximum: Number?) -> Message {
    var message: Message
    switch scale {
    case nil: message = Message(fr: "un nombre", en: "a number")
    case 0: message = Message(fr: "un nombre entier", en: "a whole number")
    case let scale?:
      message = Message(
        fr: "un nombre d’au plus \(scale) décimales", en: "a number of at most \(scale) decimals")
    }
    if let minimum {
      message = Message(fr: message.fr + " d’au moins \(minimum)", en: message.en + ", at least \(minimum)")
    }
    if let maximum {
      message = Message(fr: message.fr + " d’au plus \(maximum)", en: message.en + ", at most \(maximum)")
    }
    return message
  }
  /// A text of so many characters at most.
  public static func aText(upTo count: Int) -> Message {
    Message(fr: "un texte d’au plus \(count) caractères", en: "a text of at most \(count) characters")
  }
  /// A day between two.
  public static func aDay(from first: CivilDate?, to last: CivilDate?) -> Message {
    let (fr, en) =
      switch (first, last) {
      case (let first?, let last?): (" du \(first) au \(last)", " from \(first) to \(last)")
      case (let first?, nil): (" à partir du \(first)", " from \(first) on")
      case (nil, let last?): (" jusqu’au \(last)", " up to \(last)")
      case (nil, nil): (", comme 2023-06-01", ", such as 2023-06-01")
      }
    return Message(fr: "un jour écrit AAAA-MM-JJ\(fr)", en: "a day written YYYY-MM-DD\(en)")
  }
}
