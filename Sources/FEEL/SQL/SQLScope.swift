// SPDX-License-Identifier: Apache-2.0

import Base

/// Where the variables of an expression are in a database. It may note the joins that the paths asked of it
/// need.
public protocol SQLScope {
  /// The column or the known value of a checked path, which goes through references (`accident.commune`).
  /// - Throws: where the path cannot be reached in a query, why.
  func binding(for path: String, at position: Position) throws(Diagnostic) -> SQLBinding
  /// The value of a call of a host function, where it is known before the query; nil where it is not. It
  /// takes a value to be known: a null stays to be found row by row, with its cause.
  func value(ofCall function: Int, _ arguments: [Value?]) -> Value?
}

extension SQLScope {
  /// No call has a value before the query.
  public func value(ofCall function: Int, _ arguments: [Value?]) -> Value? { nil }
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
