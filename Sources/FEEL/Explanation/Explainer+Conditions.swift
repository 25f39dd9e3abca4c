// SPDX-License-Identifier: Apache-2.0

import Base

extension Explainer {
  mutating func comparison(
    _ sign: Expression.ComparisonOperator, _ left: Typed, _ right: Typed, _ entry: Entry
  ) -> Explanation {
    let operands = [operand(left, of: entry), operand(right, of: entry)]
    return Explanation(
      .tested, value: entry.value,
      sentence: relation(sign, operands[0], operands[1], holds: entry.value.isTrue),
      parts: support(operands))
  }

  private func relation(
    _ sign: Expression.ComparisonOperator, _ left: Operand, _ right: Operand, holds: Bool
  ) -> Message {
    let holds = sign == .notEqual ? !holds : holds
    if sign == .equal || sign == .notEqual {
      for (value, other) in [(left, right), (right, left)] where other.node.constant?.isNull == true {
        let name = writer.text(of: value.node)
        return Words.isAbsent(name, holds: holds, value: value.value?.words ?? Words.noValue)
      }
    }
    let relation = sign.relation(of: left.value ?? .null())
    return Words.relation(mention(left), relation, mention(right), holds: holds)
  }

  /// Of several conditions, those that decided: of `and` what is not met, of `or` what is.
  mutating func logic(_ word: Expression.LogicOperator, _ node: Typed, _ entry: Entry) -> Explanation {
    let operands = conditions(word, Operand(node: node, value: entry.value, entry: entry))
    let deciding = operands.filter { operand in
      guard let decision = entry.value.boolean else { return operand.value?.isNull == true }
      return operand.value?.boolean == decision
    }
    let isDecided = entry.value.boolean == (word == .or)
    let told = isDecided ? Array(deciding.prefix(1)) : deciding
    let kind: Explanation.Kind = entry.value.isNull ? .failed : .tested
    return Explanation(kind, value: entry.value, parts: reasons(told.compactMap(\.entry)))
  }

  /// The operands of `a and b and c`.
  private func conditions(_ word: Expression.LogicOperator, _ operand: Operand) -> [Operand] {
    guard case .logic(word, let left, let right) = operand.node.operation, let entry = operand.entry else {
      return [operand]
    }
    return conditions(word, self.operand(left, of: entry)) + conditions(word, self.operand(right, of: entry))
  }
}

// Tests of `in` and of the cells of decision tables.
extension Explainer {
  mutating func membership(_ subject: Operand, _ tests: [Test], _ entry: Entry) -> Explanation {
    let cell = self.test(subject, tests, holds: entry.value.isTrue, in: entry)
    return Explanation(
      .tested, value: entry.value, sentence: cell.sentence, parts: support([subject]) + cell.parts)
  }

  /// Whether a value passes one of some tests, in words.
  /// - Parameter entry: where the tests were evaluated.
  mutating func test(_ subject: Operand, _ tests: [Test], holds: Bool, in entry: Entry) -> (
    sentence: Message, parts: [Explanation]
  ) {
    var operands: [Operand] = []
    for test in tests where !test.isCondition { operands += test.operands.map { operand($0, of: entry) } }
    guard tests.count == 1, let test = tests.first else {
      let words = tests.prefix(8).map { self.words($0, in: entry) }
      let rest = tests.count > words.count ? [Words.others(tests.count - words.count)] : []
      return (
        Words.isOneOf(mention(subject), Words.listing(words + rest), holds: holds), support(operands)
      )
    }
    switch test {
    case .comparison(let sign, _):
      return (relation(sign, subject, operands[0], holds: holds), support(operands))
    case .interval(let interval):
      let sentence = Words.between(
        mention(subject), Words.end(mention(operands[0]), isIncluded: interval.includesStart),
        Words.end(mention(operands[1]), isIncluded: interval.includesEnd), holds: holds)
      return (sentence, support(operands))
    case .condition(let condition, _):
      let parts = entry.part(condition).flatMap { part($0) }.map { [$0] } ?? []
      return (Words.condition(writer.text(of: condition), holds: holds), parts)
    case .value: return (matching(subject, operands[0], holds: holds), support(operands))
    }
  }

  /// A value that is to equal another, to be in a list, or to lie in a range.
  private func matching(_ subject: Operand, _ other: Operand, holds: Bool) -> Message {
    switch other.value {
    case .range(let range)? where range.form == .interval && range.start != nil && range.end != nil:
      Words.between(
        mention(subject), Words.end((range.start ?? .null()).words, isIncluded: range.includesStart),
        Words.end((range.end ?? .null()).words, isIncluded: range.includesEnd), holds: holds)
    case .list?, .range?: Words.isOneOf(mention(subject), mention(other), holds: holds)
    default: relation(.equal, subject, other, holds: holds)
    }
  }

  private func words(_ test: Test, in entry: Entry) -> Message {
    switch test {
    case .value(let value): return mention(operand(value, of: entry))
    case .comparison(let sign, let value):
      let sign = Message(fr: sign.rawValue + " ", en: sign.rawValue + " ")
      return sign + mention(operand(value, of: entry))
    case .interval(let interval):
      return Words.range(
        Words.end(mention(operand(interval.start, of: entry)), isIncluded: interval.includesStart),
        Words.end(mention(operand(interval.end, of: entry)), isIncluded: interval.includesEnd))
    case .condition(let condition, _):
      return Catalogue.FEEL.quoted(writer.text(of: condition))
    }
  }
}

extension Test {
  fileprivate var isCondition: Bool {
    if case .condition = self { true } else { false }
  }
}

extension Expression.ComparisonOperator {
  /// How the values of a kind are said to stand to each other.
  fileprivate func relation(of value: Value) -> Catalogue.Explanation.Relation {
    let isAmount: Bool
    switch value {
    case .number, .daysDuration, .yearsDuration: isAmount = true
    default: isAmount = false
    }
    switch self {
    case .equal, .notEqual: return isAmount ? .equal : .same
    case .less: return isAmount ? .below : .before
    case .lessOrEqual: return isAmount ? .atMost : .notAfter
    case .greater: return isAmount ? .above : .after
    case .greaterOrEqual: return isAmount ? .atLeast : .notBefore
    }
  }
}
