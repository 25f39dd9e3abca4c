// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// A type of a model with what its definitions allow: what a value becomes where the type is asked for
/// (DMN 1.5, 7.3.3 and 10.3.2.9.4).
struct ResolvedType: Sendable {
  /// The type without its constraints.
  let feel: FEELType
  private let constraint: Constraint

  static let any = ResolvedType(feel: .any, .none)

  private indirect enum Constraint: Sendable {
    case none
    case tests(CheckedTests, of: Constraint)
    case items(Constraint)
    case components([(name: String, constraint: Constraint)])
  }

  init(_ type: FEELType) { self.init(feel: type, .none) }

  private init(feel: FEELType, _ constraint: Constraint) {
    self.feel = feel
    self.constraint = constraint
  }

  /// Lists of this type's values.
  var list: ResolvedType { ResolvedType(feel: .list(feel), isFree ? .none : .items(constraint)) }

  /// The values of this type that pass tests.
  func restricted(to tests: CheckedTests) -> ResolvedType {
    ResolvedType(feel: feel, .tests(tests, of: constraint))
  }

  /// Contexts with components of these types.
  static func context(_ components: [(name: String, type: ResolvedType)]) -> ResolvedType {
    let constraint =
      components.allSatisfy(\.type.isFree)
      ? Constraint.none : .components(components.map { ($0.name, $0.type.constraint) })
    return ResolvedType(
      feel: .context(components.map { FEELType.Field(name: $0.name, type: $0.type.feel) }), constraint)
  }

  private var isFree: Bool { if case .none = constraint { true } else { false } }

  /// The value as one of this type; null, with the reason, where it cannot be.
  func conversion(of value: Value, for name: String) -> Value {
    guard let converted = feel.implicitly(converting: value) else {
      return .null(NullCause(Catalogue.DMN.wrongType(name, expected: feel.name, found: value.type.name)))
    }
    guard ResolvedType.allows(converted, constraint) else {
      return .null(NullCause(Catalogue.DMN.notAllowed(converted.description, for: name)))
    }
    return converted
  }

  private static func allows(_ value: Value, _ constraint: Constraint) -> Bool {
    switch constraint {
    case .none: true
    case .tests(let tests, let inner):
      value.isNull || (tests.holds(for: value) == true && allows(value, inner))
    case .items(let item): value.isNull || value.items.allSatisfy { allows($0, item) }
    case .components(let components):
      components.allSatisfy { component in
        value.context?[component.name].map { allows($0, component.constraint) } ?? true
      }
    }
  }
}
