// SPDX-License-Identifier: Apache-2.0

/// The element that another one needs (DMN 1.5, 12.3 “References within the DMN XSD”).
public struct Reference: Sendable, Hashable {
  /// The namespace of its model: the referring model's own, or that of an import.
  public let namespace: String
  /// Its id.
  public let id: String
  /// Where the reference was read.
  public let origin: Origin

  /// A reference to the element of this id in the model of this namespace.
  public init(namespace: String, id: String, origin: Origin = Origin()) {
    self.namespace = namespace
    self.id = id
    self.origin = origin
  }
}

/// A value that a decision needs (DMN 1.5, 6.3 “Information Requirement metamodel”).
public enum InformationRequirement: Sendable, Hashable {
  /// The result of a decision.
  case decision(Reference)
  /// An input.
  case input(Reference)

  /// The element needed.
  public var reference: Reference {
    switch self {
    case .decision(let reference), .input(let reference): reference
    }
  }
}

/// What an element rests on (DMN 1.5, 6.3 “Authority Requirement metamodel”).
public enum AuthorityRequirement: Sendable, Hashable {
  /// A decision.
  case decision(Reference)
  /// An input.
  case input(Reference)
  /// A knowledge source.
  case source(Reference)
}
