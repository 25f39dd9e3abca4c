// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  // MARK: Records refused

  /// A required field is absent.
  public static func requiredField(_ place: String) -> Message {
    Message(
      fr: "\(place)\u{A0}: une valeur est obligatoire, aucune trouvée",
      en: "\(place): a value is required, none found")
  }
  /// A value is not of its field's type.
  public static func unexpectedValue(_ place: String, _ expected: Message, found: String) -> Message {
    Message(
      fr: "\(place)\u{A0}: attendu\u{A0}: \(expected.fr)\u{A0}; trouvé\u{A0}: «\u{A0}\(found)\u{A0}»",
      en: "\(place): expected \(expected.en); found “\(found)”")
  }
  /// A reference leads to no record.
  public static func noReferenceTarget(_ place: String, register: String, found: String) -> Message {
    Message(
      fr: "\(place)\u{A0}: un enregistrement de «\u{A0}\(register)\u{A0}» était attendu\u{A0}; "
        + "«\u{A0}\(found)\u{A0}» n’en désigne aucun",
      en: "\(place): expected a record of “\(register)”; “\(found)” is none")
  }
  /// Another record has the key.
  public static func duplicateRecord(_ place: String, key: [String], found: String) -> Message {
    let key = key.joined(separator: ", ")
    return Message(
      fr: "\(place)\u{A0}: une clé unique (\(key)) était attendue\u{A0}; «\u{A0}\(found)\u{A0}» existe déjà",
      en: "\(place): expected a unique key (\(key)); “\(found)” exists already")
  }
  /// Other records point to the record.
  public static func recordReferenced(_ place: String, by register: String, count: Int) -> Message {
    Message(
      fr: "\(place)\u{A0}: l’enregistrement ne peut être supprimé ni changer de clé\u{A0}: "
        + "\(count) enregistrement\(count > 1 ? "s" : "") de «\u{A0}\(register)\u{A0}» y "
        + "renvoie\(count > 1 ? "nt" : "")",
      en: "\(place): the record can be neither deleted nor given another key: "
        + "\(count) record\(count == 1 ? "" : "s") of “\(register)” point\(count == 1 ? "s" : "") to it")
  }
  /// A record is sought by a key that its register has not.
  public static func registerWithoutKey(_ place: String) -> Message {
    Message(
      fr:
        "\(place)\u{A0}: une clé naturelle («\u{A0}key\u{A0}») était attendue\u{A0}; ce registre n’en a pas",
      en: "\(place): expected a natural key (“key”); this register has none")
  }
  /// There is no record of this identifier.
  public static func noSuchRecord(_ place: String, id: Int64) -> Message {
    Message(
      fr: "\(place)\u{A0}: il n’y a pas d’enregistrement \(id)", en: "\(place): there is no record \(id)")
  }
  /// There is not one value a field.
  public static func valueCount(_ place: String, expected: Int, found: Int) -> Message {
    Message(
      fr:
        "\(place)\u{A0}: \(expected) valeur\(expected > 1 ? "s" : "") "
        + "attendue\(expected > 1 ? "s" : ""), \(found) trouvée\(found > 1 ? "s" : "")",
      en: "\(place): expected \(expected) value\(expected == 1 ? "" : "s"), found \(found)")
  }
  /// A text holds a NUL character.
  public static func nulCharacter(_ place: String) -> Message {
    Message(
      fr: "\(place)\u{A0}: un texte sans caractère nul (U+0000) était attendu, il en contient un",
      en: "\(place): expected a text without NUL characters (U+0000), it holds one")
  }

  // MARK: Migrations

  private static func records(_ count: Int) -> Message {
    Message(
      fr: "\(count) enregistrement\(count > 1 ? "s" : "")", en: "\(count) record\(count == 1 ? "" : "s")")
  }
  /// The database cannot follow the pack, with each reason.
  public static func migrationRefused(_ reasons: [Message]) -> Message {
    Message(
      fr: "la base ne peut pas suivre le référentiel sans perte\u{A0}; rien n’a été modifié\u{A0}:\n"
        + reasons.map { "- \($0.fr)" }.joined(separator: "\n"),
      en: "the database cannot follow the pack without loss; nothing was changed:\n"
        + reasons.map { "- \($0.en)" }.joined(separator: "\n"))
  }
  /// A register with records is no longer declared.
  public static func registerHoldsRecords(_ register: String, count: Int) -> Message {
    let records = records(count)
    return Message(
      fr: "le registre «\u{A0}\(register)\u{A0}» n’est plus déclaré et contient \(records.fr)\u{A0}: "
        + "déclarez-le, ou son nouveau nom avec renamed_from",
      en: "register “\(register)” is no longer declared and holds \(records.en): "
        + "declare it, or its new name with renamed_from")
  }
  /// A field with values is no longer declared.
  public static func fieldHoldsValues(_ register: String, _ field: String, count: Int) -> Message {
    let records = records(count)
    return Message(
      fr:
        "le champ «\u{A0}\(register).\(field)\u{A0}» n’est plus déclaré et porte une valeur dans "
        + "\(records.fr)\u{A0}: "
        + "déclarez-le, ou son nouveau nom avec renamed_from",
      en: "field “\(register).\(field)” is no longer declared and has a value in \(records.en): "
        + "declare it, or its new name with renamed_from")
  }
  /// A field changes to a type that cannot hold its values.
  public static func typeCannotHold(
    _ register: String, _ field: String, from old: String, to new: String, count: Int
  ) -> Message {
    let records = records(count)
    return Message(
      fr:
        "le champ «\u{A0}\(register).\(field)\u{A0}» passe de \(old) à \(new), qui ne peut tenir la "
        + "valeur de \(records.fr)",
      en:
        "field “\(register).\(field)” goes from \(old) to \(new), which cannot hold the value of "
        + "\(records.en)"
    )
  }
  /// A field that some records lack becomes required.
  public static func recordsWithoutRequired(_ register: String, _ field: String, count: Int) -> Message {
    let records = records(count)
    return Message(
      fr: "le champ «\u{A0}\(register).\(field)\u{A0}» devient obligatoire et manque à \(records.fr)",
      en: "field “\(register).\(field)” becomes required and is missing from \(records.en)")
  }
  /// A field's values do not satisfy what it now takes.
  public static func valuesOutside(
    _ register: String, _ field: String, _ expected: Message, count: Int
  ) -> Message {
    let records = records(count)
    return Message(
      fr: "le champ «\u{A0}\(register).\(field)\u{A0}» attend désormais \(expected.fr), "
        + "ce que n’est pas la valeur de \(records.fr)",
      en: "field “\(register).\(field)” now expects \(expected.en), which the value of \(records.en) is not")
  }
  /// The new key stands for several records.
  public static func keyNotUnique(_ register: String, _ key: [String], count: Int) -> Message {
    let key = key.joined(separator: ", ")
    return Message(
      fr: "la clé (\(key)) du registre «\u{A0}\(register)\u{A0}» doit être unique\u{A0}; "
        + "\(count) de ses valeurs désigne\(count > 1 ? "nt" : "") plusieurs enregistrements",
      en: "the key (\(key)) of register “\(register)” must be unique; "
        + "\(count) of its values stand\(count == 1 ? "s" : "") for several records")
  }
  /// Records point to none of a register, counted.
  public static func recordsWithoutTarget(_ register: String, register target: String, count: Int) -> Message
  {
    let records = records(count)
    return Message(
      fr: "dans le registre «\u{A0}\(register)\u{A0}», \(records.fr) sans l’enregistrement de "
        + "«\u{A0}\(target)\u{A0}» que le référentiel exige",
      en: "in register “\(register)”, \(records.en) without the record of “\(target)” that the pack asks for")
  }
  /// A query names a field that its register does not have.
  public static func expectsField(_ fields: [String]) -> Message {
    let list = fields.joined(separator: ", ")
    return Message(fr: "un champ parmi \(list)", en: "one of the fields \(list)")
  }
}
