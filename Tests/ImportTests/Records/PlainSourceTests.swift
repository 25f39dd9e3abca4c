// SPDX-License-Identifier: Apache-2.0

import Import
import Pack
import Store
import Testing

/// A register's own name as its source, and the records that a pack holds.
struct PlainSourceTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  static let registers = """
      site:
        label: Site
        key: [commune, nom]
        fields:
          nom: { type: text, required: true, max: 12 }
          commune: { type: commune, required: true }
          ouvert: { type: boolean }
          montant: { type: money, min: 0 }
          depuis: { type: date, min: '1900-01-01' }
      visite:
        label: Visite
        key: [site, jour]
        fields:
          site: { type: reference, to: site, required: true }
          jour: { type: date, required: true }
      mesure:
        label: Mesure
        fields:
          valeur: { type: integer }

    """

  private func pack(records: [String: String] = [:]) throws -> Pack {
    try folder.pack(registers: Self.registers, records: records)
  }

  private func installed(_ pack: Pack) throws -> Database {
    let database = try Database.inMemory(pack: pack)
    _ = try PackInstallation.install(pack, into: database, by: .tester)
    return database
  }

  private func run(_ register: String, _ text: String, in database: Database) throws -> ImportSummary {
    try database.pack.ready(register)
      .run(folder.write("\(register).csv", text), into: database, by: .tester)
  }

  @Test func fieldsAreColumnsInAnyOrder() throws {
    let database = try installed(pack())
    let text =
      "commune,montant,nom,ouvert,depuis\n94028,658332.40,Hôtel,true,1970-02-28\n94033,-0,\"a,b\",false,\n"
    #expect(try run("site", text, in: database).inserted == 2)
    #expect(
      try database.contents(of: "site") == [
        "commune": .text("94028"), "montant": .integer(65_833_240), "nom": .text("Hôtel"),
        "ouvert": .integer(1), "depuis": .text("1970-02-28"),
      ])
    #expect(try run("site", "nom,commune\nabc,94028\n", in: database).inserted == 1)
  }

  @Test(arguments: [
    ("nom", "abcdefghijklm"), ("nom", ""), ("commune", "Créteil"), ("ouvert", "oui"), ("montant", "1.005"),
    ("montant", "1,5"), ("montant", "-0.01"), ("montant", "1 000"), ("montant", "99999999999999999999"),
    ("montant", "NaN"), ("montant", "."), ("depuis", "2023-02-29"), ("depuis", "1899-12-31"),
    ("depuis", "1/2/2023"),
  ])
  func contentsOfTheWrongKindAreRefused(field: String, contents: String) throws {
    let database = try installed(pack())
    var cells = ["nom": "x", "commune": "94028", "ouvert": "", "montant": "", "depuis": ""]
    cells[field] = "\"\(contents)\""
    let names = cells.keys.sorted()
    let text =
      names.joined(separator: ",") + "\n" + names.map { cells[$0] ?? "" }.joined(separator: ",") + "\n"
    let lines = failure { _ = try run("site", text, in: database) }
    #expect(lines.count == 1 && lines[0].hasPrefix("site.csv:2:1: champ «\u{A0}\(field)\u{A0}»"), "\(lines)")
  }

  @Test(arguments: [
    ("1.50", 150), ("1.5", 150), ("1.500000000000000000000000", 150), ("+2", 200), ("1e2", 10_000),
    ("007", 700),
    ("90071992547409.91", 9_007_199_254_740_991), ("0", 0),
  ])
  func moneyIsExact(written: String, cents: Int64) throws {
    let database = try installed(pack())
    #expect(try run("site", "nom,commune,montant\nx,94028,\(written)\n", in: database).inserted == 1)
    #expect(try database.contents(of: "site")?["montant"] == .integer(cents))
  }

  @Test func foundContentsAreCutTo40Characters() throws {
    let database = try installed(pack())
    let long = String(repeating: "é", count: 500)
    let lines = failure { _ = try run("site", "nom,commune\n\(long),94028\n", in: database) }
    #expect(lines.first?.hasSuffix("«\u{A0}\(String(repeating: "é", count: 39))…\u{A0}»") == true)
  }

  @Test func unknownAndMissingColumnsAreRefused() throws {
    let database = try installed(pack())
    let unknown = failure { _ = try run("site", "nom,commune,montnat\nx,94028,1\n", in: database) }
    #expect(unknown.first?.contains("vouliez-vous «\u{A0}montant\u{A0}»") == true)
    let missing = failure { _ = try run("site", "nom\nx\n", in: database) }
    #expect(missing.first?.contains("«\u{A0}commune\u{A0}»") == true)
  }

  @Test func aReferenceOfSeveralFieldsHasAColumnForEach() throws {
    let database = try installed(pack())
    _ = try run("site", "nom,commune\nx,94028\ny,94028\n", in: database)
    let text = "site.commune,site.nom,jour\n94028,y,2023-07-14\n"
    #expect(try run("visite", text, in: database).inserted == 1)
    #expect(try database.contents(of: "visite")?["site"] == .integer(2))
  }

  @Test func registersWithoutKeyAreNotImported() throws {
    let lines = failure { _ = try SourceImport.plain("mesure", in: pack()) }
    #expect(lines.count == 1 && lines[0].hasPrefix("le registre «\u{A0}mesure\u{A0}» doit déclarer une clé"))
    #expect(throws: ImportFailure.self) { try SourceImport.plain("inconnu", in: pack()) }
  }

  @Test func packsBringTheirRecordsInOrderOfReference() throws {
    let pack = try pack(records: [
      "visite": "site.commune,site.nom,jour\n94028,x,2023-07-14\n", "site": "nom,commune\nx,94028\n",
    ])
    let database = try Database.inMemory(pack: pack)
    let done = try PackInstallation.install(pack, into: database, by: .tester)
    #expect(done.records.mapValues(\.inserted) == ["commune": 3, "site": 1, "visite": 1])
    #expect(
      try database.contents(of: Register.communes) == [
        "code": .text("94028"), "name": .text("Créteil"), "population": .integer(93_246),
        "longitude": .integer(245_471), "latitude": .integer(4_878_377), "ept": .text("T11"),
      ])
  }

  @Test func installingTwiceReadsNothingAgain() throws {
    let first = try pack(records: ["site": "nom,commune\nx,94028\n"])
    let database = try installed(first)
    #expect(try PackInstallation.install(first, into: database, by: .tester).records.isEmpty)
    let second = try pack(records: ["site": "nom,commune,ouvert\nx,94028,true\ny,94028,\n"])
    let done = try PackInstallation.install(second, into: database, by: .tester)
    #expect(done.records.count == 1)
    #expect(done.records["site"]?.updated == 1 && done.records["site"]?.inserted == 1)
  }

  @Test func wrongRecordsOfAPackInstallNothing() throws {
    let pack = try pack(records: ["site": "nom,commune\nx,75056\n"])
    let database = try Database.inMemory(pack: pack)
    let lines = failure { _ = try PackInstallation.install(pack, into: database, by: .tester) }
    #expect(lines.first?.contains("records/site.csv:2:1: ") == true)
    #expect(try database.count(of: Register.communes) == 0)
  }
}
