// SPDX-License-Identifier: Apache-2.0

/// Another file whose elements are used under a name (DMN 1.5, 6.3 “Import metamodel”).
public struct Import: Sendable, Hashable {
  /// What the import itself bears.
  public let element: Element
  /// The name that stands before those of the imported elements: `name.element`. Where it is empty, nothing
  /// stands before.
  public let name: String
  /// The namespace of the imported file.
  public let namespace: String
  /// Where that file may be found.
  public let location: String?
  /// The kind of that file: `modelType` for a decision model, whichever version of DMN it is written in.
  public let importType: String

  /// The import type of decision models: the namespace of DMN 1.5.
  public static let modelType = Vocabulary.namespace

  /// The import of a file, a decision model by default.
  public init(
    element: Element = Element(), name: String, namespace: String, location: String? = nil,
    importType: String = modelType
  ) {
    self.element = element
    self.name = name
    self.namespace = namespace
    self.location = location
    self.importType = importType
  }
}
