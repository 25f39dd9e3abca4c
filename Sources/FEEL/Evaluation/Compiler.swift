// SPDX-License-Identifier: Apache-2.0

import Base

/// Turns a checked tree into closures over slots: evaluation looks up no name and inspects no tree.
enum Compiler {
  /// A whole expression.
  typealias Program = @Sendable (_ slots: [Value], _ host: any Host) -> Value
  /// A node of it.
  typealias Step = @Sendable (inout Frame) -> Value

  /// What a step reads: the values of the scope, and those bound within the expression.
  struct Frame {
    let slots: [Value]
    let host: any Host
    var locals: [Value]
  }

  static func program(_ root: Typed, localCount: Int) -> Program {
    let step = step(root)
    return { slots, host in
      let locals = localCount == 0 ? [] : [Value](repeating: .null(), count: localCount)
      var frame = Frame(slots: slots, host: host, locals: locals)
      return step(&frame)
    }
  }

  static func step(_ node: Typed) -> Step {
    switch node.operation {
    case .constant(let value): return { _ in value }
    case .variable(_, let slot): return { $0.slots[slot] }
    case .local(let slot): return { $0.locals[slot] }
    case .member(let owner, let name):
      let (owner, cause) = (step(owner), cause(Catalogue.FEEL.noMember(name), node))
      return { Property.value(name, of: owner(&$0)) ?? .null(cause) }
    case .negation(let operand):
      let (operand, cause) = (step(operand), cause(Catalogue.FEEL.noResult("-"), node))
      return { frame in
        let value = operand(&frame)
        return value.isNull ? value : Arithmetic.negated(value) ?? .null(cause)
      }
    case .arithmetic(let sign, let left, let right): return arithmetic(sign, left, right, node)
    case .comparison(let sign, let left, let right):
      let (left, right) = (step(left), step(right))
      return { truth(Logic.compare(sign, left(&$0), right(&$0))) }
    case .logic(let word, let left, let right): return logic(word, step(left), step(right))
    case .membership(let value, let tests): return membership(step(value), tests.map(test))
    case .conditional(let condition, let then, let otherwise):
      let (condition, then, otherwise) = (step(condition), step(then), step(otherwise))
      return { condition(&$0).isTrue ? then(&$0) : otherwise(&$0) }
    case .list(let items):
      let steps = items.map(step)
      return { frame in .list(steps.map { $0(&frame) }) }
    case .range(let interval): return range(interval, node)
    case .context, .iteration, .quantified, .filter, .index: return collection(node)
    case .instanceOf(let value, let type):
      let value = step(value)
      return { .boolean(type.contains(value(&$0))) }
    case .builtin(let builtin, let arguments): return call(builtin, arguments, node)
    case .host(let function, let arguments):
      let steps = arguments.map(step)
      return { frame in frame.host.call(function, steps.map { $0(&frame) }) }
    case .conversion(let conversion, let value):
      let (value, cause) = (step(value), cause(Catalogue.FEEL.cannotConvert(node.type.name), node))
      return { conversion.apply(value(&$0)) ?? .null(cause) }
    }
  }

  static func truth(_ value: Bool?) -> Value { value.map(Value.boolean) ?? .null() }

  static func cause(_ message: Message, _ node: Typed) -> NullCause { NullCause(message, at: node.position) }

  private static func arithmetic(
    _ sign: Expression.ArithmeticOperator, _ left: Typed, _ right: Typed, _ node: Typed
  ) -> Step {
    let message = sign == .divide ? Catalogue.FEEL.noQuotient : Catalogue.FEEL.noResult(sign.rawValue)
    let (left, right, cause) = (step(left), step(right), cause(message, node))
    return { frame in
      let (a, b) = (left(&frame), right(&frame))
      // An absent operand makes the result absent, for the operand's own reason.
      if a.isNull { return a }
      if b.isNull { return b }
      return Arithmetic.apply(sign, a, b) ?? .null(cause)
    }
  }

  private static func logic(_ word: Expression.LogicOperator, _ left: @escaping Step, _ right: @escaping Step)
    -> Step
  {
    let decisive = word == .or
    let combine = word == .or ? Logic.or : Logic.and
    return { frame in
      let first = left(&frame).boolean
      guard first != decisive else { return .boolean(decisive) }
      return truth(combine(first, right(&frame).boolean))
    }
  }

  private static func range(_ interval: TypedInterval, _ node: Typed) -> Step {
    let (start, end) = (step(interval.start), step(interval.end))
    let cause = cause(Catalogue.FEEL.noResult(".."), node)
    return { frame in
      let (first, last) = (start(&frame), end(&frame))
      if first.isNull { return first }
      if last.isNull { return last }
      guard first.precedes(last) != nil else { return .null(cause) }
      return .range(
        Value.Range(
          first, last, includesStart: interval.includesStart, includesEnd: interval.includesEnd))
    }
  }

  private static func call(_ builtin: Builtin, _ arguments: [Typed], _ node: Typed) -> Step {
    let (steps, body) = (arguments.map(step), builtin.body)
    let needed = arguments.indices.map { !builtin.parameter($0).isNullable }
    let cause = cause(Catalogue.FEEL.noValue(of: builtin.name), node)
    return { frame in
      let values = steps.map { $0(&frame) }
      for index in values.indices where needed[index] && values[index].isNull { return values[index] }
      return body(values) ?? .null(cause)
    }
  }
}
