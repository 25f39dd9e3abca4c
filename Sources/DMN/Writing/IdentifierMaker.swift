// SPDX-License-Identifier: Apache-2.0

/// Makes ids out of names.
struct IdentifierMaker {
  private var taken: Set<String>

  init(taken: Set<String>) { self.taken = taken }

  /// The id of the element where it has one; else its name with `_` for what an id may not hold, and a number
  /// after it where that id is taken.
  mutating func element(for source: some DRGElement) -> Element {
    guard source.element.id == nil else { return source.element }
    let name = source.name.map { $0.isLetter || $0.isNumber && $0.isASCII ? $0 : "_" }
    let base = "_" + String(name)
    var id = base
    var count = 1
    while !taken.insert(id).inserted {
      count += 1
      id = "\(base)_\(count)"
    }
    return source.element.with(id: id)
  }
}

extension InputData {
  func identified(by ids: inout IdentifierMaker) -> InputData {
    InputData(element: ids.element(for: self), name: name, variable: variable)
  }
}

extension Decision {
  func identified(by ids: inout IdentifierMaker) -> Decision {
    Decision(
      element: ids.element(for: self), name: name, question: question, allowedAnswers: allowedAnswers,
      variable: variable, informationRequirements: informationRequirements,
      knowledgeRequirements: knowledgeRequirements, authorityRequirements: authorityRequirements, logic: logic
    )
  }
}

extension BusinessKnowledgeModel {
  func identified(by ids: inout IdentifierMaker) -> BusinessKnowledgeModel {
    BusinessKnowledgeModel(
      element: ids.element(for: self), name: name, variable: variable, encapsulatedLogic: encapsulatedLogic,
      knowledgeRequirements: knowledgeRequirements, authorityRequirements: authorityRequirements)
  }
}

extension DecisionService {
  func identified(by ids: inout IdentifierMaker) -> DecisionService {
    DecisionService(
      element: ids.element(for: self), name: name, variable: variable, outputDecisions: outputDecisions,
      encapsulatedDecisions: encapsulatedDecisions, inputDecisions: inputDecisions, inputData: inputData)
  }
}

extension KnowledgeSource {
  func identified(by ids: inout IdentifierMaker) -> KnowledgeSource {
    KnowledgeSource(
      element: ids.element(for: self), name: name, type: type, location: location,
      authorityRequirements: authorityRequirements)
  }
}
