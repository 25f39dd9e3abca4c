// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store
import Testing

@testable import Figures

/// The packs of the project, read from its folder.
func projectPack(_ name: String) throws -> Pack {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try Pack.load(from: root.appendingPathComponent("packs/\(name)"))
}

/// A small body with stays and calls, and a database in memory that holds its records.
struct SmallBody {
  let pack: Pack
  let database: Database

  /// - Parameter files: files beside those that every small body has, or in their place.
  init(figures: String, files more: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bilan-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "pack.yaml": "pack: essai\nname: Essai\ntitle: Rapport\nyear: 2023\n",
      "organisation.yaml": "organisation:\n  s: { label: Service, kind: direction }\n",
      "territory/communes.csv":
        "code,name,population,longitude,latitude,ept\n94002,Alfortville,45046,2.4,48.8,T11\n94003,Arcueil,21557,2.3,48.8,T12\n94001,Ablon,5946,2.4,48.7,T12\n",
      "territory/groupings.csv": "grouping,code,name\nept,T11,Est\nept,T12,Sud\n",
      "services/s/registers.yaml": """
      registers:
        menage: { label: Ménage, key: [numero], fields: { numero: { type: text, required: true }, commune: { type: commune } } }
        sejour:
          label: Séjour
          key: [menage, entree]
          date: entree
          until: sortie
          place: menage.commune
          fields:
            menage: { type: reference, to: menage, required: true }
            lieu: { type: choice, of: [hotel, centre], required: true }
            entree: { type: date, required: true }
            sortie: { type: date }
            cout: { type: money }
      """,
      "services/s/figures.yaml": figures,
      "declared/2023.csv": """
      key,period,value,qualifier,precision,line,note
      s.appels,2022,200,exact,,1,
      s.appels,2023,300,exact,,1,
      s.appels,2023-01,20,exact,,1,
      s.places,2023-12-31,50,exact,,1,
      s.plan,2022/2027,7,exact,,1,
      s.sejours,2023,9,exact,,1,
      s.sejours,2021,4,about,,1,

      """,
    ]
    for (path, text) in files.merging(more, uniquingKeysWith: { $1 }) {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    do {
      pack = try Pack.load(from: folder)
    } catch {
      Issue.record("\(error.description(in: .en))")
      throw error
    }
    database = try Database.inMemory(pack: pack)
    _ = try database.synchronise(declaredValues: pack.declaredValues, by: Actor("test"))
    try write { writer in
      for commune in pack.territory.communes {
        _ = try writer.upsert(
          [
            .text(commune.code), .text(commune.name), .integer(Int64(commune.population)), .integer(0),
            .integer(0),
            .text(commune.groups["ept"] ?? ""),
          ], into: "commune")
      }
      guard pack.register("sejour") != nil else { return }
      for (number, commune) in [("A", "94002"), ("B", "94003"), ("C", nil as String?)] {
        _ = try writer.upsert([.text(number), commune.map { .text($0) } ?? .null], into: "menage")
      }
    }
  }

  func write(_ body: (RecordWriter) throws -> Void) throws {
    try database.write(by: Actor("test")) { try body($0) }
  }

  /// Records a stay of a household (A, B or C).
  func stay(_ household: String, _ place: String, _ entry: String, _ exit: String?, cents: Int64? = nil)
    throws
  {
    try write { writer in
      let id = try #require(try writer.id(of: "menage", key: [.text(household)]))
      _ = try writer.upsert(
        [
          .integer(id), .text(place), .text(entry), exit.map { .text($0) } ?? .null,
          cents.map { .integer($0) } ?? .null,
        ],
        into: "sejour")
    }
  }

  func book() throws -> FigureBook { try FigureBook(pack: pack, database: database, language: .fr) }
}

extension FigureBook {
  /// The value of a figure of the small body's service, as printed in full.
  func text(_ name: String, _ period: String = "2023") throws -> String? {
    let period = try #require(Period(period))
    return try value(FigureKey(service: "s", name: name), for: period).number?.description
  }
}
