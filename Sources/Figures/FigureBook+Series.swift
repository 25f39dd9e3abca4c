// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB
import Pack

extension FigureBook {
  /// A figure's values in order of time: of the periods declared, of the years that records cover and, for a
  /// formula, of the pack's year.
  /// - Throws: `Diagnostic` for a figure that the pack does not have; storage errors.
  public func series(_ key: FigureKey) throws -> [FigureValue] {
    var periods = declaredValues(of: key).map(\.period)
    for year in try recordedYears(key) where !periods.contains(year) { periods.append(year) }
    if case .formula? = pack.figure(key)?.definition, !periods.contains(pack.year) {
      periods.append(pack.year)
    }
    return try periods.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
      .map { try value(key, for: $0) }
      .filter { $0.number != nil }
  }

  /// The years in which the register of a computed figure holds records.
  private func recordedYears(_ key: FigureKey) throws -> [Period] {
    guard let figure = counted[key], let register = pack.register(figure.aggregate.register) else {
      return []
    }
    guard figure.aggregate.timing != .timeless else { return [pack.year] }
    let scope = RecordScope(register: register, model: model, period: pack.year)
    guard let date = register.date.flatMap(scope.column)?.sql else { return [] }
    let bounds = try database.connection.read { db in
      try Row.fetchOne(db, sql: "SELECT MIN(\(date)), MAX(\(date)) \(scope.source)").map {
        (($0[0] as String?).flatMap { CivilDate($0) }, ($0[1] as String?).flatMap { CivilDate($0) })
      }
    }
    guard let first = bounds?.0?.year, let last = bounds?.1?.year else { return [] }
    return try (first...last).map(Period.year).filter { try covers(figure.aggregate, $0) }
  }

  /// The version of a figure's definition that the database has noted; nil for a figure that is not computed
  /// from records, and where the database could only be read.
  func definitionVersion(of key: FigureKey) throws -> Int? {
    try database.connection.read { db in
      try Int.fetchOne(
        db, sql: "SELECT version FROM bilan_figure WHERE figure = ?", arguments: [key.description])
    }
  }
}
