// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the `rules.yaml` of every service: what each rule takes and gives, and its logic, not yet checked.
struct RuleReader {
  let folder: PackFolder
  let report: PackReport
  private(set) var rules: [Rule] = []
  /// The `examples` written with the rules, to be read once all rules are known.
  private(set) var examples: [(rule: RuleKey, node: YAMLNode)] = []

  private static let logics = ["formula", "table", "csv", "dmn"]
  private static let keywords =
    ["label", "source", "note", "date", "inputs", "result", "results", "decision", "examples"] + logics

  init(folder: PackFolder, report: PackReport) {
    self.folder = folder
    self.report = report
  }

  /// - Parameter overlay: what stands in for some rules of a service; nil: nothing does.
  mutating func read(service: String, _ overlay: PackOverlay? = nil) {
    let file = folder.file("services/\(service)/rules.yaml")
    guard file.exists, let root = file.yaml(report), let mapping = YAMLMapping(root, keywords: ["rules"]),
      var entries = mapping.required("rules")?.entries()
    else { return }
    if let overlay, overlay.service == service {
      overlay.check(against: entries.compactMap(\.key.name))
      entries = overlay.merged(over: entries)
    }
    for (key, node) in entries {
      guard let name = name(key),
        let rule = rule(RuleKey(service: service, name: name), node, at: key.position)
      else { continue }
      rules.append(rule)
    }
  }

  /// A name that no function has already.
  private func name(_ key: YAMLNode) -> String? {
    guard let name = key.identifier() else { return nil }
    guard !FigureScope.functionNames.contains(name), !name.isFunctionOfFEEL else {
      key.fail(Catalogue.reservedName(name))
      return nil
    }
    return name
  }

  private mutating func rule(_ key: RuleKey, _ node: YAMLNode, at position: Position) -> Rule? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords) else { return nil }
    let label = mapping.required("label")?.text()
    let inputs = mapping.required("inputs").flatMap(variables)
    let result = result(mapping)
    guard let label, let inputs, let result else { return nil }
    if case .several(let variables) = result {
      for variable in variables where inputs.contains(where: { $0.name == variable.name }) {
        mapping["results"]?.fail(Catalogue.duplicateKey(variable.name))
      }
    }
    let date = mapping["date"].map { self.date($0, among: inputs) }
    if let examples = mapping["examples"] { self.examples.append((key, examples)) }
    let beside = ServiceFolder(folder: folder, service: key.service)
    guard let logic = logic(mapping, Signature(inputs: inputs, result: result), beside) else { return nil }
    return Rule(
      key: key, label: label, source: mapping.text("source"), note: mapping.text("note"), inputs: inputs,
      result: result, date: date ?? nil, logic: logic, file: node.file, position: position)
  }

  private func variables(_ node: YAMLNode) -> [Rule.Variable]? {
    guard let read = node.entries()?.map(variable) else { return nil }
    return read.contains { $0 == nil } ? nil : read.compactMap(\.self)
  }

  private func variable(_ key: YAMLNode, _ value: YAMLNode) -> Rule.Variable? {
    guard let name = key.identifier() else { return nil }
    guard name != Rule.Result.name else {
      key.fail(Catalogue.reservedName(name))
      return nil
    }
    return RuleContentReader(value, name: name)?.variable
  }

  private func result(_ mapping: YAMLMapping) -> Rule.Result? {
    if let results = mapping["results"] {
      mapping["result"]?.fail(Catalogue.notAllowedWith("result", "results"))
      guard let variables = variables(results) else { return nil }
      if variables.isEmpty { results.fail(Catalogue.expectedMapping(found: "{}")) }
      return variables.isEmpty ? nil : .several(variables)
    }
    return mapping.required("result").flatMap { RuleContentReader($0, name: Rule.Result.name)?.variable }
      .map { .single($0) }
  }

  /// The place of the input that `date` names.
  private func date(_ node: YAMLNode, among inputs: [Rule.Variable]) -> Int? {
    let dates = inputs.filter { $0.content.type == .date }.map(\.name)
    guard !dates.isEmpty else {
      node.fail(Catalogue.noDateAmongInputs)
      return nil
    }
    guard let name = node.oneOf(dates) else { return nil }
    return inputs.firstIndex { $0.name == name }
  }

  private func logic(_ mapping: YAMLMapping, _ signature: Signature, _ folder: ServiceFolder)
    -> Rule.Logic?
  {
    let given = Self.logics.filter { mapping[$0] != nil }
    guard given.count == 1, let keyword = given.first, let node = mapping[keyword] else {
      mapping.node.fail(
        given.isEmpty ? Catalogue.needsLogic(Self.logics) : Catalogue.severalDefinitions(given))
      return nil
    }
    if keyword != "dmn" { mapping["decision"]?.fail(Catalogue.notAllowedWith("decision", keyword)) }
    switch keyword {
    case "formula": return node.expression().map { .formula($0) }
    case "table": return RuleTableReader(signature: signature).read(node).map { .table($0) }
    case "csv":
      return RuleCSVReader(signature: signature, folder: folder, report: report).read(node)
        .map { .table($0) }
    default:
      guard let decision = mapping.required("decision") else { return nil }
      return RuleModelReader(signature: signature, folder: folder, report: report).read(node, decision)
        .map { .model($0) }
    }
  }

  /// What the logic of a rule has to work with.
  struct Signature {
    let inputs: [Rule.Variable]
    let result: Rule.Result
  }
}

extension String {
  /// Whether a function of FEEL has this name.
  fileprivate var isFunctionOfFEEL: Bool {
    guard let name = try? Expression(parsing: self) else { return true }
    return (try? name.check(in: VariableScope([])))?.type == .function
  }
}

/// The folder of a service, and the files that its rules keep there.
struct ServiceFolder {
  let folder: PackFolder
  let service: String

  /// The file that a scalar names; nil, and reported, where there is none in this very folder.
  func file(named node: YAMLNode) -> PackFile? {
    guard let name = node.text() else { return nil }
    let file = folder.file("services/\(service)/\(name)")
    guard !name.contains("/"), !name.isEmpty, file.exists else {
      let known = folder.names(in: "services/\(service)")
      node.fail(Catalogue.noSuchFile(name, Suggestion.closest(to: name, among: known)))
      return nil
    }
    return file
  }
}
