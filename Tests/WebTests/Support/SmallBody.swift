// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store

@testable import Web

/// A body with a public register of requests, one that is not public, and a database in memory.
struct SmallBody {
  let pack: Pack
  let database: Database

  /// How many requests are recorded: three pages, the last with five.
  static let requests = 205
  /// What stands in the confidential field of every request.
  static let secret = "CONFIDENTIEL-7F3A"

  init(_ identifier: String = "essai") throws {
    pack = try Self.pack(identifier)
    database = try Database.inMemory(pack: pack)
    _ = try database.synchronise(declaredValues: pack.declaredValues, by: Actor("test"))
    try database.write(by: Actor("test")) { writer in
      for commune in pack.territory.communes {
        _ = try writer.upsert(
          [
            .text(commune.code), .text(commune.name), .integer(Int64(commune.population)), .integer(0),
            .integer(0),
          ], into: "commune")
      }
      for number in 1...Self.requests {
        _ = try writer.upsert(
          [
            .text(String(number)), .text("2023-0\(number % 9 + 1)-15"),
            .text(number % 5 == 0 ? "94002" : "94003"),
            .text(number % 2 == 0 ? "ecrite" : "orale"), .integer(number % 3 == 0 ? 1 : 0),
            .text(number == 1 ? "Dit \"<b>non</b>\",\npuis oui & merci" : "Objet \(number)"),
            .integer(Int64(number) * 100 + 5), .text(Self.secret),
          ], into: "demande")
      }
      _ = try writer.upsert([.text("A"), .text("2023-01-01")], into: "plainte")
    }
  }

  /// The body as a server takes it.
  var published: PublishedBody {
    PublishedBody(pack: pack, database: database, openData: nil, language: .fr)
  }

  /// Declares another number of visits.
  func declare(visits: Int) throws {
    let values = try Self.pack(pack.header.identifier, visits: visits).declaredValues
    _ = try database.synchronise(declaredValues: values, by: Actor("test"))
  }

  private static func pack(_ identifier: String, visits: Int = 1200) throws -> Pack {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bilan-web-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "pack.yaml": "pack: \(identifier)\nname: Ville d'essai\ntitle: Rapport\nyear: 2023\nsource: Imprimé\n",
      "organisation.yaml": "organisation:\n  s: { label: Service d'accueil, short: SA, kind: direction }\n",
      "territory/communes.csv":
        "code,name,population,longitude,latitude\n94002,Alfortville,45046,2.42,48.79\n94003,Arcueil,21557,2.33,48.8\n",
      "services/s/registers.yaml": register,
      "services/s/figures.yaml": figures,
      "services/s/claims.yaml": """
      claims:
        somme: { says: 'visites = visites_matin + visites_soir', line: 3 }
        faux: { says: 'demandes = 1', accepted: "C'est un essai." }
      """,
      "services/s/chapter.md": chapter,
      "declared/2023.csv": """
      key,period,value,qualifier,precision,line,note
      s.visites,2023,\(visits),exact,,3,
      s.visites_matin,2023,700,exact,,3,
      s.visites_soir,2023,500,exact,,3,

      """,
    ]
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try Pack.load(from: folder)
  }

  private static let register = """
    registers:
      demande:
        label: Demande
        plural: Demandes
        key: [numero]
        date: recue
        place: commune
        public: true
        fields:
          numero: { type: text, label: Numéro, required: true }
          recue: { type: date, label: Reçue le, required: true }
          commune: { type: commune, label: Commune }
          voie: { type: choice, label: Voie, of: { ecrite: Écrite, orale: Orale } }
          urgente: { type: boolean, label: Urgente }
          objet: { type: text, label: Objet }
          cout: { type: money, label: Coût }
          nom: { type: text, label: Nom du demandeur, confidential: true }
      plainte:
        label: Plainte
        key: [numero]
        date: recue
        fields:
          numero: { type: text, required: true }
          recue: { type: date, required: true }
    """

  private static let figures = """
    figures:
      demandes: { label: Demandes reçues, unit: demandes, count: demande, by: [voie, urgente, commune, month] }
      plaintes: { label: Plaintes reçues, unit: plaintes, count: plainte }
      visites: { label: Visites, unit: visites, nature: flow }
      visites_matin: { label: Visites du matin, unit: visites, nature: flow, parent: visites }
      visites_soir: { label: Visites du soir, unit: visites, nature: flow, parent: visites }
      par_visite: { label: Demandes par visite, unit: demandes, formula: demandes / visites, decimals: 2 }
    """

  private static let chapter = """
    Le service a reçu {visites} visites et {demandes} demandes.

    {table visites_matin, visites_soir | total visites | title "Visites"}

    {chart demandes by month | title "Demandes par mois"}

    {map demandes by commune | title "Demandes par commune"}

    {records demande | columns numero, objet, cout | title "Demandes"}
    """
}
