// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack
import Testing

/// A sound pack whose service has rules.
enum RuleSample {
  static let parameters = """
    parameters:
      tarif:
        label: Tarif
        kind: amount
        unit: €
        of: [plein, reduit]
        values:
          - { from: 2023-01-01, until: 2023-06-30, value: { plein: 10, reduit: 5 }, source: "Délibération 1" }
          - { from: 2023-07-01, until: 2023-12-31, value: { plein: 12, reduit: 6 }, source: "Délibération 2" }
    """

  /// - Parameters:
  ///   - rules: what stands below `rules:`, indented by two spaces; the first line is the second of the file.
  ///   - files: files beside, by their names in the service's folder.
  static func pack(_ rules: String, _ files: [String: String] = [:]) throws -> TemporaryPack {
    var all = [
      "services/dhfv/parameters.yaml": parameters, "services/dhfv/rules.yaml": "rules:\n" + rules,
    ]
    for (name, text) in files { all["services/dhfv/\(name)"] = text }
    return try TemporaryPack(all)
  }

  /// What a rule of the service gives, for inputs as JSON has them.
  static func value(_ pack: Pack, _ name: String, _ json: String) throws -> Value {
    let rule = try #require(pack.ruleBook.rule(RuleKey(service: "dhfv", name: name)))
    guard case .context(let inputs) = try Value(json: json) else { return .null() }
    return pack.ruleBook.value(of: rule, try pack.ruleBook.inputs(of: rule, inputs))
  }

  /// The pack of the project.
  static func valDeMarne() throws -> Pack {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Pack.load(from: root.appendingPathComponent("packs/val-de-marne"))
  }

  static func number(_ text: String) -> Value { Number(text).map(Value.number) ?? .null() }
}

/// Whether each place of a file of the service's folder has been told with a part of what is said there.
func expect(
  _ expected: [(place: String, text: String)], in problems: [String], file: String = "rules.yaml",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for (place, text) in expected {
    #expect(
      problems.contains { $0.hasPrefix("services/dhfv/\(file):\(place): ") && $0.contains(text) },
      "nothing at \(place) with “\(text)” in:\n\(problems.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }
}
