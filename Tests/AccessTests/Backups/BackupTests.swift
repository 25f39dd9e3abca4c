// SPDX-License-Identifier: Apache-2.0

import Foundation
import Pack
import Store
import Testing

@testable import Access

@Suite struct BackupTests {
  /// A database in a folder, with its key and a document.
  private struct Place {
    let folder: URL
    let pack: Pack
    let file: String

    init() throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "bilan-backup-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      pack = try SmallPack.load()
      file = folder.appending(path: "bilan.sqlite").path
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    func accounts() throws -> AccountBook {
      AccountBook(try Database.open(at: file, pack: pack), key: try SealingKey(file: file + ".key"))
    }

    func fill(_ accounts: AccountBook, _ logins: ClosedRange<Int> = 1...3) throws {
      for number in logins {
        try accounts.add(login: "agent-\(number)", name: "A", grants: [], by: "test", on: SmallBook.day)
      }
    }

    func document(_ text: String) throws {
      let folder = URL(fileURLWithPath: file + ".documents").appending(path: "ab")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: folder.appending(path: "cdef"), atomically: true, encoding: .utf8)
    }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }
  }

  @Test func aBackupHoldsEverythingAndIsRestored() throws {
    let place = try Place()
    defer { try? FileManager.default.removeItem(at: place.folder) }
    let accounts = try place.accounts()
    try place.fill(accounts)
    try place.document("un")
    let sealed = accounts.sealed(OneTimeCode(secret: [7]))
    let copy = place.path("copy.sqlite")
    try Backup.make(of: accounts.database, to: copy)
    try place.fill(accounts, 4...5)
    try place.document("deux")
    #expect(
      place.names.filter { $0.hasPrefix("copy") } == [
        "copy.sqlite", "copy.sqlite.documents", "copy.sqlite.key",
      ])
    let mode = try FileManager.default.attributesOfItem(atPath: copy + ".key")[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)

    #expect(refusal { try Backup.restore(copy, to: place.file, pack: "essai") }?.contains("--force") == true)
    #expect(
      refusal { try Backup.restore(copy, to: place.file, pack: "essai", isForced: true) }?.contains("in use")
        == true)
    #expect(try accounts.all().count == 5)
    try accounts.database.close()
    try Backup.restore(copy, to: place.file, pack: "essai", isForced: true)
    let restored = try place.accounts()
    #expect(try restored.all().count == 3 && restored.database.verify().isEmpty)
    #expect(restored.code(sealed)?.secret == [7])
    #expect(try String(contentsOfFile: place.file + ".documents/ab/cdef", encoding: .utf8) == "un")
    #expect(place.names.allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test func aBackupIsOfOneMomentWhileOthersWrite() async throws {
    let place = try Place()
    defer { try? FileManager.default.removeItem(at: place.folder) }
    let accounts = try place.accounts()
    try place.fill(accounts)
    let writing = Task.detached {
      for number in 10...60 { try place.fill(accounts, number...number) }
    }
    for number in 1...5 {
      let copy = place.path("copy-\(number).sqlite")
      try Backup.make(of: accounts.database, to: copy)
      let opened = try Database.open(at: copy, pack: place.pack, create: false)
      #expect(try opened.verify().isEmpty)
      try opened.close()
    }
    try await writing.value
    #expect(try accounts.all().count == 54)
  }

  @Test func nothingIsReplacedUnasked() throws {
    let place = try Place()
    defer { try? FileManager.default.removeItem(at: place.folder) }
    let accounts = try place.accounts()
    let copy = place.path("copy.sqlite")
    try Backup.make(of: accounts.database, to: copy)
    #expect(refusal { try Backup.make(of: accounts.database, to: copy) }?.contains("--force") == true)
    #expect(
      refusal { try Backup.make(of: accounts.database, to: place.file, isForced: true) }?
        .contains("another file than the database itself") == true)
    try place.fill(accounts)
    try Backup.make(of: accounts.database, to: copy, isForced: true)
    try Backup.restore(copy, to: place.path("new.sqlite"), pack: "essai")
    let opened = try Database.open(at: place.path("new.sqlite"), pack: place.pack)
    #expect(try AccountBook(opened, key: SealingKey()).all().count == 3)
  }

  @Test func whatIsNoBackupOfThisBodyChangesNothing() throws {
    let place = try Place()
    defer { try? FileManager.default.removeItem(at: place.folder) }
    try place.accounts().database.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: place.file))
    let wrong = place.path("wrong.sqlite")
    func restoring(_ data: Data) throws -> StoreError? {
      try data.write(to: URL(fileURLWithPath: wrong))
      return #expect(throws: StoreError.self) {
        try Backup.restore(wrong, to: place.file, pack: "essai", isForced: true)
      }
    }
    #expect(try restoring(Data("pas une base".utf8)) == .notADatabase(path: wrong))
    var cut = before
    cut.removeLast(before.count / 2)
    #expect(try restoring(cut) != nil)
    #expect(
      throws: StoreError.otherPack(path: place.file, expected: "autre", found: "essai")
    ) { try Backup.restore(place.file, to: place.path("x.sqlite"), pack: "autre") }
    #expect(throws: StoreError.missing(path: place.path("no"))) {
      try Backup.restore(place.path("no"), to: place.file, pack: "essai", isForced: true)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.file)) == before)
    #expect(!place.names.contains("x.sqlite"))
  }

  @Test func aDatabaseThatAnotherPackChangedIsNotCurrent() throws {
    let place = try Place()
    defer { try? FileManager.default.removeItem(at: place.folder) }
    let served = try place.accounts().database
    #expect(try served.isCurrent())
    let register =
      "registers:\n  visite:\n    label: Visite\n    fields:\n      le: { type: date, required: true }\n"
    let changed = try SmallPack.load(["services/aide/registers.yaml": register])
    #expect(try Database.open(at: place.file, pack: changed).isCurrent() && !served.isCurrent())
  }
}
