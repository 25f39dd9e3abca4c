// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads what a field holds, with the options that its type takes.
struct FieldTypeReader {
  let mapping: YAMLMapping
  private let name: TypeName

  private enum TypeName: String, CaseIterable {
    case text, integer, decimal, money, boolean, date, choice, commune, reference

    var options: [String] {
      switch self {
      case .text: ["max"]
      case .integer: ["min", "max", "unit"]
      case .decimal: ["scale", "min", "max", "unit"]
      case .money, .date: ["min", "max"]
      case .choice: ["of"]
      case .reference: ["to"]
      case .boolean, .commune: []
      }
    }
  }

  /// The names of the types.
  static let typeNames = TypeName.allCases.map(\.rawValue)

  /// The keywords that every field takes.
  static let keywords = ["type", "label", "required", "confidential", "renamed_from"]

  /// - Parameter common: the keywords that go with every type.
  /// - Returns: nil, and reported, where the type is unknown.
  init?(_ node: YAMLNode, common: [String] = FieldTypeReader.keywords) {
    let all = common + ["max", "min", "unit", "scale", "of", "to"].filter { !common.contains($0) }
    guard let entries = node.entries() else { return nil }
    guard let type = entries.first(where: { $0.key.node.string == "type" })?.value else {
      node.fail(Catalogue.missingKeyword("type"))
      return nil
    }
    guard let name = type.option(TypeName.self) else { return nil }
    self.name = name
    let known = common + name.options
    // A keyword of another type is told apart from one that no type knows.
    for (key, _) in entries
    where all.contains(key.node.string ?? "") && !known.contains(key.node.string ?? "") {
      key.fail(Catalogue.notAllowedWith(key.node.string ?? "", "type: \(name.rawValue)"))
    }
    guard let mapping = YAMLMapping(node, keywords: all) else { return nil }
    self.mapping = mapping
  }

  var isMoney: Bool { name == .money }

  func read() -> FieldType? {
    switch name {
    case .text: return .text(maximumLength: mapping["max"]?.integer())
    case .integer: return .integer(bounds)
    case .decimal:
      let scale = mapping["scale"]?.integer() ?? 2
      guard (0...12).contains(scale) else {
        mapping["scale"]?.fail(Catalogue.expectedInteger(found: String(scale)))
        return nil
      }
      return .decimal(scale: scale, bounds)
    case .money: return .money(bounds)
    case .boolean: return .boolean
    case .date: return .date(from: mapping["min"]?.date(), to: mapping["max"]?.date())
    case .choice: return mapping.required("of")?.choices().map { .choice($0) }
    case .commune: return .commune
    case .reference: return mapping.required("to")?.text().map { .reference(to: $0) }
    }
  }

  private var bounds: FieldType.Bounds {
    FieldType.Bounds(minimum: mapping["min"]?.number(), maximum: mapping["max"]?.number())
  }
}

extension YAMLNode {
  /// The choices of a list of identifiers, or of a mapping identifier: label; nil where it is neither.
  func choices() -> [FieldType.Choice]? {
    if case .mapping = node {
      return entries()?.compactMap { key, value in
        guard let name = key.text(), let label = value.text() else { return nil }
        return FieldType.Choice(value: name, label: label)
      }
    }
    var seen: Set<String> = []
    return elements()?.compactMap { element in
      guard let name = element.text() else { return nil }
      guard seen.insert(name).inserted else {
        element.fail(Catalogue.duplicateKey(name))
        return nil
      }
      return FieldType.Choice(value: name, label: name.asLabel)
    }
  }
}
