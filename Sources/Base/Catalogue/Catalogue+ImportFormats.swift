// SPDX-License-Identifier: Apache-2.0

extension Catalogue.Import {
  /// What is said of JSON lines.
  public enum JSON {
    public static func flaw(_ expected: Message, column: Int) -> Message {
      Message(
        fr: "\(Catalogue.agreed(expected.fr)) en position \(column) de la ligne",
        en: "expected \(expected.en) at byte \(column) of the line")
    }
    public static var object: Message { Message(fr: "objet JSON «\u{A0}{\u{A0}»", en: "a JSON object “{”") }
    public static var name: Message { Message(fr: "nom entre guillemets", en: "a name in quotes") }
    public static var uniqueName: Message {
      Message(fr: "nom qui ne figure qu’une fois dans l’objet", en: "a name that the object has only once")
    }
    public static var colon: Message { Message(fr: "deux-points", en: "a colon") }
    public static var commaOrEnd: Message {
      Message(fr: "virgule ou fin de l’objet ou du tableau", en: "a comma, or the end of the object or array")
    }
    public static var end: Message {
      Message(fr: "rien d’autre après l’objet", en: "nothing more after the object")
    }
    public static var value: Message {
      Message(fr: "texte, nombre, true, false ou null", en: "a text, a number, true, false or null")
    }
    public static var closingQuote: Message { Message(fr: "guillemet fermant", en: "a closing quote") }
    public static var escape: Message {
      Message(fr: "caractère d’échappement JSON", en: "a JSON escape sequence")
    }
  }

  /// What is said of spreadsheets.
  public enum Spreadsheet {
    public static var notAWorkbook: Message {
      Message(fr: "classeur XLSX attendu", en: "expected an XLSX workbook")
    }
    public static func missingPart(_ name: String) -> Message {
      Message(
        fr: "classeur XLSX attendu, la partie «\u{A0}\(name)\u{A0}» manque",
        en: "expected an XLSX workbook, the part “\(name)” is missing")
    }
    public static func damagedPart(_ name: String, line: Int) -> Message {
      Message(
        fr: "partie «\u{A0}\(name)\u{A0}» illisible (XML, ligne \(line))",
        en: "the part “\(name)” is unreadable (XML, line \(line))")
    }
    public static func unknownSheet(_ name: String, known: [String], _ suggestion: String?) -> Message {
      Message(
        fr: "feuille «\u{A0}\(name)\u{A0}» attendue, trouvé \(known.joined(separator: ", "))"
          + (suggestion.map { "\u{A0}; vouliez-vous «\u{A0}\($0)\u{A0}»\u{202F}?" } ?? ""),
        en: "expected the sheet “\(name)”, found \(known.joined(separator: ", "))"
          + (suggestion.map { "; did you mean “\($0)”?" } ?? ""))
    }
    public static func tooLarge(_ name: String) -> Message {
      Message(
        fr:
          "partie «\u{A0}\(name)\u{A0}» de taille raisonnable attendue, décompressée au-delà des limites",
        en: "expected the part “\(name)” to be of a reasonable size, it unpacks beyond the limits")
    }
    public static var cellTooLong: Message {
      Message(
        fr: "32\u{202F}767 caractères au plus attendus dans une cellule",
        en: "expected at most 32,767 characters in a cell")
    }
    public static func unknownCell(_ reference: String) -> Message {
      Message(
        fr: "référence de cellule attendue (de A à XFD), «\u{A0}\(reference)\u{A0}» trouvé",
        en: "expected a cell reference (A to XFD), found “\(reference)”")
    }
    public static func unknownString(_ index: String) -> Message {
      Message(
        fr: "numéro d’un texte partagé du classeur attendu, «\u{A0}\(index)\u{A0}» trouvé",
        en: "expected the number of a shared string of the workbook, found “\(index)”")
    }
  }
}
