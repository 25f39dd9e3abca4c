// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the transitions of a programme.
struct TransitionReader {
  let expressions: DossierExpressions
  let known: Known

  /// The names that transitions may use.
  struct Known {
    let states: [String]
    let motives: [String]
    let letters: [String]
    let deadlines: [String]
    let questions: [String]
    let roles: [String]
    let commissions: [String]
  }

  private static let keywords = [
    "label", "from", "to", "by", "commission", "guard", "refusal", "form", "fields", "documents", "opinions",
    "decision", "motives", "right", "reduction", "effective", "start", "pause", "resume", "stop", "letters",
    "queue",
  ]

  func transitions(_ node: YAMLNode) -> [Transition] {
    (node.entries() ?? []).compactMap { key, value in
      guard let name = key.identifier() else { return nil }
      return transition(name, value, at: key.position)
    }
  }

  private func transition(_ name: String, _ node: YAMLNode, at position: Position) -> Transition? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords) else { return nil }
    func names(_ keyword: String, _ allowed: [String]) -> [String] {
      mapping[keyword]?.distinctNames(allowed) ?? []
    }
    let effect = mapping["right"].flatMap { $0.option(RightEffect.self) }
    if let reduction = mapping["reduction"], effect != .reduce {
      reduction.fail(Catalogue.notAllowedWith("reduction", "right: \(effect?.rawValue ?? "—")"))
    }
    if effect == .reduce, mapping["reduction"] == nil { node.fail(Catalogue.missingKeyword("reduction")) }
    if mapping["commission"] != nil { mapping["by"]?.fail(Catalogue.notAllowedWith("by", "commission")) }
    if mapping["guard"] == nil { mapping["refusal"]?.fail(Catalogue.notAllowedWith("refusal", "—")) }
    let from = names("from", known.states)
    if mapping["from"] == nil, mapping["to"] == nil { node.fail(Catalogue.missingKeyword("to")) }
    checkDelays(mapping)
    guard let label = mapping.required("label")?.text() else { return nil }
    return Transition(
      name: name, label: label, from: from, to: mapping["to"].flatMap { $0.oneOf(known.states) },
      roles: names("by", known.roles),
      commission: mapping["commission"].flatMap { $0.oneOf(known.commissions) },
      guardCondition: expressions.truth(mapping["guard"]), refusal: mapping.text("refusal"),
      requiredFields: names("fields", known.questions), requiresForm: mapping.boolean("form"),
      requiresDocuments: mapping.boolean("documents"),
      requiresOpinions: mapping.boolean("opinions"),
      decision: mapping["decision"].flatMap { $0.option(DecisionSense.self) },
      motives: names("motives", known.motives), effect: effect,
      reduction: expressions.read(mapping["reduction"], expecting: .number),
      effective: expressions.read(mapping["effective"], expecting: .date),
      starts: names("start", known.deadlines), pauses: names("pause", known.deadlines),
      resumes: names("resume", known.deadlines), stops: names("stop", known.deadlines),
      letters: names("letters", known.letters), queue: mapping.text("queue"), file: node.file,
      position: position)
  }

  /// A step does one thing to a delay: what it stops it does not start, pause or resume.
  private func checkDelays(_ mapping: YAMLMapping) {
    for (keyword, others) in [("stop", ["start", "pause", "resume"]), ("resume", ["pause"])] {
      let named = Set(mapping[keyword]?.plainNames ?? [])
      for other in others {
        for node in mapping[other]?.items ?? [] where named.contains(node.node.string ?? "") {
          node.fail(Catalogue.underBoth(node.node.string ?? "", keyword, other))
        }
      }
    }
  }
}

extension YAMLNode {
  /// The elements of a list, or the one that stands in its place; nothing is reported.
  fileprivate var items: [YAMLNode] {
    if case .sequence = node { return elements() ?? [] }
    return [self]
  }

  fileprivate var plainNames: [String] { items.compactMap(\.node.string) }

  /// Names of those allowed, each once.
  fileprivate func distinctNames(_ allowed: [String]) -> [String] {
    var names: [String] = []
    for element in elements(orOne: true) ?? [] {
      guard let name = element.oneOf(allowed) else { continue }
      guard !names.contains(name) else {
        element.fail(Catalogue.namedTwice(name))
        continue
      }
      names.append(name)
    }
    return names
  }
}
