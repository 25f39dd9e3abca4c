// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Checks the logic of every rule, and makes the book of those that are sound.
struct RuleChecker {
  let names: RuleNames
  let parameters: ParameterNames
  let report: PackReport

  func book() -> RuleBook {
    let declared = RuleBook(names: names, parameters: parameters, bodies: [:])
    var bodies: [RuleKey: CheckedExpression] = [:]
    for rule in names.rules {
      bodies[rule.key] = body(
        of: rule, RuleScope(rule: rule, service: declared.functions(in: rule.key.service)))
    }
    checkCircles()
    return RuleBook(names: names, parameters: parameters, bodies: bodies)
  }

  private func body(of rule: Rule, _ scope: RuleScope) -> CheckedExpression? {
    switch rule.logic {
    case .model: return nil
    case .formula(let formula): return check(formula, of: rule, scope)
    case .table(let table):
      // Defaults and restrictions may stand in another file than the rows: each is checked with its own name.
      let others = table.outputs.compactMap(\.otherwise).filter { $0.file != table.file }
      guard others.allSatisfy({ isSound($0, scope) }),
        let checked = check(table.expression(of: rule), of: rule, scope)
      else { return nil }
      let types = table.inputs.map { (try? $0.value.check(in: scope))?.type ?? .any }
      let coverage = RuleCoverage(table, of: rule, types: types)
      for problem in coverage.problems { report.add(table.file, problem.position, problem.message) }
      if let gap = coverage.gap { report.remark(table.file, table.position, gap) }
      return checked
    }
  }

  private func check(_ expression: Expression, of rule: Rule, _ scope: RuleScope) -> CheckedExpression? {
    do {
      let checked = try expression.check(in: scope, name: rule.key.description)
      if case .several(let variables) = rule.result, case .context(let fields) = checked.type {
        return checkEntries(of: expression, fields, variables) ? checked : nil
      }
      return try expression.check(in: scope, expecting: rule.result.type, name: rule.key.description)
    } catch {
      report.add(error.all)
      return nil
    }
  }

  /// Whether a context has the results that a rule declares.
  private func checkEntries(
    of expression: Expression, _ fields: [FEELType.Field], _ variables: [Rule.Variable]
  ) -> Bool {
    let problems = variables.compactMap { variable -> Message? in
      let expected = variable.content.type
      guard let found = fields.first(where: { $0.name == variable.name })?.type else {
        return Catalogue.missingResult(variable.name, found: fields.map(\.name))
      }
      return expected.accepts(found)
        ? nil : Catalogue.wrongResult(variable.name, expected: expected.name, found: found.name)
    }
    for problem in problems { report.add(expression.file ?? "", expression.root.position, problem) }
    return problems.isEmpty
  }

  private func isSound(_ expression: Expression, _ scope: RuleScope) -> Bool {
    do {
      _ = try expression.check(in: scope)
      return true
    } catch {
      report.add(error.all)
      return false
    }
  }

  /// Rules that call one another in a circle, each circle told once.
  private func checkCircles() {
    let circles = Circles(
      of: names.rules.map(\.key),
      reliedOn: { key in
        names.rule(key)?.expressions.flatMap { names.called(by: $0, in: key.service) } ?? []
      })
    for circle in circles.found {
      guard let rule = names.rule(circle[0]) else { continue }
      report.add(rule.file, rule.position, Catalogue.ruleCircle(circle.map(\.description)))
    }
  }
}
