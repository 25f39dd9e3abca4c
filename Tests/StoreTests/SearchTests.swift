// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Store

@Suite struct SearchTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private static let words = """
    registers:
      mot:
        label: Mot
        indexes: [[texte, personne]]
        fields:
          personne: { type: integer, required: true }
          texte: { type: text }

    """

  private func filled(_ words: [(Int64, String?)]) throws -> Store.Database {
    let database = try Store.Database.inMemory(pack: try folder.pack(registers: Self.words))
    try database.write(by: Actor("essai")) { writer in
      for (person, text) in words {
        _ = try writer.table("mot").insert([.integer(person), text.map(StoredValue.text) ?? .null])
      }
    }
    return database
  }

  @Test func anotherConnectionsWritesCountAmongTheRevisions() throws {
    let (database, other) = (try folder.open(), try folder.open())
    try database.fill()
    let before = try database.revisions()
    #expect(try other.revisions() == before && database.revisions() == before)
    try other.write(by: Actor("essai")) { _ = try $0.upsert([.text("M3"), .null], into: "menage") }
    let after = try database.revisions()
    #expect(after["menage"] == (before["menage"] ?? 0) + 1 && after["sejour"] == before["sejour"])
    try database.write(by: Actor("essai")) { _ = try $0.upsert([.text("M4"), .null], into: "menage") }
    #expect(try database.revision(of: "menage") == (before["menage"] ?? 0) + 2)
    try other.close()
    try database.close()
  }

  @Test func fieldsSearchedTogetherHaveOneIndex() throws {
    let database = try filled([(1, "ana")])
    let plan = try database.rows("EXPLAIN QUERY PLAN SELECT personne FROM mot WHERE texte = 'ana'")
    #expect(plan.first?.last?.text?.contains("COVERING INDEX bilan_index.mot.texte.personne") == true)
  }

  @Test func anIndexOfAFieldThatThereIsNotIsRefused() throws {
    let wrong = Self.words.replacing("[[texte, personne]]", with: "[[texte, personnes]]")
    #expect {
      try folder.pack(registers: wrong)
    } throws: {
      "\($0)".contains("personnes") && "\($0)".contains("personne")
    }
  }

  @Test func whatSeveralRecordsHoldIsToldOnceAndInOrder() throws {
    let database = try filled([
      (1, "bras"), (2, "ana"), (3, "bras"), (4, nil), (5, "brie"), (6, "cle"), (7, "ana"),
    ])
    func texts(_ first: String, _ end: String, _ limit: Int = 10) throws -> [String] {
      try database.reading {
        try $0.distinctTexts(of: "texte", in: "mot", from: first, below: end, limit: limit)
      }
    }
    #expect(try texts("a", "z") == ["ana", "bras", "brie", "cle"])
    #expect(try texts("bras", "cle") == ["bras", "brie"])
    #expect(try texts("a", "z", 2) == ["ana", "bras"])
    #expect(try texts("x", "z") == [])
    #expect(throws: StoreError.self) {
      try database.reading {
        try $0.distinctTexts(of: "rien", in: "mot", from: "a", below: "b", limit: 1)
      }
    }
  }

  @Test func recordsThatShareAValueWithAnotherAreFound() throws {
    let database = try filled([(1, "ana"), (1, "bras"), (2, "ana"), (3, "bras"), (4, "ana"), (4, "bras")])
    let query = RecordQuery("mot").filtered("texte", .equals, .text("ana"))
      .sharing("personne", where: "texte", is: .text("bras"))
    let found = try database.reading { try $0.records(query.sorted(by: "personne")) }
    #expect(found.map { $0.integer("personne") } == [1, 4])
    #expect(try database.reading { try $0.count(query) } == 2)
    #expect(try database.reading { try $0.count(query.first(1)) } == 1)
  }

  @Test func aPassStopsWhereItIsToldTo() throws {
    let database = try filled([(1, "ana"), (2, "bras"), (3, "cle")])
    var seen: [Int64?] = []
    for _ in 1...2 {
      try database.reading { reader in
        try reader.pass(over: RecordQuery("mot").sorted(by: "id"), ["personne", "texte"]) { scan in
          seen.append(scan.integer(0))
          return scan.text(1) != "bras"
        }
      }
    }
    #expect(seen == [1, 2, 1, 2])
  }
}
