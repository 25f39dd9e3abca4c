// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

@testable import FEEL

/// A database's own command line tool, asked what SQL is worth over the rows of the sample.
enum SQLDatabase: String, CaseIterable {
  case sqlite, postgresql

  var dialect: SQLDialect { self == .sqlite ? .sqlite : .postgresql }

  var isInstalled: Bool {
    switch self {
    case .sqlite: FileManager.default.isExecutableFile(atPath: SQLDatabase.sqliteTool)
    case .postgresql: (try? SQLDatabase.run(SQLDatabase.script, ["available"]).status) == 0
    }
  }

  private static let sqliteTool = "/usr/bin/sqlite3"

  private static let script = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../scripts/postgresql.sh").standardized.path

  /// The values of each fragment over the rows of `t`, in order, as the tool prints them; all in one process.
  func columns(_ fragments: [SQLFragment], of table: String) throws -> [[String]] {
    let settings = self == .sqlite ? ".nullvalue NULL" : "\\pset null NULL\nSET statement_timeout = '20s';"
    let lines =
      [settings, table] + fragments.map { "\(self == .sqlite ? ".print" : "\\echo") #\n\(query($0))" }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("feel-\(UUID().uuidString).sql")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let output: String
    switch self {
    case .sqlite:
      let options = ["-batch", "-init", file.path, ":memory:", ""]
      output = try SQLDatabase.run(SQLDatabase.sqliteTool, options).output
    case .postgresql:
      let options = ["-X", "-q", "-A", "-t", "-f", file.path]
      output = try SQLDatabase.run(SQLDatabase.script, ["run", "psql"] + options).output
    }
    return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .split(separator: "#", omittingEmptySubsequences: false).dropFirst().map { $0.map(String.init) }
  }

  /// PostgreSQL is given the arguments as its drivers do, SQLite in place of the question marks.
  private func query(_ fragment: SQLFragment) -> String {
    let arguments = fragment.arguments.map(literal)
    switch self {
    case .sqlite:
      var values = arguments[...]
      let parts = fragment.sql.split(separator: "?", omittingEmptySubsequences: false)
      let sql = parts.dropFirst().reduce(String(parts[0])) { $0 + values.removeFirst() + $1 }
      return "SELECT \(sql) FROM t ORDER BY id;"
    case .postgresql:
      let list = arguments.isEmpty ? "" : "(\(arguments.joined(separator: ", ")))"
      let sql = dialect.numbered(fragment.sql)
      return "PREPARE q AS SELECT \(sql) FROM t ORDER BY id; EXECUTE q\(list); DEALLOCATE q;"
    }
  }

  /// A value as it is stored, in SQL.
  func literal(_ value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .string(let text): "'\(text.replacingOccurrences(of: "'", with: "''"))'"
    case .date(let date): "'\(date)'"
    case .boolean(let boolean): boolean ? "TRUE" : "FALSE"
    default: printed(value, as: .integer)
    }
  }

  /// A value as the tool prints it from a given storage.
  func printed(_ value: Value, as storage: SQLStorage) -> String {
    switch value {
    case .boolean(let boolean):
      self == .sqlite ? (boolean ? "1" : "0") : boolean ? "t" : "f"
    case .number(let number):
      Number(coefficient: 1, exponent: storage.scale ?? 0).flatMap(number.multiplied)?.description ?? ""
    case .daysDuration(let duration): duration.totalSeconds.description
    case .yearsDuration(let duration): String(duration.months)
    case .date(let date) where storage == .days: String(date.days)
    default: value.text ?? "NULL"
    }
  }

  private static func run(_ tool: String, _ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}
