// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store
import Testing

@testable import Figures

/// Dossiers, decisions, rights and payments are counted as any register is.
@Suite struct CaseworkFigureTests {
  private static let figures = """
    figures:
      recus: { label: Dossiers reçus, unit: dossiers, count: dossier, where: 'programme = "aide"', by: [etat, motif, commune, month] }
      delai: { label: Délai moyen de décision, unit: jours, average: '(decide_le - depose_le).days', of: dossier }
      accords: { label: Accords, unit: décisions, count: decision, where: 'sens = "grant"' }
      droits: { label: Droits ouverts, unit: droits, count: droit, at: end of period, by: [dossier.commune] }
      verse: { label: Montants versés, unit: '€', sum: montant, of: versement, where: 'etat = "emis"', by: [droit.programme] }
    """

  private static let files = [
    "roles.yaml": "roles:\n  agent: { label: Agent }\n",
    "services/s/registers.yaml":
      "registers:\n  lieu: { label: Lieu, fields: { nom: { type: text } } }\n",
    "declared/2023.csv": "key,period,value,qualifier,precision,line,note\n",
    "services/s/programmes.yaml": """
    programmes:
      aide:
        label: Aide
        short: AID
        motives: { trop: Ressources trop élevées }
        states: { demande: Demande, ouvert: Droit ouvert, refuse: Refusé }
        transitions: { deposer: { label: Déposer, to: demande, by: agent } }
    """,
  ]

  @Test func whatCaseworkRecordsIsCounted() throws {
    let body = try SmallBody(figures: Self.figures, files: Self.files)
    try body.write { writer in
      func insert(_ register: String, _ fields: [String: StoredValue]) throws -> Int64 {
        var record = try writer.reader.blank(register)
        for (name, value) in fields { record[name] = value }
        return try writer.insert(record)
      }
      let person = try insert("personne", ["nom": .text("Petit"), "prenom": .text("Ana")])
      let dossiers = [
        ("A1", "ouvert", StoredValue.null, "94002", "2023-02-01", "2023-02-11"),
        ("A2", "ouvert", .null, "94003", "2023-02-20", "2023-03-12"),
        ("A3", "refuse", .text("trop"), "94002", "2023-05-02", "2023-05-05"),
        ("A4", "demande", .null, "94002", "2022-12-31", ""),
      ]
      for (number, state, motive, commune, submitted, decided) in dossiers {
        let dossier = try insert(
          "dossier",
          [
            "numero": .text(number), "programme": .text("aide"), "etat": .text(state), "motif": motive,
            "demandeur": .integer(person), "commune": .text(commune), "depose_le": .text(submitted),
            "decide_le": decided.isEmpty ? .null : .text(decided), "version": .integer(1),
          ])
        guard state == "ouvert" else { continue }
        _ = try insert(
          "decision",
          [
            "dossier": .integer(dossier), "sens": .text("grant"), "transition": .text("accorder"),
            "le": .text(decided), "agent": .text("Zoé"),
          ])
        let right = try insert(
          "droit",
          [
            "dossier": .integer(dossier), "programme": .text("aide"), "etat": .text("ouvert"),
            "rythme": .text("monthly"), "du": .text("2023-03-01"),
            "au": number == "A2" ? .text("2023-06-30") : .null,
          ])
        for (rank, state) in ["rejete", "emis"].enumerated() {
          _ = try insert(
            "versement",
            [
              "droit": .integer(right), "mois": .text("2023-03-01"), "nature": .text("mensualite"),
              "rang": .integer(Int64(rank + 1)), "du": .integer(60775), "retenue": .integer(0),
              "montant": .integer(60775), "identifiant": .text("\(number)-\(rank)"), "etat": .text(state),
            ])
        }
      }
    }
    let book = try body.book()
    #expect(try book.text("recus") == "3")
    #expect(try book.text("recus", "2023-02") == "2")
    #expect(try book.text("delai") == "11")
    #expect(try book.text("accords") == "2")
    #expect(try book.text("droits") == "1")
    #expect(try book.text("droits", "2023-04") == "2")
    #expect(try book.text("verse") == "1215.5")
    func members(_ breakdown: String) throws -> [String: String] {
      let table = try book.breakdown(
        FigureKey(service: "s", name: "recus"), named: [breakdown], for: .year(2023))
      return Dictionary(
        uniqueKeysWithValues: zip(table.rows, table.cells).map { row, cells in
          (row.label, cells[0]?.description ?? "")
        })
    }
    #expect(try members("etat")["Refusé"] == "1")
    #expect(try members("motif")["Ressources trop élevées"] == "1")
    #expect(try members("commune")["Alfortville"] == "2")
    #expect(try members("month").first { $0.key.contains("mai") }?.value == "1")
    let records = try book.records(
      countedBy: FigureKey(service: "s", name: "recus"), for: .year(2023))
    #expect(records.rows.count == 3)
  }
}
