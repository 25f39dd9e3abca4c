// SPDX-License-Identifier: Apache-2.0

import Base

extension SQLCompiler {
  func comparison(
    _ sign: Expression.ComparisonOperator, _ left: SQLTerm?, _ right: SQLTerm?, at position: Position
  ) throws(Diagnostic) -> SQLTerm? {
    guard let left, let right else { return comparisonWithNull(sign, left ?? right) }
    let terms = try aligned([left, right], or: Catalogue.FEEL.noSQLOperator(sign.rawValue), at: position)
    let (a, b) = (terms[0], terms[1])
    guard sign == .equal || sign == .notEqual else {
      guard a.storage != .boolean else {
        throw refusal(Catalogue.FEEL.noSQLOperator(sign.rawValue), at: position)
      }
      return SQLTerm("(\(dialect.ordered(a)) \(word: sign.rawValue) \(b))", .boolean)
    }
    // FEEL's equality has an answer for null.
    let word =
      a.isNullable || b.isNullable
      ? dialect.nullEquality(isNegated: sign == .notEqual) : sign == .equal ? "=" : "<>"
    return SQLTerm(("(\(a) \(word: word) \(b))" as SQLText).nullable(false), .boolean)
  }

  private func comparisonWithNull(_ sign: Expression.ComparisonOperator, _ other: SQLTerm?) -> SQLTerm? {
    guard sign == .equal || sign == .notEqual else { return nil }
    guard let other else { return .boolean(sign == .equal) }
    let word = sign == .equal ? "IS NULL" : "IS NOT NULL"
    return SQLTerm(("(\(other) \(word: word))" as SQLText).nullable(false), .boolean)
  }
}

// `in`.
extension SQLCompiler {
  func membership(_ value: Typed, _ tests: [Test]) throws(Diagnostic) -> SQLTerm? {
    guard let subject = try term(value) else { return try membership(nil, tests, at: value.position) }
    let text = try with([subject]) { (subjects: [SQLTerm]) throws(Diagnostic) in
      try membership(subjects[0], tests, at: value.position).text
    }
    return SQLTerm(text, .boolean)
  }

  private func membership(_ subject: SQLTerm?, _ tests: [Test], at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    var terms: [SQLTerm] = []
    for test in tests { terms.append(try self.test(subject, test, at: position)) }
    return joined(terms, "OR")
  }

  private func test(_ subject: SQLTerm?, _ test: Test, at position: Position) throws(Diagnostic) -> SQLTerm {
    switch test {
    case .condition(let condition, _): throw refusal(Catalogue.FEEL.variableTests, at: condition.position)
    case .comparison(let sign, let value):
      return try comparison(sign, subject, try term(value), at: value.position) ?? .null
    case .interval(let interval):
      let low = try comparison(
        interval.includesStart ? .greaterOrEqual : .greater, subject, try term(interval.start), at: position)
      let high = try comparison(
        interval.includesEnd ? .lessOrEqual : .less, subject, try term(interval.end), at: position)
      return joined([low ?? .null, high ?? .null], "AND")
    case .value(let value):
      switch try known(value) {
      case .list(let items)?: return try list(subject, items, at: value.position)
      case .range(let range)?: return try self.range(subject, range, at: value.position)
      default:
        if case .list(let items) = value.operation { return try list(subject, items, at: value.position) }
        switch value.type {
        case .list, .range, .any: throw refusal(Catalogue.FEEL.variableTests, at: value.position)
        default: return try comparison(.equal, subject, try term(value), at: value.position) ?? .null
        }
      }
    }
  }

  private func range(_ subject: SQLTerm?, _ range: Value.Range, at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    var terms: [SQLTerm] = []
    if let start = range.start {
      let sign: Expression.ComparisonOperator = range.includesStart ? .greaterOrEqual : .greater
      terms.append(try comparison(sign, subject, try constant(start, at: position), at: position) ?? .null)
    }
    if let end = range.end {
      let sign: Expression.ComparisonOperator = range.includesEnd ? .lessOrEqual : .less
      terms.append(try comparison(sign, subject, try constant(end, at: position), at: position) ?? .null)
    }
    return terms.isEmpty ? .boolean(true) : joined(terms, "AND")
  }

  /// A value among computed ones.
  private func list(_ subject: SQLTerm?, _ items: [Typed], at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    var terms: [SQLTerm] = []
    for item in items {
      if let known = try known(item) {
        terms.append(try list(subject, [known], at: item.position))
      } else if item.type.itemType == item.type {
        terms.append(try test(subject, .value(item), at: position))
      } else {
        throw refusal(Catalogue.FEEL.variableTests, at: item.position)
      }
    }
    return joined(terms, "OR")
  }

  /// A value among constants: plain values through IN, which an index serves; null and ranges beside it.
  private func list(_ subject: SQLTerm?, _ items: [Value], at position: Position) throws(Diagnostic)
    -> SQLTerm
  {
    var plain: [SQLTerm] = []
    var others: [SQLTerm] = []
    for item in items {
      if case .range(let range) = item {
        others.append(try self.range(subject, range, at: position))
        continue
      }
      let constant = try constant(item, at: position)
      if let subject, let constant, let aligned = try stored(constant, like: subject, at: position) {
        plain.append(aligned)
      } else {
        others.append(try comparison(.equal, subject, constant, at: position) ?? .null)
      }
    }
    if let subject, !plain.isEmpty { others.insert(among(subject, plain), at: 0) }
    return others.isEmpty ? .boolean(false) : joined(others, "OR")
  }

  /// A constant in the storage of the value that is compared with it; nil where only a finer one holds it.
  private func stored(_ constant: SQLTerm, like subject: SQLTerm, at position: Position) throws(Diagnostic)
    -> SQLTerm?
  {
    let reason = Catalogue.FEEL.noSQLOperator("in")
    let terms = try aligned([subject, constant], or: reason, at: position)
    return terms[0].storage == subject.storage ? terms[1] : nil
  }

  private func among(_ subject: SQLTerm, _ values: [SQLTerm]) -> SQLTerm {
    let list = SQLText.joined(values.map(\.text), ", ")
    let text: SQLText =
      subject.isNullable
      ? "(\(subject) IS NOT NULL AND \(subject) IN (\(list)))" : "(\(subject) IN (\(list)))"
    return SQLTerm(text.nullable(false), .boolean)
  }
}
