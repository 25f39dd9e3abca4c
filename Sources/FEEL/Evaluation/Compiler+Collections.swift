// SPDX-License-Identifier: Apache-2.0

import Base

extension Compiler {
  /// A test of `in`, given the value tested.
  typealias TestStep = @Sendable (Value, inout Frame) -> Bool?

  static func membership(_ value: @escaping Step, _ tests: [TestStep]) -> Step {
    { frame in
      let subject = value(&frame)
      var result: Bool? = false
      for test in tests {
        result = Logic.or(result, test(subject, &frame))
        if result == true { break }
      }
      return truth(result)
    }
  }

  static func test(_ test: Test) -> TestStep {
    switch test {
    case .value(let value):
      let value = step(value)
      return { Logic.matches($0, value(&$1)) }
    case .comparison(let sign, let value):
      let value = step(value)
      return { Logic.compare(sign, $0, value(&$1)) }
    case .interval(let interval):
      let (start, end) = (step(interval.start), step(interval.end))
      let (low, high) = (interval.includesStart, interval.includesEnd)
      return { value, frame in
        Logic.and(
          Logic.compare(low ? .greaterOrEqual : .greater, value, start(&frame)),
          Logic.compare(high ? .lessOrEqual : .less, value, end(&frame)))
      }
    }
  }

  static func collection(_ node: Typed) -> Step {
    switch node.operation {
    case .context(let bindings): return context(bindings)
    case .iteration(let bindings, let result):
      let (loops, result) = (bindings.map(loop), step(result))
      let cause = cause(Catalogue.FEEL.noIteration, node)
      return { frame in
        var results: [Value] = []
        let wasRun = forEach(loops[...], &frame) { frame in
          results.append(result(&frame))
          return true
        }
        return wasRun ? .list(results) : .null(cause)
      }
    case .quantified(let quantifier, let bindings, let condition):
      return quantified(
        quantifier, bindings.map(loop), step(condition), cause(Catalogue.FEEL.noIteration, node))
    case .filter(let list, let slot, let condition):
      let (list, condition) = (step(list), step(condition))
      return { frame in
        let value = list(&frame)
        guard !value.isNull else { return value }
        return .list(
          value.items.filter { item in
            frame.locals[slot] = item
            return condition(&frame).isTrue
          })
      }
    case .index(let list, let index):
      let (list, index) = (step(list), step(index))
      let cause = cause(Catalogue.FEEL.noSuchItem, node)
      return { frame in
        let items = list(&frame).items
        guard let place = index(&frame).number?.int, place != 0, place.magnitude <= items.count else {
          return .null(cause)
        }
        return place > 0 ? items[place - 1] : items[items.count + place]
      }
    default: return step(node)
    }
  }

  private static func context(_ bindings: [Binding]) -> Step {
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

  private static func quantified(
    _ quantifier: Expression.Quantifier, _ loops: [Loop], _ condition: @escaping Step, _ cause: NullCause
  ) -> Step {
    let decisive = quantifier == .some
    let combine = quantifier == .some ? Logic.or : Logic.and
    return { frame in
      var result: Bool? = !decisive
      let wasRun = forEach(loops[...], &frame) { frame in
        result = combine(result, condition(&frame).boolean)
        return result != decisive
      }
      return wasRun ? truth(result) : .null(cause)
    }
  }

  private typealias Loop = (local: Int, values: Step)

  private static func loop(_ binding: Binding) -> Loop { (binding.local, step(binding.value)) }

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
