// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// What the rule of a programme gives for a dossier.
public struct Outcome: Sendable {
  /// The amount; nil, with its cause, where the rule gives none.
  public let amount: Number?
  /// Whether the dossier has a right at all.
  public let isEligible: Bool
  /// Why there is no amount; nil where there is one.
  public let cause: NullCause?
  private let result: Rule.Result
  private let value: Value

  /// The results of the rule by name, as expressions know them.
  public var results: Value {
    // Mostly the rule gave just these, in this order.
    if case .several(let variables) = result, let context = value.context,
      context.entries.count == variables.count,
      variables.indices.allSatisfy({ variables[$0].name == context.entries[$0].name })
    {
      return value
    }
    return .context(
      Value.Context(
        zip(result.variables, result.values(of: value)).map { variable, value in
          Value.Context.Entry(name: variable.name, value: value)
        }))
  }

  fileprivate init(_ value: Value, of rule: Rule, amount: Int, isEligible: Bool) {
    result = rule.result
    self.value = value
    let found: Value
    switch rule.result {
    case .single: found = value
    case .several(let variables): found = value.context?[variables[amount].name] ?? .null(value.cause)
    }
    self.amount = found.number
    self.isEligible = isEligible
    cause = found.cause ?? value.cause
  }
}

extension CaseTransaction {
  /// What the rule gives for a dossier; nil where the programme has none.
  func calculation(of dossier: Dossier, _ facts: DossierFacts) throws -> Outcome? {
    dossier.programme.outcome(facts, pack.ruleBook)
  }

  /// How the amount was found, in words; nil where the programme has no rule.
  func explanation(of dossier: Dossier) throws -> String? {
    try dossier.explanation(on: day, reader, pack, in: desk.language)
  }
}

extension Programme {
  /// What the rule gives for what is known of a dossier; nil where there is no rule.
  func outcome(_ facts: DossierFacts, _ book: RuleBook) -> Outcome? {
    guard let calculation, let rule = book.rule(calculation.rule) else { return nil }
    return calculation.outcome(of: rule, facts, book)
  }
}

extension Calculation {
  /// What a rule gives for what is known of a dossier.
  func outcome(of rule: Rule, _ facts: DossierFacts, _ book: RuleBook) -> Outcome {
    let value = book.value(of: rule, inputs.map { facts.value($0) }, memo: facts.memo)
    guard eligibilityReadsResults, let eligibility else {
      let isEligible = eligibility.map { facts.value($0).isTrue } ?? true
      return Outcome(value, of: rule, amount: amount, isEligible: isEligible)
    }
    var after = facts
    after.note(Outcome(value, of: rule, amount: amount, isEligible: true).results)
    return Outcome(value, of: rule, amount: amount, isEligible: after.value(eligibility).isTrue)
  }
}
