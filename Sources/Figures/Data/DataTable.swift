// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Rows for a program to read: numbers with a point, ISO dates, nothing for what is absent.
public struct DataTable: Sendable {
  /// The names of the columns, in English snake_case.
  public let columns: [String]
  /// The cells of each row, one a column.
  public let rows: [[Value]]

  /// A table of these rows.
  public init(columns: [String], rows: [[Value]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A cell.
  public enum Value: Sendable {
    case absent
    case text(String)
    case number(Number)
    case boolean(Bool)
  }

  /// RFC 4180, with a header.
  public var csv: String {
    ([columns] + rows.map { $0.map(\.plain) }).map { CSVText.line($0) + "\r\n" }.joined()
  }

  /// An array with one object a row.
  public var json: String {
    let objects = rows.map { row in
      "{" + zip(columns, row).map { "\(DataTable.quoted($0)): \($1.json)" }.joined(separator: ", ") + "}"
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  fileprivate static func quoted(_ text: String) -> String { FEEL.Value.string(text).json }
}

extension DataTable.Value {
  /// The cell as text; empty where absent.
  public var plain: String {
    switch self {
    case .absent: ""
    case .text(let text): text
    case .number(let number): number.description
    case .boolean(let boolean): boolean ? "true" : "false"
    }
  }

  fileprivate var json: String {
    switch self {
    case .absent: "null"
    case .text(let text): DataTable.quoted(text)
    case .number, .boolean: plain
    }
  }

  static func optional(_ number: Number?) -> Self { number.map(Self.number) ?? .absent }
  static func optional(_ text: String?) -> Self { text.map(Self.text) ?? .absent }
}
