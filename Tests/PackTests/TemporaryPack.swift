// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack

/// A pack written to a temporary folder for one test: a sound one, with the files that the test replaces or adds.
struct TemporaryPack {
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-pack-\(UUID().uuidString)")
    for (path, text) in Self.sound.merging(files, uniquingKeysWith: { $1 }) {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  func load() throws -> Pack {
    defer { try? FileManager.default.removeItem(at: folder) }
    return try Pack.load(from: folder)
  }

  /// What is wrong with the pack, as `file:line:column: message`, files named within the folder.
  func problems() -> [String] {
    do {
      _ = try load()
      return []
    } catch let error as Diagnostics {
      return error.all.map { $0.description(in: .en).replacing(folder.relativePath + "/", with: "") }
    } catch {
      return ["\(error)"]
    }
  }

  static let sound = [
    "pack.yaml": """
    pack: essai
    name: Département d'essai
    title: Rapport d'activité
    year: 2023
    """,
    "organisation.yaml": """
    organisation:
      pole:
        label: Pôle
        kind: pole
        services:
          dhfv: { label: Direction de l'hébergement, short: DHFV, kind: direction }
    """,
    "territory/communes.csv": """
    code,name,population,longitude,latitude,ept
    94002,Alfortville,45046,2.42137,48.79621,T11
    94003,Arcueil,21557,2.33384,48.80549,T12
    """,
    "territory/groupings.csv": """
    grouping,code,name
    ept,T11,Grand Paris Sud Est Avenir
    ept,T12,Grand-Orly Seine Bièvre
    """,
    "services/dhfv/registers.yaml": """
    registers:
      menage:
        label: Ménage
        key: [numero]
        fields:
          numero: { type: text, required: true }
          commune: { type: commune }
      sejour:
        label: Séjour
        key: [menage, entree]
        date: entree
        until: sortie
        place: menage.commune
        public: true
        fields:
          menage: { type: reference, to: menage, required: true }
          lieu: { type: choice, of: [hotel, centre_maternel], required: true }
          entree: { type: date, required: true }
          sortie: { type: date }
          cout: { type: money }
    """,
    "services/dhfv/figures.yaml": """
    figures:
      sejours: { label: Séjours, unit: séjours, count: sejour, by: [lieu, commune, ept, month] }
      part_hotel: { label: Part des séjours à l'hôtel, unit: '%', share: sejours, where: 'lieu = "hotel"' }
      familles: { label: Familles hébergées, unit: familles, distinct: sejour.menage, during: period }
      interpellations: { label: Interpellations, unit: demandes, nature: flow }
      par_famille: { label: Interpellations par famille, unit: demandes, formula: interpellations / familles }
    """,
    "services/dhfv/claims.yaml": """
    claims:
      c1: { says: interpellations = 2340, line: 12 }
    """,
    "services/dhfv/chapter.md": """
    Le service a reçu {interpellations} demandes en {year} ({interpellations | change}).

    {table sejours by lieu | total | title "Séjours"}
    """,
    "declared/2023.csv": """
    key,period,value,qualifier,precision,line,note
    dhfv.interpellations,2023,2340,exact,,12,
    dhfv.interpellations,2022,1560,exact,,12,
    """,
  ]
}
