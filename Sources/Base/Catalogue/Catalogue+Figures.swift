// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  public static let medianInMemory = Message(
    fr: "se calcule ligne à ligne et non par une requête\u{A0}: la base n’a pas de médiane",
    en: "is computed row by row, not by a query: the database has no median")

  /// - Parameter reason: why no query computes the figure.
  public static func computedRecordwise(_ reason: Message) -> Message {
    Message(fr: "Ce chiffre \(reason.fr).", en: "This figure \(reason.en).")
  }

  // MARK: Values

  public static func noDeclaredValue(_ label: String, _ period: Period) -> Message {
    Message(
      fr: "«\u{A0}\(label)\u{A0}» n’a pas de valeur pour \(period.formatted(in: .fr))",
      en: "“\(label)” has no value for \(period.formatted(in: .en))")
  }
  public static func noRecords(_ register: String, _ period: Period) -> Message {
    Message(
      fr: "le registre «\u{A0}\(register)\u{A0}» n’a aucun enregistrement pour \(period.formatted(in: .fr))",
      en: "register “\(register)” holds no record for \(period.formatted(in: .en))")
  }
  public static func noRecordCounted(_ label: String, _ period: Period) -> Message {
    Message(
      fr:
        "aucun enregistrement ne permet de calculer «\u{A0}\(label)\u{A0}» pour \(period.formatted(in: .fr))",
      en: "no record lets “\(label)” be computed for \(period.formatted(in: .en))")
  }
  public static func zeroDenominator(_ label: String) -> Message {
    Message(fr: "«\u{A0}\(label)\u{A0}» diviserait par zéro", en: "“\(label)” would divide by zero")
  }
  public static func formulaWithoutValue(_ formula: String) -> Message {
    Message(
      fr: "la formule «\u{A0}\(formula)\u{A0}» n’a pas de valeur", en: "the formula “\(formula)” has no value"
    )
  }
  public static func unknownFigureAsked(_ key: String, _ suggestion: String?) -> Message {
    unknownFigure(key, suggestion)
  }

  // MARK: Claims

  public static func missing(_ what: String) -> Message {
    Message(fr: "il manque\u{A0}: \(what)", en: "missing: \(what)")
  }
  public static func noIntervalArithmetic(at position: Position) -> Message {
    Message(
      fr:
        "cette forme d’expression (\(position.line):\(position.column)) ne se vérifie pas sur des nombres arrondis",
      en: "this form of expression (\(position.line):\(position.column)) cannot be checked on rounded numbers"
    )
  }
  public static func noResult(_ arithmetic: Message) -> Message {
    Message(fr: "\(arithmetic.fr) n’a pas de résultat", en: "\(arithmetic.en) has no result")
  }
  public static func printed(_ computed: Message, as stated: Message) -> Message {
    Message(fr: "\(computed.fr), imprimé \(stated.fr)", en: "\(computed.en), printed \(stated.en)")
  }
  public static func broken(_ computed: Message, stated: Message, gap: Message) -> Message {
    Message(
      fr: "\(computed.fr), et non \(stated.fr) (écart de \(gap.fr))",
      en: "\(computed.en), not \(stated.en) (off by \(gap.en))")
  }
  public static func within(_ value: Message, _ low: Message, _ high: Message) -> Message {
    Message(
      fr: "\(value.fr), entre \(low.fr) et \(high.fr)", en: "\(value.en), between \(low.en) and \(high.en)")
  }
  public static func outside(_ value: Message, _ low: Message, _ high: Message) -> Message {
    Message(
      fr: "\(value.fr), hors de l’intervalle de \(low.fr) à \(high.fr)",
      en: "\(value.en), outside \(low.en) to \(high.en)")
  }
  public static var slipRounded: Message {
    Message(
      fr: "le nombre imprimé est un arrondi qui ne se dit pas tel",
      en: "the printed number is rounded without saying so")
  }
  public static var slipTruncated: Message {
    Message(
      fr: "le nombre imprimé est tronqué au lieu d’être arrondi",
      en: "the printed number is truncated, not rounded")
  }
  public static var slipSwapped: Message {
    Message(fr: "deux chiffres sont inversés", en: "two digits are swapped")
  }
  public static var slipOneDigit: Message {
    Message(fr: "un seul chiffre diffère", en: "a single digit differs")
  }
  public static func slipFactor(_ factor: Int) -> Message {
    let number = Number(factor)
    return Message(
      fr: "l’unité est fausse d’un facteur \(number.formatted(decimals: 0, in: .fr))",
      en: "the unit is off by a factor of \(number.formatted(decimals: 0, in: .en))")
  }
  public static var slipSign: Message { Message(fr: "le signe est inversé", en: "the sign is reversed") }
}

extension Catalogue {
  // MARK: Members

  public static var notGiven: Message { Message(fr: "Non renseigné", en: "Not given") }
}

extension Catalogue {
  // MARK: Definitions

  public static func notCounted(_ key: String) -> Message {
    Message(
      fr: "le chiffre «\u{A0}\(key)\u{A0}» n’est pas calculé sur des enregistrements",
      en: "figure “\(key)” is not computed from records")
  }
  public static var declaredByService: Message {
    Message(fr: "Valeur déclarée par le service.", en: "A value declared by the service.")
  }
  public static func computedByFormula(_ formula: String) -> Message {
    Message(fr: "Calculé\u{A0}: \(formula).", en: "Computed: \(formula).")
  }
  public static func shareOf(_ figure: String, _ filter: String) -> Message {
    Message(
      fr: "Part, dans «\u{A0}\(figure)\u{A0}», de ce qui vérifie \(filter).",
      en: "Share, in “\(figure)”, of what satisfies \(filter).")
  }

  /// What an aggregate computes, in words.
  public static func aggregate(
    _ function: String, of operand: String?, register: String, where filter: String?, timing: String
  ) -> Message {
    let what: Message =
      switch function {
      case "count": Message(fr: "Nombre d’enregistrements", en: "Number of records")
      case "sum": Message(fr: "Somme de \(operand ?? "")", en: "Sum of \(operand ?? "")")
      case "average": Message(fr: "Moyenne de \(operand ?? "")", en: "Average of \(operand ?? "")")
      case "median": Message(fr: "Médiane de \(operand ?? "")", en: "Median of \(operand ?? "")")
      default:
        Message(
          fr: "Nombre de valeurs différentes de \(operand ?? "")",
          en: "Number of different values of \(operand ?? "")")
      }
    let when: Message =
      switch timing {
      case "during": Message(fr: " présents pendant la période", en: " present during the period")
      case "start of period":
        Message(fr: " présents au premier jour de la période", en: " present on the period's first day")
      case "end of period":
        Message(fr: " présents au dernier jour de la période", en: " present on the period's last day")
      case "flow": Message(fr: " datés de la période", en: " dated in the period")
      default: Message(fr: "", en: "")
      }
    let condition = filter.map { Message(fr: ", où \($0)", en: ", where \($0)") } ?? Message(fr: "", en: "")
    return Message(
      fr: "\(what.fr) du registre «\u{A0}\(register)\u{A0}»\(when.fr)\(condition.fr).",
      en: "\(what.en) of the register “\(register)”\(when.en)\(condition.en).")
  }
}
