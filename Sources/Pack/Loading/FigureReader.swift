// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the `figures.yaml` of every service.
struct FigureReader {
  let model: RegisterModel
  let report: PackReport
  private var figures: [Figure] = []
  private var parents: [(key: FigureKey, node: YAMLNode)] = []
  private var shares: [(key: FigureKey, node: YAMLNode)] = []

  static let definitions = ["count", "sum", "average", "median", "distinct", "share", "formula"]
  private static let keywords =
    [
      "label", "short", "unit", "nature", "parent", "decimals", "note", "where", "of", "by", "during", "at",
      "differs",
    ]
    + definitions

  init(model: RegisterModel, report: PackReport) {
    self.model = model
    self.report = report
  }

  mutating func read(_ file: PackFile, service: String) {
    guard file.exists, let root = file.yaml(report), let mapping = YAMLMapping(root, keywords: ["figures"]),
      let entries = mapping.required("figures")?.entries()
    else { return }
    for (key, value) in entries {
      guard let name = key.identifier() else { continue }
      guard name != FigureScope.period else {
        key.fail(Catalogue.reservedName(name))
        continue
      }
      let figureKey = FigureKey(service: service, name: name)
      if let figure = figure(figureKey, value, at: key.position) { figures.append(figure) }
    }
  }

  /// The figures, once the names that they give one another are checked.
  mutating func finish() -> [Figure] {
    let names = FigureNames(figures: figures)
    for (key, node) in parents + shares where names.figure(key) == nil {
      node.fail(Catalogue.unknownFigure(key.description, names.suggestion(for: key)))
    }
    return figures
  }

  private mutating func figure(_ key: FigureKey, _ node: YAMLNode, at position: Position) -> Figure? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords) else { return nil }
    let label = mapping.required("label")?.text()
    let unit = mapping.required("unit")?.text()
    guard let label, let unit, let definition = definition(mapping, key) else { return nil }
    let parent = mapping["parent"].flatMap { node in
      node.text().map { (FigureKey(named: $0, in: key.service), node) }
    }
    if let parent { parents.append((parent.0, parent.1)) }
    return Figure(
      key: key, label: label, short: mapping.text("short"), unit: unit,
      nature: mapping["nature"].flatMap { $0.option(Figure.Nature.self) }
        ?? definition.defaultNature(unit: unit),
      parent: parent?.0, decimals: mapping["decimals"]?.integer(), note: mapping.text("note"),
      difference: mapping.text("differs"), definition: definition,
      breakdowns: breakdowns(mapping["by"], definition), file: node.file, position: position)
  }

  private mutating func definition(_ mapping: YAMLMapping, _ key: FigureKey) -> Figure.Definition? {
    let given = Self.definitions.filter { mapping[$0] != nil }
    guard given.count <= 1 else {
      mapping.node.fail(Catalogue.severalDefinitions(given))
      return nil
    }
    let aggregates = ["where", "of", "by", "during", "at"]
    switch given.first {
    case nil:
      for keyword in aggregates { mapping[keyword]?.fail(Catalogue.onlyComputed(keyword)) }
      return .declared
    case "formula":
      for keyword in aggregates { mapping[keyword]?.fail(Catalogue.notAllowedWith(keyword, "formula")) }
      return mapping["formula"]?.expression().map { .formula($0) }
    case "share":
      for keyword in ["of", "during", "at", "by"] {
        mapping[keyword]?.fail(Catalogue.notAllowedWith(keyword, "share"))
      }
      guard let node = mapping["share"], let name = node.text(),
        let filter = mapping.required("where")?.expression()
      else { return nil }
      let whole = FigureKey(named: name, in: key.service)
      shares.append((whole, node))
      return .share(of: whole, filter: filter)
    case let keyword?:
      return mapping[keyword].flatMap { aggregate(keyword, $0, mapping) }.map { .aggregate($0) }
    }
  }
}

extension Figure.Definition {
  /// The nature of a figure that declares none.
  fileprivate func defaultNature(unit: String) -> Figure.Nature {
    switch self {
    case .share, .formula: return .ratio
    case .declared: return .flow
    case .aggregate(let aggregate):
      if aggregate.timing == .atStart || aggregate.timing == .atEnd { return .stock }
      switch aggregate.function {
      case .average, .median: return .ratio
      case .sum: return unit == "€" ? .amount : .flow
      case .count, .distinct: return aggregate.timing == .timeless ? .stock : .flow
      }
    }
  }
}
