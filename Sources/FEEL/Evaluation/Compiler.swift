// SPDX-License-Identifier: Apache-2.0

import Base

/// Turns a checked tree into closures over slots: evaluation looks up no name and inspects no tree.
///
/// What is known to be a number or a condition is compiled twice: to steps over bare numbers and truths,
/// which are quick and say nothing of why there is none, and to steps over values, which run where the
/// quick ones found none, to say why.
struct Compiler {
  /// A node of the tree.
  typealias Step = @Sendable (inout Frame) -> Value

  /// What the causes of nulls call the expression.
  var expressionName: String?
  /// Whether what each node gives is recorded.
  var isRecording = false
  /// Whether the quick steps are left out: within what only runs to explain a null.
  var isThorough = false

  let notes = CompilerNotes()

  func step(_ node: Typed) -> Step {
    notes.nodeCount += 1
    guard !isRecording else { return recorded(node, plainStep(node)) }
    guard !isThorough else { return plainStep(node) }
    // Not with `??`, which wraps a function in another.
    if let step = quickStep(node) { return remembered(node, step) }
    return remembered(node, plainStep(node))
  }

  func plainStep(_ node: Typed) -> Step {
    switch node.operation {
    case .constant(let value): return { _ in value }
    case .variable(_, let slot, _): return { $0.slots[slot] }
    case .local(let slot, _): return { $0.locals[slot] }
    case .itemMember(let slot, let name, let otherwise):
      let otherwise = step(otherwise)
      return { frame in
        guard case .context(let context) = frame.locals[slot], let member = context[name] else {
          return otherwise(&frame)
        }
        return member
      }
    case .member(let owner, let name): return member(name, of: owner, node)
    case .negation(let operand):
      let (operand, failure) = (step(operand), failure(Catalogue.FEEL.noResult("-"), node))
      return { frame in
        let value = operand(&frame)
        return value.isNull ? value : Arithmetic.negated(value) ?? failure(&frame)
      }
    case .arithmetic(let sign, let left, let right): return arithmetic(sign, left, right, node)
    case .comparison(let sign, let left, let right): return comparison(sign, left, right, node)
    case .logic(let word, let left, let right): return logic(word, step(left), step(right))
    case .membership(let value, let tests): return membership(step(value), tests.map(test))
    case .unaryTests(let tests):
      let test = unaryTests(tests)
      return { frame in Compiler.truth(test(frame.locals[tests.local], &frame)) }
    case .conditional(let condition, let then, let otherwise):
      let failure = failure(Catalogue.FEEL.notACondition, condition)
      let (condition, then, otherwise) = (step(condition), step(then), step(otherwise))
      return { frame in
        switch condition(&frame) {
        case .boolean(true): then(&frame)
        case .boolean(false), .null: otherwise(&frame)
        default: failure(&frame)
        }
      }
    case .list(let items):
      let steps = self.steps(items)
      return { frame in frame.made(.list(steps.values(&frame)), of: steps.count) }
    case .range(let interval): return range(interval, node)
    case .testRange(let sign, let value):
      let value = step(value)
      return { frame in frame.made(.range(Value.Range(sign, value(&frame))), of: 1) }
    case .context, .iteration, .quantified, .filter, .index, .filterOrIndex: return collection(node)
    case .instanceOf(let value, let type):
      let value = step(value)
      return { frame in
        let value = value(&frame)
        guard frame.passesOver(value) else { return .null(frame.caller.meter?.cause) }
        return .boolean(type.contains(value))
      }
    case .builtin(let forms, let arguments): return call(forms, arguments, node)
    case .host(let function, let arguments, _): return host(function, arguments, at: node.position)
    case .function(let function): return self.function(function, node)
    case .call(let function, let arguments, let names): return call(function, arguments, names, node)
    case .conversion(let conversion, let value):
      let (value, failure) = (step(value), failure(Catalogue.FEEL.cannotConvert(node.type.name), node))
      return { frame in
        let value = value(&frame)
        guard frame.passesOver(value) else { return .null(frame.caller.meter?.cause) }
        return conversion.apply(value) ?? failure(&frame)
      }
    case .decisionTable(let table): return decisionTable(table, node)
    }
  }

  /// What is compiled, and the steps that a run of it takes.
  func weighed<Compiled>(_ compile: () -> Compiled) -> (Compiled, cost: Int) {
    let before = notes.nodeCount
    let compiled = compile()
    return (compiled, 1 + (notes.nodeCount - before) / 16)
  }

  /// What is compiled, of which a run takes only parts: its steps are not those of what surrounds it.
  func weighedApart<Compiled>(_ compile: () -> Compiled) -> (Compiled, cost: Int) {
    let before = notes.nodeCount
    defer { notes.nodeCount = before }
    return weighed(compile)
  }

  static func truth(_ value: Bool?) -> Value { value.map(Value.boolean) ?? .null() }

  /// What gives the null of a failed operation, with the names that it read and the values that they had.
  func failure(_ message: Message, _ node: Typed) -> Step {
    let (position, name) = (node.position, expressionName)
    let reads = node.directReads
    return { frame in
      // A cause takes as much memory as some values.
      guard frame.caller.spend(8) else { return .null(frame.caller.meter?.cause) }
      let operands = reads.compactMap { read in
        read.place.value(in: frame).operand.map { NullCause.Operand(name: read.name, value: $0) }
      }
      return .null(NullCause(message, at: position, of: name, operands: operands))
    }
  }
}

// Operators.
extension Compiler {
  private func arithmetic(
    _ sign: Expression.ArithmeticOperator, _ left: Typed, _ right: Typed, _ node: Typed
  ) -> Step {
    let failure = failure(Catalogue.FEEL.noResult(sign.rawValue), node)
    let divisionByZero = self.failure(Catalogue.FEEL.divisionByZero, node)
    let missing = self.failure(Catalogue.FEEL.valueMissing, node)
    let (left, right) = (step(left), step(right))
    return { frame in
      let (a, b) = (left(&frame), right(&frame))
      // An absent operand makes the result absent, for the operand's own reason.
      if a.isNull || b.isNull { return Value.cause(of: a, b) ?? missing(&frame) }
      if let result = Arithmetic.apply(sign, a, b) {
        return frame.caller.spend(result.bulk) ? result : .null(frame.caller.meter?.cause)
      }
      let isByZero = sign == .divide && b.isZero || sign == .power && a.isZero
      return isByZero ? divisionByZero(&frame) : failure(&frame)
    }
  }

  private func comparison(
    _ sign: Expression.ComparisonOperator, _ left: Typed, _ right: Typed, _ node: Typed
  ) -> Step {
    let failure = failure(Catalogue.FEEL.notComparable, node)
    let missing = self.failure(Catalogue.FEEL.valueMissing, node)
    let (left, right) = (step(left), step(right))
    return { frame in
      let (a, b) = (left(&frame), right(&frame))
      guard frame.passesOver(a) else { return .null(frame.caller.meter?.cause) }
      if let result = Logic.compare(sign, a, b) { return .boolean(result) }
      guard a.isNull || b.isNull else { return failure(&frame) }
      return Value.cause(of: a, b) ?? missing(&frame)
    }
  }

  private func logic(_ word: Expression.LogicOperator, _ left: @escaping Step, _ right: @escaping Step)
    -> Step
  {
    let decisive = word == .or
    let combine = word == .or ? Logic.or : Logic.and
    return { frame in
      let first = left(&frame)
      guard first.boolean != decisive else { return first }
      let second = right(&frame)
      if let result = combine(first.boolean, second.boolean) { return .boolean(result) }
      return .null(first.cause ?? second.cause)
    }
  }

  private func range(_ interval: TypedInterval, _ node: Typed) -> Step {
    let (start, end) = (step(interval.start), step(interval.end))
    let failure = failure(Catalogue.FEEL.noResult(".."), node)
    let missing = self.failure(Catalogue.FEEL.valueMissing, node)
    return { frame in
      let (first, last) = (start(&frame), end(&frame))
      if first.isNull || last.isNull { return Value.cause(of: first, last) ?? missing(&frame) }
      guard let descends = last.precedes(first), interval.isBare || !descends, frame.caller.spend(4) else {
        return failure(&frame)
      }
      return .range(
        Value.Range(
          first, last, includesStart: interval.includesStart, includesEnd: interval.includesEnd))
    }
  }
}

extension Value {
  /// Whether it is the number 0.
  fileprivate var isZero: Bool { number?.isZero ?? false }

  /// The null of the first of two values that says why it is null.
  fileprivate static func cause(of left: Value, _ right: Value) -> Value? {
    left.cause != nil ? left : right.cause != nil ? right : nil
  }
}
