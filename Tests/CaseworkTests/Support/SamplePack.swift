// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Foundation
import Pack
import Store
import Testing

/// A small body with one programme of households, paid by the month.
enum SamplePack {
  static let files = [
    "pack.yaml": """
    pack: essai
    name: Département d'essai
    title: Rapport d'activité
    year: 2023
    debtor: { name: Département d'essai, iban: FR14 2004 1010 0505 0001 3M02 606, bic: PSSTFRPPPAR }
    """,
    "organisation.yaml": """
    organisation:
      aide: { label: Direction de l'aide, kind: direction }
      sante: { label: Direction de la santé, kind: direction }
    """,
    "territory/communes.csv": """
    code,name,population,longitude,latitude,ept
    94002,Alfortville,45046,2.42137,48.79621,T11
    94028,Créteil,92989,2.45444,48.78396,T11
    """,
    "territory/groupings.csv": """
    grouping,code,name
    ept,T11,Grand Paris Sud Est Avenir
    """,
    "roles.yaml": """
    roles:
      agent: { label: Agent }
      chef: { label: Chef de service }
    """,
    "documents.yaml": """
    documents:
      identite: { label: Pièce d'identité, months: 120 }
      bail: { label: Bail, months: 3 }
    """,
    "services/aide/commissions.yaml": """
    commissions:
      comite: { label: Comité des aides, quorum: 2, casting_vote: true }
    """,
    "services/aide/parameters.yaml": """
    parameters:
      base:
        label: Montant de base
        kind: amount
        unit: €/mois
        values:
          - { from: 2022-01-01, until: 2022-12-31, value: 100, source: Délibération }
          - { from: 2023-01-01, until: 2023-12-31, value: 110, source: Délibération }
    """,
    "services/aide/rules.yaml": """
    rules:
      montant:
        label: Montant de l'aide
        date: date
        inputs:
          date: { type: date }
          enfants: { type: integer, min: 0 }
          loyer: { type: money, min: 0 }
        results:
          montant: { type: money }
          part: { type: number }
        formula: '{ montant: parameter("base") + 50 * enfants, part: if loyer = 0 then 0 else montant / loyer }'
    """,
    "services/aide/programmes.yaml": """
    programmes:
      aide_loyer:
        label: Aide au loyer
        short: ALO
        subject: household
        form:
          statut: { type: choice, of: { locataire: Locataire, proprietaire: Propriétaire }, required: true }
          loyer: { type: money, min: 0, required: true, when: 'statut = "locataire"' }
          bailleur: { type: reference, to: organisme }
        groups:
          enfants: { label: Enfants, max: 3, fields: { naissance: { type: date, required: true } } }
        documents:
          identite: true
          bail: 'statut = "locataire"'
        motives: { ressources: Ressources trop élevées, fraude: Fausse déclaration }
        states:
          demande: Demande déposée
          instruction: En instruction
          ouvert: Droit ouvert
          refuse: { label: Refusé, final: true }
          clos: { label: Clos, final: true }
        transitions:
          deposer: { label: Déposer, to: demande, by: [agent], start: [completude] }
          declarer_complet: { label: Déclarer complet, from: demande, to: instruction, by: [agent], form: true, documents: true, stop: [completude], start: [silence] }
          demander_pieces: { label: Demander des pièces, from: instruction, by: [agent], pause: [silence] }
          recevoir_pieces: { label: Recevoir les pièces, from: instruction, by: [agent], resume: [silence] }
          accorder: { label: Accorder, from: instruction, to: ouvert, by: [chef], opinions: true, guard: 'calculation.montant > 0', refusal: le montant est nul, decision: grant, right: open, stop: [silence], letters: [accord] }
          refuser: { label: Refuser, from: [demande, instruction], to: refuse, by: [chef], decision: refuse, motives: [ressources] }
          accorder_en_comite: { label: Accorder en comité, from: instruction, to: ouvert, commission: comite, decision: grant, right: open, stop: [silence], letters: [accord] }
          accord_tacite: { label: Accord tacite, from: instruction, to: ouvert, decision: grant, right: open }
          classer: { label: Classer sans suite, from: demande, to: refuse, decision: refuse }
          reviser: { label: Réviser, from: ouvert, by: [agent], decision: other, right: revise }
          reduire: { label: Réduire de moitié, from: ouvert, by: [chef], decision: sanction, right: reduce, reduction: '50', start: [sanction] }
          retablir: { label: Rétablir, from: ouvert, right: resume, by: [chef] }
          suspendre: { label: Suspendre, from: ouvert, by: [chef], right: suspend }
          fermer: { label: Fermer, from: ouvert, to: clos, by: [agent, chef], decision: end, motives: [ressources, fraude], right: end }
          deceder: { label: Constater le décès, from: ouvert, to: clos, by: [agent], decision: end, right: end, effective: 'applicant.death + duration("P1D")' }
        deadlines:
          completude: { label: Dossier complet, after: P1M, then: classer }
          silence: { label: Silence valant accord, after: P2M, then: accord_tacite }
          sanction: { label: Fin de la réduction, after: P2M, then: retablir }
        calculation:
          rule: montant
          inputs: { date: day, enfants: count(enfants), loyer: 'if loyer = null then 0 else loyer' }
          amount: montant
        right:
          rhythm: monthly
          from: date(day.year, day.month, 1)
          review: P6M
          budget: 65-ALO
          payee: bailleur
          recovery: '20'
          forgiven: '10'
        letters:
          accord:
            label: Accord d'aide au loyer
            text: |
              Votre demande {dossier.number} est accordée : {calculation.montant | €/mois} depuis le {right.from}.
    """,
  ]

  /// The pack, with files replaced or added.
  static func load(_ others: [String: String] = [:]) throws -> Pack {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bilan-casework-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files.merging(others, uniquingKeysWith: { $1 }) {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    do {
      return try Pack.load(from: folder)
    } catch {
      Issue.record("\(error.description(in: .en))")
      throw error
    }
  }
}

/// A body at work, in memory.
struct SampleBody {
  let database: Database
  var agent = Agent("Zoé", roles: ["agent", "chef"])

  init(_ files: [String: String] = [:]) throws {
    let pack = try SamplePack.load(files)
    database = try Database.inMemory(pack: pack)
    try database.write(by: .bilan) { writer in
      for commune in pack.territory.communes {
        var record = try writer.reader.blank("commune")
        record["code"] = .text(commune.code)
        record["name"] = .text(commune.name)
        record["population"] = .integer(Int64(commune.population))
        record["longitude"] = .integer(0)
        record["latitude"] = .integer(0)
        record["ept"] = .text("T11")
        _ = try writer.insert(record)
      }
    }
    for year in 2022...2025 {
      try desk("\(year)-01-01").work {
        _ = try $0.setCredits(1_000_000, on: "65-ALO", of: year, label: "Aide au loyer")
      }
    }
  }

  /// The desk of the agent on a day.
  func desk(_ day: String, roles: Set<String>? = nil) -> Desk {
    let agent = roles.map { Agent(self.agent.name, roles: $0) } ?? agent
    return Desk(database, agent: agent, day: CivilDate(day) ?? CivilDate(days: 0))
  }

  /// A person who lives in a household of its own.
  func household(_ name: String, commune: String = "94028") throws -> (person: Int64, household: Int64) {
    try database.write(by: .bilan) { writer in
      var person = try writer.reader.blank("personne")
      person["nom"] = .text(name)
      person["prenom"] = .text("Ana")
      person["naissance"] = .text("1980-05-01")
      person["commune"] = .text(commune)
      person["iban"] = .text("FR7630006000011234567890189")
      let id = try writer.insert(person)
      var household = try writer.reader.blank("menage")
      household["nom"] = .text(name)
      household["commune"] = .text(commune)
      let place = try writer.insert(household)
      var member = try writer.reader.blank("membre")
      member["menage"] = .integer(place)
      member["personne"] = .integer(id)
      member["role"] = .text("demandeur")
      member["depuis"] = .text("2020-01-01")
      _ = try writer.insert(member)
      return (id, place)
    }
  }

  /// A dossier submitted on a day.
  func submitted(_ name: String = "Petit", on day: String, _ answers: Value.Context) throws -> Dossier {
    let (person, household) = try household(name)
    let desk = desk(day)
    let programme = try desk.programme("aide_loyer")
    return try desk.work {
      try $0.open(Request(applicant: person, household: household, answers: answers), under: programme)
    }
  }

  /// A dossier whose right opened on a day.
  func granted(_ name: String = "Petit", on day: String, children: Int = 0) throws -> Dossier {
    let children = (0..<children).map { _ in Value.context(["naissance": .string("2019-03-02")]) }
    let dossier = try submitted(
      name, on: day,
      ["statut": .string("locataire"), "loyer": .number(600), "enfants": .list(children)])
    return try desk(day).work { work in
      try work.receive("identite", for: dossier)
      try work.receive("bail", for: dossier)
      return try work.perform("accorder", on: work.perform("declarer_complet", on: dossier))
    }
  }
}

extension String {
  /// With plain spaces, as a test is typed.
  var plain: String { replacing("\u{A0}", with: " ") }
}

/// What a refusal says in English, with plain spaces.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as Refusal {
    return error.reason.en.plain
  } catch let error as StoreError {
    return error.message.en.plain
  } catch {
    return "\(error)"
  }
}
