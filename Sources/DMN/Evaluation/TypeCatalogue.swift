// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The types that the names of a model stand for: those of FEEL, its item definitions, those of its imports.
struct TypeCatalogue: Sendable {
  private let types: [String: ResolvedType]
  /// The values that a type allows, in order, as the model writes them: what PRIORITY goes by.
  private let allowed: [String: UnaryTests]

  /// - Parameter imported: the types of each import, by its name.
  init(_ definitions: [ItemDefinition], imported: [(name: String, types: TypeCatalogue)], names: KnownNames) {
    var resolver = Resolver(definitions, imported: imported, names: names)
    for definition in definitions { _ = resolver.type(named: definition.name) }
    types = resolver.resolved
    allowed = resolver.allowed
  }

  /// The type of a name; nil where there is none.
  func type(named name: String) -> ResolvedType? {
    FEELType.simple[name].map { ResolvedType($0) } ?? types[name]
  }

  /// The type of a reference; any where it names none.
  func type(_ reference: String?) -> ResolvedType { reference.flatMap(type(named:)) ?? .any }

  /// The values allowed by the type that a reference names, as the model writes them.
  func allowedValues(of reference: String?) -> UnaryTests? { reference.flatMap { allowed[$0] } }

  private struct Resolver {
    private let definitions: [String: ItemDefinition]
    private let names: KnownNames
    var resolved: [String: ResolvedType] = [:]
    var allowed: [String: UnaryTests] = [:]
    /// Those being resolved: a type that contains itself is open where it does.
    private var pending: Set<String> = []
    /// How many definitions are being resolved one within another: so deep, and so large, types are open.
    private var depth = 0

    private static let maximumDepth = 200

    init(
      _ definitions: [ItemDefinition], imported: [(name: String, types: TypeCatalogue)], names: KnownNames
    ) {
      self.definitions = Dictionary(
        definitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      self.names = names
      for model in imported {
        for (name, type) in model.types.types { resolved[model.name + "." + name] = type }
      }
    }

    mutating func type(named name: String) -> ResolvedType {
      if let known = FEELType.simple[name].map({ ResolvedType($0) }) ?? resolved[name] { return known }
      guard let definition = definitions[name], pending.insert(name).inserted else { return .any }
      let type = type(of: definition)
      pending.remove(name)
      resolved[name] = type.feel.isLarge ? .any : type
      return resolved[name] ?? .any
    }

    private mutating func type(of definition: ItemDefinition) -> ResolvedType {
      guard depth < Resolver.maximumDepth else { return .any }
      depth += 1
      defer { depth -= 1 }
      var type: ResolvedType
      var constraint: UnaryTests?
      switch definition.content {
      case .type(let name, let allowedValues, let typeConstraint):
        type = self.type(named: name)
        constraint = typeConstraint
        if let allowedValues {
          type = restricted(type, to: allowedValues)
          allowed[definition.name] = allowedValues
        }
      case .components(let components):
        type =
          components.isEmpty ? .any : .context(components.map { (name: $0.name, type: self.type(of: $0)) })
      case .function(let function):
        let parameters = function.parameters.map { self.type($0.typeRef).feel }
        type = ResolvedType(.functionType(parameters, self.type(function.outputTypeRef).feel))
      }
      if definition.isCollection { type = type.list }
      return constraint.map { restricted(type, to: $0) } ?? type
    }

    private mutating func type(_ reference: String?) -> ResolvedType {
      reference.map { type(named: $0) } ?? .any
    }

    /// Tests that cannot be read restrict nothing: the model's findings tell them.
    private func restricted(_ type: ResolvedType, to tests: UnaryTests) -> ResolvedType {
      guard let expression = try? Expression(parsingTests: tests.text.text, names: names),
        let checked = try? expression.checkTests(of: type.feel, in: VariableScope([]), strictness: .lenient)
      else { return type }
      return type.restricted(to: checked)
    }
  }
}
