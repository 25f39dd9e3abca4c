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
  private let names: [String]
  private let values: [Value]

  /// The results of the rule by name, as expressions know them.
  public var results: Value {
    .context(Value.Context(zip(names, values).map { Value.Context.Entry(name: $0, value: $1) }))
  }

  fileprivate init(_ value: Value, of rule: Rule, amount: Int, isEligible: Bool) {
    names = rule.result.variables.map(\.name)
    values = rule.result.values(of: value)
    let found = values.indices.contains(amount) ? values[amount] : .null(value.cause)
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
    guard let calculation = dossier.programme.calculation, let rule = pack.ruleBook.rule(calculation.rule)
    else { return nil }
    let facts = try DossierFacts(dossier, on: day, reader, pack)
    return pack.ruleBook.explain(rule, calculation.inputs.map(facts.value)).explanation.text(
      in: desk.language)
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
    Outcome(
      book.value(of: rule, inputs.map(facts.value)), of: rule, amount: amount,
      isEligible: eligibility.map { facts.value($0).isTrue } ?? true)
  }
}
