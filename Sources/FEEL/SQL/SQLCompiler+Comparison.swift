// SPDX-License-Identifier: Apache-2.0

import Base

extension SQLCompiler {
  func comparison(
    _ sign: Expression.ComparisonOperator, _ left: SQLTerm?, _ right: SQLTerm?, at position: Position
  ) throws(Diagnostic) -> SQLTerm? {
    guard let left, let right else { return comparisonWithNull(sign, left ?? right) }
    let (a, b) = try aligned(left, right, or: Catalogue.FEEL.noSQLOperator(sign.rawValue), at: position)
    let isNullable = a.isNullable || b.isNullable
    let isEquality = sign == .equal || sign == .notEqual
    return SQLTerm(
      sql: "(\(a.sql) \(SQLCompiler.word(sign, isNullable: isNullable)) \(b.sql))",
      arguments: a.arguments + b.arguments,
      storage: .boolean, isNullable: isNullable && !isEquality)
  }

  /// FEEL's equality has an answer for null, which SQL's only has as IS.
  private static func word(_ sign: Expression.ComparisonOperator, isNullable: Bool) -> String {
    switch sign {
    case .equal: isNullable ? "IS" : "="
    case .notEqual: isNullable ? "IS NOT" : "<>"
    default: sign.rawValue
    }
  }

  private func comparisonWithNull(_ sign: Expression.ComparisonOperator, _ other: SQLTerm?) -> SQLTerm? {
    guard sign == .equal || sign == .notEqual else { return nil }
    guard let other else { return SQLTerm(.boolean(sign == .equal)) }
    return SQLTerm(
      sql: "(\(other.sql) \(sign == .equal ? "IS NULL" : "IS NOT NULL"))", arguments: other.arguments,
      storage: .boolean, isNullable: false)
  }

  func membership(_ value: Typed, _ tests: [Test]) throws(Diagnostic) -> SQLTerm? {
    let subject = try term(value)
    var terms: [SQLTerm] = []
    for test in tests { terms.append(try self.test(subject, test, at: value.position)) }
    return terms.count == 1 ? terms[0] : joined(terms, "OR")
  }

  private func test(_ subject: SQLTerm?, _ test: Test, at position: Position) throws(Diagnostic) -> SQLTerm {
    switch test {
    case .condition(let condition): throw refusal(Catalogue.FEEL.variableTests, at: condition.position)
    case .comparison(let sign, let value):
      return orNull(try comparison(sign, subject, try term(value), at: value.position))
    case .interval(let interval):
      let low = try comparison(
        interval.includesStart ? .greaterOrEqual : .greater, subject, try term(interval.start), at: position)
      let high = try comparison(
        interval.includesEnd ? .lessOrEqual : .less, subject, try term(interval.end), at: position)
      return joined([orNull(low), orNull(high)], "AND")
    case .value(let value):
      switch try known(value) {
      case .list(let items)?: return try list(subject, items, at: value.position)
      case .range(let range)?: return try self.range(subject, range, at: value.position)
      default:
        guard value.type.itemType == value.type else {
          throw refusal(Catalogue.FEEL.variableTests, at: value.position)
        }
        return orNull(try comparison(.equal, subject, try term(value), at: value.position))
      }
    }
  }

  private func orNull(_ term: SQLTerm?) -> SQLTerm {
    term ?? SQLTerm(sql: "NULL", arguments: [], storage: .boolean, isNullable: true)
  }

  /// The value of a node, where it is known before the query.
  private func known(_ node: Typed) throws(Diagnostic) -> Value? {
    if let constant = node.constant { return constant }
    guard case .variable(let path, _, _) = node.operation,
      case .value(let value) = try scope.binding(for: path, at: node.position)
    else { return nil }
    return value
  }

  private func range(_ subject: SQLTerm?, _ range: Value.Range, at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    var terms: [SQLTerm] = []
    if let start = range.start {
      let sign: Expression.ComparisonOperator = range.includesStart ? .greaterOrEqual : .greater
      terms.append(orNull(try comparison(sign, subject, try constant(start, at: position), at: position)))
    }
    if let end = range.end {
      let sign: Expression.ComparisonOperator = range.includesEnd ? .lessOrEqual : .less
      terms.append(orNull(try comparison(sign, subject, try constant(end, at: position), at: position)))
    }
    return joined(terms, "AND")
  }

  /// A value among constants: plain values through IN, which an index serves; null and ranges beside it.
  private func list(_ subject: SQLTerm?, _ items: [Value], at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    guard let subject else { return orNull(SQLTerm(.boolean(items.contains(.null())))) }
    var plain: [SQLTerm] = []
    var others: [SQLTerm] = []
    for item in items {
      if case .range(let range) = item {
        others.append(try self.range(subject, range, at: position))
      } else if let constant = try constant(item, at: position), let scale = subject.storage.scale,
        (constant.storage.scale ?? .max) <= scale, let scaled = constant.scaled(to: scale)
      {
        plain.append(scaled)
      } else if let constant = try constant(item, at: position), constant.storage == subject.storage {
        plain.append(constant)
      } else {
        others.append(orNull(try comparison(.equal, subject, try constant(item, at: position), at: position)))
      }
    }
    if !plain.isEmpty || others.isEmpty { others.insert(among(subject, plain), at: 0) }
    return others.count == 1 ? others[0] : joined(others, "OR")
  }

  private func among(_ subject: SQLTerm, _ values: [SQLTerm]) -> SQLTerm {
    let list = "\(subject.sql) IN (\(values.map(\.sql).joined(separator: ", ")))"
    let arguments = subject.arguments + values.flatMap(\.arguments)
    guard subject.isNullable, !values.isEmpty else {
      return SQLTerm(sql: "(\(list))", arguments: arguments, storage: .boolean, isNullable: false)
    }
    return SQLTerm(
      sql: "(\(subject.sql) IS NOT NULL AND \(list))", arguments: subject.arguments + arguments,
      storage: .boolean,
      isNullable: false)
  }
}
