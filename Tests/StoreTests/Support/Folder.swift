// SPDX-License-Identifier: Apache-2.0

import Foundation
import Pack

@testable import Store

/// A folder for one test, gone with it.
final class Folder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  /// The database file of the test.
  var database: String { url.appendingPathComponent("bilan.sqlite").path }

  /// A pack of one service with these registers and declared values, and two communes.
  func pack(_ identifier: String = "essai", registers: String = Samples.registers, declared: [String] = [])
    throws -> Pack
  {
    let folder = url.appendingPathComponent(UUID().uuidString)
    func write(_ name: String, _ text: String) throws {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try write("pack.yaml", "pack: \(identifier)\nname: Essai\ntitle: Rapport\nlocale: fr\nyear: 2023\n")
    try write("organisation.yaml", "organisation:\n  dhfv: { label: Hébergement, kind: direction }\n")
    try write("territory/communes.csv", Samples.communes)
    try write("territory/groupings.csv", "grouping,code,name\nept,T10,Paris Est\nept,T11,Sud Est Avenir\n")
    try write("services/dhfv/registers.yaml", registers)
    try write("services/dhfv/figures.yaml", Samples.figures)
    try write("services/dhfv/chapter.md", "Le service.\n")
    let header = "key,period,value,qualifier,precision,line,note"
    try write("declared/2023.csv", ([header] + declared).joined(separator: "\n") + "\n")
    do {
      return try Pack.load(from: folder)
    } catch {
      throw PackProblem(text: error.description(in: .en))
    }
  }

  /// The database of a pack with these registers, in the file of the test.
  func open(
    _ identifier: String = "essai", registers: String = Samples.registers, declared: [String] = []
  ) throws -> Store.Database {
    try Store.Database.open(
      at: database, pack: try pack(identifier, registers: registers, declared: declared), create: true,
      busyTimeout: 0.2)
  }
}

/// What a sample pack was refused for, readable in the log of a test.
struct PackProblem: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}

enum Samples {
  static let communes = """
    code,name,population,longitude,latitude,ept
    94028,Créteil,93246,2.45471,48.78377,T11
    94033,Fontenay-sous-Bois,51891,2.47544,48.85157,T10

    """

  /// Two registers with a field of every type; « order » and « group » are words of SQL.
  static let registers = """
    registers:
      menage:
        label: Ménage
        key: [numero]
        fields:
          numero: { type: text, required: true, max: 12 }
          group:  { type: text }
      sejour:
        label: Séjour
        key: [numero]
        date: entree
        until: sortie
        place: commune
        fields:
          numero:  { type: integer, required: true, min: 1, max: 100000 }
          menage:  { type: reference, to: menage, required: true }
          commune: { type: commune }
          lieu:    { type: choice, of: [hotel, relais, "logement d'urgence"] }
          entree:  { type: date, required: true, min: 2000-01-01 }
          sortie:  { type: date }
          tarif:   { type: money, min: 0 }
          taux:    { type: decimal, scale: 3 }
          urgent:  { type: boolean }
          order:   { type: text }

    """

  static let figures = """
    figures:
      familles: { label: Familles, unit: familles, nature: flow }
      taux:     { label: Taux, unit: '%', nature: ratio }

    """

  static let creteil: [StoredValue] = [
    .text("94028"), .text("Créteil"), .integer(93_246), .integer(245_471), .integer(4_878_377), .text("T11"),
  ]

  /// A stay in the order of the register's fields; the ménage is record 1.
  static func sejour(
    _ numero: Int64 = 1, menage: Int64 = 1, lieu: StoredValue = .text("hotel"),
    entree: StoredValue = .text("2023-01-15"), order: StoredValue = .null
  ) -> [StoredValue] {
    [
      .integer(numero), .integer(menage), .text("94028"), lieu, entree, .null, .integer(12_50),
      .integer(1_125),
      .integer(1), order,
    ]
  }
}

extension Store.Database {
  /// Créteil, two ménages (records 1 and 2) and a stay.
  func fill() throws {
    try write(by: Actor("essai")) { writer in
      _ = try writer.upsert(Samples.creteil, into: "commune")
      for numero in ["M1", "M2"] { _ = try writer.upsert([.text(numero), .null], into: "menage") }
      _ = try writer.upsert(Samples.sejour(), into: "sejour")
    }
  }

  /// What a query gives, each row as its columns.
  func rows(_ sql: String) throws -> [[StoredValue]] {
    try read { connection in
      let statement = try connection.makeStatement(sql: sql)
      var rows: [[StoredValue]] = []
      while try statement.step() { rows.append((0..<statement.columnCount).map(statement.value)) }
      return rows
    }
  }

  /// The first value of the first row of a query.
  func value(_ sql: String) throws -> StoredValue? { try rows(sql).first?.first }

  /// Changes the file as another program could, behind Bilan's back: no trigger, no foreign key and no
  /// journal in the way.
  func tamper(_ sql: String) throws {
    try connection.writeWithoutTransaction { connection in
      try connection.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      let triggers = OwnSchema.creations.filter { $0.sql.hasPrefix("CREATE TRIGGER") }
      for trigger in triggers { try connection.execute(sql: "DROP TRIGGER \"\(trigger.name)\"") }
      try connection.execute(sql: sql)
      for trigger in triggers { try connection.execute(sql: trigger.sql) }
      try connection.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
    }
  }
}

/// The error that a closure throws, as one of the Store.
func storeError(_ body: () throws -> Void) -> StoreError? {
  do {
    try body()
    return nil
  } catch {
    return error as? StoreError
  }
}

/// Why a record is refused within a transaction.
func refusal(_ body: () throws -> Void) -> RecordError? {
  guard case .record(let error)? = storeError(body) else { return nil }
  return error
}
