// SPDX-License-Identifier: Apache-2.0

import Base

/// SQL being written. What is put into it brings its arguments along, so that they always stand in the order
/// of their question marks; no string gets in but the words of this room.
struct SQLText: Sendable {
  private(set) var sql: String
  /// What the question marks stand for.
  private(set) var arguments: [Value] = []
  /// Whether a part of it may be null.
  private(set) var isNullable = false

  init(sql: String, arguments: [Value] = [], isNullable: Bool) {
    self.sql = sql
    self.arguments = arguments
    self.isNullable = isNullable
  }

  static func joined(_ parts: [SQLText], _ separator: String) -> SQLText {
    SQLText(
      sql: parts.map(\.sql).joined(separator: separator), arguments: parts.flatMap(\.arguments),
      isNullable: parts.contains(where: \.isNullable))
  }

  /// The same SQL, whose value may be null though no part of it is, or the other way round.
  func nullable(_ isNullable: Bool = true) -> SQLText {
    SQLText(sql: sql, arguments: arguments, isNullable: isNullable)
  }
}

extension SQLText: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { sql = value }

  init(stringInterpolation: Interpolation) { self = stringInterpolation.text }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = SQLText(sql: "", isNullable: false)

    init(literalCapacity: Int, interpolationCount: Int) {
      text.sql.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text.sql += literal }

    mutating func appendInterpolation(_ part: SQLText) {
      text.sql += part.sql
      text.arguments += part.arguments
      text.isNullable = text.isNullable || part.isNullable
    }

    mutating func appendInterpolation(_ term: SQLTerm) { appendInterpolation(term.text) }

    mutating func appendInterpolation(_ number: Int) { text.sql += String(number) }

    /// A word or sign of SQL.
    mutating func appendInterpolation(word: String) { text.sql += word }
  }
}
