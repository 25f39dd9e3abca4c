// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Pack
import Testing

@testable import Store

@Test func aNewDatabaseHoldsATableForEveryRegister() throws {
  let folder = try Folder()
  let database = try folder.open()
  let tables = try database.rows(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'bilan%' ORDER BY name")
  #expect(tables == [[.text("commune")], [.text("menage")], [.text("sejour")]])
  #expect(try database.value("PRAGMA journal_mode") == .text("wal"))
  #expect(try database.value("PRAGMA foreign_keys") == .integer(1))
}

@Test func openingAgainKeepsTheRecordsAndWritesNothing() throws {
  let folder = try Folder()
  try folder.open().fill()
  let entries = try folder.open().value("SELECT count(*) FROM bilan_journal")
  let database = try folder.open()
  #expect(try database.value("SELECT count(*) FROM bilan_journal") == entries)
  #expect(try database.value("SELECT count(*) FROM sejour") == .integer(1))
}

@Test func openingAnUnchangedDatabaseIsQuick() throws {
  let folder = try Folder()
  let pack = try folder.pack()
  try Store.Database.open(at: folder.database, pack: pack).fill()
  let duration = try ContinuousClock().measure {
    _ = try Store.Database.open(at: folder.database, pack: pack)
  }
  #expect(duration < .seconds(1))
}

@Test func aMissingDatabaseIsNotMadeUnlessAskedFor() throws {
  let folder = try Folder()
  let pack = try folder.pack()
  let error = storeError { _ = try Store.Database.open(at: folder.database, pack: pack, create: false) }
  #expect(error == .missing(path: folder.database))
  #expect(!FileManager.default.fileExists(atPath: folder.database))
}

@Test func theDatabaseOfAnotherPackIsRefusedByItsName() throws {
  let folder = try Folder()
  try folder.open("val-de-marne").close()
  let error = storeError { _ = try folder.open("etat") }
  #expect(error == .otherPack(path: folder.database, expected: "etat", found: "val-de-marne"))
  #expect(error?.message.fr.contains("« val-de-marne »".replacing(" ", with: "\u{A0}")) == true)
}

@Test func aLaterVersionIsRefused() throws {
  let folder = try Folder()
  let database = try folder.open()
  try database.tamper("PRAGMA user_version = 7")
  try database.close()
  #expect(
    storeError { _ = try folder.open() }
      == .newerVersion(path: folder.database, supported: OwnSchema.version, found: 7))
}

@Test func aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws {
  let folder = try Folder()
  let text = Data(String(repeating: "Rapport d’activité\n", count: 100).utf8)
  try text.write(to: URL(fileURLWithPath: folder.database))
  #expect(storeError { _ = try folder.open() } == .notADatabase(path: folder.database))
  #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == text)
}

@Test func aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws {
  let folder = try Folder()
  let foreign = try DatabaseQueue(path: folder.database)
  try foreign.write { try $0.execute(sql: "CREATE TABLE facture (id INTEGER PRIMARY KEY)") }
  try foreign.close()
  let before = try Data(contentsOf: URL(fileURLWithPath: folder.database))
  #expect(storeError { _ = try folder.open() } == .notBilan(path: folder.database))
  #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == before)
}

@Test func aFolderThatDoesNotExistIsNamed() throws {
  let folder = try Folder()
  let path = folder.url.appendingPathComponent("absent/bilan.sqlite").path
  let pack = try folder.pack()
  guard case .cannotOpen(path, _)? = storeError({ _ = try Store.Database.open(at: path, pack: pack) }) else {
    Issue.record("expected StoreError.cannotOpen")
    return
  }
}

@Test func aDatabaseHeldByAnotherProcessIsSaidToBeLocked() throws {
  let folder = try Folder()
  try folder.open().close()
  let other = try DatabaseQueue(path: folder.database)
  try other.writeWithoutTransaction { connection in
    try connection.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
    #expect(storeError { _ = try folder.open() } == .locked(path: folder.database))
    try connection.execute(sql: "ROLLBACK")
  }
}

@Test func writingWhileAnotherProcessWritesIsRefusedAfterAWait() throws {
  let folder = try Folder()
  let database = try folder.open()
  let other = try DatabaseQueue(path: folder.database)
  try other.writeWithoutTransaction { connection in
    try connection.execute(sql: "BEGIN IMMEDIATE")
    #expect(storeError { try database.fill() } == .locked(path: folder.database))
    try connection.execute(sql: "ROLLBACK")
  }
  try database.fill()
}

@Test func aFullDiskLeavesEverythingAsItWas() throws {
  let folder = try Folder()
  let database = try folder.open()
  try database.fill()
  let pages = try #require(try database.value("PRAGMA page_count")?.number(scale: 0)?.int)
  try database.connection.writeWithoutTransaction {
    _ = try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(pages + 5)")
  }
  let error = storeError {
    try database.write(by: Actor("essai")) { writer in
      let menages = try writer.table("menage")
      // Errors swallowed by the caller do not make half a transaction.
      for number in 0..<5000 { _ = try? menages.upsert([.text("X\(number)"), .text("groupe \(number)")]) }
    }
  }
  #expect(error == .full(path: folder.database))
  #expect(try database.value("SELECT count(*) FROM menage") == .integer(2))
  #expect(try database.verify() == [])
}

@Test func aDamagedDatabaseIsReported() throws {
  let folder = try Folder()
  let database = try folder.open()
  try database.fill()
  try database.connection.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
  try database.close()
  let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.database))
  try handle.seek(toOffset: 100)
  try handle.write(contentsOf: Data(repeating: 0xFF, count: 3996))
  try handle.close()
  let error = storeError { _ = try folder.open() }
  guard case .corrupted? = error else {
    Issue.record("expected StoreError.corrupted, found \(String(describing: error))")
    return
  }
}

@Test func aReadOnlyDatabaseIsSaidToBe() {
  let error = StoreError(DatabaseError(resultCode: .SQLITE_READONLY), path: "bilan.sqlite")
  #expect(error == .readOnly(path: "bilan.sqlite"))
}
