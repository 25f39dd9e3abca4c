// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// When something is asked for, in words: the conditions of a pack, as far as they are about answers.
struct ConditionWords {
  let programme: Programme
  let language: Language
  let typeset: (String) -> String

  /// Nil where it always holds; “depending on your situation” where words are missing.
  func text(_ condition: CheckedExpression?) -> String? {
    guard let condition else { return nil }
    return told(condition.expression.root) ?? Catalogue.dependingOnSituation(language)
  }

  private func told(_ node: Expression.Node) -> String? {
    switch node.form {
    case .comparison(let comparison, let left, let right): told(comparison, left, right)
    case .membership(let value, let tests): told(value, among: tests)
    case .logic(let logic, let left, let right):
      told(left).flatMap { left in
        told(right).map { Catalogue.both(left, $0, isOr: logic == .or)(language) }
      }
    default: nil
    }
  }

  private func told(
    _ comparison: Expression.ComparisonOperator, _ left: Expression.Node, _ right: Expression.Node
  )
    -> String?
  {
    if comparison == .greater, case .literal(let zero) = right.form, zero.number == 0,
      case .call("count", let arguments) = left.form, let argument = arguments.first
    {
      return counted(argument.value)
    }
    guard let question = question(left), case .literal(let value) = right.form,
      let answer = shown(value, question)
    else { return nil }
    switch comparison {
    case .equal: return Catalogue.answerIs(typeset(question.field.label), [answer])(language)
    case .notEqual: return Catalogue.answerIsNot(typeset(question.field.label), answer)(language)
    default: return nil
    }
  }

  private func told(_ value: Expression.Node, among tests: [Expression.Node]) -> String? {
    guard let question = question(value) else { return nil }
    let answers = tests.map { test -> String? in
      guard case .literal(let value) = test.form else { return nil }
      return shown(value, question)
    }
    guard !answers.contains(nil) else { return nil }
    return Catalogue.answerIs(typeset(question.field.label), answers.compactMap(\.self))(language)
  }

  /// `count(enfants) > 0`, `count(members[role = "enfant"]) > 0`
  private func counted(_ node: Expression.Node) -> String? {
    switch node.form {
    case .name(let name):
      return programme.groups.first { $0.name == name }.map {
        Catalogue.groupHasCases(typeset($0.label))(language)
      }
    case .filter(let list, let test):
      guard case .name("members") = list.form, case .comparison(.equal, let role, let value) = test.form,
        case .name("role") = role.form, case .literal(.string("enfant")) = value.form
      else { return nil }
      return Catalogue.childInHousehold(language)
    default: return nil
    }
  }

  private func question(_ node: Expression.Node) -> Question? {
    guard case .name(let name) = node.form else { return nil }
    return programme.questions.first { $0.field.name == name }
  }

  private func shown(_ value: Value, _ question: Question) -> String? {
    switch (question.field.type, value) {
    case (.choice(let choices), .string(let text)):
      choices.first { $0.value == text }.map { typeset($0.label) }
    case (_, .boolean(let truth)): (truth ? Catalogue.yes : Catalogue.no)(language)
    default: nil
    }
  }
}
