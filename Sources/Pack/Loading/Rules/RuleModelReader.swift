// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL
import Foundation

/// Reads a decision of a DMN model that stands beside a `rules.yaml`.
///
/// The model names its inputs as its author did; those of the rule are their names as identifiers: « Nombre
/// d'enfants » is `nombre_d_enfants`.
struct RuleModelReader {
  let signature: RuleReader.Signature
  let folder: ServiceFolder
  let report: PackReport

  func read(_ node: YAMLNode, _ decision: YAMLNode) -> RuleModel? {
    guard let file = folder.file(named: node), let name = decision.text(), let model = model(file) else {
      return nil
    }
    guard let declared = model.definitions.decisions.first(where: { $0.name == name }) else {
      decision.fail(
        Catalogue.unknownDecision(name, Suggestion.closest(to: name, among: model.decisionNames)))
      return nil
    }
    report.add(model.findings)
    let needed = model.definitions.inputs(of: declared)
    for input in needed where !signature.inputs.contains(where: { input.name.isModelName(of: $0.name) }) {
      node.fail(Catalogue.inputOfModel(input.name, known: signature.inputs.map(\.name)))
    }
    let inputs = signature.inputs.map { input in
      needed.first { $0.name.isModelName(of: input.name) }
    }
    for (input, data) in zip(signature.inputs, inputs) { checkType(of: data, input, node) }
    return RuleModel(model: model, decision: name, inputNames: inputs.map { $0?.name })
  }

  private func model(_ file: PackFile) -> DecisionModel? {
    do {
      let data = try Data(contentsOf: file.url)
      return try DecisionModel(Definitions(reading: data, file: file.name))
    } catch let error as Diagnostics {
      report.add(error.all)
    } catch {
      report.add(file.name, nil, Catalogue.unreadableFile(error.localizedDescription))
    }
    return nil
  }

  private func checkType(of data: InputData?, _ input: Rule.Variable, _ node: YAMLNode) {
    guard let type = data?.variable?.typeRef.flatMap({ FEELType.simple[$0] }),
      !type.accepts(input.content.type)
    else { return }
    node.fail(
      Catalogue.wrongInput(
        input.name, expected: type.name, found: input.content.type.name))
  }
}

extension Definitions {
  /// The inputs that a decision needs, itself or through other decisions.
  func inputs(of decision: Decision) -> [InputData] {
    var found: [InputData] = []
    var seen: Set<String> = []
    var wanted = decision.informationRequirements
    while let requirement = wanted.popLast() {
      guard seen.insert(requirement.reference.id).inserted else { continue }
      let id = requirement.reference.id
      if let input = inputData.first(where: { $0.element.id == id }) { found.append(input) }
      wanted += decisions.first { $0.element.id == id }?.informationRequirements ?? []
    }
    return found
  }
}

extension String {
  /// Whether a model that writes this name means an identifier of the pack.
  func isModelName(of identifier: String) -> Bool {
    if self == identifier { return true }
    let plain = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let words = plain.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return words.joined(separator: "_") == identifier.lowercased()
  }
}
