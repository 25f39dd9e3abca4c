// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the `claims.yaml` of every service.
struct ClaimReader {
  let names: FigureNames
  let checker: ExpressionChecker
  let year: Period
  let report: PackReport
  private(set) var claims: [Claim] = []

  private static let keywords = [
    "says", "period", "line", "qualifier", "precision", "missing", "accepted", "note",
  ]

  init(names: FigureNames, checker: ExpressionChecker, year: Period, report: PackReport) {
    self.names = names
    self.checker = checker
    self.year = year
    self.report = report
  }

  mutating func read(_ file: PackFile, service: String) {
    guard file.exists, let root = file.yaml(report), let mapping = YAMLMapping(root, keywords: ["claims"]),
      let entries = mapping.required("claims")?.entries()
    else { return }
    for (key, value) in entries {
      guard let name = key.identifier(),
        let claim = claim(FigureKey(service: service, name: name), value, at: key.position)
      else { continue }
      claims.append(claim)
    }
  }

  private func claim(_ key: FigureKey, _ node: YAMLNode, at position: Position) -> Claim? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords) else { return nil }
    let missing = mapping.text("missing")
    let period = mapping["period"]?.period() ?? year
    var statement: Expression?
    if let says = mapping["says"] {
      guard let expression = says.expression() else { return nil }
      if expression.root.isComparison {
        checker.checkTruth(expression, service: key.service, period: period)
      } else {
        says.fail(Catalogue.claimNotComparison)
      }
      statement = expression
    } else if missing == nil {
      node.fail(Catalogue.claimNeedsStatement)
    }
    return Claim(
      key: key, statement: statement, period: period,
      qualifier: mapping["qualifier"].flatMap { $0.option(Qualifier.self) } ?? .exact,
      precision: mapping["precision"]?.number(), missing: missing, accepted: mapping.text("accepted"),
      note: mapping.text("note"), line: mapping["line"]?.integer(), file: node.file, position: position)
  }
}

extension Expression.Node {
  /// Whether this is a comparison, or several joined by `and`.
  fileprivate var isComparison: Bool {
    switch form {
    case .comparison, .membership, .between: true
    case .logic(.and, let left, let right): left.isComparison && right.isComparison
    default: false
    }
  }
}
