// SPDX-License-Identifier: Apache-2.0

// What is said of tables of cases: of their declaration in a programme, of their cells, of their results.
extension Catalogue {
  /// A parameter asked for without a date where only the cells have one.
  public static func rowWithoutDate(_ dates: [String]) -> Message {
    let known = dates.isEmpty ? "" : " (\(dates.joined(separator: ", ")))"
    return Message(
      fr:
        "une ligne n’a pas de date à elle\u{A0}: écrivez celle du paramètre, ou une colonne de type date\(known)",
      en: "a row has no date of its own: write the parameter's, or a column of type date\(known)")
  }
  /// What stands between the parts of a cell is not one character.
  public static func expectedOneCharacter(found: String) -> Message {
    Message(
      fr: "un seul caractère attendu, guillemet exclu, «\u{A0}\(found)\u{A0}» trouvé",
      en: "expected one character other than a quote, found “\(found)”")
  }
  /// What stands for a cell is not of the column's type.
  public static func wrongCellValue(expected: Message, found: String) -> Message {
    Message(
      fr: "attendu \(expected.fr) ou «\u{A0}null\u{A0}», trouvé «\u{A0}\(found)\u{A0}»",
      en: "expected \(expected.en) or “null”, found “\(found)”")
  }
  /// What a cell of true or false holds.
  public static let aTruthInCell = Message(
    fr: "vrai ou faux (true, false, 1, 0, oui, non)", en: "true or false (true, false, 1, 0, oui, non)")
  /// One of some words.
  public static func oneOf(_ words: [String]) -> Message {
    let list = words.joined(separator: ", ")
    return Message(fr: "l’un de \(list)", en: "one of \(list)")
  }
  /// A cell that is not what its column holds.
  public static func wrongCell(_ column: String, expected: Message, found: String) -> Message {
    let isEmpty = found.isEmpty
    return Message(
      fr: "colonne «\u{A0}\(column)\u{A0}»\u{A0}: attendu \(expected.fr), "
        + (isEmpty ? "la cellule est vide" : "trouvé «\u{A0}\(found)\u{A0}»"),
      en: "column “\(column)”: expected \(expected.en), "
        + (isEmpty ? "the cell is empty" : "found “\(found)”"))
  }
  /// A cell that does not have as many parts as another says.
  public static func wrongPartCount(_ column: String, expected: String, found: Int) -> Message {
    Message(
      fr: "colonne «\u{A0}\(column)\u{A0}»\u{A0}: \(expected) valeur\(expected == "1" ? "" : "s") attendue"
        + "\(expected == "1" ? "" : "s"), \(found) trouvée\(found > 1 ? "s" : "")",
      en: "column “\(column)”: expected \(expected) value\(expected == "1" ? "" : "s"), found \(found)")
  }
  /// A table that has a column already that the evaluation adds.
  public static func columnOfResult(_ name: String) -> Message {
    Message(
      fr: "la table a déjà une colonne «\u{A0}\(name)\u{A0}», que l’évaluation ajoute",
      en: "the table already has a column “\(name)”, which the evaluation adds")
  }
  /// A table without a row.
  public static let noCases = Message(
    fr: "au moins un cas attendu, la table n’a que son en-tête",
    en: "expected at least one case, the table has nothing but its header")
  /// Rows that have no result.
  public static func casesWithoutResult(_ count: Int, of total: Int) -> Message {
    Message(
      fr: "\(count) ligne\(count > 1 ? "s" : "") sans résultat sur \(total)",
      en: "\(count) of \(total) row\(total == 1 ? "" : "s") without a result")
  }
  /// A programme that has no rule, which thus cannot be evaluated.
  public static func programmeWithoutRule(_ name: String) -> Message {
    Message(
      fr: "le programme «\u{A0}\(name)\u{A0}» n’a pas de règle à évaluer",
      en: "the programme “\(name)” has no rule to evaluate")
  }
  /// What is evaluated is neither a programme nor a rule.
  public static func nothingToEvaluate(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "ni programme ni règle «\u{A0}\(name)\u{A0}»\(hint.fr)",
      en: "no programme or rule “\(name)”\(hint.en)")
  }
}
