// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads the `parameters.yaml` of the pack and of every service.
struct ParameterReader {
  /// The keys of the organisation, with which no parameter's name begins.
  let services: Set<String>
  let report: PackReport
  private(set) var parameters: [Parameter] = []
  private var common: [String: Parameter] = [:]

  private static let keywords = ["label", "unit", "kind", "of", "note", "values"]
  private static let valueKeywords = ["from", "until", "value", "source", "url", "grade"]

  init(services: [String], report: PackReport) {
    self.services = Set(services)
    self.report = report
  }

  /// Reads a file: that of the pack, without a service, before those of the services.
  ///
  /// - Parameter overlay: what stands in for some parameters; nil: nothing does.
  mutating func read(_ file: PackFile, service: String?, _ overlay: PackOverlay? = nil) {
    guard file.exists, let root = file.yaml(report),
      let mapping = YAMLMapping(root, keywords: ["parameters"]),
      var entries = mapping.required("parameters")?.entries()
    else { return }
    if let overlay, service == nil {
      entries = overlay.merged(overCommon: entries)
    } else if let overlay, overlay.service == service {
      overlay.check(against: entries.compactMap(\.key.name) + common.keys)
      entries = overlay.without(common).merged(over: entries)
    }
    for (key, node) in entries {
      guard let name = name(key) else { continue }
      if service != nil, let first = common[name] {
        key.fail(Catalogue.alreadyDeclared(name, at: "\(first.file):\(first.position.line)"))
        continue
      }
      guard let parameter = parameter(ParameterKey(service: service, name: name), node, at: key.position)
      else { continue }
      parameters.append(parameter)
      if service == nil { common[name] = parameter }
    }
  }

  private func name(_ key: YAMLNode) -> String? {
    guard let name = key.text() else { return nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(\.isPackIdentifier) else {
      key.fail(Catalogue.expectedParameterName(found: name))
      return nil
    }
    guard !services.contains(parts[0]) else {
      key.fail(Catalogue.parameterNamedAsService(parts[0]))
      return nil
    }
    return name
  }

  private func parameter(_ key: ParameterKey, _ node: YAMLNode, at position: Position) -> Parameter? {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords) else { return nil }
    let label = mapping.required("label")?.text()
    let kind = mapping.required("kind")?.option(Parameter.Kind.self)
    let unit = mapping.required("unit").flatMap { self.unit($0, of: kind) }
    guard let choices = members(mapping["of"]) else { return nil }
    let values = mapping.required("values").flatMap { self.values($0, of: choices) }
    guard let label, let kind, let unit, let values else { return nil }
    return Parameter(
      key: key, label: label, unit: unit, kind: kind, choices: choices, note: mapping.text("note"),
      values: values, file: node.file, position: position)
  }

  /// The members of a scale, which expressions name; none for a single number.
  private func members(_ node: YAMLNode?) -> [FieldType.Choice]? {
    guard let node else { return [] }
    guard let choices = node.choices() else { return nil }
    guard let strange = choices.first(where: { !$0.value.isPackIdentifier }) else {
      if choices.isEmpty { node.fail(Catalogue.expectedList(found: "[]")) }
      return choices.isEmpty ? nil : choices
    }
    node.fail(Catalogue.expectedIdentifier(found: strange.value))
    return nil
  }

  /// The unit, which must be one of the kind's: euros for an amount, hundredths or thousandths for a rate.
  private func unit(_ node: YAMLNode, of kind: Parameter.Kind?) -> String? {
    guard let unit = node.text(), let kind else { return nil }
    func measures(_ symbols: [String]) -> Bool {
      symbols.contains { unit == $0 || (unit.hasPrefix($0 + "/") && unit.count > $0.count + 1) }
    }
    switch kind {
    case .amount where !measures(["€"]): node.fail(Catalogue.expectedUnit(["€", "€/…"], found: unit))
    case .rate where !measures(["%", "‰"]): node.fail(Catalogue.expectedUnit(["%", "‰", "%/…"], found: unit))
    case .number where measures(["€"]):
      node.fail(Catalogue.unitOfAnotherKind(unit, kind: Parameter.Kind.amount.rawValue))
    case .number where measures(["%", "‰"]):
      node.fail(Catalogue.unitOfAnotherKind(unit, kind: Parameter.Kind.rate.rawValue))
    default: return unit
    }
    return nil
  }

  /// The values in the order of time, each ended at the latest by the one that follows.
  private func values(_ node: YAMLNode, of choices: [FieldType.Choice]) -> [Parameter.DatedValue]? {
    guard let elements = node.elements() else { return nil }
    guard !elements.isEmpty else {
      node.fail(Catalogue.expectedDatedValue)
      return nil
    }
    let read = elements.compactMap { element in value(element, of: choices).map { ($0, element) } }
      .sorted { $0.0.from < $1.0.from }
    var values: [Parameter.DatedValue] = []
    for (value, element) in read {
      if let previous = values.last {
        guard previous.from < value.from, previous.until.map({ $0 < value.from }) ?? true else {
          element.fail(
            Catalogue.overlappingValues(
              from: value.from.description, previous: previous.from.description))
          continue
        }
        values[values.count - 1] = previous.ended(by: value.from.adding(days: -1))
      }
      values.append(value)
    }
    return values.count == elements.count ? values : nil
  }

  private func value(_ node: YAMLNode, of choices: [FieldType.Choice]) -> Parameter.DatedValue? {
    guard let mapping = YAMLMapping(node, keywords: Self.valueKeywords) else { return nil }
    let from = mapping.required("from")?.date()
    let until = mapping["until"]?.date()
    let numbers = mapping.required("value").flatMap { self.numbers($0, of: choices) }
    let source = mapping.required("source").flatMap { self.source($0) }
    let grade = mapping["grade"].map { $0.option(Parameter.Grade.self) } ?? .text
    guard let from, let numbers, let source, let grade, mapping["until"] == nil || until != nil else {
      return nil
    }
    if let until, until < from {
      mapping["until"]?.fail(
        Catalogue.endsBeforeItStarts(from: from.description, until: until.description))
      return nil
    }
    return Parameter.DatedValue(
      from: from, until: until, numbers: numbers, source: source, url: mapping.text("url"), grade: grade)
  }

  /// One number; for a scale, one for each of its members and no other.
  private func numbers(_ node: YAMLNode, of choices: [FieldType.Choice]) -> [Number]? {
    guard !choices.isEmpty else { return node.number().map { [$0] } }
    guard let mapping = YAMLMapping(node, keywords: choices.map(\.value)) else { return nil }
    let numbers = choices.compactMap { mapping.required($0.value)?.number() }
    return numbers.count == choices.count ? numbers : nil
  }

  private func source(_ node: YAMLNode) -> String? {
    guard let text = node.text() else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      node.fail(Catalogue.expectedSource)
      return nil
    }
    return text
  }
}

extension Parameter.DatedValue {
  /// The same, ended on a day unless a text ends it before.
  fileprivate func ended(by day: CivilDate) -> Self {
    Self(from: from, until: until ?? day, numbers: numbers, source: source, url: url, grade: grade)
  }
}
