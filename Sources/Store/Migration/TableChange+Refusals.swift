// SPDX-License-Identifier: Apache-2.0

import Base
import GRDB

extension TableChange {
  /// Why the new table could not hold the records of the old one: all columns are judged in one pass over
  /// them.
  func refusals(in connection: GRDB.Database) throws -> [Message] {
    let judgements = judgements
    let sums = judgements.map { "sum(\($0.condition))" }
    let sql = """
      SELECT \((["count(*)"] + sums).joined(separator: ", ")) FROM (SELECT \(selection)
      FROM \(old.name.quotedDatabaseIdentifier))
      """
    let statement = try connection.makeStatement(sql: sql)
    guard try statement.step() else { return [] }
    let refusals = judgements.enumerated().compactMap { index, judgement -> Message? in
      let count = Int(statement.integer(index + 1))
      return count > 0 ? judgement.refusal(count) : nil
    }
    return refusals.isEmpty ? try duplicates(in: connection).map { [$0] } ?? [] : refusals
  }

  /// A condition that no record may meet, on the columns of `selection`, and what to say of those that do.
  private struct Judgement {
    let condition: String
    let refusal: (_ count: Int) -> Message
  }

  /// Every column of the old table as it is, under the name "old.…", and of the new table as it would be.
  private var selection: String {
    let before = old.columns.map { "\($0.name.quotedDatabaseIdentifier) AS \(former($0))" }
    let after = zip(new.columns, sources).map { "\($1.selection) AS \($0.name.quotedDatabaseIdentifier)" }
    return (["\"id\""] + before + after).joined(separator: ", ")
  }

  private func former(_ column: RecordedTable.RecordedColumn) -> String {
    "old.\(column.name)".quotedDatabaseIdentifier
  }

  private var judgements: [Judgement] {
    let register = new.name
    let removals = removed.map { column in
      Judgement(condition: "\(former(column)) IS NOT NULL") {
        Catalogue.fieldHoldsValues(register, column.name, count: $0)
      }
    }
    return removals + zip(new.columns, sources).flatMap { judgements(of: $0, from: $1) }
  }

  private func judgements(of column: Column, from source: Source) -> [Judgement] {
    let (register, name, quoted) = (new.name, column.name, column.name.quotedDatabaseIdentifier)
    var judgements: [Judgement] = []
    if let old = source.column, source.conversion != .identity {
      judgements.append(
        Judgement(condition: "\(former(old)) IS NOT NULL AND \(quoted) IS NULL") {
          Catalogue.typeCannotHold(
            register, name, from: old.type.notation, to: column.type.notation, count: $0)
        })
    }
    if column.isRequired {
      let absent = source.column.map(former) ?? quoted
      judgements.append(
        Judgement(condition: "\(absent) IS NULL") {
          Catalogue.recordsWithoutRequired(register, name, count: $0)
        })
    }
    if let check = column.check {
      judgements.append(
        Judgement(condition: "NOT (\(check))") {
          Catalogue.valuesOutside(register, name, column.expectation, count: $0)
        })
    }
    return judgements
  }

  /// Records that the new key would make one.
  private func duplicates(in connection: GRDB.Database) throws -> Message? {
    guard !new.key.isEmpty else { return nil }
    let whole = new.key.map { "\($0.quotedDatabaseIdentifier) IS NOT NULL" }.joined(separator: " AND ")
    let sql = """
      SELECT count(*) FROM (SELECT 1 FROM (SELECT \(selection) FROM \(old.name.quotedDatabaseIdentifier))
      WHERE \(whole) GROUP BY \(Table.list(new.key)) HAVING count(*) > 1)
      """
    let count = try Int.fetchOne(connection, sql: sql) ?? 0
    return count > 0 ? Catalogue.keyNotUnique(new.name, new.key, count: count) : nil
  }
}
