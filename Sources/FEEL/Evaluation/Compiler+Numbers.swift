// SPDX-License-Identifier: Apache-2.0

import Base

/// The quick steps: over bare numbers and truths, where the types say that nothing else can come.
extension Compiler {
  /// A number; nil where there is none, for a reason that the thorough step tells.
  typealias NumberStep = @Sendable (inout Frame) -> Number?
  /// A truth; nil where it is unknown.
  typealias TruthStep = @Sendable (inout Frame) -> Bool?

  /// The step of a node that computes a number or a truth; nil for any other.
  func quickStep(_ node: Typed) -> Step? {
    var thorough = self
    thorough.isThorough = true
    switch node.type {
    case .number where node.computesNumber:
      let (quick, slow) = (number(node), thorough.step(node))
      return { frame in
        guard let number = quick(&frame) else { return slow(&frame) }
        return .number(number)
      }
    case .boolean where node.computesTruth:
      let (quick, slow) = (truth(node), thorough.step(node))
      return { frame in
        guard let truth = quick(&frame) else { return slow(&frame) }
        return .boolean(truth)
      }
    case _:
      guard case .conditional(let condition, let then, let otherwise) = node.operation,
        condition.type == .boolean
      else { return nil }
      let (holds, first, second) = (truth(condition), step(then), step(otherwise))
      return { holds(&$0) == true ? first(&$0) : second(&$0) }
    }
  }

  private func number(_ node: Typed) -> NumberStep {
    switch node.operation {
    case .constant(.number(let number)): return { _ in number }
    case .variable(_, let slot, _): return { $0.slots[slot].number }
    case .local(let slot, _): return { $0.locals[slot].number }
    case .arithmetic(let sign, let left, let right) where left.type == .number && right.type == .number:
      return arithmetic(sign, number(left), number(right))
    case .negation(let operand):
      let operand = number(operand)
      return { frame in operand(&frame).map { -$0 } }
    case .conditional(let condition, let then, let otherwise) where condition.type == .boolean:
      let (condition, then, otherwise) = (truth(condition), number(then), number(otherwise))
      return { condition(&$0) == true ? then(&$0) : otherwise(&$0) }
    case .builtin(let forms, let arguments):
      if let step = sum(forms, arguments) { return step }
      if let step = extreme(forms, arguments) { return step }
      if let step = rounding(forms, arguments) { return step }
      let step = plainStep(node)
      return { step(&$0).number }
    default:
      let step = step(node)
      return { step(&$0).number }
    }
  }

  private func arithmetic(
    _ sign: Expression.ArithmeticOperator, _ left: @escaping NumberStep, _ right: @escaping NumberStep
  ) -> NumberStep {
    switch sign {
    case .add:
      return { frame in
        guard let a = left(&frame), let b = right(&frame) else { return nil }
        return a.adding(b)
      }
    case .multiply:
      return { frame in
        guard let a = left(&frame), let b = right(&frame) else { return nil }
        return a.multiplied(by: b)
      }
    default:
      return { frame in
        guard let a = left(&frame), let b = right(&frame) else { return nil }
        return Arithmetic.numbers(sign, a, b)
      }
    }
  }

  /// `sum` of items that are written out: they need no list.
  private func sum(_ forms: [Builtin.Placed], _ arguments: [Typed]) -> NumberStep? {
    guard forms.count == 1, forms[0].places == nil, forms[0].form.name == "sum" else { return nil }
    var items = arguments
    if arguments.count == 1, case .list(let written) = arguments[0].operation { items = written }
    guard let first = items.first, items.allSatisfy({ $0.type == .number }) else { return nil }
    let (start, rest) = (number(first), items.dropFirst().map(number))
    return { frame in
      guard var sum = start(&frame) else { return nil }
      for step in rest {
        guard let next = step(&frame), let added = sum.adding(next) else { return nil }
        sum = added
      }
      return sum
    }
  }

  /// `max` and `min` of numbers that are written out.
  private func extreme(_ forms: [Builtin.Placed], _ arguments: [Typed]) -> NumberStep? {
    guard forms.count == 1, forms[0].places == nil, ["max", "min"].contains(forms[0].form.name),
      let first = arguments.first, arguments.allSatisfy({ $0.type == .number })
    else { return nil }
    let isMaximum = forms[0].form.name == "max"
    return arguments.dropFirst().reduce(number(first)) { best, next in
      let next = number(next)
      return { frame in
        guard let a = best(&frame), let b = next(&frame) else { return nil }
        return (isMaximum ? a < b : b < a) ? b : a
      }
    }
  }

  /// `round half up` and its like.
  private func rounding(_ forms: [Builtin.Placed], _ arguments: [Typed]) -> NumberStep? {
    guard forms.count == 1, forms[0].places == nil, arguments.count == 2,
      arguments.allSatisfy({ $0.type == .number }), let rounding = Builtin.roundings[forms[0].form.name]
    else { return nil }
    let (value, scale) = (number(arguments[0]), number(arguments[1]))
    return { frame in
      guard let number = value(&frame), let scale = scale(&frame)?.truncated, Builtin.scales.contains(scale)
      else { return nil }
      return number.rounded(to: scale, rounding)
    }
  }

  func truth(_ node: Typed) -> TruthStep {
    switch node.operation {
    case _ where isRecording:
      let step = step(node)
      return { step(&$0).boolean }
    case .comparison(let sign, let left, let right) where left.type == .number && right.type == .number:
      return comparison(sign, number(left), number(right))
    case .logic(let word, let left, let right):
      let decisive = word == .or
      let combine = word == .or ? Logic.or : Logic.and
      let (left, right) = (truth(left), truth(right))
      return { frame in
        let first = left(&frame)
        return first == decisive ? decisive : combine(first, right(&frame))
      }
    default:
      let step = step(node)
      return { step(&$0).boolean }
    }
  }

  /// Null equals null and no number; it has no order.
  private func comparison(
    _ sign: Expression.ComparisonOperator, _ left: @escaping NumberStep, _ right: @escaping NumberStep
  ) -> TruthStep {
    switch sign {
    case .equal, .notEqual:
      let expected = sign == .equal
      return { (left(&$0) == right(&$0)) == expected }
    case .less, .greaterOrEqual:
      let expected = sign == .less
      return { frame in
        guard let a = left(&frame), let b = right(&frame) else { return nil }
        return (a < b) == expected
      }
    case .greater, .lessOrEqual:
      let expected = sign == .greater
      return { frame in
        guard let a = left(&frame), let b = right(&frame) else { return nil }
        return (b < a) == expected
      }
    }
  }
}

extension Typed {
  /// Whether a quick step does better than a plain one.
  fileprivate var computesNumber: Bool {
    switch operation {
    case .arithmetic(_, let left, let right): left.type == .number && right.type == .number
    case .negation: true
    case .conditional(let condition, _, _): condition.type == .boolean
    case .builtin: true
    default: false
    }
  }

  fileprivate var computesTruth: Bool {
    switch operation {
    case .comparison(_, let left, let right):
      left.type == .number && right.type == .number
    case .logic(_, let left, let right): left.computesTruth || right.computesTruth
    default: false
    }
  }
}
