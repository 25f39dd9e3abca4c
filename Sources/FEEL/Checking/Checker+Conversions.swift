// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  /// The node where `type` is expected: itself, or converted; reported where it can be neither.
  mutating func expect(_ type: FEELType, _ node: Typed) -> Typed {
    if let converted = converted(node, to: type) { return converted }
    if strictness == .lenient { return node }
    report(mismatch(type, node), at: node.position)
    return Typed(operation: node.operation, type: .any, position: node.position)
  }

  private func mismatch(_ type: FEELType, _ node: Typed) -> Message {
    if case .choice(let allowed) = type, case .choice(let given) = node.type,
      let stranger = given.first(where: { !allowed.contains($0) })
    {
      return Catalogue.FEEL.notAmongChoices(
        stranger, allowed: allowed, suggestion: Suggestion.closest(to: stranger, among: allowed))
    }
    return Catalogue.FEEL.wrongType(expected: type.name, found: node.type.name)
  }

  /// The node as a value of `type`, by the conversions of FEEL and those of text columns; nil where there
  /// is none.
  func converted(_ node: Typed, to type: FEELType) -> Typed? {
    if type.accepts(node.type) { return node }
    if let conversion = conversion(from: node.type, to: type) {
      return folded(.conversion(conversion, node), type, node.position, from: [node])
    }
    guard case .list(let item) = type, node.type.itemType == node.type else { return nil }
    return converted(node, to: item).map {
      folded(.conversion(.toList, $0), .list($0.type), node.position, from: [$0])
    }
  }

  private func conversion(from given: FEELType, to type: FEELType) -> Conversion? {
    switch (given, type) {
    case (.text, .number): .textToNumber(decimalMark: scope.decimalMark)
    case (.text, .date): .textToDate
    case (.date, .dateTime): .implicit(type)
    case (.list(let given), .list(let type)): conversion(from: given, to: type).map(Conversion.each)
    default: nil
    }
  }
}
