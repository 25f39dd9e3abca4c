// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  /// A name, a path of names, or the member of any other value.
  mutating func path(_ node: Node) -> Typed {
    guard let names = node.path else {
      guard case .member(let owner, let name) = node.form else { return unknown(at: node.position) }
      return member(name, of: check(owner))
    }
    let (root, used) = root(of: names, at: node.position)
    return names.dropFirst(used).reduce(root) { owner, name in member(name, of: owner) }
  }

  /// The variable that a path begins with, and how many of its names that took.
  private mutating func root(of names: [String], at position: Position) -> (Typed, Int) {
    for local in locals.reversed() {
      let value = Typed(operation: .local(local.slot), type: local.type, position: position)
      if local.name == names[0] { return (value, 1) }
      if local.opensMembers, let type = memberType(names[0], of: local.type) {
        return (Typed(operation: .member(value, names[0]), type: type, position: position), 1)
      }
    }
    for count in stride(from: names.count, through: 1, by: -1) {
      let path = names.prefix(count).joined(separator: ".")
      guard let variable = scope.variable(path) else { continue }
      let operation = Operation.variable(path: path, slot: variable.slot)
      return (Typed(operation: operation, type: variable.type, position: position), count)
    }
    let path = names.joined(separator: ".")
    let known = locals.map(\.name) + scope.variableNames
    return (
      failure(Catalogue.FEEL.unknownName(path, suggestion: closest(to: names, among: known)), at: position),
      names.count
    )
  }

  private func closest(to names: [String], among known: [String]) -> String? {
    Suggestion.closest(to: names.joined(separator: "."), among: known)
      ?? Suggestion.closest(to: names[0], among: known)
  }

  private mutating func member(_ name: String, of owner: Typed) -> Typed {
    guard let type = memberType(name, of: owner.type) else {
      let known = memberNames(of: owner.type)
      let suggestion = Suggestion.closest(to: name, among: known)
      let message = Catalogue.FEEL.unknownMember(
        name, of: owner.type.name, known: known, suggestion: suggestion)
      return failure(message, at: owner.position)
    }
    return folded(.member(owner, name), type, owner.position, from: [owner])
  }

  func memberType(_ name: String, of type: FEELType) -> FEELType? {
    switch type {
    case .any, .null: return .any
    case .list(let item): return memberType(name, of: item).map(FEELType.list)
    default: return members(of: type).first { $0.name == name }?.type
    }
  }

  private func memberNames(of type: FEELType) -> [String] { members(of: type.itemType).map(\.name) }

  private func members(of type: FEELType) -> [FEELType.Field] {
    switch type {
    case .context(let fields): fields
    case .record(let name): scope.members(of: name)
    case .date, .daysDuration, .yearsDuration:
      Property.names(of: type).map { FEELType.Field(name: $0, type: .number) }
    case .range(let item):
      [
        .init(name: "start", type: item), .init(name: "end", type: item),
        .init(name: "start included", type: .boolean), .init(name: "end included", type: .boolean),
      ]
    default: []
    }
  }
}
