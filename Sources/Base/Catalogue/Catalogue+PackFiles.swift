// SPDX-License-Identifier: Apache-2.0

// What is wrong with a file of a pack.
extension Catalogue {
  public static func csvColumns(expected: [String], found: [String]) -> Message {
    Message(
      fr: "colonnes \(expected.joined(separator: ",")) attendues, trouvé \(found.joined(separator: ","))",
      en: "expected the columns \(expected.joined(separator: ",")), found \(found.joined(separator: ","))")
  }
  public static func csvCells(expected: Int, found: Int) -> Message {
    Message(
      fr: "\(expected) cellules attendues, \(found) trouvées",
      en: "expected \(expected) cells, found \(found)")
  }
  public static func duplicateValue(_ figure: String, _ period: String) -> Message {
    Message(
      fr:
        "une seule valeur attendue par chiffre et période, «\u{A0}\(figure)\u{A0}» en a déjà une pour \(period)",
      en: "expected one value a figure and period, “\(figure)” already has one for \(period)")
  }
  public static func unreadableFile(_ reason: String) -> Message {
    Message(fr: "fichier illisible\u{A0}: \(reason)", en: "unreadable file: \(reason)")
  }
  public static var missingFile: Message {
    Message(fr: "fichier attendu, absent", en: "expected this file, which is missing")
  }
  public static var notUTF8: Message { Message(fr: "texte UTF-8 attendu", en: "expected UTF-8 text") }
  public static func wrongContent(of field: String) -> Message {
    Message(
      fr: "le résultat de l’expression n’est pas du type du champ «\u{A0}\(field)\u{A0}»",
      en: "the result of the expression is not of the type of the field “\(field)”")
  }
  public static var quoteNotClosed: Message {
    Message(fr: "guillemet fermant attendu", en: "expected a closing quote")
  }
  /// A file that should hold other rules or parameters holds none.
  public static let nothingToReplaceWith = Message(
    fr:
      "le fichier ne contient ni règle ni paramètre\u{A0}: au moins un est attendu sous «\u{A0}rules:\u{A0}» ou "
      + "«\u{A0}parameters:\u{A0}»",
    en: "the file holds no rule and no parameter: at least one is expected under “rules:” or “parameters:”")
}
