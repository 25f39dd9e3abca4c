// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

// What a figure counts in a register, over which time and by what.
extension FigureReader {
  /// `count: R`; `sum: R.f`, or `sum: expression` with `of: R`.
  func aggregate(_ keyword: String, _ node: YAMLNode, _ mapping: YAMLMapping) -> Aggregate? {
    let register: Register
    let function: Aggregate.Function
    if keyword == "count" {
      mapping["of"]?.fail(Catalogue.notAllowedWith("of", "count"))
      guard let found = node.register(in: model) else { return nil }
      register = found
      function = .count
    } else {
      guard let (found, operand) = operand(node, of: mapping["of"]) else { return nil }
      register = found
      function =
        switch keyword {
        case "sum": .sum(operand)
        case "average": .average(operand)
        case "median": .median(operand)
        default: .distinct(operand)
        }
    }
    guard let timing = timing(mapping, register) else { return nil }
    return Aggregate(
      function: function, register: register.name, filter: mapping["where"]?.expression(), timing: timing)
  }

  private func operand(_ node: YAMLNode, of: YAMLNode?) -> (Register, Expression)? {
    if let of {
      guard let register = of.register(in: model), let operand = node.expression() else { return nil }
      return (register, operand)
    }
    guard let text = node.text() else { return nil }
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      node.fail(Catalogue.expectedRegisterField(found: text))
      return nil
    }
    guard let register = model.register(parts[0]) else {
      node.fail(Catalogue.unknownRegister(parts[0], Suggestion.closest(to: parts[0], among: model.names)))
      return nil
    }
    return node.expression(dropping: parts[0].count + 1).map { (register, $0) }
  }

  private func timing(_ mapping: YAMLMapping, _ register: Register) -> Aggregate.Timing? {
    if let during = mapping["during"], let text = during.text() {
      guard text == "period" else {
        during.fail(Catalogue.expectedOneOf(["period"], found: text, nil))
        return nil
      }
      mapping["at"]?.fail(Catalogue.notAllowedWith("at", "during"))
      guard register.date != nil, register.until != nil else {
        during.fail(Catalogue.needsUntil(register.name))
        return nil
      }
      return .during
    }
    if let at = mapping["at"], let text = at.text() {
      guard let timing = Aggregate.Timing(rawValue: text), [.atStart, .atEnd].contains(timing) else {
        at.fail(
          Catalogue.expectedOneOf(["end of period", "start of period"], found: text, nil))
        return nil
      }
      guard register.date != nil, register.until != nil else {
        at.fail(Catalogue.needsUntil(register.name))
        return nil
      }
      return timing
    }
    if register.name == Register.communes { return .timeless }
    guard register.date != nil else {
      mapping.node.fail(Catalogue.needsDate(register.name))
      return nil
    }
    return .flow
  }

  func breakdowns(_ node: YAMLNode?, _ definition: Figure.Definition) -> [Figure.Breakdown] {
    guard let node, case .aggregate(let aggregate) = definition,
      let register = model.register(aggregate.register)
    else { return [] }
    return (node.elements(orOne: true) ?? []).compactMap { element in
      guard let name = element.text() else { return nil }
      guard let breakdown = model.breakdown(name, of: register) else {
        let known = model.breakdownNames(of: register)
        element.fail(
          Catalogue.unknownBreakdown(name, Suggestion.closest(to: name, among: known), known: known))
        return nil
      }
      return breakdown
    }
  }
}

extension YAMLNode {
  /// The register that a scalar names.
  fileprivate func register(in model: RegisterModel) -> Register? {
    guard let name = text() else { return nil }
    guard let register = model.register(name) else {
      fail(Catalogue.unknownRegister(name, Suggestion.closest(to: name, among: model.names)))
      return nil
    }
    return register
  }
}
