// SPDX-License-Identifier: Apache-2.0

import Base

extension Compiler {
  /// Contexts, loops and filters: what binds names.
  func collection(_ node: Typed) -> Step {
    switch node.operation {
    case .context(let bindings): return context(bindings)
    case .iteration(let bindings, let result, let partial): return iteration(bindings, result, partial, node)
    case .quantified(let quantifier, let bindings, let condition):
      return quantified(quantifier, bindings, condition, node)
    case .filter(let list, let slot, let condition): return filter(list, slot, condition)
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
    defer { unbind(bindings) }
    let entries = bindings.map(bound)
    let isDistinct = Set(bindings.map(\.name)).count == bindings.count
    return { frame in
      _ = frame.meter
      let made = [Value.Context.Entry](unsafeUninitializedCapacity: entries.count) { made, count in
        for entry in entries {
          let value = entry.step(&frame)
          frame.locals[entry.local] = value
          made.initializeElement(at: count, to: Value.Context.Entry(name: entry.name, value: value))
          count += 1
        }
      }
      let context = isDistinct ? Value.Context(distinct: made) : Value.Context(made)
      return frame.made(.context(context), of: 2 * entries.count)
    }
  }

  /// What an entry of a context, or its member, is bound to.
  private struct BoundStep: Sendable {
    let name: String
    let local: Int
    let step: Step
  }

  private func bound(_ binding: Binding) -> BoundStep {
    let step = step(binding.value)
    bind(binding)
    return BoundStep(name: binding.name, local: binding.local, step: step)
  }

  /// `owner.name`.
  func member(_ name: String, of owner: Typed, _ node: Typed) -> Step {
    if !isRecording, case .context(let bindings) = owner.operation, let step = result(name, bindings) {
      return step
    }
    let place = owner.type.place(of: name)
    let (owner, failure) = (step(owner), failure(Catalogue.FEEL.noMember(name), node))
    return { frame in
      let value = owner(&frame)
      guard frame.caller.spend(value.bulk) else { return .null(frame.caller.meter?.cause) }
      if case .context(let context) = value {
        return context.value(of: name, expectedAt: place) ?? failure(&frame)
      }
      return Property.value(name, of: value) ?? failure(&frame)
    }
  }

  /// `{a: …, b: …}.b`, of which no context needs to be made.
  private func result(_ name: String, _ bindings: [Binding]) -> Step? {
    guard let last = bindings.lastIndex(where: { $0.name == name }) else { return nil }
    defer { unbind(bindings) }
    let entries = bindings[..<last].map(bound)
    let result = step(bindings[last].value)
    return { frame in
      guard frame.meter.spend(entries.count) else { return .null(frame.meter.cause) }
      for entry in entries { frame.locals[entry.local] = entry.step(&frame) }
      return result(&frame)
    }
  }

  private func iteration(_ bindings: [Binding], _ result: Typed, _ partial: Int?, _ node: Typed) -> Step {
    let (loops, body) = loops(bindings) { step(result) }
    let failure = failure(Catalogue.FEEL.noIteration, node)
    return { frame in
      var results: [Value] = []
      let wasRun = loops.run(&frame) { frame in
        guard let partial else {
          results.append(body(&frame))
          return true
        }
        frame.locals[partial] = .list(results)
        let value = body(&frame)
        frame.locals[partial] = .null()
        // A value that may hold the results so far makes them be copied.
        let goesOn =
          !value.isComposed || frame.meter.spend(results.count) && frame.meter.spend(passingOver: value)
        results.append(value)
        return goesOn
      }
      return wasRun ? frame.made(.list(results), of: 0) : failure(&frame)
    }
  }

  private func filter(_ list: Typed, _ slot: Int, _ condition: Typed) -> Step {
    let list = step(list)
    let (holds, cost) = weighed { truth(condition) }
    return { frame in
      let value = list(&frame)
      guard !value.isNull else { return value }
      guard frame.meter.spend(cost * value.items.count) else { return .null(frame.meter.cause) }
      return .list(
        value.items.filter { item in
          frame.locals[slot] = item
          return holds(&frame) == true
        })
    }
  }

  /// The filter decides on its first item: a number is an index, a truth a condition.
  private func filterOrIndex(_ list: Typed, _ slot: Int, _ filter: Typed, _ node: Typed) -> Step {
    let list = step(list)
    let (step, cost) = weighed { self.step(filter) }
    let (noItem, noFilter) = (
      failure(Catalogue.FEEL.noSuchItem, node), failure(Catalogue.FEEL.notAFilter, node)
    )
    return { frame in
      let value = list(&frame)
      guard !value.isNull else { return value }
      let items = value.items
      guard frame.meter.spend(cost) else { return .null(frame.meter.cause) }
      frame.locals[slot] = items.first ?? .null()
      let first = step(&frame)
      switch first {
      case .number: return Compiler.item(of: value, at: first) ?? noItem(&frame)
      case .boolean, .null:
        guard frame.meter.spend(cost * items.count) else { return .null(frame.meter.cause) }
        var kept = first.isTrue && !items.isEmpty ? [items[0]] : []
        for item in items.dropFirst() {
          frame.locals[slot] = item
          switch step(&frame) {
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
    _ quantifier: Expression.Quantifier, _ bindings: [Binding], _ condition: Typed, _ node: Typed
  ) -> Step {
    let (loops, body) = loops(bindings) { step(condition) }
    let decisive = quantifier == .some
    let combine = quantifier == .some ? Logic.or : Logic.and
    let failure = failure(Catalogue.FEEL.noIteration, node)
    let noCondition = self.failure(Catalogue.FEEL.notACondition, node)
    return { frame in
      var result: Bool? = !decisive
      var isCondition = true
      let wasRun = loops.run(&frame) { frame in
        let value = body(&frame)
        isCondition = value.isNull || value.boolean != nil
        result = combine(result, value.boolean)
        return isCondition && result != decisive
      }
      guard wasRun else { return failure(&frame) }
      return isCondition ? Compiler.truth(result) : noCondition(&frame)
    }
  }
}

extension Compiler {
  /// Loops one within another, and what they run.
  private func loops(_ bindings: [Binding], _ body: () -> Step) -> (Loops, Step) {
    let ((loops, step), cost) = weighed {
      (bindings.map { Loops.Loop(local: $0.local, values: self.step($0.value)) }, body())
    }
    return (Loops(loops: loops, cost: cost), step)
  }
}

extension FEELType {
  /// Where a context of this type most likely has a name.
  fileprivate func place(of name: String) -> Int {
    guard case .context(let fields) = self else { return 0 }
    return fields.firstIndex { $0.name == name } ?? 0
  }
}
