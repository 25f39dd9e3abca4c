// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import FEEL

@Suite struct SQLTests {
  @Test(arguments: [
    ("lieu = \"hotel\"", "(\"lieu\" IS ?)", ["\"hotel\""]), ("lieu = null", "(\"lieu\" IS NULL)", []),
    ("montant > 12.5", "(\"montant\" > ?)", ["1250"]),
    ("montant > 12.345", "((\"montant\" * 10) > ?)", ["12345"]),
    ("lieu in (\"hotel\", \"relais\")", "((\"lieu\" IS ?) OR (\"lieu\" IS ?))", ["\"hotel\"", "\"relais\""]),
    (
      "lieu in [\"hotel\", \"relais\"]", "(\"lieu\" IS NOT NULL AND \"lieu\" IN (?, ?))",
      ["\"hotel\"", "\"relais\""]
    ),
    ("entree in period", "((\"entree\" >= ?) AND (\"entree\" <= ?))", ["\"2023-01-01\"", "\"2023-12-31\""]),
    ("nombre / 4", "(\"nombre\" * ?)", ["25"]), ("menage.taille", "\"menage.taille\"", []),
  ])
  func sqlBindsItsLiterals(_ text: String, _ sql: String, _ arguments: [String]) throws {
    let fragment = try SQLSample.fragment(text)
    #expect(fragment.sql == sql)
    #expect(fragment.arguments.map(\.description) == arguments)
  }

  @Test(arguments: [
    ("nombre / montant", 8), ("upper case(nom) = \"A\"", 1), ("sum([nombre, 2]) > 3", 5),
    ("entree + @\"P1M\" > sortie", 8),
    ("nombre * nombre * nombre", 17), ("nom in [nom]", 8), ("for x in [1] return x", 1),
  ])
  func whatHasNoExactEquivalentIsRefusedWhereItStands(_ text: String, _ column: Int) {
    #expect {
      try SQLSample.fragment(text)
    } throws: { error in
      (error as? Diagnostic)?.position == Position(line: 1, column: column)
    }
  }

  @Test func resultsSayHowTheyAreStored() throws {
    #expect(try SQLSample.fragment("montant * nombre + 1").storage == .decimal(scale: 2))
    #expect(try SQLSample.fragment("(sortie - entree).days").storage == .integer)
    #expect(try SQLSample.fragment("sortie - entree").storage == .seconds)
    #expect(try SQLSample.fragment("if nombre > 1 then lieu else null").storage == .text)
    #expect(try !SQLSample.fragment("nombre = null").isNullable)
  }

  @Test(.enabled(if: SQLite.isInstalled))
  func theDatabaseComputesWhatEvaluationDoes() throws {
    var generator = ExpressionGenerator(seed: 11)
    var cases: [(text: String, expected: [String], storage: SQLStorage, sql: String)] = []
    for _ in 0..<1_200 {
      let text = generator.condition(depth: 3)
      let checked = try Expression(parsing: text).check(in: SQLSample.scope)
      guard let fragment = try? checked.sql(in: SQLSample()) else { continue }
      let expected = SQLSample.rows.map { SQLSample.stored(checked.evaluate($0), as: fragment.storage) }
      cases.append((text, expected, fragment.storage, SQLite.inlined(fragment)))
    }
    #expect(cases.count > 1_000)
    let found = try SQLite.columns(cases.map(\.sql), of: SQLSample.table)
    #expect(found.count == cases.count)
    for (test, values) in zip(cases, found) { #expect(values == test.expected, "\(test.text)\n\(test.sql)") }
  }
}

/// A register as the database holds it: its rows in memory and in SQL.
struct SQLSample: SQLScope {
  static let columns: [(name: String, type: FEELType, storage: SQLStorage)] = [
    ("nombre", .number, .integer), ("montant", .number, .decimal(scale: 2)),
    ("lieu", .choice(["hotel", "relais"]), .text),
    ("nom", .string, .text), ("entree", .date, .date), ("sortie", .date, .date),
    ("urgent", .boolean, .boolean),
  ]

  static let scope = Register()

  static func fragment(_ text: String) throws -> SQLFragment {
    try Expression(parsing: text).check(in: scope).sql(in: SQLSample())
  }

  func binding(for path: String, at position: Position) throws(Diagnostic) -> SQLBinding {
    if path == "period" { return .value(Value(Period.year(2023))) }
    if path == "menage.taille" { return .column(SQLColumn("\"menage.taille\"", .integer, digits: 2)) }
    guard let column = SQLSample.columns.first(where: { $0.name == path }) else {
      throw Diagnostic(file: nil, position: position, Catalogue.FEEL.noSQLVariable(path))
    }
    return .column(SQLColumn("\"\(path)\"", column.storage, digits: 8))
  }

  struct Register: Scope {
    let variableNames = SQLSample.columns.map(\.name) + ["period", "menage"]

    func variable(_ path: String) -> Variable? {
      let types = SQLSample.columns.map(\.type) + [.range(.date), .record("menage")]
      return variableNames.firstIndex(of: path).map { Variable(slot: $0, type: types[$0]) }
    }

    func members(of record: String) -> [FEELType.Field] { [.init(name: "taille", type: .number)] }
  }

  /// Sixty rows, a fifth of whose cells are null.
  static let rows: [[Value]] = {
    var generator = SeededGenerator(seed: 5)
    return (0..<60).map { _ in
      columns.map { column -> Value in
        guard Int.random(in: 0..<5, using: &generator) > 0 else { return .null() }
        switch column.storage {
        case .integer: return .number(Number(Int.random(in: -4...4, using: &generator)))
        case .decimal:
          let cents = Int128(Int.random(in: -600...600, using: &generator))
          return .number(Number(coefficient: cents, exponent: -2) ?? .zero)
        case .boolean: return .boolean(Bool.random(using: &generator))
        case .date, .seconds:
          return .date(CivilDate(days: 19_300 + Int.random(in: 0..<420, using: &generator)))
        case .text:
          let words =
            column.name == "lieu"
            ? ["hotel", "relais"] : ["", "été", "tée", "e\u{301}té", "Été", "relais 👍"]
          return .string(words.randomElement(using: &generator) ?? "")
        }
      } + [Value(Period.year(2023)), .null()]
    }
  }()

  static var table: String {
    let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    let lines = rows.enumerated().map { index, row in
      "(\(index), " + zip(row, columns).map { SQLite.literal($0, as: $1.storage) }.joined(separator: ", ")
        + ")"
    }
    return "CREATE TABLE t (id, \(names)); INSERT INTO t VALUES \(lines.joined(separator: ",\n"));"
  }

  /// A value as the database shows it in a given storage.
  static func stored(_ value: Value, as storage: SQLStorage) -> String {
    switch value {
    case .boolean(let boolean): return boolean ? "1" : "0"
    case .number(let number):
      let power = Number(coefficient: 1, exponent: storage.scale ?? 0) ?? .one
      return number.multiplied(by: power)?.description ?? ""
    case .daysDuration(let duration): return duration.totalSeconds.description
    default: return value.text ?? "NULL"
    }
  }
}
