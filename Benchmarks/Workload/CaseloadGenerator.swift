// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Store

/// Invents the households of the RSA and the persons of the APA, with an open right each. The same every time.
struct CaseloadGenerator {
  /// Those that the département counted at the end of 2023.
  static let households = 43_782
  static let persons = 19_856

  private var random = SplitMix64(seed: 2023)
  private let writer: RecordWriter

  init(_ writer: RecordWriter) { self.writer = writer }

  private func insert(_ register: String, _ fields: KeyValuePairs<String, StoredValue>) throws -> Int64 {
    var record = try writer.reader.blank(register)
    for (name, value) in fields { record[name] = value }
    return try writer.insert(record)
  }

  /// The budget that pays them, large enough.
  func budget() throws {
    for code in ["65-RSA", "65-APA"] {
      _ = try insert(
        "ligne_budgetaire",
        [
          "exercice": .integer(2023), "code": .text(code), "libelle": .text(code),
          "credits": .integer(1_000_000_000_00),
        ])
    }
  }

  /// A person with a dossier whose right is open; gives the dossier.
  private mutating func granted(
    _ programme: String, _ short: String, _ state: String, _ rank: Int, birth: Int
  )
    throws -> Int64
  {
    let person = try insert(
      "personne",
      [
        "nom": .text("\(short) \(rank)"), "prenom": .text("Ana"), "naissance": .text("\(birth)-05-01"),
        "iban": .text("FR7630006000011234567890189"),
      ])
    let home = try insert("menage", ["nom": .text("\(short) \(rank)")])
    let dossier = try insert(
      "dossier",
      [
        "numero": .text("\(short)-2023-\(rank)"), "programme": .text(programme), "etat": .text(state),
        "demandeur": .integer(person), "menage": .integer(home), "depose_le": .text("2023-01-10"),
        "decide_le": .text("2023-01-20"), "file": .text("dasipe"), "version": .integer(3),
      ])
    let right = try insert(
      "droit",
      [
        "dossier": .integer(dossier), "programme": .text(programme), "etat": .text("ouvert"),
        "rythme": .text("monthly"), "du": .text("2023-01-01"), "revue_le": .text("2023-04-01"),
        "personne": .integer(person),
      ])
    _ = try insert(
      "periode",
      [
        "droit": .integer(right), "du": .text("2023-01-01"), "montant": .integer(500_00),
        "plein": .integer(500_00), "reduction": .integer(0), "cause": .text("ouverture"),
        "fixee_le": .text("2023-01-20"),
      ])
    return dossier
  }

  /// A household of the RSA, with its children and what each adult declared for three months.
  mutating func household(_ rank: Int) throws {
    let isCouple = random.number(1...4) == 1
    let dossier = try granted("rsa", "RSA", "contrat", rank, birth: random.number(1960...1997))
    let isTenant = random.number(1...2) == 1
    _ = try insert(
      "rsa",
      [
        "dossier": .integer(dossier), "situation": .text(isCouple ? "couple" : "seul"),
        "grossesse": .integer(0), "occupation": .text(isTenant ? "locataire_vide" : "loge_gratuitement"),
        "aide_logement": isTenant ? .integer(Int64(random.number(0...400_00))) : .null,
        "prestations": .integer(random.number(1...3) == 1 ? 180_00 : 0),
      ])
    for child in 0..<max(0, random.number(-2...3)) {
      _ = try insert(
        "rsa_enfants",
        [
          "dossier": .integer(dossier), "rang": .integer(Int64(child + 1)),
          "naissance": .text("\(random.number(2006...2022))-03-02"),
        ])
    }
    let adults = isCouple ? ["demandeur", "conjoint"] : ["demandeur"]
    for (place, adult) in adults.enumerated() {
      let wage = random.number(1...3) == 1 ? random.number(50_00...600_00) : 0
      var record = try writer.reader.blank("rsa_ressources")
      record["dossier"] = .integer(dossier)
      record["rang"] = .integer(Int64(place + 1))
      record["adulte"] = .text(adult)
      record["mois"] = .text("2023-04-01")
      for month in ["1", "2", "3", "mois"] {
        record["salaire_\(month)"] = .integer(Int64(wage))
        record["chomage_\(month)"] = .integer(0)
      }
      _ = try writer.insert(record)
    }
  }

  /// A person of the APA, with its plan.
  mutating func person(_ rank: Int) throws {
    let dossier = try granted("apa_domicile", "APA", "ouvert", rank, birth: random.number(1925...1962))
    _ = try insert(
      "apa_domicile",
      [
        "dossier": .integer(dossier), "en_couple": .integer(Int64(random.number(0...1))),
        "ressources": .integer(Int64(random.number(700_00...3500_00))),
        "gir": .integer(Int64(random.number(1...4))),
        "plan_propose": .integer(Int64(random.number(200_00...1500_00))),
      ])
  }
}
