// SPDX-License-Identifier: Apache-2.0

import Foundation
import Import
import Pack
import Store
import Testing

/// Sources of each format, with the quirks of school indices (DEPP) and of deaths on the road.
struct SourceTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func pack(_ source: String) throws -> Pack {
    try folder.pack(
      registers: """
          college:
            label: Collège
            key: [uai]
            fields:
              uai: { type: text, required: true, max: 8 }
              commune: { type: commune }
              effectif: { type: integer, min: 0 }
              ips: { type: decimal, scale: 1 }
              public: { type: boolean }
              rentree: { type: date }

        """, sources: "  ips:\n    register: college\n" + source)
  }

  private func contents(_ pack: Pack, _ file: URL) throws -> [String: StoredValue]? {
    let database = try Database.inMemory(pack: pack)
    _ = try PackInstallation.install(pack, into: database, by: .tester)
    _ = try pack.ready("ips").run(file, into: database, by: .tester)
    return try database.contents(of: "college")
  }

  private static let laplace: [String: StoredValue] = [
    "uai": .text("0940003T"), "commune": .text("94028"), "effectif": .integer(307), "ips": .integer(838),
    "public": .integer(1), "rentree": .text("2022-09-01"),
  ]

  @Test func csvWithWholeNumbersWrittenAsDecimals() throws {
    let pack = try pack(
      """
          separator: ';'
          columns: { code_insee: Code Insee }
          where: 'departement = "094"'
          fields:
            uai: uai
            commune: code_insee
            effectif: effectifs
            ips: ips
            public: 'secteur = "public"'
            rentree: 'date("2022-09-01")'

      """)
    let text = "departement;uai;Code Insee;secteur;effectifs;ips\r\n094;0940003T;94028;public;307.0;83.8\r\n"
    #expect(try contents(pack, folder.write("f.csv", text)) == Self.laplace)
  }

  @Test func jsonLines() throws {
    let pack = try pack(
      "    format: jsonl\n"
        + "    fields: { uai: uai, commune: com, effectif: n, ips: ips, public: public, rentree: date }\n"
    )
    let text = """
      {"uai": "0940003T", "com": "94028", "n": 307.0, "ips": 83.80, "public": true, "date": "2022-09-01"}

      """
    #expect(try contents(pack, folder.write("f.jsonl", text)) == Self.laplace)
  }

  @Test func linesOfJSON() throws {
    let pack = try pack("    format: jsonl\n    fields: { uai: uai, effectif: row }\n")
    let file = try folder.write("f.jsonl", "\n{\"uai\": \"x\"}\n")
    #expect(try contents(pack, file)?["effectif"] == .integer(2))
  }

  @Test func spreadsheet() throws {
    let pack = try pack(
      "    format: xlsx\n"
        + "    fields: { uai: uai, commune: com, effectif: n, ips: ips, public: public, rentree: date }\n"
    )
    let header = ["uai", "com", "n", "ips", "public", "date"].map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
    let file = try folder.workbook(
      sheet:
        "<row r=\"1\">\(header)</row><row r=\"2\"><c t=\"s\"><v>0</v></c><c><v>94028</v></c><c><v>307</v></c>"
        + "<c><v>83.799999999999997</v></c><c t=\"b\"><v>1</v></c><c s=\"1\"><v>44805</v></c></row>",
      strings: ["<t>0940003T</t>"])
    #expect(try contents(pack, file) == Self.laplace)
  }

  @Test func linesTellApartTheRowsOfAFileWithoutKey() throws {
    let pack = try pack(
      "    where: 'starts with(dep, \"94\")'\n    fields: { uai: Num_Acc, effectif: row }\n")
    let file = try folder.write("f.csv", "dep,Num_Acc,an\n75.0,1,2005\n94.0,2,2005\n")
    #expect(try contents(pack, file)?["effectif"] == .integer(3))
    let named = try folder.write("g.csv", "dep,Num_Acc,row\n94.0,2,2005\n")
    #expect(try contents(pack, named)?["effectif"] == .integer(2005))
    let rejects = try folder.write("h.csv", "line,field,reason,dep,Num_Acc,an\n37,uai,?,94.0,2,2005\n")
    #expect(try contents(pack, rejects)?["effectif"] == .integer(37))
  }

  @Test func registersWithoutKeyAreNotImported() throws {
    let pack = try folder.pack(
      registers: "  mesure:\n    label: Mesure\n    fields: { valeur: { type: integer } }\n",
      sources: "  ips:\n    register: mesure\n    fields: { valeur: n }\n")
    let lines = failure { _ = try pack.ready("ips") }
    #expect(lines.count == 1 && lines[0].hasPrefix("le registre «\u{A0}mesure\u{A0}» doit déclarer une clé"))
  }

  @Test func absentColumnsMakeResultsAbsentButFailuresAreErrors() throws {
    let pack = try pack(
      "    null: ['', '-1']\n    fields: { uai: uai, effectif: 'n * 2', rentree: 'date(a, m, j)' }\n")
    let file = try folder.write("f.csv", "uai,n,a,m,j\nx, -1,2020,-1,1\n")
    let values = try #require(try contents(pack, file))
    #expect(values["effectif"] ?? .null == .null && values["rentree"] ?? .null == .null)
    let wrong = try folder.write("g.csv", "uai,n,a,m,j\nx,abc,2020,2,30\n")
    #expect(failure { _ = try contents(pack, wrong) }.count == 2)
  }
}
