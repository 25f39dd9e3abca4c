// SPDX-License-Identifier: Apache-2.0

/// A function that decisions call (DMN 1.5, 6.3 “Business Knowledge Model metamodel”).
public struct BusinessKnowledgeModel: DRGElement, Hashable {
  public let element: Element
  public let name: String
  public let variable: InformationItem?
  /// The function; nil where the model does not say.
  public let encapsulatedLogic: FunctionDefinition?
  /// The business knowledge models and decision services that it calls.
  public let knowledgeRequirements: [Reference]
  /// What it rests on.
  public let authorityRequirements: [AuthorityRequirement]

  public static let kind = "businessKnowledgeModel"

  /// A function of this name.
  public init(
    element: Element = Element(), name: String, variable: InformationItem? = nil,
    encapsulatedLogic: FunctionDefinition? = nil, knowledgeRequirements: [Reference] = [],
    authorityRequirements: [AuthorityRequirement] = []
  ) {
    self.element = element
    self.name = name
    self.variable = variable
    self.encapsulatedLogic = encapsulatedLogic
    self.knowledgeRequirements = knowledgeRequirements
    self.authorityRequirements = authorityRequirements
  }
}
