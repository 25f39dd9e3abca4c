// SPDX-License-Identifier: Apache-2.0

import Base

/// A piece of SQL, with the values that its question marks stand for.
public struct SQLFragment: Sendable, Hashable {
  /// The SQL, an expression that can stand within another. Once the query is whole, `SQLDialect.numbered`
  /// gives its question marks the form that the database's driver expects.
  public let sql: String
  /// In the order of the question marks; each is a string (dates too, as `YYYY-MM-DD`) or a whole number of
  /// at most 64 bits.
  public let arguments: [Value]
  /// How the result is to be read.
  public let storage: SQLStorage
  /// Whether the result may be null.
  public let isNullable: Bool
}

extension CheckedExpression {
  /// The expression as SQL, with the same value for every row as `evaluate`.
  /// - Throws: where a part of it has no exact equivalent, which and why: it is then to be evaluated row by
  ///   row.
  public func sql(in scope: some SQLScope, dialect: SQLDialect = .sqlite) throws(Diagnostic) -> SQLFragment {
    let compiler = SQLCompiler(scope: scope, dialect: dialect, file: expression.file)
    guard let term = try compiler.term(root) else {
      throw compiler.refusal(Catalogue.FEEL.alwaysNull, at: root.position)
    }
    return SQLFragment(
      sql: term.text.sql, arguments: term.text.arguments, storage: term.storage,
      isNullable: term.isNullable)
  }
}
