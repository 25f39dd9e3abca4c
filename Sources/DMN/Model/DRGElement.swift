// SPDX-License-Identifier: Apache-2.0

/// An element of the decision requirements graph (DMN 1.5, 6.3 “DRG Element metamodel”).
public protocol DRGElement: Sendable {
  /// What the element bears.
  var element: Element { get }
  /// Its name, unique among those of its model.
  var name: String { get }
  /// The variable that holds its value; nil where it has none of its own.
  var variable: InformationItem? { get }
  /// The name of its kind in DMN: `decision`, `inputData`…
  static var kind: String { get }
}

/// An input of decisions (DMN 1.5, 6.3 “Input Data metamodel”).
public struct InputData: DRGElement, Hashable {
  public let element: Element
  public let name: String
  public let variable: InformationItem?

  public static let kind = "inputData"

  /// An input of this name.
  public init(element: Element = Element(), name: String, variable: InformationItem? = nil) {
    self.element = element
    self.name = name
    self.variable = variable
  }
}

/// An authority: a law, a policy, a person (DMN 1.5, 6.3 “Knowledge Source metamodel”).
public struct KnowledgeSource: DRGElement, Hashable {
  public let element: Element
  public let name: String
  /// What kind of authority it is.
  public let type: String?
  /// Where it may be read.
  public let location: String?
  /// What it rests on itself.
  public let authorityRequirements: [AuthorityRequirement]

  public var variable: InformationItem? { nil }
  public static let kind = "knowledgeSource"

  /// An authority of this name.
  public init(
    element: Element = Element(), name: String, type: String? = nil, location: String? = nil,
    authorityRequirements: [AuthorityRequirement] = []
  ) {
    self.element = element
    self.name = name
    self.type = type
    self.location = location
    self.authorityRequirements = authorityRequirements
  }
}
