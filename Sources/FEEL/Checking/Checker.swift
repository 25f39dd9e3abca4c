// SPDX-License-Identifier: Apache-2.0

import Base

/// Gives every node of an expression its type, and collects everything that is wrong with it.
///
/// In the expressions of a pack, what is wrong is reported. In those of DMN models it makes a null, as the
/// standard wants it: the checker then puts a null with its cause where the mistake stands.
struct Checker {
  typealias Node = Expression.Node

  let scope: any Scope
  let file: String?
  let strictness: Strictness
  var findings: [Diagnostic] = []
  /// The variables bound around the node being checked, the innermost last.
  private(set) var locals: [Local] = []
  /// Where those of each name stand among them, and those that open members: one among many is found at once.
  private var placesByName: [String: [Int]] = [:]
  private var openers: [Int] = []
  /// The slots of the locals that were read.
  private var readLocals: Set<Int> = []
  /// How many local variables the evaluation needs room for.
  private(set) var localCount = 0

  init(scope: any Scope, file: String?, strictness: Strictness) {
    self.scope = scope
    self.file = file
    self.strictness = strictness
  }

  /// A name bound within the expression.
  struct Local {
    let name: String
    let slot: Int
    let type: FEELType
    /// Whether the members of its value are names too, as those of a filter's item are.
    let opensMembers: Bool
  }

  mutating func report(_ message: Message, at position: Position) {
    findings.append(Diagnostic(file: file, position: position, message))
  }

  /// Reports, and stands in for the node so that the rest can be checked.
  mutating func failure(_ message: Message, at position: Position) -> Typed {
    report(message, at: position)
    return Typed(
      operation: .constant(.null(NullCause(message, at: position))), type: .any, position: position)
  }

  func unknown(at position: Position) -> Typed {
    Typed(operation: .constant(.null()), type: .any, position: position)
  }

  /// A new local variable, known from here until `locals` is cut back.
  mutating func bind(_ name: String, _ type: FEELType, opensMembers: Bool = false) -> Int {
    let slot = locals.count
    placesByName[name, default: []].append(slot)
    if opensMembers { openers.append(slot) }
    locals.append(Local(name: name, slot: slot, type: type, opensMembers: opensMembers))
    localCount = max(localCount, locals.count)
    return slot
  }

  /// Checks what may use names of its own, which are forgotten after it.
  mutating func scoped<Result>(_ body: (inout Checker) -> Result) -> Result {
    let outer = locals.count
    defer {
      for local in locals[outer...].reversed() {
        placesByName[local.name]?.removeLast()
        if local.opensMembers { openers.removeLast() }
      }
      locals.removeSubrange(outer...)
    }
    return body(&self)
  }

  func isLocal(_ name: String) -> Bool { placesByName[name]?.isEmpty == false }

  /// The innermost local of a name, or that opens members, among the first `count`.
  func innermostLocal(_ name: String, among count: Int) -> Int? {
    let places = [placesByName[name]?.last { $0 < count }, openers.last { $0 < count }]
    return places.compactMap(\.self).max()
  }

  /// A local as an operand.
  mutating func read(_ local: Local, at position: Position) -> Typed {
    readLocals.insert(local.slot)
    return Typed(operation: .local(local.slot, name: local.name), type: local.type, position: position)
  }

  /// Checks something, and tells the slots of the locals that it reads.
  mutating func reading<Result>(_ body: (inout Checker) -> Result) -> (Result, Set<Int>) {
    let before = readLocals
    readLocals = []
    let result = body(&self)
    let read = readLocals
    readLocals.formUnion(before)
    return (result, read)
  }

  /// The whole of an expression, where a stack surely holds what is done with it: its tree may come from
  /// something else than the parser.
  mutating func whole(_ root: Node) -> Typed {
    root.height <= Expression.maximumHeight
      ? check(root) : failure(Catalogue.FEEL.tooLong, at: root.position)
  }

  mutating func check(_ node: Node) -> Typed {
    let position = node.position
    switch node.form {
    case .literal(let value):
      return Typed(operation: .constant(value), type: Checker.type(ofLiteral: value), position: position)
    case .name, .member: return path(node)
    case .call(let name, let arguments): return call(name, arguments, at: position)
    case .invocation(let function, let arguments): return invocation(function, arguments, at: position)
    case .function(let function): return self.function(function, at: position)
    case .list(let items):
      let items = items.map { check($0) }
      let type = items.reduce(FEELType.null) { $0.union($1.type) }
      return folded(.list(items), .list(type), position, from: items)
    case .context(let entries): return context(entries, at: position)
    case .range(let range):
      let interval = interval(range)
      let type = interval.start.type.union(interval.end.type)
      return folded(.range(interval), .range(type), position, from: [interval.start, interval.end])
    case .negation(let operand): return negation(operand, at: position)
    case .arithmetic(let sign, let left, let right):
      return arithmetic(sign, check(left), check(right), at: position)
    case .comparison(let sign, let left, let right):
      return comparison(sign, check(left), check(right), at: position)
    case .logic(let word, let left, let right):
      let operands = [condition(left), condition(right)]
      return folded(.logic(word, operands[0], operands[1]), .boolean, position, from: operands)
    case .between(let value, let low, let high):
      let range = Expression.Interval(start: low, end: high, includesStart: true, includesEnd: true)
      return membership(value, [Node(.range(range), at: position)], at: position)
    case .membership(let value, let tests): return membership(value, tests, at: position)
    case .test(let sign, let value):
      let value = check(value)
      return folded(.testRange(sign, value), .range(value.type), position, from: [value])
    case .unaryTests(let tests): return unaryTests(tests, at: position)
    case .conditional(let condition, let then, let otherwise):
      let (condition, then, otherwise) = (self.condition(condition), check(then), check(otherwise))
      return folded(
        .conditional(condition, then: then, otherwise: otherwise), then.type.union(otherwise.type), position,
        from: [condition, then, otherwise])
    case .iteration(let iterators, let result): return iteration(iterators, result, at: position)
    case .quantified(let quantifier, let iterators, let condition):
      return quantified(quantifier, iterators, condition, at: position)
    case .filter(let list, let filter): return self.filter(list, filter, at: position)
    case .instanceOf(let value, let type):
      let value = check(value)
      guard let type = resolved(type) else {
        return failure(Catalogue.FEEL.unknownType(type.description), at: position)
      }
      return folded(.instanceOf(value, type), .boolean, position, from: [value])
    case .conversion(let value, let type):
      let value = check(value)
      if type == .any { return value }
      let operation = Operation.conversion(.implicit(type), value)
      return folded(operation, type, position, from: [value])
    case .decisionTable(let table): return decisionTable(table, at: position)
    }
  }

  /// A node that must be true or false.
  mutating func condition(_ node: Node) -> Typed {
    expect(.boolean, check(node))
  }

  /// The operation, or its value where all it depends on is known now.
  func folded(_ operation: Operation, _ type: FEELType, _ position: Position, from operands: [Typed]) -> Typed
  {
    let typed = Typed(operation: operation, type: type, position: position)
    guard strictness == .lenient || findings.isEmpty, operands.allSatisfy({ $0.constant != nil }) else {
      return typed
    }
    var frame = Frame(slots: [], caller: Caller(), localCount: localCount)
    let value = Compiler().step(typed)(&frame)
    // A value that is null for a reason keeps its operation: who explains it must see what was computed.
    guard value.cause == nil, frame.caller.meter?.reason == nil else { return typed }
    return Typed(operation: .constant(value), type: type, position: position)
  }

  /// A string literal can be compared with the values of a choice.
  private static func type(ofLiteral value: Value) -> FEELType {
    guard case .string(let string) = value else { return value.type }
    return .choice([string])
  }
}

/// What becomes of a mistake that the types show.
public enum Strictness: Sendable {
  /// It is an error: the expressions of packs.
  case strict
  /// It is a null: the expressions of DMN models.
  case lenient
}
