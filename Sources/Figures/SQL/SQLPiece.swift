// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import GRDB

/// A piece of a query with its arguments.
struct SQLPiece {
  var sql: String
  var arguments: [Value] = []

  static func + (left: SQLPiece, right: SQLPiece) -> SQLPiece {
    SQLPiece(sql: left.sql + right.sql, arguments: left.arguments + right.arguments)
  }

  /// Pieces with a text between them.
  static func joining(_ pieces: [SQLPiece], _ separator: String) -> SQLPiece {
    SQLPiece(
      sql: pieces.map(\.sql).joined(separator: separator), arguments: pieces.flatMap(\.arguments))
  }

  /// The arguments as the database takes them.
  var statementArguments: StatementArguments {
    StatementArguments(
      arguments.map { value -> (any DatabaseValueConvertible)? in
        switch value {
        case .string(let text): text
        case .number(let number): number.int
        case .boolean(let boolean): boolean ? 1 : 0
        default: nil
        }
      })
  }
}

extension SQLPiece {
  init(_ fragment: SQLFragment) {
    self.init(sql: fragment.sql, arguments: fragment.arguments)
  }
}
