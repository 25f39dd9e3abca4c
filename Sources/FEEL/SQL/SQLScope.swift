// SPDX-License-Identifier: Apache-2.0

import Base

/// Where the variables of an expression are in a database. It may note the joins that the paths asked of it
/// need.
public protocol SQLScope {
  /// The column or the known value of a checked path, which goes through references (`accident.commune`).
  /// - Throws: where the path cannot be reached in a query, why.
  func binding(for path: String, at position: Position) throws(Diagnostic) -> SQLBinding
}

/// What a path is in a query.
public enum SQLBinding: Sendable {
  case column(SQLColumn)
  /// A value that is known before the query runs, such as the period; it is bound as an argument.
  case value(Value)
}

/// A column as a query reads it.
public struct SQLColumn: Sendable, Hashable {
  /// The expression that reads it, quoted as it must be.
  public let sql: String
  /// How its values are stored.
  public let storage: SQLStorage
  /// Whether it may be null.
  public let isNullable: Bool
  /// How many decimal digits the stored number has at most: what keeps arithmetic within 64 bits.
  public let digits: Int

  /// A column read by an expression.
  public init(_ sql: String, _ storage: SQLStorage, isNullable: Bool = true, digits: Int = 15) {
    self.sql = sql
    self.storage = storage
    self.isNullable = isNullable
    self.digits = digits
  }
}

/// How a value is stored.
public enum SQLStorage: Sendable, Hashable {
  /// Text in UTF-8, compared byte by byte; choices and keys too.
  case text
  case integer
  /// A decimal as a whole number of its last place: 12.50 is 1250 at scale 2.
  case decimal(scale: Int)
  /// `YYYY-MM-DD`, of the years 0000 to 9999.
  case date
  /// 0 or 1.
  case boolean
  /// A days and time duration as a whole number of seconds.
  case seconds

  /// The digits after the point; nil where the value is no number.
  public var scale: Int? {
    switch self {
    case .integer: 0
    case .decimal(let scale): scale
    default: nil
    }
  }
}

/// The database whose SQL is written.
public enum SQLDialect: Sendable, Hashable {
  /// SQLite 3.38 or later.
  case sqlite
}

/// A piece of SQL, with the values that its question marks stand for.
public struct SQLFragment: Sendable, Hashable {
  /// The SQL, an expression that can stand within another.
  public let sql: String
  /// In the order of the question marks; each is a string or a whole number of at most 64 bits.
  public let arguments: [Value]
  /// How the result is to be read.
  public let storage: SQLStorage
  /// Whether the result may be null.
  public let isNullable: Bool
}
