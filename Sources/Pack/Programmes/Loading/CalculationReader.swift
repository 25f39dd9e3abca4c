// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads how the amount of a programme follows from its dossiers.
struct CalculationReader {
  let rules: RuleBook
  let service: String

  private static let keywords = ["rule", "inputs", "amount", "eligible"]

  /// The rule that a calculation names.
  func rule(of node: YAMLNode) -> Rule? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords), let named = mapping.required("rule"),
      let name = named.text()
    else { return nil }
    let key = RuleKey(named: name, in: service)
    guard let rule = rules.rule(key) else {
      named.fail(Catalogue.unknownRule(name, rules.names.suggestion(for: key)))
      return nil
    }
    return rule
  }

  func calculation(
    _ node: YAMLNode, of rule: Rule, _ expressions: DossierExpressions, _ after: DossierExpressions
  )
    -> Calculation?
  {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords),
      let given = mapping.required("inputs"),
      let inputs = YAMLMapping(given, keywords: rule.inputs.map(\.name))
    else { return nil }
    let read = rule.inputs.map { input in
      inputs.required(input.name).flatMap { expressions.read($0, expecting: input.content.type) }
    }
    let results = rule.result.variables.map(\.name)
    var amount: Int? = 0
    if let named = mapping["amount"] {
      amount = named.oneOf(results).flatMap { results.firstIndex(of: $0) }
    } else if results.count > 1 {
      node.fail(Catalogue.missingKeyword("amount"))
    }
    let checked = read.compactMap(\.self)
    guard let amount, checked.count == read.count else { return nil }
    let eligibility = after.truth(mapping["eligible"])
    return Calculation(
      rule: rule.key, inputs: checked, amount: amount, eligibility: eligibility,
      eligibilityReadsResults: eligibility?.expression.root.names(
        DossierScope.Known.calculation.rawValue) ?? false)
  }
}

/// Reads what the decisions of a programme open.
struct RightReader {
  let expressions: DossierExpressions
  let form: FormReader

  private static let keywords = [
    "rhythm", "amount", "from", "until", "review", "budget", "payee", "recovery", "forgiven",
  ]

  func terms(_ node: YAMLNode) -> RightTerms? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords),
      let rhythm = mapping.required("rhythm")?.option(RightTerms.Rhythm.self)
    else { return nil }
    if rhythm != .none, mapping["budget"] == nil { node.fail(Catalogue.missingKeyword("budget")) }
    let references = form.questions.map(\.field).filter {
      if case .reference = $0.type { true } else { false }
    }
    return RightTerms(
      rhythm: rhythm, amount: expressions.read(mapping["amount"], expecting: .number),
      from: expressions.read(mapping["from"], expecting: .date),
      until: expressions.read(mapping["until"], expecting: .date),
      review: mapping["review"].flatMap(expressions.term), budgetLine: mapping.text("budget"),
      payee: mapping["payee"].flatMap { $0.oneOf(references.map(\.name)) },
      recovery: expressions.read(mapping["recovery"], expecting: .number),
      forgiven: expressions.read(mapping["forgiven"], expecting: .number))
  }
}

extension FEEL.Expression.Node {
  /// Whether a name stands at this node or below it.
  fileprivate func names(_ name: String) -> Bool {
    if case .name(name) = form { return true }
    return children.contains { $0.names(name) }
  }
}
