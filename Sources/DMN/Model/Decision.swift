// SPDX-License-Identifier: Apache-2.0

/// A decision (DMN 1.5, 6.3 “Decision metamodel”).
public struct Decision: DRGElement, Hashable {
  public let element: Element
  public let name: String
  /// The question that it answers, in plain text.
  public let question: String?
  /// The answers that it may give, in plain text.
  public let allowedAnswers: String?
  public let variable: InformationItem?
  /// The decisions and inputs whose values its logic names.
  public let informationRequirements: [InformationRequirement]
  /// The business knowledge models and decision services that its logic calls.
  public let knowledgeRequirements: [Reference]
  /// What it rests on.
  public let authorityRequirements: [AuthorityRequirement]
  /// How it is decided; nil where the model does not say.
  public let logic: Logic?

  public static let kind = "decision"

  /// A decision of this name.
  public init(
    element: Element = Element(), name: String, question: String? = nil, allowedAnswers: String? = nil,
    variable: InformationItem? = nil, informationRequirements: [InformationRequirement] = [],
    knowledgeRequirements: [Reference] = [], authorityRequirements: [AuthorityRequirement] = [],
    logic: Logic? = nil
  ) {
    self.element = element
    self.name = name
    self.question = question
    self.allowedAnswers = allowedAnswers
    self.variable = variable
    self.informationRequirements = informationRequirements
    self.knowledgeRequirements = knowledgeRequirements
    self.authorityRequirements = authorityRequirements
    self.logic = logic
  }
}
