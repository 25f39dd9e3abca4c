// SPDX-License-Identifier: Apache-2.0

import Base

// The elements of the decision requirements graph.
extension ModelReader {
  mutating func inputData(_ source: MarkupElement) -> InputData {
    InputData(element: element(source), name: name(of: source), variable: variable(of: source))
  }

  mutating func decision(_ source: MarkupElement) -> Decision {
    Decision(
      element: element(source), name: name(of: source), question: source.child("question")?.text,
      allowedAnswers: source.child("allowedAnswers")?.text, variable: variable(of: source),
      informationRequirements: source.children("informationRequirement").compactMap {
        informationRequirement($0)
      },
      knowledgeRequirements: knowledgeRequirements(of: source),
      authorityRequirements: authorityRequirements(of: source), logic: logic(in: source))
  }

  mutating func businessKnowledgeModel(_ source: MarkupElement) -> BusinessKnowledgeModel {
    BusinessKnowledgeModel(
      element: element(source), name: name(of: source), variable: variable(of: source),
      encapsulatedLogic: source.child("encapsulatedLogic").map { functionDefinition($0) },
      knowledgeRequirements: knowledgeRequirements(of: source),
      authorityRequirements: authorityRequirements(of: source))
  }

  mutating func decisionService(_ source: MarkupElement) -> DecisionService {
    DecisionService(
      element: element(source), name: name(of: source), variable: variable(of: source),
      outputDecisions: references("outputDecision", in: source),
      encapsulatedDecisions: references("encapsulatedDecision", in: source),
      inputDecisions: references("inputDecision", in: source), inputData: references("inputData", in: source))
  }

  mutating func knowledgeSource(_ source: MarkupElement) -> KnowledgeSource {
    KnowledgeSource(
      element: element(source), name: name(of: source), type: source.child("type")?.text,
      location: source.attributes["locationURI"],
      authorityRequirements: authorityRequirements(of: source))
  }

  private mutating func variable(of source: MarkupElement) -> InformationItem? {
    source.child("variable").map { informationItem($0) }
  }

  // MARK: Requirements

  private mutating func informationRequirement(_ source: MarkupElement) -> InformationRequirement? {
    if let decision = references("requiredDecision", in: source).first { return .decision(decision) }
    if let input = references("requiredInput", in: source).first { return .input(input) }
    return missing(["requiredDecision", "requiredInput"], in: source)
  }

  private mutating func knowledgeRequirements(of source: MarkupElement) -> [Reference] {
    source.children("knowledgeRequirement").compactMap { requirement in
      references("requiredKnowledge", in: requirement).first
        ?? missing(["requiredKnowledge"], in: requirement)
    }
  }

  private mutating func authorityRequirements(of source: MarkupElement) -> [AuthorityRequirement] {
    source.children("authorityRequirement").compactMap { requirement in
      if let authority = references("requiredAuthority", in: requirement).first { return .source(authority) }
      if let decision = references("requiredDecision", in: requirement).first { return .decision(decision) }
      if let input = references("requiredInput", in: requirement).first { return .input(input) }
      return missing(["requiredAuthority", "requiredDecision", "requiredInput"], in: requirement)
    }
  }

  private mutating func missing<Value>(_ names: [String], in source: MarkupElement) -> Value? {
    // One whose reference is wrong was noted already.
    guard !source.children.contains(where: { names.contains($0.name) }) else { return nil }
    note(Catalogue.DMN.missingElement(names, in: source.name), at: source)
    return nil
  }

  private mutating func references(_ name: String, in source: MarkupElement) -> [Reference] {
    source.children(name).compactMap { reference($0) }
  }

  private mutating func reference(_ source: MarkupElement) -> Reference? {
    let href = required("href", of: source).trimmed
    guard !href.isEmpty else { return nil }
    guard let hash = href.lastIndex(of: "#"), href.index(after: hash) < href.endIndex else {
      note(Catalogue.DMN.malformedReference(href), at: source)
      return nil
    }
    let target = href[..<hash]
    return Reference(
      namespace: target.isEmpty ? namespace : String(target), id: String(href[href.index(after: hash)...]),
      origin: Origin(source.position))
  }
}
