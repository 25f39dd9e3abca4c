// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// A decision model with those that it imports, compiled once and asked any number of times, from any thread.
public final class DecisionModel: Sendable {
  /// The model itself.
  public let definitions: Definitions
  /// What cannot be read or is sure to be null, model by model: an evaluation gives null there.
  public let findings: [Diagnostic]
  private let elements: [ElementKey: CompiledElement]
  /// The elements of each model by name.
  private let keys: [String: [String: ElementKey]]

  /// Compiles a model.
  /// - Parameters:
  ///   - definitions: the model.
  ///   - imported: the models that it imports, and those that they import.
  /// - Throws: an import or a reference that leads nowhere.
  public init(_ definitions: Definitions, imported: [Definitions] = []) throws(Diagnostics) {
    self.definitions = definitions
    var compiler = ModelCompiler(definitions, imported)
    try compiler.compile()
    elements = compiler.elements
    keys = compiler.keys
    findings = compiler.findings
  }

  /// The names of the decisions, in the order of the model.
  public var decisionNames: [String] { definitions.decisions.map(\.name) }

  /// The values of decisions, services or business knowledge models for some inputs.
  ///
  /// An input that is not given is null, one that is not of its type too; a value given for a decision takes
  /// the place of what it would be. A decision service takes its inputs from the same context.
  /// - Parameters:
  ///   - names: what is asked for.
  ///   - namespace: the model that the names are of; nil for this one.
  ///   - inputs: the values by name; those of an imported model in a context of the import's name.
  ///   - imported: the values for models that are imported further down, by the namespace of the model.
  ///   - caller: on whose behalf they are decided.
  /// - Throws: a name that the model does not have.
  public func evaluate(
    _ names: [String], in namespace: String? = nil, inputs: Value.Context,
    imported: [String: Value.Context] = [:], from caller: Caller = Caller()
  ) throws(Diagnostic) -> [Value] {
    let evaluation = Evaluation(elements, inputs: given(inputs, imported))
    let known = keys[namespace ?? definitions.namespace] ?? [:]
    var values: [Value] = []
    for name in names {
      guard let key = known[name] else {
        let suggestion = Suggestion.closest(to: name, among: known.keys.sorted())
        throw Diagnostic(
          file: definitions.file, Catalogue.DMN.unknownElement(name, suggestion: suggestion))
      }
      values.append(evaluation.result(of: key, caller))
    }
    return values
  }

  /// Inputs as JSON gives them, with the dates, times and durations that their types ask for in place of
  /// texts.
  public func typed(_ inputs: Value.Context) -> Value.Context {
    Value.Context(
      inputs.entries.map { entry in
        guard let key = keys[definitions.namespace]?[entry.name], let type = elements[key]?.type else {
          return entry
        }
        return Value.Context.Entry(name: entry.name, value: type.feel.reading(entry.value))
      })
  }

  /// What is wrong with inputs, one message each: a name that the model does not have, a value that is not of
  /// its type. An evaluation takes them for absent.
  public func problems(with inputs: Value.Context) -> [Message] {
    let known = keys[definitions.namespace] ?? [:]
    return inputs.entries.compactMap { entry in
      if definitions.imports.contains(where: { $0.name == entry.name }) { return nil }
      guard let key = known[entry.name], let type = elements[key]?.type else {
        let names = known.filter { elements[$0.value]?.type != nil }.keys.sorted()
        return Catalogue.DMN.unknownInput(
          entry.name, suggestion: Suggestion.closest(to: entry.name, among: names))
      }
      return entry.value.isNull ? nil : type.conversion(of: entry.value, for: entry.name).cause?.message
    }
  }

  /// The inputs by the elements that they are for.
  private func given(_ inputs: Value.Context, _ imported: [String: Value.Context]) -> [ElementKey: Value] {
    var contexts = [(namespace: definitions.namespace, values: inputs)]
    contexts += definitions.imports.compactMap { model in
      inputs[model.name]?.context.map { (model.namespace, $0) }
    }
    contexts += imported.map { ($0.key, $0.value) }
    var given: [ElementKey: Value] = [:]
    for context in contexts {
      for entry in context.values.entries {
        if let key = keys[context.namespace]?[entry.name] { given[key] = entry.value }
      }
    }
    return given
  }
}

/// An element of a model among several.
struct ElementKey: Sendable, Hashable {
  let namespace: String
  let id: String
}

/// An element of a model, ready for evaluation.
enum CompiledElement: Sendable {
  case input(name: String, type: ResolvedType)
  case decision(CompiledDecision)
  case knowledge(CompiledKnowledge)
  case service(CompiledService)

  var name: String {
    switch self {
    case .input(let name, _): name
    case .decision(let decision): decision.name
    case .knowledge(let model): model.name
    case .service(let service): service.name
    }
  }

  /// The type of the value that can be given for it.
  var type: ResolvedType? {
    switch self {
    case .input(_, let type): type
    case .decision(let decision): decision.type
    case .knowledge, .service: nil
    }
  }
}

/// What an expression of the model reads: elements of its own model by name, those of imports as members of
/// a context of the import's name.
struct Requirements: Sendable {
  /// The variables in the order of their slots.
  let variables: [Variable]

  struct Variable: Sendable {
    let name: String
    let source: Source
  }

  indirect enum Source: Sendable {
    case element(ElementKey)
    case context([Variable])
  }
}

/// A decision: its logic, and what it needs.
struct CompiledDecision: Sendable {
  let name: String
  let type: ResolvedType
  let requirements: Requirements
  /// Nil where the model does not say how to decide.
  let logic: CheckedExpression?
}

/// A business knowledge model: a function.
struct CompiledKnowledge: Sendable {
  let name: String
  let parameters: [FEELType.Field]
  let result: ResolvedType
  let requirements: Requirements
  /// Nil where it has no body in FEEL.
  let body: CheckedExpression?
}

/// A decision service: some decisions as one function of what they need.
struct CompiledService: Sendable {
  let name: String
  let type: ResolvedType
  let parameters: [Parameter]
  let outputs: [ElementKey]

  struct Parameter: Sendable {
    let key: ElementKey
    let name: String
    let type: ResolvedType
  }
}
