// SPDX-License-Identifier: Apache-2.0

import Base

// Decision tables.
extension ModelReader {
  mutating func decisionTable(_ source: MarkupElement) -> DecisionTable {
    let inputs = source.children("input").map { inputClause($0) }
    let outputs = source.children("output")
    if outputs.isEmpty { note(Catalogue.DMN.missingElement(["output"], in: source.name), at: source) }
    // The outputs of one that has several are told apart by their names (DMN 1.5, 8.3).
    if outputs.count > 1 { for output in outputs { _ = required("name", of: output) } }
    return DecisionTable(
      element: element(source), typeRef: typeRef(of: source), hitPolicy: hitPolicy(of: source),
      orientation: choice(
        "preferredOrientation", of: source, among: DecisionTable.Orientation.allCases, by: \.rawValue),
      outputLabel: source.attributes["outputLabel"], inputs: inputs,
      outputs: outputs.map { outputClause($0) },
      annotations: source.children("annotation").map { $0.attributes["name"] ?? "" },
      rules: source.children("rule").map { rule($0, inputs: inputs.count, outputs: outputs.count) })
  }

  private mutating func hitPolicy(of source: MarkupElement) -> HitPolicy {
    let policy = choice("hitPolicy", of: source, among: HitPolicy.all, by: \.keyword) ?? .unique
    let aggregation = choice(
      "aggregation", of: source, among: HitPolicy.Aggregation.allCases, by: \.rawValue)
    guard let aggregation else { return policy }
    if policy != .collect(nil) { note(Catalogue.DMN.aggregationWithoutCollect, at: source) }
    return .collect(aggregation)
  }

  private mutating func inputClause(_ source: MarkupElement) -> InputClause {
    let expression = source.child("inputExpression").map { literalExpression($0) }
    if expression == nil {
      note(Catalogue.DMN.missingElement(["inputExpression"], in: source.name), at: source)
    }
    return InputClause(
      element: element(source), expression: expression ?? LiteralExpression(),
      values: source.child("inputValues").map { unaryTests($0) })
  }

  private mutating func outputClause(_ source: MarkupElement) -> OutputClause {
    OutputClause(
      element: element(source), name: source.attributes["name"].map(\.trimmed), typeRef: typeRef(of: source),
      values: source.child("outputValues").map { unaryTests($0) },
      defaultEntry: source.child("defaultOutputEntry").map { literalExpression($0) })
  }

  private mutating func rule(_ source: MarkupElement, inputs: Int, outputs: Int) -> DecisionRule {
    let rule = DecisionRule(
      element: element(source), inputEntries: source.children("inputEntry").map { unaryTests($0) },
      outputEntries: source.children("outputEntry").map { literalExpression($0) },
      annotationEntries: source.children("annotationEntry").map { $0.child("text")?.text ?? "" })
    checkCount(of: "inputEntry", inputs, rule.inputEntries.count, in: source)
    checkCount(of: "outputEntry", outputs, rule.outputEntries.count, in: source)
    return rule
  }
}
