// SPDX-License-Identifier: Apache-2.0

import Foundation
import Pack
import Testing

@testable import Store

private func inMemory(registers: String = Samples.registers) throws -> Store.Database {
  let database = try Store.Database.inMemory(pack: try Folder().pack(registers: registers))
  try database.fill()
  return database
}

@Test func upsertingTheSameRecordTwiceChangesNothing() throws {
  let database = try inMemory()
  let before = try database.value("SELECT count(*) FROM bilan_journal")
  let revisions = try database.revisions()
  let outcome = try database.write(by: Actor("essai")) { try $0.upsert(Samples.sejour(), into: "sejour") }
  #expect(outcome == .unchanged(1))
  #expect(try database.value("SELECT count(*) FROM bilan_journal") == before)
  #expect(try database.revisions() == revisions)
}

@Test func upsertingAKnownKeyUpdatesTheRecord() throws {
  let database = try inMemory()
  let changed = Samples.sejour(lieu: .text("relais"), order: .text("l'ordre « 1 »"))
  let outcome = try database.write(by: Actor("essai")) { try $0.upsert(changed, into: "sejour") }
  #expect(outcome == .updated(1))
  #expect(
    try database.rows(#"SELECT "lieu", "order" FROM sejour"#) == [[.text("relais"), .text("l'ordre « 1 »")]])
}

@Test func aRevisionCountsTheTransactionsThatChangedATable() throws {
  let database = try inMemory()
  let before = try database.revision(of: "menage")
  try database.write(by: Actor("essai")) { writer in
    for number in 0..<10 { _ = try writer.upsert([.text("R\(number)"), .null], into: "menage") }
  }
  #expect(try database.revision(of: "menage") == before + 1)
}

@Test func anythingThrownRollsAllBack() throws {
  struct Interruption: Error {}
  let database = try inMemory()
  let before = try database.rows("SELECT * FROM bilan_meta")
  #expect(throws: Interruption.self) {
    try database.write(by: Actor("essai")) { writer in
      _ = try writer.upsert([.text("M3"), .null], into: "menage")
      throw Interruption()
    }
  }
  #expect(try database.value("SELECT count(*) FROM menage") == .integer(2))
  #expect(try database.rows("SELECT * FROM bilan_meta") == before)
}

@Test func aTransactionGoesOnAfterARefusedRecord() throws {
  let database = try inMemory()
  try database.write(by: Actor("essai")) { writer in
    let menages = try writer.table("menage")
    #expect(refusal { _ = try menages.insert([.null, .null]) }?.problem == .required)
    _ = try menages.insert([.text("M3"), .null])
  }
  #expect(try database.value("SELECT count(*) FROM menage") == .integer(3))
  #expect(try database.verify() == [])
}

/// Field, value and whether it is taken: everything else in the record is right.
@Test(
  arguments: [
    (0, .integer(1), true), (0, .integer(0), false), (0, .integer(100_001), false), (0, .null, false),
    (0, .text("1"), false), (2, .text("94033"), false), (2, .null, true),
    (3, .text("logement d'urgence"), true),
    (3, .text("Hotel"), false), (3, .text(""), false), (4, .text("2024-02-29"), true),
    (4, .text("2023-02-29"), false),
    (4, .text("2023-04-31"), false), (4, .text("1999-12-31"), false), (4, .text("now"), false),
    (4, .text("2023-1-15"), false), (4, .text("15/01/2023"), false), (4, .text("2023-01-15 "), false),
    (4, .integer(20_230_115), false), (6, .integer(0), true), (6, .integer(-1), false),
    (7, .integer(-5), true),
    (8, .integer(0), true), (8, .integer(2), false), (9, .integer(5), false), (9, .text(""), true),
    (9, .text("a\u{0}b"), false),
  ] as [(Int, StoredValue, Bool)])
func everyFieldTakesItsTypeAndNothingElse(field: Int, value: StoredValue, isTaken: Bool) throws {
  let database = try inMemory()
  var values = Samples.sejour(7)
  values[field] = value
  let error = refusal { try database.write(by: Actor("essai")) { _ = try $0.upsert(values, into: "sejour") } }
  #expect((error == nil) == isTaken)
  if !isTaken {
    #expect(error?.register == "sejour")
    #expect(error?.field == database.pack.register("sejour")?.fields[field].name)
  }
}

@Test func aRefusalNamesWhatWasExpectedAndFound() throws {
  let database = try inMemory()
  let values = Samples.sejour(entree: .text("2024-02-30"))
  let error = refusal { try database.write(by: Actor("essai")) { _ = try $0.upsert(values, into: "sejour") } }
  #expect(error?.found == "2024-02-30")
  #expect(
    error?.message.en
      == "sejour.entree: expected a date YYYY-MM-DD that exists, from 2000-01-01 on; found “2024-02-30”")
}

@Test func aTextTooLongIsRefusedInCharactersNotBytes() throws {
  let database = try inMemory()
  try database.write(by: Actor("essai")) { writer in
    let menages = try writer.table("menage")
    _ = try menages.insert([.text(String(repeating: "é", count: 12)), .null])
    let error = refusal { _ = try menages.insert([.text(String(repeating: "é", count: 13)), .null]) }
    #expect(error?.field == "numero")
  }
}

@Test func aReferenceToNothingIsRefusedByItsField() throws {
  let database = try inMemory()
  let values = Samples.sejour(2, menage: 99)
  let error = refusal { try database.write(by: Actor("essai")) { _ = try $0.table("sejour").insert(values) } }
  #expect(error?.field == "menage")
  #expect(error?.problem == .noTarget(register: "menage"))
}

@Test func aSecondRecordOfTheSameKeyIsRefused() throws {
  let database = try inMemory()
  let error = refusal {
    try database.write(by: Actor("essai")) { _ = try $0.table("sejour").insert(Samples.sejour()) }
  }
  #expect(error?.problem == .duplicateKey(["numero"]))
  #expect(error?.found == "1")
}

@Test func aRecordPointedToCannotBeDeleted() throws {
  let database = try inMemory()
  try database.write(by: Actor("essai")) { writer in
    let menages = try writer.table("menage")
    #expect(refusal { try menages.delete(1) }?.problem == .referenced(by: "sejour", count: 1))
    try menages.delete(2)
  }
  try database.write(by: Actor("essai")) { writer in
    var moved = Samples.creteil
    moved[0] = .text("94000")
    let communes = try writer.table("commune")
    #expect(refusal { _ = try communes.update(1, to: moved) }?.problem == .referenced(by: "sejour", count: 1))
  }
  #expect(try database.rows("SELECT id FROM menage") == [[.integer(1)]])
  #expect(try database.verify() == [])
}

@Test func aRecordThatIsNotThereCannotBeUpdatedOrDeleted() throws {
  let database = try inMemory()
  try database.write(by: Actor("essai")) { writer in
    let menages = try writer.table("menage")
    #expect(refusal { try menages.delete(99) }?.problem == .noRecord(99))
    #expect(refusal { _ = try menages.update(99, to: [.text("M9"), .null]) }?.problem == .noRecord(99))
    #expect(refusal { _ = try menages.insert([.text("M9")]) }?.problem == .valueCount(expected: 2, found: 1))
  }
}

@Test func anIdentifierNeverComesBack() throws {
  let database = try inMemory()
  try database.write(by: Actor("essai")) { try $0.table("menage").delete(2) }
  let id = try database.write(by: Actor("essai")) { try $0.table("menage").insert([.text("M4"), .null]) }
  #expect(id == 3)
}

@Test func keysAreResolvedAsTheyStandWithinTheTransaction() throws {
  let database = try inMemory()
  try database.write(by: Actor("essai")) { writer in
    let menages = try writer.table("menage")
    #expect(try menages.id(ofKey: [.text("M2")]) == 2)
    #expect(try menages.id(ofKey: [.text("M9")]) == nil)
    _ = try menages.update(2, to: [.text("M9"), .null])
    #expect(try menages.id(ofKey: [.text("M2")]) == nil)
    #expect(try writer.id(of: "menage", key: [.text("M9")]) == 2)
    try menages.delete(2)
    #expect(try menages.id(ofKey: [.text("M9")]) == nil)
  }
}

@Test func aRegisterWithoutKeyTakesInsertionsOnly() throws {
  let keyless = Samples.registers.replacing("key: [numero]\n    date", with: "date")
  let database = try Store.Database.inMemory(pack: try Folder().pack(registers: keyless))
  try database.write(by: Actor("essai")) { writer in
    _ = try writer.upsert(Samples.creteil, into: "commune")
    _ = try writer.upsert([.text("M1"), .null], into: "menage")
  }
  try database.write(by: Actor("essai")) { writer in
    let sejours = try writer.table("sejour")
    _ = try sejours.insert(Samples.sejour(5))
    #expect(refusal { _ = try sejours.upsert(Samples.sejour()) }?.problem == .noKey)
    #expect(refusal { _ = try sejours.id(ofKey: [.integer(1)]) }?.problem == .noKey)
  }
}

@Test func anUnknownRegisterIsMetWithTheNearestName() throws {
  let database = try inMemory()
  let error = storeError { try database.write(by: Actor("essai")) { _ = try $0.table("sejours") } }
  #expect(error == .unknownRegister("sejours", suggestion: "sejour"))
  #expect(
    storeError { try database.write(by: Actor("x")) { _ = try $0.table("bilan_declared_value") } } != nil)
}

@Test func notesAreKeptOutsideTheJournal() throws {
  let database = try inMemory()
  #expect(try database.note("import") == nil)
  try database.write(by: Actor("essai")) { try $0.setNote("import", to: "a") }
  try database.write(by: Actor("essai")) { try $0.setNote("import", to: "b") }
  #expect(try database.note("import") == "b")
}

@Test func namesAndValuesNeverBecomeSQL() throws {
  let database = try inMemory()
  let hostile = "x'); DROP TABLE menage; --"
  try database.write(by: Actor(hostile)) { writer in
    _ = try writer.upsert(Samples.sejour(order: .text(hostile)), into: "sejour")
  }
  #expect(try database.value(#"SELECT "order" FROM sejour"#) == .text(hostile))
  #expect(try database.value("SELECT count(*) FROM menage") == .integer(2))
  #expect(try database.verify() == [])
}
