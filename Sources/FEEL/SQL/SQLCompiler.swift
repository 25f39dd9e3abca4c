// SPDX-License-Identifier: Apache-2.0

import Base

/// Writes a checked expression as SQL that has, for every row, the value that evaluation would give, null
/// included. What it does not know to be exact, it refuses.
struct SQLCompiler {
  let scope: any SQLScope
  let dialect: SQLDialect
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
      if let value = try known(node) { return try constant(value, at: node.position) }
      guard let path = node.recordPath else { return try member(name, of: owner, at: node.position) }
      return try variable(path, at: node.position)
    case .arithmetic(let sign, let left, let right):
      return try arithmetic(sign, left, right, at: node.position)
    case .negation(let operand): return try negation(operand, at: node.position)
    case .comparison(let sign, let left, let right):
      return try comparison(sign, try term(left), try term(right), at: node.position)
    case .logic(let word, let left, let right):
      return joined([try truth(left), try truth(right)], word == .and ? "AND" : "OR")
    case .membership(let value, let tests): return try membership(value, tests)
    case .conditional(let condition, let then, let otherwise):
      return try conditional(try truth(condition), try term(then), try term(otherwise), at: node.position)
    case .builtin(let forms, let arguments) where forms.count == 1 && forms[0].places == nil:
      return try call(forms[0].form, arguments, at: node.position)
    case .host:
      guard let value = try known(node) else {
        throw refusal(Catalogue.FEEL.hostStaysInMemory, at: node.position)
      }
      return try constant(value, at: node.position)
    case .conversion(.textToNumber, _), .conversion(.textToDate, _):
      throw refusal(Catalogue.FEEL.textsAreReadInMemory, at: node.position)
    case .conversion, .list, .context, .range, .iteration, .quantified, .filter, .index:
      throw refusal(Catalogue.FEEL.listsStayInMemory, at: node.position)
    default: throw refusal(Catalogue.FEEL.noSQLEquivalent, at: node.position)
    }
  }

  private func variable(_ path: String, at position: Position) throws(Diagnostic) -> SQLTerm? {
    switch try scope.binding(for: path, at: position) {
    case .column(let column): return SQLTerm(column)
    case .value(let value): return try constant(value, at: position)
    }
  }

  /// The value of a node, where it is known before the query.
  func known(_ node: Typed) throws(Diagnostic) -> Value? {
    switch node.operation {
    case .constant(let value): return value
    case .variable(let path, _, _):
      guard case .value(let value) = try scope.binding(for: path, at: node.position) else { return nil }
      return value
    case .member(let owner, let name):
      if case .record = owner.type { return nil }
      guard let value = try known(owner), !value.isNull else { return nil }
      return Property.value(name, of: value)
    case .host: return try knownCall(node)
    default: return nil
    }
  }

  /// The value of a call of the host, where it is known and is one.
  private func knownCall(_ node: Typed) throws(Diagnostic) -> Value? {
    guard case .host(let function, let arguments, _) = node.operation else { return nil }
    var values: [Value?] = []
    for argument in arguments {
      guard let argument else {
        values.append(nil)
        continue
      }
      guard let value = try known(argument) else { return nil }
      values.append(value)
    }
    guard let value = scope.value(ofCall: function, values), !value.isNull else { return nil }
    return value
  }

  /// The terms of values none of which may be null for there to be a result; nil where one is.
  func terms(_ nodes: [Typed]) throws(Diagnostic) -> [SQLTerm]? {
    var terms: [SQLTerm] = []
    for node in nodes {
      guard let term = try term(node) else { return nil }
      terms.append(term)
    }
    return terms
  }

  /// A condition; null is written out, as a condition has no other storage to take.
  func truth(_ node: Typed) throws(Diagnostic) -> SQLTerm { try term(node) ?? .null }

  func joined(_ terms: [SQLTerm], _ word: String) -> SQLTerm {
    guard terms.count != 1 else { return terms[0] }
    return SQLTerm("(\(SQLText.joined(terms.map(\.text), " \(word) ")))", .boolean)
  }

  /// SQL that may read each of some terms several times, though it is written and computed once: where they
  /// are long, they become columns of a subquery of one row.
  func with<Failure: Error>(_ terms: [SQLTerm], _ body: ([SQLTerm]) throws(Failure) -> SQLText)
    throws(Failure)
    -> SQLText
  {
    guard !terms.allSatisfy(\.isBrief) else { return try body(terms) }
    let names = terms.indices.map { "v\($0)" }
    let columns = zip(names, terms).map { "\($1) AS \(word: $0)" as SQLText }
    let named = zip(names, terms).map { name, term in
      SQLTerm(
        SQLText(sql: "v.\(name)", isNullable: term.isNullable), term.storage, digits: term.digits,
        constant: term.constant)
    }
    let result = try body(named)
    let subquery = dialect.computedOnce("SELECT \(SQLText.joined(columns, ", "))")
    return ("(SELECT \(result) FROM (\(subquery)) AS v)" as SQLText).nullable(result.isNullable)
  }

  private func conditional(
    _ condition: SQLTerm, _ then: SQLTerm?, _ otherwise: SQLTerm?, at position: Position
  ) throws(Diagnostic) -> SQLTerm? {
    let branches = [then, otherwise].compactMap(\.self)
    let aligned = try aligned(branches, or: Catalogue.FEEL.unlikeBranches, at: position)
    guard let first = aligned.first, let last = aligned.last else { return nil }
    let null = SQLTerm.null.text
    let (positive, negative) = (then == nil ? null : first.text, otherwise == nil ? null : last.text)
    return SQLTerm(
      ("CASE WHEN \(condition) THEN \(positive) ELSE \(negative) END" as SQLText)
        .nullable(positive.isNullable || negative.isNullable),
      first.storage, digits: max(first.digits, last.digits))
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
