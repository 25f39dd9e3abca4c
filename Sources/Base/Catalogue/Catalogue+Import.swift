// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// What is said of outside files and of the rows that they bring.
  public enum Import {}
}

extension Catalogue.Import {
  private static func quoted(_ names: [String]) -> (fr: String, en: String) {
    (
      names.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", "),
      names.map { "“\($0)”" }.joined(separator: ", ")
    )
  }

  // MARK: Files

  public static var emptyFile: Message {
    Message(
      fr: "une ligne d’en-tête attendue, le fichier est vide", en: "expected a header, the file is empty")
  }
  public static func nulByte(at column: Int) -> Message {
    Message(
      fr:
        "du texte attendu, octet nul trouvé en position \(column) de la ligne "
        + "(fichier binaire ou UTF-16\u{A0}?)",
      en: "expected text, found a NUL byte at byte \(column) of the line (a binary or UTF-16 file?)")
  }
  public static func notUTF8(_ byte: UInt8, at column: Int) -> Message {
    let digits = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return Message(
      fr:
        "texte UTF-8 attendu, octet \(digits) trouvé en position \(column) de la ligne "
        + "(fichier latin-1\u{A0}?)",
      en: "expected UTF-8 text, found the byte \(digits) at byte \(column) of the line (a latin-1 file?)")
  }
  public static var rowTooLong: Message {
    Message(fr: "ligne de 16\u{A0}Mo au plus attendue", en: "expected a row of at most 16\u{A0}MB")
  }
  public static var quoteNotClosed: Message {
    Message(
      fr: "guillemet ouvert ici et jamais fermé\u{A0}; un guillemet dans un champ se double (\"\")",
      en: "this quote is never closed; a quote within a field is doubled (\"\")")
  }
  public static func textAfterQuote(separator: Character) -> Message {
    let sign = separator == "\t" ? "\\t" : String(separator)
    return Message(
      fr: "séparateur «\u{A0}\(sign)\u{A0}» ou fin de ligne attendu après le guillemet fermant",
      en: "expected the separator “\(sign)” or the end of the line after the closing quote")
  }
  public static func wrongFieldCount(expected: Int, found: Int) -> Message {
    Message(
      fr:
        "\(expected) champ\(expected > 1 ? "s" : "") attendu\(expected > 1 ? "s" : "") comme dans l’en-tête, "
        + "\(found) trouvé\(found > 1 ? "s" : "")",
      en: "expected \(expected) field\(expected == 1 ? "" : "s") as in the header, found \(found)")
  }

  // MARK: Columns

  public static func unwritableFile(_ reason: String) -> Message {
    Message(fr: "fichier impossible à écrire\u{A0}: \(reason)", en: "the file cannot be written: \(reason)")
  }
  public static func duplicateColumn(_ name: String) -> Message {
    Message(
      fr: "noms de colonne uniques attendus, «\u{A0}\(name)\u{A0}» figure deux fois",
      en: "expected unique column names, “\(name)” is there twice")
  }
  public static var noColumnNames: Message {
    Message(
      fr: "noms de colonnes attendus en première ligne, elle n’en a aucun",
      en: "expected column names in the first row, it has none")
  }
  public static func missingColumns(_ missing: [(name: String, suggestion: String?)], found: [String])
    -> Message
  {
    let hints = missing.compactMap { missing in missing.suggestion.map { (missing.name, $0) } }
    let (expected, known) = (quoted(missing.map(\.name)), quoted(found))
    return Message(
      fr: "colonnes attendues et absentes\u{A0}: \(expected.fr)\u{A0}; trouvées\u{A0}: \(known.fr)"
        + hints.map { "\u{A0}; au lieu de «\u{A0}\($0)\u{A0}», vouliez-vous «\u{A0}\($1)\u{A0}»\u{202F}?" }
        .joined(),
      en: "expected columns that are missing: \(expected.en); found: \(known.en)"
        + hints.map { "; for “\($0)”, did you mean “\($1)”?" }.joined())
  }
  public static func otherSeparator(expected: Character, found: Character) -> Message {
    let shown = found == "\t" ? Message(fr: "tabulation", en: "tab") : Message(fr: "\(found)", en: "\(found)")
    return Message(
      fr: "colonnes séparées par «\u{A0}\(expected)\u{A0}» attendues, l’en-tête n’en a qu’une, où figure "
        + "«\u{A0}\(shown.fr)\u{A0}»",
      en: "expected columns separated by “\(expected)”, the header has but one, with “\(shown.en)” in it")
  }
  public static func unknownColumn(_ name: String, in register: String, _ suggestion: String?) -> Message {
    Message(
      fr: "colonne «\u{A0}\(name)\u{A0}» trouvée, le registre «\u{A0}\(register)\u{A0}» n’a pas ce champ"
        + (suggestion.map { "\u{A0}; vouliez-vous «\u{A0}\($0)\u{A0}»\u{202F}?" } ?? ""),
      en: "found the column “\(name)”, register “\(register)” has no such field"
        + (suggestion.map { "; did you mean “\($0)”?" } ?? ""))
  }

  // MARK: Sources

  public static func registerWithoutKey(_ register: String) -> Message {
    Message(
      fr:
        "le registre «\u{A0}\(register)\u{A0}» doit déclarer une clé («\u{A0}key\u{A0}») "
        + "pour être importé\u{A0}: "
        + "sans elle, un fichier importé deux fois compterait double",
      en: "register “\(register)” must declare a “key” to be imported: "
        + "without one, a file imported twice would count twice")
  }
  public static func unknownRegister(_ register: String) -> Message {
    Message(
      fr: "registre «\u{A0}\(register)\u{A0}» attendu, absent du référentiel",
      en: "expected the register “\(register)”, the pack has none of that name")
  }

  // MARK: Rows

  public static func mismatch(field: String, column: String?, expected: Message, found: String?) -> Message {
    let place = column.map { $0 == field ? "" : " (colonne «\u{A0}\($0)\u{A0}»)" } ?? ""
    let placeEn = column.map { $0 == field ? "" : " (column “\($0)”)" } ?? ""
    return Message(
      fr: "champ «\u{A0}\(field)\u{A0}»\(place)\u{A0}: attendu \(expected.fr), "
        + (found.map { "trouvé «\u{A0}\($0)\u{A0}»" } ?? "rien trouvé"),
      en: "field “\(field)”\(placeEn): expected \(expected.en), "
        + (found.map { "found “\($0)”" } ?? "found nothing"))
  }
  public static func recordOf(_ register: String) -> Message {
    Message(
      fr: "un enregistrement existant de «\u{A0}\(register)\u{A0}»", en: "an existing record of “\(register)”"
    )
  }
  public static func recordOf(_ register: String, key: [String]) -> Message {
    let list = key.joined(separator: ", ")
    return Message(
      fr: "la clé [\(list)] d’un enregistrement existant de «\u{A0}\(register)\u{A0}»",
      en: "the key [\(list)] of an existing record of “\(register)”")
  }
  public static var territoryCommune: Message {
    Message(fr: "le code d’une commune du territoire", en: "the code of a commune of the territory")
  }
  public static func codes(_ codes: [String]) -> Message {
    let list = codes.joined(separator: ", ")
    return Message(fr: "un code parmi \(list)", en: "one of the codes \(list)")
  }
  public static func result(of expression: String, because cause: Message) -> Message {
    Message(
      fr: "le résultat de «\u{A0}\(expression)\u{A0}» (\(cause.fr))",
      en: "the result of “\(expression)” (\(cause.en))")
  }
  public static func sameKey(as line: Int) -> Message {
    Message(
      fr: "clé unique attendue dans le fichier, la ligne \(line) a la même clé et un autre contenu",
      en: "expected a unique key within the file, line \(line) has the same key and other contents")
  }
  public static func moreErrors(_ count: Int) -> Message {
    Message(
      fr: "et \(count) autre\(count > 1 ? "s" : "") erreur\(count > 1 ? "s" : "")",
      en: "and \(count) more error\(count == 1 ? "" : "s")")
  }
  public static var cancelled: Message {
    Message(fr: "import interrompu\u{A0}: rien n’a été écrit", en: "import interrupted: nothing was written")
  }
}
