// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Store

@Test func aRegisterIsAStrictTableOfTypedColumns() throws {
  let database = try Store.Database.inMemory(pack: try Folder().pack())
  let creation = try database.value("SELECT sql FROM sqlite_schema WHERE name = 'menage'")
  #expect(
    creation
      == .text(
        """
        CREATE TABLE "menage" (
          "id" INTEGER PRIMARY KEY,
          "numero" TEXT NOT NULL CONSTRAINT "numero" CHECK (length("numero") <= 12),
          "group" TEXT
        ) STRICT
        """))
  let columns = try database.rows("SELECT name, type FROM pragma_table_info('sejour') WHERE name <> 'id'")
  let texts: Set = ["commune", "lieu", "entree", "sortie", "order"]
  for column in columns {
    #expect(column[1] == .text(texts.contains(column[0].text ?? "") ? "TEXT" : "INTEGER"))
  }
}

@Test func whatIsSearchedOrPointedFromHasAnIndex() throws {
  let database = try Store.Database.inMemory(pack: try Folder().pack())
  let indexes = try database.rows(
    "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'sejour' ORDER BY name")
  let expected =
    ["commune", "entree", "menage", "sortie"].map { "bilan_index.sejour.\($0)" } + ["bilan_key.sejour"]
  #expect(indexes.map { $0[0].text } == expected)
  let plan = try database.rows("EXPLAIN QUERY PLAN SELECT 1 FROM sejour WHERE numero IS 5")
  #expect(plan.first?.last?.text?.contains("bilan_key.sejour") == true)
}

@Test func theDataDictionaryTellsWhatScaledIntegersMean() throws {
  let database = try Store.Database.inMemory(pack: try Folder().pack())
  let rows = try database.rows(
    "SELECT field, type, scale, target FROM bilan_field WHERE register = 'sejour' ORDER BY position")
  #expect(rows.contains([.text("tarif"), .text("money"), .integer(2), .null]))
  #expect(rows.contains([.text("taux"), .text("decimal"), .integer(3), .null]))
  #expect(rows.contains([.text("menage"), .text("reference"), .null, .text("menage")]))
}
