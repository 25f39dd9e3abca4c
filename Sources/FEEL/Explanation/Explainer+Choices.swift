// SPDX-License-Identifier: Apache-2.0

import Base

extension Explainer {
  /// `if`, with the `else if` that follow: the conditions that were tested, and the branch that was chosen.
  mutating func conditional(_ entry: Entry) -> Explanation {
    var cases: [(condition: Entry?, holds: Bool)] = []
    var branch: Entry? = entry
    while let current = branch, case .node(let node) = current.subject,
      case .conditional(let condition, let then, let otherwise) = node.operation
    {
      let condition = operand(condition, of: current)
      let holds = condition.value?.isTrue ?? false
      cases.append((condition.entry, holds))
      branch = current.part(holds ? then : otherwise)
      if holds { break }
    }
    var parts: [Explanation] = []
    for (place, tested) in cases.enumerated() {
      guard let condition = tested.condition, var part = part(condition) else { continue }
      let text =
        cases.count == 1
        ? Words.theCondition(holds: tested.holds) : Words.theCase(place + 1, applies: tested.holds)
      part.lead = Explanation.Lead(text: text, saysValue: true)
      parts.append(part)
    }
    if let branch, var part = part(branch) {
      let isLastResort = cases.count > 1 && cases.last?.holds == false
      part.lead = Explanation.Lead(text: isLastResort ? Words.noCaseApplies : Words.so)
      parts.append(part)
    }
    return Explanation(.chosen, value: entry.value, parts: parts)
  }
}

// Decision tables.
extension Explainer {
  mutating func decisionTable(_ table: TypedTable, _ entry: Entry) -> Explanation {
    if entry.value.isNull, let cause = entry.value.cause {
      return Explanation(
        .failed, value: entry.value, sentence: cause.bareWords, parts: inputs(of: table, entry))
    }
    guard !entry.rules.isEmpty else {
      let hasDefault = table.outputs.contains { $0.otherwise != nil }
      var explanation = Explanation(
        .decided, value: entry.value, sentence: hasDefault ? Words.defaultOutput : Words.noRuleMatches,
        parts: inputs(of: table, entry))
      let outputs = table.outputs.compactMap(\.otherwise).map { operand($0, of: entry) }
      explanation.parts += results(outputs)
      return explanation
    }
    switch table.hitPolicy {
    case .unique, .first: return single(entry.rules[0], table, entry)
    case .any, .priority:
      guard entry.rules.count > 1 else { return single(entry.rules[0], table, entry) }
      let chosen = entry.rules.first { row($0, table, entry) == entry.value } ?? entry.rules[0]
      let sentence =
        table.hitPolicy == .any
        ? Words.agreement(of: entry.rules) : Words.priority(chosen, among: entry.rules)
      return several(entry.rules, sentence, table, entry)
    default: return several(entry.rules, Words.rulesMatch(entry.rules), table, entry)
    }
  }

  /// The inputs, where no rule can say them.
  private mutating func inputs(of table: TypedTable, _ entry: Entry) -> [Explanation] {
    table.inputs.compactMap { entry.part($0.value) }.prefix(8).compactMap { part($0) }
  }

  private mutating func single(_ rule: Int, _ table: TypedTable, _ entry: Entry) -> Explanation {
    let conditions = conditions(of: rule, table, entry)
    let sentence = Words.ruleApplies(rule, conditions: Explainer.joined(conditions))
    var explanation = Explanation(.decided, value: entry.value, sentence: sentence, parts: conditions)
    explanation.parts += results(table.rules[rule - 1].outputs.map { operand($0, of: entry) })
    return explanation
  }

  private mutating func several(_ rules: [Int], _ sentence: Message, _ table: TypedTable, _ entry: Entry)
    -> Explanation
  {
    var parts: [Explanation] = []
    for rule in rules.prefix(8) {
      let conditions = conditions(of: rule, table, entry)
      let value = row(rule, table, entry)
      var part = Explanation(
        .tested, expression: "", value: value,
        sentence: Words.gives(Explainer.joined(conditions), value.words), parts: conditions)
      part.parts += results(table.rules[rule - 1].outputs.map { operand($0, of: entry) })
      part.lead = Explanation.Lead(text: Words.rule(rule))
      parts.append(part)
    }
    var explanation = Explanation(
      .decided, value: entry.value, sentence: sentence, parts: parts, omitted: rules.count - parts.count)
    explanation.opening = Words.colon
    return explanation
  }

  /// The tests of a rule that matched, which the sentence about the rule says.
  private mutating func conditions(of rule: Int, _ table: TypedTable, _ entry: Entry) -> [Explanation] {
    var parts: [Explanation] = []
    for (input, cell) in zip(table.inputs, table.rules[rule - 1].tests) {
      guard let tests = cell.tests else { continue }
      let subject = operand(input.value, of: entry)
      let test = self.test(subject, tests, holds: !cell.isNegated, in: entry)
      var part = Explanation(
        .tested, expression: writer.text(of: cell), value: .boolean(true), sentence: test.sentence,
        parts: support([subject]) + test.parts)
      part.isSaid = true
      parts.append(part)
    }
    return parts
  }

  /// What a rule gave: computed outputs are explained.
  private mutating func results(_ outputs: [Operand]) -> [Explanation] {
    var parts: [Explanation] = []
    for output in outputs {
      guard let entry = output.entry, var part = part(entry) else { continue }
      part.lead = Explanation.Lead(text: Words.so)
      parts.append(part)
    }
    return parts
  }

  private func row(_ rule: Int, _ table: TypedTable, _ entry: Entry) -> Value {
    let values = table.rules[rule - 1].outputs.map { operand($0, of: entry).value ?? .null() }
    guard values.count > 1 else { return values.first ?? .null() }
    return .context(
      Value.Context(
        zip(table.outputs, values).map { Value.Context.Entry(name: $0.name ?? "", value: $1) }))
  }

  private static func joined(_ conditions: [Explanation]) -> Message? {
    let sentences = conditions.compactMap(\.sentence)
    return sentences.isEmpty ? nil : Catalogue.Explanation.enumeration(sentences)
  }
}
