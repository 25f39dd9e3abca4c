// SPDX-License-Identifier: Apache-2.0

/// A decision model: one DMN file (DMN 1.5, 6.3 “Definitions metamodel”).
///
/// What only draws or documents is not kept: diagrams, artifacts, business context elements, element
/// collections, extension elements.
public struct Definitions: Sendable, Hashable {
  /// What the model itself bears.
  public let element: Element
  /// The name of the model.
  public let name: String
  /// The URI under which other models import this one.
  public let namespace: String
  /// The file that it was read from, as the reader would name it; empty for a model that was made.
  public let file: String
  /// The other models, and files of other kinds, whose elements this one uses.
  public let imports: [Import]
  /// The types.
  public let itemDefinitions: [ItemDefinition]
  /// The inputs.
  public let inputData: [InputData]
  /// The decisions.
  public let decisions: [Decision]
  /// The functions that decisions call.
  public let businessKnowledgeModels: [BusinessKnowledgeModel]
  /// The sets of decisions called as one function.
  public let decisionServices: [DecisionService]
  /// The authorities: laws, policies, persons.
  public let knowledgeSources: [KnowledgeSource]

  /// A model of these parts.
  public init(
    element: Element = Element(), name: String, namespace: String, file: String = "", imports: [Import] = [],
    itemDefinitions: [ItemDefinition] = [], inputData: [InputData] = [], decisions: [Decision] = [],
    businessKnowledgeModels: [BusinessKnowledgeModel] = [], decisionServices: [DecisionService] = [],
    knowledgeSources: [KnowledgeSource] = []
  ) {
    self.element = element
    self.name = name
    self.namespace = namespace
    self.file = file
    self.imports = imports
    self.itemDefinitions = itemDefinitions
    self.inputData = inputData
    self.decisions = decisions
    self.businessKnowledgeModels = businessKnowledgeModels
    self.decisionServices = decisionServices
    self.knowledgeSources = knowledgeSources
  }

  /// Every element of the decision requirements graph, kind by kind.
  public var drgElements: [any DRGElement] {
    inputData as [any DRGElement] + decisions + businessKnowledgeModels + decisionServices + knowledgeSources
  }
}
