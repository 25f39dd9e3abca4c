// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// What a decision opened: a period, with the amounts that are due in it.
public struct Right: Sendable {
  /// As it is stored.
  public let record: StoredRecord

  /// Its identifier in the database.
  public var id: Int64 { record.id }
  /// Whether it is open, suspended or closed.
  public var state: State { record.text("etat").flatMap(State.init) ?? .closed }
  /// Its first day.
  public var from: CivilDate? { record.date("du") }
  /// Its last day; nil where it has none.
  public var until: CivilDate? { record.date("au") }

  /// Where a right stands.
  public enum State: String, Sendable {
    case open = "ouvert"
    case suspended = "suspendu"
    case closed = "clos"
  }

  static let register = "droit"
}

extension Right {
  /// The periods in force, oldest first: those that a later decision did not replace.
  func periods(_ reader: RecordReader) throws -> [StoredRecord] {
    try reader.records(
      RecordQuery("periode").filtered("droit", .equals, .integer(id)).filtered("remplacee_le", .equals, .null)
        .sorted(by: "du"))
  }

  /// The period that holds a day; nil where none does.
  func period(on day: CivilDate, _ reader: RecordReader) throws -> StoredRecord? {
    try periods(reader).last { period in
      period.date("du").map { $0 <= day } ?? false && period.date("au").map { day <= $0 } ?? true
    }
  }

  /// The right as expressions know it on a day.
  func value(on day: CivilDate, _ reader: RecordReader) throws -> Value {
    let period = try period(on: day, reader)
    func date(_ field: String) -> Value { record.date(field).map(Value.date) ?? .null() }
    return .context([
      "state": .string(record.text("etat") ?? ""), "from": date("du"), "until": date("au"),
      "review": date("revue_le"), "amount": period.map { .number($0.money("montant")) } ?? .null(),
      "reduction": period.map { .number($0["reduction"].number(scale: 2) ?? .zero) } ?? .null(),
    ])
  }
}

extension Dossier {
  /// The last right that its decisions opened; nil where they opened none.
  func currentRight(_ reader: RecordReader) throws -> Right? {
    try reader.record(
      RecordQuery(Right.register).filtered("dossier", .equals, .integer(id)).sorted(
        by: "id", descending: true)
    ).map(Right.init)
  }
}
