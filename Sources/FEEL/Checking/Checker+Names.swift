// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  /// A name, a path of names, or the member of any other value.
  mutating func path(_ node: Node) -> Typed {
    guard let names = node.path.map(splitting) else {
      guard case .member(let owner, let name) = node.form else { return unknown(at: node.position) }
      return member(name, of: check(owner))
    }
    let (root, used) = root(of: names, at: node.position)
    return names.dropFirst(used).reduce(root) { owner, name in member(name, of: owner) }
  }

  /// The variable that a path begins with, and how many of its names that took.
  private mutating func root(of names: [String], at position: Position) -> (Typed, Int) {
    root(of: names, among: locals.count, at: position)
  }

  /// - Parameter count: how many of the locals can be meant.
  private mutating func root(of names: [String], among count: Int, at position: Position) -> (Typed, Int) {
    var visible = count
    while let index = innermostLocal(names[0], among: visible) {
      visible = index
      let local = locals[index]
      let value = read(local, at: position)
      if local.opensMembers, local.type.isOpen {
        // Only the item itself tells whether it has such a member.
        let (otherwise, used) =
          local.name == names[0]
          ? (value, 1) : quietly { $0.root(of: names, among: index, at: position) }
        guard used == 1 else { return (otherwise, used) }
        let operation = Operation.itemMember(local.slot, names[0], otherwise: otherwise)
        return (Typed(operation: operation, type: .any, position: position), 1)
      }
      if local.opensMembers, case .context = local.type, let type = memberType(names[0], of: local.type) {
        return (Typed(operation: .member(value, names[0]), type: type, position: position), 1)
      }
      if local.name == names[0] { return (value, 1) }
      if local.opensMembers, let type = memberType(names[0], of: local.type) {
        return (Typed(operation: .member(value, names[0]), type: type, position: position), 1)
      }
    }
    for count in stride(from: names.count, through: 1, by: -1) {
      let path = names.prefix(count).joined(separator: ".")
      guard let variable = scope.variable(path) else { continue }
      let operation = Operation.variable(path: path, slot: variable.slot, unit: variable.unit)
      return (Typed(operation: operation, type: variable.type, position: position), count)
    }
    if let builtin = Builtin.function(named: names[0]) {
      return (Typed(operation: .constant(.function(builtin)), type: .function, position: position), 1)
    }
    let path = names.joined(separator: ".")
    let suggestion = closest(to: names, among: locals.prefix(count).map(\.name) + scope.variableNames)
    return (failure(Catalogue.FEEL.unknownName(path, suggestion: suggestion), at: position), names.count)
  }

  /// The names of a path, where its first is one that holds points itself: `Person.Gender` may be the name of
  /// a variable, or a member of another.
  private func splitting(_ names: [String]) -> [String] {
    guard names[0].contains("."), scope.variable(names[0]) == nil,
      !isLocal(names[0])
    else { return names }
    return names[0].split(separator: ".").map(String.init) + names.dropFirst()
  }

  /// Checks something without reporting what is wrong with it.
  private mutating func quietly<Result>(_ body: (inout Checker) -> Result) -> Result {
    let before = findings.count
    defer { findings.removeSubrange(before...) }
    return body(&self)
  }

  /// The name that was meant. Who mistypes many names is told what was meant by the first of them.
  private func closest(to names: [String], among known: @autoclosure () -> [String]) -> String? {
    guard findings.count < 20 else { return nil }
    let known = known()
    return Suggestion.closest(to: names.joined(separator: "."), among: known)
      ?? Suggestion.closest(to: names[0], among: known)
  }

  mutating func member(_ name: String, of owner: Typed) -> Typed {
    guard let type = memberType(name, of: owner.type) else {
      if strictness == .lenient, case .list = owner.type {
        return Typed(operation: .member(owner, name), type: .any, position: owner.position)
      }
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
    case .any, .null, .context([]): return .any
    case .list(let item): return memberType(name, of: item).map(FEELType.list)
    default: return members(of: type).first { $0.name == name }?.type
    }
  }

  private func memberNames(of type: FEELType) -> [String] { members(of: type.itemType).map(\.name) }

  private func members(of type: FEELType) -> [FEELType.Field] {
    switch type {
    case .context(let fields): fields
    case .record(let name): scope.members(of: name)
    default: Property.fields(of: type)
    }
  }

  /// The type with the names in it resolved; nil where the scope does not know one.
  func resolved(_ type: FEELType) -> FEELType? {
    switch type {
    case .record(let name): return scope.type(named: name)
    case .list(let item): return resolved(item).map(FEELType.list)
    case .range(let item): return resolved(item).map(FEELType.range)
    case .context(let fields):
      let known = fields.compactMap { field in
        resolved(field.type).map { FEELType.Field(name: field.name, type: $0) }
      }
      return known.count == fields.count ? .context(known) : nil
    case .functionType(let parameters, let result):
      let known = parameters.compactMap(resolved)
      guard known.count == parameters.count, let result = resolved(result) else { return nil }
      return .functionType(known, result)
    default: return type
    }
  }
}
