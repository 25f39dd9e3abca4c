// SPDX-License-Identifier: Apache-2.0

/// Decisions called as one function (DMN 1.5, 6.3 “Decision service metamodel”). Its parameters are its
/// input data, then its input decisions, in order.
public struct DecisionService: DRGElement, Hashable {
  public let element: Element
  public let name: String
  public let variable: InformationItem?
  /// The decisions whose results it returns: the result itself where there is one, else a context.
  public let outputDecisions: [Reference]
  /// The other decisions that it takes.
  public let encapsulatedDecisions: [Reference]
  /// The decisions whose results its caller gives.
  public let inputDecisions: [Reference]
  /// The inputs that its caller gives.
  public let inputData: [Reference]

  public static let kind = "decisionService"

  /// A service of this name.
  public init(
    element: Element = Element(), name: String, variable: InformationItem? = nil,
    outputDecisions: [Reference] = [], encapsulatedDecisions: [Reference] = [],
    inputDecisions: [Reference] = [], inputData: [Reference] = []
  ) {
    self.element = element
    self.name = name
    self.variable = variable
    self.outputDecisions = outputDecisions
    self.encapsulatedDecisions = encapsulatedDecisions
    self.inputDecisions = inputDecisions
    self.inputData = inputData
  }
}
