// SPDX-License-Identifier: Apache-2.0

import Base

/// Writes a checked expression as SQL that has, for every row, the value that evaluation would give, null
/// included.
struct SQLCompiler {
  let scope: any SQLScope
  let file: String?

  func refusal(_ reason: Message, at position: Position) -> Diagnostic {
    Diagnostic(file: file, position: position, Catalogue.FEEL.notSQL(reason))
  }

  /// The term of a node; nil for null, which takes the storage of what it stands beside.
  func term(_ node: Typed) throws(Diagnostic) -> SQLTerm? {
    switch node.operation {
    case .constant(let value): return try constant(value, at: node.position)
    case .variable(let path, _, _): return try variable(path, at: node.position)
    case .member(let owner, let name):
      guard let path = node.recordPath else { return try member(name, of: owner, node) }
      return try variable(path, at: node.position)
    case .arithmetic(let sign, let left, let right): return try arithmetic(sign, left, right, node)
    case .negation(let operand):
      return try term(operand).map { term in
        SQLTerm(
          sql: "(-\(term.sql))", arguments: term.arguments, storage: term.storage,
          isNullable: term.isNullable,
          digits: term.digits)
      }
    case .comparison(let sign, let left, let right):
      return try comparison(sign, try term(left), try term(right), at: node.position)
    case .logic(let word, let left, let right):
      return joined([try truth(left), try truth(right)], word == .and ? "AND" : "OR")
    case .membership(let value, let tests): return try membership(value, tests)
    case .conditional(let condition, let then, let otherwise):
      return try conditional(try truth(condition), try term(then), try term(otherwise), at: node.position)
    case .builtin(let forms, let arguments): return try call(forms[0].form, arguments, at: node.position)
    case .host, .conversion, .call, .function:
      throw refusal(Catalogue.FEEL.hostStaysInMemory, at: node.position)
    case .instanceOf: throw refusal(Catalogue.FEEL.noSQLOperator("instance of"), at: node.position)
    case .list, .context, .range, .testRange, .iteration, .quantified, .filter, .index, .filterOrIndex,
      .local, .itemMember, .unaryTests, .decisionTable:
      throw refusal(Catalogue.FEEL.listsStayInMemory, at: node.position)
    }
  }

  private func variable(_ path: String, at position: Position) throws(Diagnostic) -> SQLTerm? {
    switch try scope.binding(for: path, at: position) {
    case .column(let column): return SQLTerm(column)
    case .value(let value): return try constant(value, at: position)
    }
  }

  func constant(_ value: Value, at position: Position) throws(Diagnostic) -> SQLTerm? {
    guard !value.isNull else { return nil }
    guard let term = SQLTerm(value) else { throw refusal(Catalogue.FEEL.exceedsIntegers, at: position) }
    return term
  }

  /// A condition; null is written out, as a condition has no other storage to take.
  func truth(_ node: Typed) throws(Diagnostic) -> SQLTerm {
    try term(node) ?? SQLTerm(sql: "NULL", arguments: [], storage: .boolean, isNullable: true)
  }

  func joined(_ terms: [SQLTerm], _ word: String) -> SQLTerm {
    SQLTerm(
      sql: "(" + terms.map(\.sql).joined(separator: " \(word) ") + ")", arguments: terms.flatMap(\.arguments),
      storage: .boolean, isNullable: terms.contains(where: \.isNullable))
  }

  /// Two terms that are stored alike, brought to one scale.
  func aligned(_ left: SQLTerm, _ right: SQLTerm, or reason: Message, at position: Position)
    throws(Diagnostic)
    -> (SQLTerm, SQLTerm)
  {
    guard left.isComparable(with: right) else { throw refusal(reason, at: position) }
    let scale = max(left.storage.scale ?? 0, right.storage.scale ?? 0)
    guard let left = left.scaled(to: scale), let right = right.scaled(to: scale) else {
      throw refusal(Catalogue.FEEL.exceedsIntegers, at: position)
    }
    return (left, right)
  }

  private func conditional(
    _ condition: SQLTerm, _ then: SQLTerm?, _ otherwise: SQLTerm?, at position: Position
  ) throws(Diagnostic) -> SQLTerm? {
    guard let known = then ?? otherwise else { return nil }
    let null = SQLTerm(
      sql: "NULL", arguments: [], storage: known.storage, isNullable: true, digits: known.digits)
    let (first, second) = try aligned(
      then ?? null, otherwise ?? null, or: Catalogue.FEEL.unlikeBranches, at: position)
    return SQLTerm(
      sql: "CASE WHEN \(condition.sql) THEN \(first.sql) ELSE \(second.sql) END",
      arguments: condition.arguments + first.arguments + second.arguments, storage: first.storage,
      isNullable: first.isNullable || second.isNullable, digits: max(first.digits, second.digits))
  }
}

extension Typed {
  /// The path of a member of a record that a variable holds: the scope of the query knows it as a whole.
  fileprivate var recordPath: String? {
    guard case .member(let owner, let name) = operation, case .record = owner.type else { return nil }
    if case .variable(let path, _, _) = owner.operation { return path + "." + name }
    return owner.recordPath.map { $0 + "." + name }
  }
}

extension CheckedExpression {
  /// The expression as SQL, with the same value for every row as `evaluate`.
  /// - Throws: where a part of it has no exact equivalent, which and why.
  public func sql(in scope: some SQLScope, dialect: SQLDialect = .sqlite) throws(Diagnostic) -> SQLFragment {
    let compiler = SQLCompiler(scope: scope, file: expression.file)
    guard let term = try compiler.term(root) else {
      throw compiler.refusal(Catalogue.FEEL.absent, at: root.position)
    }
    return SQLFragment(
      sql: term.sql, arguments: term.arguments, storage: term.storage, isNullable: term.isNullable)
  }
}
