// SPDX-License-Identifier: Apache-2.0

/// What every element of a model may bear (DMN 1.5, 6.3 “DMN Element metamodel”).
public struct Element: Sendable, Hashable {
  /// What references name; unique in its model.
  public let id: String?
  /// A short text shown in place of the name.
  public let label: String?
  /// What the element is for, in plain text.
  public let description: String?
  /// Where it was read.
  public let origin: Origin

  /// What an element bears; nothing by default.
  public init(
    id: String? = nil, label: String? = nil, description: String? = nil, origin: Origin = Origin()
  ) {
    self.id = id
    self.label = label
    self.description = description
    self.origin = origin
  }

  /// The same with another id.
  func with(id: String) -> Element {
    Element(id: id, label: label, description: description, origin: origin)
  }
}
