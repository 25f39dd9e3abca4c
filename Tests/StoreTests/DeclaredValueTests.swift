// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Testing

@testable import Store

private let lines = [
  "dhfv.familles,2023,1200,about,100,521,selon le service", "dhfv.familles,2022,1100,exact,,,",
  "dhfv.taux,2023-12-31,1.10,exact,0.01,12,",
]

private func synchronise(_ folder: Folder, _ lines: [String], by actor: String = "a.martin") throws
  -> Synchronisation
{
  let pack = try folder.pack(declared: lines)
  let database = try Store.Database.open(at: folder.database, pack: pack)
  defer { try? database.close() }
  return try database.synchronise(declaredValues: pack.declaredValues, by: Actor(actor))
}

@Test func declaredValuesReadBackAsThePackHasThem() throws {
  let folder = try Folder()
  let pack = try folder.pack(declared: lines)
  let database = try Store.Database.open(at: folder.database, pack: pack)
  let synchronisation = try database.synchronise(declaredValues: pack.declaredValues, by: Actor("a.martin"))
  #expect(synchronisation == Synchronisation(inserted: 3, updated: 0, deleted: 0, unchanged: 0))
  let stored = try database.declaredValues()
  #expect(Set(stored.map(\.declared)) == Set(pack.declaredValues))
  #expect(stored.allSatisfy { $0.author == "a.martin" && $0.approval == nil })
  let rate = try #require(stored.first { $0.declared.figure.name == "taux" })
  // The last zero tells how precise the value is.
  #expect(rate.declared.value.exponent == -2)
}

@Test func synchronisingWritesOnlyWhatDiffers() throws {
  let folder = try Folder()
  _ = try synchronise(folder, lines)
  let revision = try folder.open().revision(of: Store.Database.declaredValues)
  #expect(
    try synchronise(folder, lines) == Synchronisation(inserted: 0, updated: 0, deleted: 0, unchanged: 3))
  #expect(try folder.open().revision(of: Store.Database.declaredValues) == revision)

  let changed = [lines[0].replacing("1200", with: "1250"), lines[2], "dhfv.familles,2021,900,exact,,,"]
  #expect(
    try synchronise(folder, changed, by: "b.durand")
      == Synchronisation(inserted: 1, updated: 1, deleted: 1, unchanged: 1))
  let database = try folder.open()
  #expect(try database.revision(of: Store.Database.declaredValues) == revision + 1)
  #expect(
    try database.declaredValues().map { "\($0.declared.figure) \($0.declared.period) \($0.author)" } == [
      "dhfv.familles 2021 b.durand", "dhfv.familles 2023 b.durand", "dhfv.taux 2023-12-31 a.martin",
    ])
  #expect(try database.verify() == [])
}

@Test func aChangedValueLosesItsApproval() throws {
  let folder = try Folder()
  _ = try synchronise(folder, lines)
  try folder.open().connection.write {
    try $0.execute(
      sql: "UPDATE bilan_declared_value SET approved_by = 'chef', approved_at = '2024-01-01T00:00:00.000Z'")
  }
  _ = try synchronise(folder, [lines[0].replacing("1200", with: "1250")] + lines.dropFirst())
  let approved = try folder.open().declaredValues().filter { $0.approval?.author == "chef" }
  #expect(approved.count == 2)
}
