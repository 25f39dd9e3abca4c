// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

@testable import FEEL

/// The database's own command line tool, asked what expressions are worth.
enum SQLite {
  private static let tool = "/usr/bin/sqlite3"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: tool) }

  /// The values of each expression over the rows of `t`, in order.
  static func columns(_ expressions: [String], of table: String) throws -> [[String]] {
    let script =
      ".nullvalue NULL\n" + table + "\n"
      + expressions.map { "SELECT '#'; SELECT \($0) FROM t ORDER BY id;\n" }.joined()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("feel-\(UUID().uuidString).sql")
    try script.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = ["-batch", "-init", file.path, ":memory:", ""]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().split(separator: "#", omittingEmptySubsequences: false).dropFirst().map {
      $0.map(String.init)
    }
  }

  /// A fragment with its arguments in place of the question marks.
  static func inlined(_ fragment: SQLFragment) -> String {
    var arguments = fragment.arguments[...]
    return fragment.sql.split(separator: "?", omittingEmptySubsequences: false).reduce("") { sql, part in
      guard !sql.isEmpty || part.startIndex != fragment.sql.startIndex else { return String(part) }
      return sql + literal(arguments.removeFirst(), as: .text) + part
    }
  }

  static func literal(_ value: Value, as storage: SQLStorage) -> String {
    switch value {
    case .null: "NULL"
    case .string(let text): "'\(text.replacingOccurrences(of: "'", with: "''"))'"
    case .date(let date): "'\(date)'"
    default: SQLSample.stored(value, as: storage)
    }
  }
}
