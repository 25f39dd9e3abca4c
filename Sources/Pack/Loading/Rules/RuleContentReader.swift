// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads what an input or a result of a rule may hold: a type, or a mapping with its options.
struct RuleContentReader {
  private static let keywords = ["type", "label", "list", "unit"]
  private static let number = "number"
  private static let types =
    [number] + FieldTypeReader.typeNames.filter { $0 != "reference" }

  let variable: Rule.Variable

  /// - Parameter name: the identifier of the input or result.
  /// - Returns: nil, and reported, where the node declares none.
  init?(_ node: YAMLNode, name: String) {
    if case .scalar = node.node {
      guard let content = RuleContentReader.plain(node) else { return nil }
      variable = Rule.Variable(
        name: name, label: name.asLabel, content: content, unit: content.item.isMoney ? "€" : nil)
      return
    }
    guard let (mapping, item) = RuleContentReader.item(node, keywords: Self.keywords) else { return nil }
    if let unit = mapping["unit"], item.numbers == nil {
      unit.fail(Catalogue.notAllowedWith("unit", "type: \(mapping.text("type") ?? "")"))
    }
    variable = Rule.Variable(
      name: name, label: mapping.text("label") ?? name.asLabel,
      content: RuleContent(item: item, isList: mapping.boolean("list")),
      unit: mapping.text("unit") ?? (item.isMoney ? "€" : nil))
  }

  /// What each item is by a mapping with a type, its options and other keywords.
  static func item(_ node: YAMLNode, keywords: [String]) -> (YAMLMapping, RuleContent.Item)? {
    guard let entries = node.entries() else { return nil }
    guard let type = entries.first(where: { $0.key.node.string == "type" })?.value else {
      node.fail(Catalogue.missingKeyword("type"))
      return nil
    }
    guard let name = type.oneOf(types) else { return nil }
    if name == number {
      return YAMLMapping(node, keywords: keywords + ["min", "max"]).map { mapping in
        let bounds = FieldType.Bounds(minimum: mapping["min"]?.number(), maximum: mapping["max"]?.number())
        return (mapping, .number(bounds))
      }
    }
    guard let reader = FieldTypeReader(node, common: keywords), let type = reader.read() else { return nil }
    return (reader.mapping, .field(type))
  }

  /// A type by its name alone.
  private static func plain(_ node: YAMLNode) -> RuleContent? {
    let item: RuleContent.Item
    switch node.oneOf(types) {
    case nil: return nil
    case "text": item = .field(.text(maximumLength: nil))
    case "integer": item = .field(.integer(.none))
    case "decimal": item = .field(.decimal(scale: 2, .none))
    case "money": item = .field(.money(.none))
    case "boolean": item = .field(.boolean)
    case "date": item = .field(.date(from: nil, to: nil))
    case "commune": item = .field(.commune)
    case "choice":
      node.fail(Catalogue.missingKeyword("of"))
      return nil
    default: item = .number(.none)
    }
    return RuleContent(item: item, isList: false)
  }
}

extension RuleContent.Item {
  var isMoney: Bool {
    if case .field(.money) = self { true } else { false }
  }
}

extension YAMLNode {
  /// A text that is one of some.
  func oneOf(_ allowed: [String]) -> String? {
    guard let text = text() else { return nil }
    guard allowed.contains(text) else {
      fail(Catalogue.expectedOneOf(allowed, found: text, Suggestion.closest(to: text, among: allowed)))
      return nil
    }
    return text
  }
}

extension String {
  /// An identifier as a label: without `_`, with a capital.
  var asLabel: String { replacing("_", with: " ").capitalizedFirst }
}
