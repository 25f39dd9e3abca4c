// SPDX-License-Identifier: Apache-2.0

import Base

extension Checker {
  mutating func context(_ entries: [Expression.ContextEntry], at position: Position) -> Typed {
    scoped { checker in
      let bindings = entries.map { entry in
        let value = checker.check(entry.value)
        return Binding(name: entry.name, local: checker.bind(entry.name, value.type), value: value)
      }
      let fields = bindings.map { FEELType.Field(name: $0.name, type: $0.value.type) }
      let type = FEELType.context(fields)
      // The same type may stand in one many times over: comparing such types would have no end.
      return checker.folded(
        .context(bindings), type.isLarge ? .any : type, position, from: bindings.map(\.value))
    }
  }

  mutating func iteration(_ iterators: [Expression.Iterator], _ result: Node, at position: Position) -> Typed
  {
    scoped { checker in
      let bindings = iterators.map { checker.loop($0) }
      let partial = result.reads("partial") ? checker.bind("partial", .list(.any)) : nil
      let result = checker.check(result)
      return Typed(
        operation: .iteration(bindings, result: result, partial: partial), type: .list(result.type),
        position: position)
    }
  }

  mutating func quantified(
    _ quantifier: Expression.Quantifier, _ iterators: [Expression.Iterator], _ condition: Node,
    at position: Position
  ) -> Typed {
    scoped { checker in
      let bindings = iterators.map { checker.loop($0) }
      let operation = Operation.quantified(quantifier, bindings, condition: checker.condition(condition))
      return Typed(operation: operation, type: .boolean, position: position)
    }
  }

  private mutating func loop(_ iterator: Expression.Iterator) -> Binding {
    let values = check(iterator.values)
    let item: FEELType
    if case .range(let ends) = values.type {
      item = ends
      if !ends.isOpen, ends != .number, ends != .date {
        report(Catalogue.FEEL.cannotIterate(values.type.name), at: values.position)
      }
    } else {
      item = values.type.itemType
    }
    return Binding(name: iterator.name, local: bind(iterator.name, item), value: values)
  }

  /// `list[condition]` or `list[index]`; the condition sees `item`, and the members of the item as names.
  mutating func filter(_ list: Node, _ filter: Node, at position: Position) -> Typed {
    var list = check(list)
    if !list.type.isOpen, list.type.itemType == list.type {
      list = Typed(operation: .conversion(.toList, list), type: .list(list.type), position: list.position)
    }
    let item = list.type.itemType
    return scoped { checker in
      let slot = checker.bind("item", item, opensMembers: true)
      let filter = checker.check(filter)
      let type: FEELType = list.type.isOpen ? .any : list.type
      switch filter.type {
      case .number:
        return Typed(operation: .index(list, filter), type: item, position: position)
      case .any:
        let operation = Operation.filterOrIndex(list, item: slot, filter: filter)
        return Typed(operation: operation, type: .any, position: position)
      case let other where checker.strictness == .lenient && other != .boolean && other != .null:
        return checker.failure(Catalogue.FEEL.notAFilter, at: filter.position)
      default:
        let condition = checker.expect(.boolean, filter)
        let operation = Operation.filter(list, item: slot, condition: condition)
        return Typed(operation: operation, type: type, position: position)
      }
    }
  }
}

extension Expression.Node {
  /// Whether a name is used in it, outside of what binds the name anew.
  func reads(_ name: String) -> Bool {
    if case .name(name) = form { return true }
    return children.contains { $0.reads(name) }
  }
}
