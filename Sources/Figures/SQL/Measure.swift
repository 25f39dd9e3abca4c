// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// What an aggregate is computed on, as the register's records give it.
struct Operand {
  let piece: SQLPiece
  /// Digits after the point of the whole numbers that it gives.
  let scale: Int

  init(_ fragment: SQLFragment) {
    piece = SQLPiece(fragment)
    scale = fragment.storage.scale ?? 0
  }
}

/// One aggregated column of a pass: a count, a sum, a number of different values.
struct Measure {
  let piece: SQLPiece
  /// Digits after the point of the whole number that the column gives.
  let scale: Int

  private init(_ sql: SQLPiece, scale: Int, where filter: SQLPiece?) {
    piece = filter.map { sql + SQLPiece(sql: " FILTER (WHERE ") + $0 + SQLPiece(sql: ")") } ?? sql
    self.scale = scale
  }

  static func records(where filter: SQLPiece?) -> Measure {
    Measure(SQLPiece(sql: "COUNT(*)"), scale: 0, where: filter)
  }

  static func sum(_ operand: Operand, where filter: SQLPiece?) -> Measure {
    Measure(SQLPiece(sql: "SUM(") + operand.piece + SQLPiece(sql: ")"), scale: operand.scale, where: filter)
  }

  static func values(_ operand: Operand, where filter: SQLPiece?) -> Measure {
    Measure(SQLPiece(sql: "COUNT(") + operand.piece + SQLPiece(sql: ")"), scale: 0, where: filter)
  }

  static func differentValues(_ operand: Operand, where filter: SQLPiece?) -> Measure {
    Measure(SQLPiece(sql: "COUNT(DISTINCT ") + operand.piece + SQLPiece(sql: ")"), scale: 0, where: filter)
  }
}
