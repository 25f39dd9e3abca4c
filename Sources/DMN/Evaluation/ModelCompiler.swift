// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Compiles the elements of a model and of those that it imports.
struct ModelCompiler {
  private let models: [Definitions]
  /// The elements that references may lead to, each with its model.
  private let graph: [ElementKey: (element: any DRGElement, model: Definitions)]
  private var types: [String: TypeCatalogue] = [:]
  private(set) var elements: [ElementKey: CompiledElement] = [:]
  private(set) var keys: [String: [String: ElementKey]] = [:]
  private(set) var findings: [Diagnostic] = []

  init(_ main: Definitions, _ imported: [Definitions]) {
    models = [main] + imported
    let elements = models.flatMap { model in
      model.drgElements.compactMap { element in
        element.element.id.map { (ElementKey(namespace: model.namespace, id: $0), (element, model)) }
      }
    }
    graph = Dictionary(elements, uniquingKeysWith: { first, _ in first })
  }

  mutating func compile() throws(Diagnostics) {
    try checkImports()
    let names = KnownNames(models.flatMap(\.names))
    for model in models { resolveTypes(of: model, names, pending: []) }
    for model in models { register(model) }
    for model in models { try compile(model, names) }
  }

  private func checkImports() throws(Diagnostics) {
    let known = Set(models.map(\.namespace))
    let missing = models.flatMap { model in
      model.imports.filter { $0.isOfModel && !known.contains($0.namespace) }.map {
        Diagnostic(
          file: model.file, position: $0.element.origin.position,
          Catalogue.DMN.missingImport($0.name, namespace: $0.namespace))
      }
    }
    guard missing.isEmpty else { throw Diagnostics(missing) }
  }

  /// Types of a model, after those of its imports; a model that imports itself in a circle sees what is there.
  private mutating func resolveTypes(of model: Definitions, _ names: KnownNames, pending: Set<String>) {
    guard types[model.namespace] == nil, !pending.contains(model.namespace) else { return }
    let imports = model.imports.filter(\.isOfModel)
    for item in imports {
      guard let imported = models.first(where: { $0.namespace == item.namespace }) else { continue }
      resolveTypes(of: imported, names, pending: pending.union([model.namespace]))
    }
    let imported = imports.compactMap { item in types[item.namespace].map { (name: item.name, types: $0) } }
    types[model.namespace] = TypeCatalogue(model.itemDefinitions, imported: imported, names: names)
  }

  private mutating func register(_ model: Definitions) {
    for element in model.drgElements where !(element is KnowledgeSource) {
      let key = ElementKey(namespace: model.namespace, id: element.element.id ?? element.name)
      keys[model.namespace, default: [:]][element.name] = key
    }
    for input in model.inputData {
      guard let key = keys[model.namespace]?[input.name] else { continue }
      elements[key] = .input(
        name: input.variable?.name ?? input.name, type: type(input.variable?.typeRef, in: model))
    }
  }

  private func type(_ reference: String?, in model: Definitions) -> ResolvedType {
    types[model.namespace]?.type(reference) ?? .any
  }

  private mutating func compile(_ model: Definitions, _ names: KnownNames) throws(Diagnostics) {
    guard let types = types[model.namespace] else { return }
    var lowering = Lowering(file: model.file, names: names, types: types)
    for knowledge in model.businessKnowledgeModels { compile(knowledge, of: model, &lowering) }
    for decision in model.decisions { compile(decision, of: model, &lowering) }
    for service in model.decisionServices { compile(service, of: model) }
    findings += lowering.findings
  }

  private mutating func compile(
    _ knowledge: BusinessKnowledgeModel, of model: Definitions, _ lowering: inout Lowering
  ) {
    guard let key = keys[model.namespace]?[knowledge.name] else { return }
    let requirements = requirements(knowledge.knowledgeRequirements, of: model)
    let literal = knowledge.encapsulatedLogic.map { lowering.literal($0) }
    let parameters = literal?.parameters ?? []
    let variables =
      requirements.variables.map { (name: $0.name, type: FEELType.any) }
      + parameters.map { (name: $0.name, type: $0.type) }
    let body = literal?.body.map { body in
      check(body, "\(knowledge.name)", variables, of: model)
    }
    let reference = knowledge.encapsulatedLogic?.typeRef ?? knowledge.variable?.typeRef
    var result = type(reference, in: model)
    // The type of the variable may be that of the function, or of what it returns.
    if case .functionType(_, let returned) = result.feel { result = ResolvedType(returned) }
    elements[key] = .knowledge(
      CompiledKnowledge(
        name: knowledge.name, parameters: parameters, result: result, requirements: requirements, body: body))
  }

  private mutating func compile(_ decision: Decision, of model: Definitions, _ lowering: inout Lowering) {
    guard let key = keys[model.namespace]?[decision.name] else { return }
    let references =
      decision.informationRequirements.map(\.reference) + decision.knowledgeRequirements
    let requirements = requirements(references, of: model)
    let logic = decision.logic.map { lowering.node($0) }
    let variables = requirements.variables.map { (name: $0.name, type: FEELType.any) }
    let checked = logic.map { check($0, decision.name, variables, of: model) }
    elements[key] = .decision(
      CompiledDecision(
        name: decision.variable?.name ?? decision.name, type: type(decision.variable?.typeRef, in: model),
        requirements: requirements, logic: checked))
  }

  private mutating func check(
    _ node: Expression.Node, _ name: String, _ variables: [(name: String, type: FEELType)],
    of model: Definitions
  ) -> CheckedExpression {
    let expression = Expression(root: node, text: name, file: model.file)
    let scope = ModelScope(VariableScope(variables), types[model.namespace])
    let checked = expression.checkLeniently(in: scope, name: name)
    findings += checked.findings
    return checked
  }

  private mutating func compile(_ service: DecisionService, of model: Definitions) {
    guard let key = keys[model.namespace]?[service.name] else { return }
    let parameters = (service.inputData + service.inputDecisions).compactMap { reference in
      self.element(reference).map { (key: $0.key, name: $0.name, type: $0.type) }
    }
    elements[key] = .service(
      CompiledService(
        name: service.variable?.name ?? service.name, type: returnType(of: service, model),
        parameters: parameters.map { CompiledService.Parameter(key: $0.key, name: $0.name, type: $0.type) },
        outputs: service.outputDecisions.compactMap { self.element($0)?.key }))
  }

  private func returnType(of service: DecisionService, _ model: Definitions) -> ResolvedType {
    let type = type(service.variable?.typeRef, in: model)
    guard case .functionType(_, let result) = type.feel else { return type }
    return ResolvedType(result)
  }
}

// References.
extension ModelCompiler {
  /// The element that a reference leads to: its key, the name of its variable and the type of its value.
  private func element(_ reference: Reference) -> (key: ElementKey, name: String, type: ResolvedType)? {
    let key = ElementKey(namespace: reference.namespace, id: reference.id)
    guard let (element, model) = graph[key] else { return nil }
    return (key, element.variable?.name ?? element.name, type(element.variable?.typeRef, in: model))
  }

  /// The variables that references give: elements of the model itself by name, others in a context of their
  /// import's name.
  private func requirements(_ references: [Reference], of model: Definitions) -> Requirements {
    var variables: [Requirements.Variable] = []
    var imported: [(name: String, members: [Requirements.Variable])] = []
    for reference in references {
      guard let element = element(reference) else { continue }
      let variable = Requirements.Variable(name: element.name, source: .element(element.key))
      if reference.namespace == model.namespace {
        variables.append(variable)
      } else if let name = model.imports.first(where: { $0.namespace == reference.namespace })?.name {
        if let place = imported.firstIndex(where: { $0.name == name }) {
          imported[place].members.append(variable)
        } else {
          imported.append((name, [variable]))
        }
      }
    }
    return Requirements(
      variables: variables
        + imported.map { Requirements.Variable(name: $0.name, source: .context($0.members)) })
  }
}

extension Import {
  /// Whether what is imported is a decision model: other files are not Bilan's to read.
  fileprivate var isOfModel: Bool { importType.uppercased().contains("DMN") }
}

/// The names that an expression of a model may use.
struct ModelScope: Scope {
  private let variables: VariableScope
  private let types: TypeCatalogue?

  init(_ variables: VariableScope, _ types: TypeCatalogue?) {
    self.variables = variables
    self.types = types
  }

  var variableNames: [String] { variables.variableNames }
  func variable(_ path: String) -> Variable? { variables.variable(path) }
  func type(named name: String) -> FEELType? { types?.type(named: name)?.feel }
}
