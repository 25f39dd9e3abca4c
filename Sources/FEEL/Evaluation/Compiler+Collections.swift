// SPDX-License-Identifier: Apache-2.0

import Base

extension Compiler {
  /// Contexts, loops and filters: what binds names.
  func collection(_ node: Typed) -> Step {
    switch node.operation {
    case .context(let bindings): return context(bindings)
    case .iteration(let bindings, let result, let partial): return iteration(bindings, result, partial, node)
    case .quantified(let quantifier, let bindings, let condition):
      return quantified(quantifier, bindings.map(loop), step(condition), node)
    case .filter(let list, let slot, let condition): return filter(list, slot, truth(condition))
    case .index(let list, let index):
      let (list, index) = (step(list), step(index))
      let failure = failure(Catalogue.FEEL.noSuchItem, node)
      return { frame in
        let value = list(&frame)
        return Compiler.item(of: value, at: index(&frame)) ?? failure(&frame)
      }
    case .filterOrIndex(let list, let slot, let filter): return filterOrIndex(list, slot, filter, node)
    default: return step(node)
    }
  }

  private func context(_ bindings: [Binding]) -> Step {
    let entries = bindings.map { (name: $0.name, local: $0.local, step: step($0.value)) }
    return { frame in
      .context(
        Value.Context(
          entries.map { entry in
            let value = entry.step(&frame)
            frame.locals[entry.local] = value
            return Value.Context.Entry(name: entry.name, value: value)
          }))
    }
  }

  private func iteration(_ bindings: [Binding], _ result: Typed, _ partial: Int?, _ node: Typed) -> Step {
    let (loops, result) = (bindings.map(loop), step(result))
    let failure = failure(Catalogue.FEEL.noIteration, node)
    return { frame in
      var results: [Value] = []
      let wasRun = Compiler.forEach(loops[...], &frame) { frame in
        if let partial { frame.locals[partial] = .list(results) }
        results.append(result(&frame))
        return true
      }
      if let partial { frame.locals[partial] = .null() }
      return wasRun ? .list(results) : failure(&frame)
    }
  }

  private func filter(_ list: Typed, _ slot: Int, _ condition: @escaping TruthStep) -> Step {
    let list = step(list)
    return { frame in
      let value = list(&frame)
      guard !value.isNull else { return value }
      return .list(
        value.items.filter { item in
          frame.locals[slot] = item
          return condition(&frame) == true
        })
    }
  }

  /// The filter decides on its first item: a number is an index, a truth a condition.
  private func filterOrIndex(_ list: Typed, _ slot: Int, _ filter: Typed, _ node: Typed) -> Step {
    let (list, filter) = (step(list), step(filter))
    let (noItem, noFilter) = (
      failure(Catalogue.FEEL.noSuchItem, node), failure(Catalogue.FEEL.notAFilter, node)
    )
    return { frame in
      let value = list(&frame)
      guard !value.isNull else { return value }
      let items = value.items
      frame.locals[slot] = items.first ?? .null()
      let first = filter(&frame)
      switch first {
      case .number: return Compiler.item(of: value, at: first) ?? noItem(&frame)
      case .boolean, .null:
        var kept = first.isTrue && !items.isEmpty ? [items[0]] : []
        for item in items.dropFirst() {
          frame.locals[slot] = item
          switch filter(&frame) {
          case .boolean(true): kept.append(item)
          case .boolean(false), .null: break
          default: return noFilter(&frame)
          }
        }
        return .list(kept)
      default: return noFilter(&frame)
      }
    }
  }

  /// The item at a place counted from 1, or from the end where negative.
  private static func item(of value: Value, at index: Value) -> Value? {
    guard !value.isNull else { return value }
    let items = value.items
    guard let place = index.number?.int, place != 0, place.magnitude <= items.count else { return nil }
    return place > 0 ? items[place - 1] : items[items.count + place]
  }

  private func quantified(
    _ quantifier: Expression.Quantifier, _ loops: [Loop], _ condition: @escaping Step, _ node: Typed
  ) -> Step {
    let decisive = quantifier == .some
    let combine = quantifier == .some ? Logic.or : Logic.and
    let failure = failure(Catalogue.FEEL.noIteration, node)
    let noCondition = self.failure(Catalogue.FEEL.notACondition, node)
    return { frame in
      var result: Bool? = !decisive
      var isCondition = true
      let wasRun = Compiler.forEach(loops[...], &frame) { frame in
        let value = condition(&frame)
        isCondition = value.isNull || value.boolean != nil
        result = combine(result, value.boolean)
        return isCondition && result != decisive
      }
      guard wasRun else { return failure(&frame) }
      return isCondition ? Compiler.truth(result) : noCondition(&frame)
    }
  }
}

// Loops.
extension Compiler {
  private typealias Loop = (local: Int, values: Step)

  private func loop(_ binding: Binding) -> Loop { (binding.local, step(binding.value)) }

  /// Runs `body` for each combination of the loops' items, the last loop fastest, until it returns false.
  /// - Returns: whether all there was to run over could be: false where it is null or a range without end.
  private static func forEach(
    _ loops: ArraySlice<Loop>, _ frame: inout Frame, _ body: (inout Frame) -> Bool
  ) -> Bool {
    var goesOn = true
    return forEach(loops, &frame, goesOn: &goesOn, body)
  }

  private static func forEach(
    _ loops: ArraySlice<Loop>, _ frame: inout Frame, goesOn: inout Bool, _ body: (inout Frame) -> Bool
  ) -> Bool {
    guard let loop = loops.first else {
      goesOn = body(&frame)
      return true
    }
    guard let items = iterated(loop.values(&frame)) else { return false }
    for item in items where goesOn {
      frame.locals[loop.local] = item
      guard forEach(loops.dropFirst(), &frame, goesOn: &goesOn, body) else { return false }
    }
    return true
  }

  /// How many values a range may yield: more is a mistake, and would exhaust memory.
  private static let longestRange = 1_000_000

  /// The items of a list; the whole numbers or days of a range, downwards where it ends below its start.
  private static func iterated(_ value: Value) -> [Value]? {
    guard case .range(let range) = value else { return value.isNull ? nil : value.items }
    switch (range.start, range.end) {
    case (.number(let start)?, .number(let end)?):
      guard let first = start.int, let last = end.int else { return nil }
      return steps(first, last, range) { .number(Number($0)) }
    case (.date(let start)?, .date(let end)?):
      return steps(start.days, end.days, range) { .date(CivilDate(days: $0)) }
    default: return nil
    }
  }

  private static func steps(_ first: Int, _ last: Int, _ range: Value.Range, _ value: (Int) -> Value)
    -> [Value]?
  {
    guard first.magnitude < .max / 4, last.magnitude < .max / 4, abs(last - first) <= longestRange else {
      return nil
    }
    let direction = first <= last ? 1 : -1
    let start = range.includesStart ? first : first + direction
    let end = range.includesEnd ? last : last - direction
    return stride(from: start, through: end, by: direction).map(value)
  }
}
