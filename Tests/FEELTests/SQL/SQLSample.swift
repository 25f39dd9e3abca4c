// SPDX-License-Identifier: Apache-2.0

import Base

@testable import FEEL

/// A register as the database holds it: its rows in memory and in SQL.
struct SQLSample: SQLScope {
  struct Column {
    let name: String
    let type: FEELType
    let storage: SQLStorage
    var isNullable = true
    var digits = 8
    /// What its cells hold, but for the nulls of a fifth of them.
    let values: [Value]
  }

  static let columns: [Column] = [
    Column(
      name: "nombre", type: .number, storage: .integer, digits: 2,
      values: (-4...12).map { .number(Number($0)) }),
    Column(
      name: "rang", type: .number, storage: .integer, isNullable: false, digits: 3,
      values: [0, 17, 34, 50, 51, 119, 150, 500, 999].map(Value.number)),
    Column(
      name: "montant", type: .number, storage: .decimal(scale: 2),
      values: [0, 50, -50, 150, -150, 250, -250, 1249, 1250, 1251, -1250, 99_999_999, 5, -5, 700].map(cents)),
    Column(
      name: "lieu", type: .choice(["hotel", "relais"]), storage: .text,
      values: ["hotel", "relais"].map(Value.string)),
    Column(name: "nom", type: .string, storage: .text, values: texts),
    Column(name: "ville", type: .string, storage: .text, isNullable: false, values: texts),
    Column(name: "entree", type: .date, storage: .date, values: (0..<500).map { day(19_300 + $0) }),
    Column(
      name: "sortie", type: .date, storage: .date,
      values: ["2023-01-31", "2024-02-29", "2023-02-28", "2024-12-31", "2024-01-01", "2023-03-30"].map(day)),
    Column(
      name: "naissance", type: .date, storage: .date, isNullable: false,
      values: [
        "0001-01-01", "9999-12-31", "1900-02-28", "1900-03-01", "2000-02-29", "1969-12-31", "1970-01-01",
        "1582-10-10", "2021-01-03", "2020-12-31", "0004-02-29", "1999-08-31",
      ].map(day)),
    Column(name: "urgent", type: .boolean, storage: .boolean, values: [.boolean(true), .boolean(false)]),
    Column(
      name: "attente", type: .daysDuration, storage: .seconds,
      values: [0, 1, -1, 86_400, -86_400, 90_061, -90_061, 31_536_000].map {
        .daysDuration(DaysDuration(seconds: $0))
      }),
    Column(
      name: "droit", type: .yearsDuration, storage: .months, digits: 3,
      values: [0, 1, -1, 11, 12, 13, -14, 240].map { .yearsDuration(MonthsDuration(months: $0)) }),
  ]

  private static let texts = [
    "", "été", "tée", "e\u{301}té", "Été", "relais 👍", "a", "B", "👍👍", "l'été", "?", "hotel",
  ].map(Value.string)

  private static func cents(_ count: Int) -> Value {
    .number(Number(coefficient: Int128(count), exponent: -2) ?? .zero)
  }

  private static func day(_ text: String) -> Value { CivilDate(text).map(Value.date) ?? .null() }

  private static func day(_ number: Int) -> Value { .date(CivilDate(days: number)) }

  /// The values known before the query.
  private static let known: [(name: String, value: Value)] = [
    ("period", Value(Period.year(2023))), ("codes", .list([.number(1), .number(2), .null()])),
  ]

  static let scope = Register()

  static func fragment(_ text: String, _ dialect: SQLDialect = .sqlite) throws -> SQLFragment {
    try Expression(parsing: text).check(in: scope).sql(in: SQLSample(), dialect: dialect)
  }

  func binding(for path: String, at position: Position) throws(Diagnostic) -> SQLBinding {
    if let known = SQLSample.known.first(where: { $0.name == path }) { return .value(known.value) }
    if path == "menage.taille" { return .column(SQLColumn("\"menage.taille\"", .integer, digits: 2)) }
    guard let column = SQLSample.columns.first(where: { $0.name == path }) else {
      throw Diagnostic(file: nil, position: position, Catalogue.FEEL.noSQLVariable(path))
    }
    return .column(
      SQLColumn("\"\(path)\"", column.storage, isNullable: column.isNullable, digits: column.digits))
  }

  struct Register: Scope {
    let variableNames = SQLSample.columns.map(\.name) + SQLSample.known.map(\.name) + ["menage"]

    func variable(_ path: String) -> Variable? {
      let types = SQLSample.columns.map(\.type) + [.range(.date), .list(.number), .record("menage")]
      return variableNames.firstIndex(of: path).map { Variable(slot: $0, type: types[$0]) }
    }

    func members(of record: String) -> [FEELType.Field] { [.init(name: "taille", type: .number)] }
  }

  static let rows: [[Value]] = {
    var generator = SeededGenerator(seed: 5)
    return (0..<60).map { _ in
      columns.map { column -> Value in
        guard !column.isNullable || Int.random(in: 0..<5, using: &generator) > 0 else { return .null() }
        return column.values.randomElement(using: &generator) ?? .null()
      } + known.map(\.value) + [.null()]
    }
  }()

  static func table(in database: SQLDatabase) -> String {
    let names = columns.map { "\"\($0.name)\"" + database.type(of: $0.storage) }.joined(separator: ", ")
    let lines = rows.enumerated().map { index, row in
      let cells = zip(row, columns).map { value, column in
        value.isNull || column.storage.scale == nil
          ? database.literal(value) : database.printed(value, as: column.storage)
      }
      return "(\(index), " + cells.joined(separator: ", ") + ")"
    }
    return "CREATE TABLE t (id INTEGER, \(names)); INSERT INTO t VALUES \(lines.joined(separator: ",\n"));"
  }
}

extension SQLDatabase {
  /// The type of a column, as `SQLDialect` asks for it.
  func type(of storage: SQLStorage) -> String {
    switch (self, storage) {
    case (_, .text), (.sqlite, .date): " TEXT"
    case (.sqlite, _): " INTEGER"
    case (.postgresql, .date): " DATE"
    case (.postgresql, .boolean): " BOOLEAN"
    case (.postgresql, _): " BIGINT"
    }
  }
}
