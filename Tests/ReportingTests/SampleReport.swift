// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Foundation
import Pack
import Reporting

/// A small body with one chapter, written to a temporary folder: the text is the test's, the figures are
/// always the same.
struct SampleReport {
  let builder: DocumentBuilder

  /// - Parameter chapter: the text of the chapter of the direction of property, `dap`.
  init(_ chapter: String, language: Language = .fr, boundaries: BoundarySet? = nil) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in Self.files.merging(["services/dap/chapter.md": chapter], uniquingKeysWith: { $1 }) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let pack = try Pack.load(from: folder)
    builder = DocumentBuilder(
      book: try Self.book(pack), year: pack.year, language: language, boundaries: boundaries)
  }

  /// The blocks of the chapter.
  func blocks() throws -> [Block] { try builder.chapter("dap")?.blocks ?? [] }

  /// The words of the first paragraph.
  func sentence() throws -> String {
    guard case .paragraph(let content)? = try blocks().first else { return "" }
    return content.plainText
  }

  func site() throws -> Site { Site(try builder.document(), from: builder) }

  private static let files = [
    "pack.yaml": """
    pack: essai
    name: Département d'essai
    title: Rapport d'activité
    year: 2023
    source: Rapport imprimé
    """,
    "organisation.yaml": """
    organisation:
      ressources:
        label: Pôle ressources
        kind: pole
        services:
          dap: { label: "Direction des achats & du patrimoine <DAP>", short: DAP, kind: direction }
    """,
    "territory/communes.csv": """
    code,name,population,longitude,latitude,ept
    94002,Alfortville,45046,2.42137,48.79621,T11
    94003,Arcueil,21557,2.33384,48.80549,T12
    94022,Choisy-le-Roi,46154,2.41733,48.76846,T12
    """,
    "territory/groupings.csv": """
    grouping,code,name
    ept,T11,Grand Paris Sud Est Avenir
    ept,T12,Grand-Orly Seine Bièvre
    """,
    "services/dap/registers.yaml": """
    registers:
      cession:
        label: Cession de bien
        plural: Cessions de biens
        key: [numero]
        date: date
        place: commune
        public: true
        fields:
          numero: { type: text, required: true, label: Numéro }
          date: { type: date, required: true, label: Date }
          commune: { type: commune, label: Commune }
          genre: { type: choice, of: { terrain: Terrain, local: "Local d'activité" }, label: Genre }
          montant: { type: money, label: Montant }
    """,
    "services/dap/figures.yaml": """
    figures:
      ventes: { label: Biens vendus, unit: biens, count: cession, by: [genre, commune, ept, month], differs: "Une vente imprimée n'a pas eu lieu." }
      produit: { label: Produit des ventes, unit: €, sum: cession.montant, by: [commune] }
      prix_moyen: { label: Prix moyen, unit: €, average: montant, of: cession, decimals: 0, by: [commune] }
      demandes: { label: Demandes reçues, short: Demandes, unit: demandes, nature: flow }
      demandes_ecrites: { label: Demandes écrites, short: Écrites, unit: demandes, nature: flow, parent: demandes }
      demandes_orales: { label: Demandes orales, short: Orales, unit: demandes, nature: flow, parent: demandes }
      delai: { label: Délai moyen, unit: jours, nature: ratio }
      budget: { label: Budget, unit: €, nature: amount }
      economie: { label: Économie, unit: €, nature: amount }
      taux: { label: Taux d'accord, unit: '%', nature: ratio }
      surface: { label: Surface, unit: m², nature: stock }
      agents: { label: Agents, unit: agents, nature: stock }
      refus: { label: Refus, unit: demandes, nature: flow }
      visites: { label: Visites, unit: visites, nature: flow }
      oubli: { label: Chiffre oublié, unit: demandes, nature: flow }
    """,
    "services/dap/claims.yaml": """
    claims:
      c1: { says: 'demandes = demandes_ecrites + demandes_orales', line: 7, accepted: "Le total imprimé dépasse de 10 la somme." }
      c2: { says: 'taux <= 100', line: 8 }
    """,
    "declared/2023.csv": """
    key,period,value,qualifier,precision,line,note
    dap.ventes,2023,5,exact,,3,
    dap.demandes,2023,2340,exact,,7,
    dap.demandes,2022,1560,exact,,7,
    dap.demandes_ecrites,2023,2000,exact,,7,
    dap.demandes_ecrites,2022,1500,exact,,7,
    dap.demandes_orales,2023,330,exact,,7,
    dap.demandes_orales,2022,345,exact,,7,
    dap.delai,2023,12.5,exact,,7,
    dap.budget,2023,4840000,exact,10000,8,
    dap.economie,2023,320500.5,exact,,8,
    dap.taux,2023,92,exact,0.1,8,
    dap.taux,2022,90.5,exact,,8,
    dap.surface,2023,1250,exact,,8,
    dap.agents,2023-12-31,16,exact,,9,
    dap.refus,2023,800,about,,9,
    dap.visites,2023,3000,at_least,,9,
    """,
  ]

  /// What is sold: number, day, commune, kind, cents.
  static let sales: [(number: String, date: String, commune: String, genre: String, cents: Int64)] = [
    ("A1", "2023-01-15", "94002", "terrain", 100_000_000), ("A2", "2023-01-20", "94003", "local", 20_000_000),
    ("A3", "2023-03-02", "94003", "terrain", 30_000_050),
    ("A4", "2023-12-31", "94022", "terrain", 40_000_000),
  ]
}
