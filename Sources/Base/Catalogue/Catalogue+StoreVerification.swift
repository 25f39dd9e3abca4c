// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// A line of `PRAGMA integrity_check`.
  public static func integrityProblem(_ problem: String) -> Message {
    Message(
      fr: "le contrôle d’intégrité de SQLite signale\u{A0}: \(problem)",
      en: "SQLite's integrity check reports: \(problem)")
  }
  /// A table, index or trigger is not the one asked for.
  public static func schemaDiffers(_ name: String) -> Message {
    Message(
      fr: "la structure de «\u{A0}\(name)\u{A0}» n’est pas celle que le référentiel demande",
      en: "the structure of “\(name)” is not what the pack asks for")
  }
  /// A note of the database about itself is wrong.
  public static func metaDiffers(_ key: String, expected: String) -> Message {
    Message(
      fr:
        "bilan_meta\u{A0}: la note «\u{A0}\(key)\u{A0}» devrait être «\u{A0}\(expected)\u{A0}» et ne "
        + "l’est pas",
      en: "bilan_meta: note “\(key)” should be “\(expected)” and is not")
  }
  /// A trigger of others acts on a table of Bilan.
  public static func unknownTrigger(_ name: String, on table: String) -> Message {
    Message(
      fr: "un déclencheur étranger, «\u{A0}\(name)\u{A0}», agit sur «\u{A0}\(table)\u{A0}»",
      en: "a trigger not of Bilan's, “\(name)”, acts on “\(table)”")
  }
  /// A record points to one that does not exist.
  public static func recordWithoutTarget(_ register: String, id: Int64, register target: String) -> Message {
    Message(
      fr:
        "\(register), enregistrement \(id)\u{A0}: renvoie à un enregistrement de "
        + "«\u{A0}\(target)\u{A0}» qui n’existe pas",
      en: "\(register), record \(id): points to a record of “\(target)” that does not exist")
  }
  /// A record is not as the journal leaves it.
  public static func recordChangedBehind(_ register: String, id: Int64, fields: [String]) -> Message {
    let list = fields.isEmpty ? "" : " (\(fields.joined(separator: ", ")))"
    return Message(
      fr: "\(register), enregistrement \(id)\u{A0}: modifié sans que le journal le dise\(list)",
      en: "\(register), record \(id): changed without the journal telling\(list)")
  }
  /// A record is not in the journal.
  public static func recordAddedBehind(_ register: String, id: Int64) -> Message {
    Message(
      fr: "\(register), enregistrement \(id)\u{A0}: ajouté sans que le journal le dise",
      en: "\(register), record \(id): added without the journal telling")
  }
  /// A record of the journal is not in its table.
  public static func recordRemovedBehind(_ register: String, id: Int64) -> Message {
    Message(
      fr: "\(register), enregistrement \(id)\u{A0}: supprimé sans que le journal le dise",
      en: "\(register), record \(id): removed without the journal telling")
  }
  /// An entry does not have its own hash.
  public static func journalEntryAltered(_ sequence: Int64) -> Message {
    Message(
      fr: "journal, entrée \(sequence)\u{A0}: modifiée depuis qu’elle a été écrite",
      en: "journal, entry \(sequence): altered since it was written")
  }
  /// An entry is not chained to the one before it.
  public static func journalEntryUnchained(_ sequence: Int64) -> Message {
    Message(
      fr:
        "journal, entrée \(sequence)\u{A0}: ne suit pas l’entrée \(sequence - 1), que l’on a modifiée "
        + "ou remplacée",
      en: "journal, entry \(sequence): does not follow entry \(sequence - 1), which was altered or replaced")
  }
  /// Entries are missing from the journal.
  public static func journalEntriesMissing(from first: Int64, to last: Int64) -> Message {
    first == last
      ? Message(fr: "journal\u{A0}: l’entrée \(first) manque", en: "journal: entry \(first) is missing")
      : Message(
        fr: "journal\u{A0}: les entrées \(first) à \(last) manquent",
        en: "journal: entries \(first) to \(last) are missing")
  }
  /// The journal ends elsewhere than noted.
  public static func journalEndDiffers(noted: Int64, found: Int64) -> Message {
    Message(
      fr: "journal\u{A0}: la dernière entrée notée (\(noted)) n’est pas celle qu’on y trouve (\(found))",
      en: "journal: the last entry noted (\(noted)) is not the one found in it (\(found))")
  }
  /// The note of the journal's end cannot be read.
  public static let journalHeadUnreadable = Message(
    fr: "journal\u{A0}: la note de la dernière entrée manque ou n’est pas lisible",
    en: "journal: the note of the last entry is missing or unreadable")
}
