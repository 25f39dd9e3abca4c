// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the expressions of a programme, each checked against the names of its dossiers.
struct DossierExpressions {
  let scope: DossierScope
  let report: PackReport

  /// An expression that is true or false.
  func truth(_ node: YAMLNode?) -> CheckedExpression? { read(node, expecting: .boolean) }

  /// An expression of a type; of any, where none is expected.
  func read(_ node: YAMLNode?, expecting type: FEELType? = nil) -> CheckedExpression? {
    node?.expression().flatMap { check($0, expecting: type) }
  }

  /// A duration, written as it is or as an expression, or the date that it leads to.
  func term(_ node: YAMLNode) -> CheckedExpression? {
    guard let text = node.text() else { return nil }
    if Value(temporal: text) != nil, text.hasPrefix("P") {
      return report.expression("@\"\(text)\"", file: node.file, at: node.contentPosition).flatMap {
        check($0, expecting: nil)
      }
    }
    guard let checked = read(node) else { return nil }
    guard [.date, .daysDuration, .yearsDuration, .any].contains(checked.type) else {
      node.fail(Catalogue.expectedTerm(found: checked.type.name))
      return nil
    }
    return checked
  }

  func check(_ expression: Expression, expecting type: FEELType?) -> CheckedExpression? {
    do {
      return try expression.check(in: scope, expecting: type)
    } catch {
      report.add(error.all)
      return nil
    }
  }
}
