// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Foundation
import Pack
import Store
import Testing

@testable import Web

/// A body of two services, each with a programme, a commission and a register, and one account a role in each.
struct DeskSample {
  let pack: Pack
  let database: Database
  let key = SealingKey()

  /// The day on which all is done.
  static let day = "2023-06-15"
  static let password = "cheval batterie agrafe"
  /// What stands in confidential fields.
  static let secret = "12 rue Secrète"
  /// The roles of the pack; there is an account `ROLE@SERVICE` for each of them in `aide` and in `sante`.
  static let roles = ["agent", "chef", "secretaire", "paie", "controle", "travailleur", "administrateur"]
  static let services = ["aide", "sante"]

  init(_ identifier: String = "essai", _ others: [String: String] = [:]) throws {
    pack = try Self.pack(identifier, others)
    database = try Database.inMemory(pack: pack)
    try database.write(by: .bilan) { writer in
      for commune in pack.territory.communes {
        _ = try writer.upsert(
          [
            .text(commune.code), .text(commune.name), .integer(Int64(commune.population)), .integer(0),
            .integer(0),
          ], into: "commune")
      }
    }
    let accounts = AccountBook(database, key: key)
    for service in Self.services {
      for role in Self.roles {
        let account = try accounts.add(
          login: "\(role)@\(service)", name: "\(role) \(service)",
          grants: [.init(role: role, service: service)],
          by: "test", on: CivilDate(Self.day) ?? CivilDate(days: 0))
        try accounts.setPassword(Self.password, of: account.id, by: "test")
      }
    }
    for (service, line) in [("aide", "65-ALO"), ("sante", "65-SOI")] {
      _ = service
      try run("budget.set", ["year": .number(2023), "line": .string(line), "credits": .number(100_000)])
    }
  }

  /// As a server takes it.
  var published: PublishedBody {
    var settings = AccessSettings(key: key, day: CivilDate(Self.day), attemptsPerMinute: 1_000_000)
    settings.isBehindProxy = false
    return PublishedBody(pack: pack, database: database, openData: nil, language: .fr, access: settings)
  }

  /// Does an operation as an agent of all roles.
  @discardableResult
  func run(_ operation: String, _ arguments: Value.Context, on day: String = Self.day) throws -> Value {
    let desk = Desk(
      database, agent: Agent("Zoé", roles: Set(Self.roles)), day: CivilDate(day) ?? CivilDate(days: 0))
    return try Operation.named(operation).run(arguments, at: desk)
  }

  /// The number of a dossier submitted under a programme by a new person.
  func submitted(_ programme: String = "aide_loyer", name: String = "Petit", on day: String = Self.day) throws
    -> String
  {
    let person = try run(
      "person.new",
      [
        "nom": .string(name), "prenom": .string("Ana"), "naissance": .string("1980-05-01"),
        "commune": .string("94028"), "adresse": .string(Self.secret),
        "iban": .string("FR7630006000011234567890189"), "distinct": .boolean(true),
      ], on: day)
    let id = person.context?["person"] ?? .null()
    let household = try run(
      "household.new", ["members": .list([.context(["person": id, "role": .string("demandeur")])])], on: day)
    let dossier = try run(
      "dossier.open",
      [
        "programme": .string(programme), "applicant": id,
        "household": household.context?["household"] ?? .null(),
        "form": .context(["statut": .string("locataire"), "loyer": .number(600)]),
      ], on: day)
    return dossier.context?["dossier"]?.string ?? ""
  }

  /// A dossier whose right is open.
  func granted(_ programme: String = "aide_loyer", name: String = "Petit", on day: String = Self.day) throws
    -> String
  {
    let number = try submitted(programme, name: name, on: day)
    for kind in ["identite", "bail"] {
      try run("dossier.document", ["dossier": .string(number), "kind": .string(kind)], on: day)
    }
    for step in ["declarer_complet", "accorder"] {
      try run("dossier.do", ["dossier": .string(number), "step": .string(step)], on: day)
    }
    return number
  }

  private static func pack(_ identifier: String, _ others: [String: String]) throws -> Pack {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bilan-desk-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = [
      "pack.yaml": """
      pack: \(identifier)
      name: Ville d'essai
      title: Rapport
      year: 2023
      debtor: { name: Ville d'essai, iban: FR14 2004 1010 0505 0001 3M02 606, bic: PSSTFRPPPAR }
      """,
      "organisation.yaml": """
      organisation:
        solidarites:
          label: Solidarités
          kind: pole
          services:
            aide: { label: Direction de l'aide, short: DA, kind: direction }
            sante: { label: Direction de la santé, short: DS, kind: direction }
      """,
      "territory/communes.csv":
        "code,name,population,longitude,latitude\n94002,Alfortville,45046,2.42,48.79\n94028,Créteil,92989,2.45,48.78\n",
      "roles.yaml": """
      roles:
        agent: { label: Agent instructeur, may: [dossiers, handle, registers, enter, confidential] }
        travailleur: { label: Travailleur social, may: [dossiers, handle] }
        chef: { label: Chef de service, may: [dossiers, handle, registers, enter, confidential, commissions, revisions, budget, oversight] }
        secretaire: { label: Secrétaire de commission, may: [dossiers, commissions] }
        paie: { label: Gestionnaire des paiements, may: [dossiers, payments, budget] }
        controle: { label: Contrôleur, may: [dossiers, registers, oversight] }
        administrateur: { label: Administrateur des comptes, may: [accounts] }
        usager: { label: Usager }
      """,
      "documents.yaml": """
      documents:
        identite: { label: Pièce d'identité, months: 120 }
        bail: { label: Bail, months: 3 }
      """,
    ]
    for (service, programme, short) in [("aide", "aide_loyer", "ALO"), ("sante", "aide_soins", "SOI")] {
      files["services/\(service)/commissions.yaml"] =
        "commissions:\n  comite_\(service): { label: Comité, quorum: 2, casting_vote: true }\n"
      files["services/\(service)/rules.yaml"] = rules
      files["services/\(service)/programmes.yaml"] =
        programmes
        .replacing("PROGRAMME", with: programme).replacing("SHORT", with: short).replacing(
          "SERVICE", with: service)
      files["services/\(service)/registers.yaml"] = visitRegister.replacing("SERVICE", with: service)
      files["services/\(service)/figures.yaml"] =
        figures.replacing("SERVICE", with: service).replacing("PROGRAMME", with: programme)
    }
    for (path, text) in files.merging(others, uniquingKeysWith: { $1 }) {
      let file = folder.appending(path: path)
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

  private static let rules = """
    rules:
      montant:
        label: Montant de l'aide
        inputs:
          enfants: { type: integer, min: 0 }
          loyer: { type: money, min: 0 }
        results: { montant: { type: money }, plafond: { type: money } }
        formula: '{ plafond: 110 + 50 * enfants, montant: min(loyer, plafond) }'
    """

  static let programmes = """
    programmes:
      PROGRAMME:
        label: Aide (PROGRAMME)
        short: SHORT
        subject: household
        form:
          statut: { type: choice, of: { locataire: Locataire, proprietaire: Propriétaire }, label: Statut, required: true }
          loyer: { type: money, min: 0, label: Loyer, required: true, when: 'statut = "locataire"' }
          sante: { type: text, max: 200, label: État de santé, confidential: true }
        groups:
          enfants: { label: Enfants, max: 3, fields: { naissance: { type: date, label: Date de naissance, required: true } } }
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
          deposer: { label: Déposer, to: demande, by: [agent, usager], start: [completude], queue: accueil }
          declarer_complet: { label: Déclarer complet, from: demande, to: instruction, by: [agent], form: true, documents: true, stop: [completude] }
          accorder: { label: Accorder, from: instruction, to: ouvert, by: [agent, chef], opinions: true, guard: 'calculation.montant > 0', refusal: le montant est nul, decision: grant, right: open, letters: [accord] }
          refuser: { label: Refuser, from: [demande, instruction], to: refuse, by: [chef], decision: refuse, motives: [ressources] }
          accorder_en_comite: { label: Accorder en comité, from: instruction, to: ouvert, commission: comite_SERVICE, decision: grant, right: open, letters: [accord] }
          refuser_en_comite: { label: Refuser en comité, from: instruction, to: refuse, commission: comite_SERVICE, decision: refuse, motives: [ressources] }
          classer: { label: Classer sans suite, from: demande, to: refuse, decision: refuse }
          fermer: { label: Fermer, from: ouvert, to: clos, by: [agent, chef], decision: end, motives: [ressources, fraude], right: end }
          contester: { label: Contester, from: refuse, to: instruction, by: [usager] }
        deadlines:
          completude: { label: Dossier complet, after: P1M, then: classer }
        calculation:
          rule: montant
          inputs: { enfants: count(enfants), loyer: 'if loyer = null then 0 else loyer' }
          amount: montant
        right:
          rhythm: monthly
          from: date(day.year, day.month, 1)
          budget: 65-SHORT
        letters:
          accord:
            label: Accord de l'aide
            text: |
              Votre demande {dossier.number} est accordée depuis le {right.from}.
    """

  static let visitRegister = """
    registers:
      visite_SERVICE:
        label: Visite
        plural: Visites
        key: [numero]
        date: le
        place: commune
        fields:
          numero: { type: text, max: 20, label: Numéro, required: true }
          le: { type: date, label: Le, required: true }
          commune: { type: commune, label: Commune }
          lieu: { type: choice, label: Lieu, of: { domicile: À domicile, bureau: Au bureau } }
          duree: { type: integer, min: 0, label: Durée }
          cout: { type: money, min: 0, label: Coût }
          urgente: { type: boolean, label: Urgente }
          nom: { type: text, max: 100, label: Nom, confidential: true }
    """

  private static let figures = """
    figures:
      visites: { label: Visites, unit: visites, count: visite_SERVICE, by: [lieu, commune, month] }
      demandes: { label: Demandes reçues, unit: dossiers, count: dossier, where: 'programme = "PROGRAMME"', by: [month] }
    """
}

extension String {
  /// With plain spaces, as a test is typed.
  var plain: String { replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
}
