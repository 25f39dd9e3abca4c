// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB
import Testing

@testable import Store

/// The registers of the samples with a text replaced by another, which must be there.
private func registers(_ replacements: (String, String)...) throws -> String {
  var registers = Samples.registers
  for (old, new) in replacements {
    try #require(registers.contains(old))
    registers = registers.replacing(old, with: new)
  }
  return registers
}

/// A database filled under the sample pack, reopened under other registers, verified and reopened without a
/// change.
private func migrated(to registers: String) throws -> (folder: Folder, database: Store.Database) {
  let folder = try Folder()
  let first = try folder.open()
  try first.fill()
  try first.close()
  let database = try folder.open(registers: registers)
  #expect(try database.verify() == [])
  let entries = try database.value("SELECT count(*) FROM bilan_journal")
  #expect(try folder.open(registers: registers).value("SELECT count(*) FROM bilan_journal") == entries)
  return (folder, database)
}

/// The reasons for which the filled sample database refuses other registers; it is checked to be as it was.
private func refusals(of registers: String) throws -> [Message] {
  let folder = try Folder()
  let database = try folder.open()
  try database.fill()
  let before = try database.rows(
    "SELECT name, sql FROM sqlite_schema UNION ALL SELECT key, value FROM bilan_meta")
  guard case .migrationRefused(let reasons)? = storeError({ _ = try folder.open(registers: registers) })
  else { return [] }
  #expect(
    try database.rows("SELECT name, sql FROM sqlite_schema UNION ALL SELECT key, value FROM bilan_meta")
      == before)
  #expect(try database.verify() == [])
  return reasons
}

@Test func registersAndFieldsAreAdded() throws {
  let (_, database) = try migrated(
    to: registers(("      order:", "      motif:   { type: text }\n      order:"))
      + "  visite: { label: Visite, fields: { sejour: { type: reference, to: sejour, required: true } } }\n"
  )
  #expect(
    try database.rows(#"SELECT "motif", "order", "numero" FROM sejour"#) == [[.null, .null, .integer(1)]])
  #expect(try database.value("SELECT count(*) FROM visite") == .integer(0))
}

@Test func addingAFieldRewritesNothingInTheJournal() throws {
  let (_, database) = try migrated(
    to: registers(("      order:", "      motif:   { type: text }\n      order:")))
  #expect(try database.journal(register: "sejour", record: 1).map(\.action) == [.insert])
  let table = try database.rows(
    """
    SELECT json_extract("before", '$.fields.motif'), json_extract("after", '$.fields.motif')
    FROM bilan_journal
    WHERE action = 'migrate' AND register = 'sejour' AND record IS NULL ORDER BY sequence DESC LIMIT 1
    """)
  #expect(table == [[.null, .text("text")]])
}

@Test func aFieldKeepsItsValuesUnderItsNewName() throws {
  let (_, database) = try migrated(
    to: registers(("      lieu:   ", "      site:    "), ("hotel,", "hotel,")).replacing(
      "site:     { type: choice,", with: "site:     { renamed_from: lieu, type: choice,"))
  #expect(try database.value("SELECT site FROM sejour") == .text("hotel"))
  let entries = try database.journal(register: "sejour", record: 1)
  #expect(entries.map(\.action) == [.insert, .migrate])
  #expect(entries.last?.after?["site"] == .text("hotel"))
}

@Test func aRegisterKeepsItsRecordsAndItsHistoryUnderItsNewName() throws {
  let (folder, database) = try migrated(
    to: registers(
      ("  menage:\n    label", "  foyer:\n    renamed_from: menage\n    label"), ("to: menage", "to: foyer")))
  #expect(
    try database.rows("SELECT id, numero FROM foyer ORDER BY id") == [
      [.integer(1), .text("M1")], [.integer(2), .text("M2")],
    ])
  let entries = try database.journal(register: "foyer", record: 2)
  #expect(entries.map(\.register) == ["menage", "menage", "foyer"])
  #expect(entries.map(\.action) == [.insert, .migrate, .migrate])
  let id = try database.write(by: Actor("essai")) { try $0.table("foyer").insert([.text("M3"), .null]) }
  #expect(id == 3)
  #expect(refusal { try database.write(by: Actor("essai")) { try $0.table("foyer").delete(1) } } != nil)
  try database.close()
  #expect(
    try folder.open(
      registers: registers(
        ("  menage:\n    label", "  foyer:\n    renamed_from: menage\n    label"), ("to: menage", "to: foyer")
      )
    ).verify() == [])
}

@Test func numbersAreRescaledExactly() throws {
  let (_, database) = try migrated(
    to: registers(
      ("taux:    { type: decimal, scale: 3 }", "taux:    { type: decimal, scale: 5 }"),
      ("tarif:   { type: money, min: 0 }", "tarif:   { type: decimal, scale: 1 }")))
  #expect(try database.rows("SELECT taux, tarif FROM sejour") == [[.integer(112_500), .integer(125)]])
  #expect(
    try database.rows(
      "SELECT field, scale FROM bilan_field WHERE field IN ('taux', 'tarif') ORDER BY position")
      == [[.text("tarif"), .integer(1)], [.text("taux"), .integer(5)]])
}

@Test func integersAndTextsBecomeOneAnotherWhereTheyCan() throws {
  let (folder, database) = try migrated(
    to: registers(
      (
        "numero:  { type: integer, required: true, min: 1, max: 100000 }",
        "numero:  { type: text, required: true }"
      )))
  #expect(try database.value("SELECT numero FROM sejour") == .text("1"))
  try database.close()
  #expect(try folder.open().value("SELECT numero FROM sejour") == .integer(1))
}

@Test func constraintsAreWidenedAndNarrowed() throws {
  let (_, wider) = try migrated(to: registers(("[hotel, relais", "[hotel, chu, relais")))
  try wider.write(by: Actor("essai")) {
    _ = try $0.upsert(Samples.sejour(lieu: .text("chu")), into: "sejour")
  }
  let (_, narrower) = try migrated(to: registers(("[hotel, relais, \"logement d'urgence\"]", "[hotel]")))
  let values = Samples.sejour(lieu: .text("relais"))
  #expect(
    refusal { try narrower.write(by: Actor("x")) { _ = try $0.upsert(values, into: "sejour") } }?.field
      == "lieu")
}

@Test func whatIsEmptyIsDropped() throws {
  let (_, database) = try migrated(
    to: registers(
      ("      order:   { type: text }\n", ""), ("      sortie:  { type: date }\n", ""),
      ("    until: sortie\n", "")))
  #expect(try database.rows("SELECT name FROM pragma_table_info('sejour')").count == 9)
  let folder = try Folder()
  try folder.open(
    registers: Samples.registers + "  visite: { label: Visite, fields: { le: { type: date } } }\n"
  ).close()
  #expect(try folder.open().value("SELECT count(*) FROM sqlite_schema WHERE name = 'visite'") == .integer(0))
}

@Test func aRegisterWithRecordsIsNotDropped() throws {
  let only = Samples.registers.components(separatedBy: "  sejour:")[0]
  #expect(try refusals(of: only) == [Catalogue.registerHoldsRecords("sejour", count: 1)])
}

@Test func aFieldWithValuesIsNotDropped() throws {
  let reasons = try refusals(of: registers(("      tarif:   { type: money, min: 0 }\n", "")))
  #expect(reasons == [Catalogue.fieldHoldsValues("sejour", "tarif", count: 1)])
}

@Test func aRequiredFieldIsNotAddedToRecords() throws {
  let reasons = try refusals(
    of: registers(("      group:  { type: text }", "      group:  { type: text, required: true }")))
  #expect(reasons == [Catalogue.recordsWithoutRequired("menage", "group", count: 2)])
  let added = try refusals(
    of: registers(("      group:", "      code: { type: text, required: true }\n      group:")))
  #expect(added == [Catalogue.recordsWithoutRequired("menage", "code", count: 2)])
}

@Test func aTypeThatCannotHoldTheValuesIsRefused() throws {
  let scale = try refusals(of: registers(("scale: 3", "scale: 2")))
  #expect(
    scale == [Catalogue.typeCannotHold("sejour", "taux", from: "decimal(3)", to: "decimal(2)", count: 1)])
  let text = try refusals(
    of: registers(("numero: { type: text, required: true, max: 12 }", "numero: { type: integer }")))
  #expect(text == [Catalogue.typeCannotHold("menage", "numero", from: "text", to: "integer", count: 2)])
}

@Test func aChoiceStillHeldIsNotRemoved() throws {
  let reasons = try refusals(of: registers(("[hotel, relais", "[relais")))
  #expect(reasons.count == 1)
  #expect(reasons.first?.en.contains("sejour.lieu") == true)
}

@Test func aKeyThatManyRecordsShareIsRefused() throws {
  let folder = try Folder()
  let database = try folder.open()
  try database.fill()
  try database.write(by: Actor("essai")) { writer in
    for id in [1, 2] as [Int64] {
      _ = try writer.table("menage").update(id, to: [.text("M\(id)"), .text("G")])
    }
  }
  let shared = try registers(
    ("    key: [numero]\n    fields:\n      numero: ", "    key: [group]\n    fields:\n      numero: "))
  #expect(
    storeError { _ = try folder.open(registers: shared) }
      == .migrationRefused([Catalogue.keyNotUnique("menage", ["group"], count: 1)]))
}

@Test func textsThatAreNoCommunesDoNotBecomeCommunes() throws {
  let reasons = try refusals(
    of: registers(("numero: { type: text, required: true, max: 12 }", "numero: { type: commune }")))
  #expect(reasons == [Catalogue.recordsWithoutTarget("menage", register: "commune", count: 2)])
}

@Test func allReasonsAreGivenAtOnce() throws {
  let reasons = try refusals(
    of: registers(
      ("[hotel, relais", "[relais"), ("      tarif:   { type: money, min: 0 }\n", ""),
      ("scale: 3", "scale: 2")))
  #expect(reasons.count == 3)
}

@Test func viewsOfOthersDoNotStopAMigration() throws {
  let folder = try Folder()
  let database = try folder.open()
  try database.fill()
  try database.connection.write {
    try $0.execute(sql: "CREATE VIEW sejours_hotel AS SELECT numero FROM sejour")
  }
  try database.close()
  let reopened = try folder.open(registers: registers(("scale: 3", "scale: 4")))
  #expect(try reopened.value("SELECT numero FROM sejours_hotel") == .integer(1))
}
