// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB
import Testing

@testable import Store

private let declared = [
  "dhfv.familles,2023,1200,about,100,521,selon le service", "dhfv.familles,2022,1100,exact,,,",
]

/// A database with records, declared values, updates and deletions in its journal.
private func lively() throws -> Store.Database {
  let pack = try Folder().pack(declared: declared)
  let database = try Store.Database.inMemory(pack: pack)
  try database.fill()
  _ = try database.synchronise(declaredValues: pack.declaredValues, by: Actor("essai"))
  try database.write(by: Actor("essai")) { writer in
    let sejours = try writer.table("sejour")
    for number in 2...20 {
      _ = try sejours.upsert(Samples.sejour(Int64(number), order: .text("n° \(number)")))
    }
    for number in 2...5 { _ = try sejours.upsert(Samples.sejour(Int64(number), lieu: .text("relais"))) }
    for id in 6...8 { try sejours.delete(Int64(id)) }
  }
  return database
}

@Test func whatBilanWroteVerifies() throws {
  let database = try lively()
  var last: VerificationProgress?
  #expect(try database.verify { last = $0 } == [])
  #expect(last.map { $0.checked == $0.total } == true)
}

@Test(arguments: [
  (
    "UPDATE sejour SET tarif = 1 WHERE id = 3", 3,
    "sejour, record 3: changed without the journal telling (tarif)"
  ),
  (
    "UPDATE sejour SET tarif = NULL WHERE id = 3", 3,
    "sejour, record 3: changed without the journal telling (tarif)"
  ),
  ("DELETE FROM sejour WHERE id = 4", 4, "sejour, record 4: removed without the journal telling"),
  (
    "INSERT INTO sejour(id, numero, menage, entree) VALUES (6, 999, 1, '2023-01-01')", 6,
    "sejour, record 6: added without the journal telling"
  ),
  ("UPDATE sejour SET id = 77 WHERE id = 20", 20, "sejour, record 20: removed without the journal telling"),
])
func recordsTouchedBehindItsBackAreFound(sql: String, record: Int, message: String) throws {
  let database = try lively()
  try database.tamper(sql)
  let findings = try database.verify()
  let finding = try #require(findings.first)
  #expect(finding.register == "sejour")
  #expect(finding.record == Int64(record))
  #expect(finding.message.en == message)
}

@Test func aMissingEntryIsFoundWhereverItWas() throws {
  for entry in [1, 9, 20] {
    let database = try lively()
    try database.tamper("DELETE FROM bilan_journal WHERE sequence = \(entry)")
    let message = Catalogue.journalEntriesMissing(from: Int64(entry), to: Int64(entry))
    #expect(try database.verify().contains(Finding(message)))
  }
}

@Test func aTruncatedJournalIsFound() throws {
  let database = try lively()
  let last = try #require(
    try database.value("SELECT max(sequence) FROM bilan_journal")?.number(scale: 0)?.int)
  try database.tamper("DELETE FROM bilan_journal WHERE sequence > \(last - 3)")
  let message = Catalogue.journalEntriesMissing(from: Int64(last - 2), to: Int64(last))
  #expect(try database.verify().contains(Finding(message)))
}

@Test func writingOnDoesNotHideATruncation() throws {
  let database = try lively()
  let last = try #require(
    try database.value("SELECT max(sequence) FROM bilan_journal")?.number(scale: 0)?.int)
  try database.tamper("DELETE FROM bilan_journal WHERE sequence = \(last)")
  try database.write(by: Actor("essai")) { _ = try $0.upsert([.text("M9"), .null], into: "menage") }
  let message = Catalogue.journalEntriesMissing(from: Int64(last), to: Int64(last))
  #expect(try database.verify().contains(Finding(message)))
}

@Test func entriesThatChangePlacesAreFound() throws {
  let database = try lively()
  try database.tamper(
    """
    UPDATE bilan_journal SET sequence = -sequence WHERE sequence IN (15, 16);
    UPDATE bilan_journal SET sequence = 31 + sequence WHERE sequence < 0;
    """)
  let messages = try database.verify().map(\.message)
  #expect(messages.contains(Catalogue.journalEntryAltered(15)))
  #expect(messages.contains(Catalogue.journalEntryAltered(16)))
}

/// Whoever alters an entry and its hash leaves the next entry chained to another.
@Test func anEntryRewrittenWithItsHashIsFoundByTheNext() throws {
  let database = try lively()
  let other = try Store.Database.inMemory(pack: try Folder().pack())
  try other.fill()
  let blobs = try other.value("SELECT hex(hash) FROM bilan_journal WHERE sequence = 8")
  let forged = try #require(blobs?.text)
  try database.tamper("UPDATE bilan_journal SET hash = x'\(forged)' WHERE sequence = 8")
  let messages = try database.verify().map(\.message)
  #expect(messages.contains(Catalogue.journalEntryUnchained(9)))
}

@Test func theSchemaIsComparedWithThePack() throws {
  let database = try lively()
  try database.tamper(
    #"DROP INDEX "bilan_key.sejour"; CREATE TRIGGER espion AFTER INSERT ON menage BEGIN SELECT 1; END"#)
  let messages = try database.verify().map(\.message)
  #expect(messages.contains(Catalogue.schemaDiffers("sejour")))
  #expect(messages.contains(Catalogue.unknownTrigger("espion", on: "menage")))
}

@Test func aReferenceMadeToLeadNowhereIsFound() throws {
  let database = try lively()
  try database.tamper("DELETE FROM menage WHERE id = 1")
  let findings = try database.verify()
  #expect(
    findings.contains { $0.message == Catalogue.recordWithoutTarget("sejour", id: 1, register: "menage") })
  #expect(findings.contains { $0.message == Catalogue.recordRemovedBehind("menage", id: 1) })
}

@Test func verifyingStopsAtItsLimit() throws {
  let database = try lively()
  try database.tamper("UPDATE sejour SET tarif = 1")
  #expect(try database.verify(limit: 5).count == 5)
}

extension Store.Database {
  /// The same database in memory, apart from this one.
  fileprivate func copy() throws -> Store.Database {
    let queue = try DatabaseQueue()
    try connection.backup(to: queue)
    return Store.Database(pack: pack, path: path, connection: queue)
  }
}

/// Any single cell of a register, of the declared values, of the journal, of the data dictionary or of the
/// notes about them.
@Test(arguments: [
  "commune", "menage", "sejour", "bilan_declared_value", "bilan_journal", "bilan_field", "bilan_meta",
])
func anySingleTamperedCellIsFound(table: String) throws {
  let database = try lively()
  let key =
    ["bilan_journal": "sequence", "bilan_meta": "key", "bilan_field": "register, position"][table] ?? "id"
  let count = try #require(try database.value("SELECT count(*) FROM \(table)")?.number(scale: 0)?.int)
  for column in try database.rows("SELECT name, type FROM pragma_table_info('\(table)')") {
    let (name, type) = (try #require(column[0].text), column[1].text)
    // Integers grow, texts gain a letter, nulls become something.
    let changed =
      switch type {
      case "INTEGER": "ifnull(\"\(name)\" + 1000000, 1)"
      case "BLOB": "randomblob(32)"
      default: "ifnull(\"\(name)\" || 'x', 'x')"
      }
    for row in Set([0, count - 1, Int.random(in: 0..<count)]) {
      let tampered = try database.copy()
      try tampered.tamper(
        """
        UPDATE \(table) SET "\(name)" = \(changed)
        WHERE (\(key)) = (SELECT \(key) FROM \(table) ORDER BY \(key) LIMIT 1 OFFSET \(row))
        """)
      #expect(try !tampered.verify().isEmpty, "\(table).\(name), row \(row)")
    }
  }
}
