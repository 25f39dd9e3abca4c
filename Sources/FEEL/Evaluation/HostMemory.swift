// SPDX-License-Identifier: Apache-2.0

/// What a host remembers between evaluations of one expression: the values of the nodes that read nothing but what
/// the host gives, such as the parameters in force on a day. For one thread, and one expression.
public final class HostMemory {
  private var values: [Value?] = []
  /// The locals of an evaluation that ended, all null again: the next one makes none.
  private var locals: [Value] = []

  /// Nothing yet.
  public init() {}

  subscript(site: Int) -> Value? {
    get { site < values.count ? values[site] : nil }
    set {
      while values.count <= site { values.append(nil) }
      // Its own entries: those of parameters are shared by all threads.
      if case .context(let context) = newValue {
        values[site] = .context(Value.Context(distinct: context.entries.map { $0 }))
      } else {
        values[site] = newValue
      }
    }
  }

  /// Locals for an evaluation, all null.
  func takeLocals(_ count: Int) -> [Value] {
    guard locals.count == count else { return Frame.nulls(count) }
    defer { locals = [] }
    return locals
  }

  /// Takes back the locals of an evaluation that ended.
  func giveBack(_ used: consuming [Value]) {
    var used = used
    for index in used.indices { used[index] = .null() }
    locals = used
  }
}

/// Where the compiler stands in an expression, shared by all who compile a part of it.
final class CompilerNotes {
  /// How many nodes were compiled so far: what is compiled between two readings tells the work of a loop.
  var nodeCount = 0
  /// The locals around the node whose values depend on the host alone.
  var fixedLocals: Set<Int> = []
  private var siteCount = 0

  /// A place of the memory of hosts.
  func nextSite() -> Int {
    defer { siteCount += 1 }
    return siteCount
  }
}

extension Compiler {
  /// The same step, which a host that remembers runs once where the node depends on the host alone.
  func remembered(_ node: Typed, _ step: @escaping Step) -> Step {
    guard node.dependence(on: notes.fixedLocals) == .host else { return step }
    if case .local = node.operation { return step }
    let site = notes.nextSite()
    return { frame in
      guard let memory = frame.caller.host.memory else { return step(&frame) }
      if let known = memory[site] { return known }
      let value = step(&frame)
      // Why there is none is told anew each time.
      if !value.isNull { memory[site] = value }
      return value
    }
  }

  /// Notes that a local is bound, to what depends on the host alone or on more.
  func bind(_ binding: Binding) {
    if binding.value.dependence(on: notes.fixedLocals) != .other {
      notes.fixedLocals.insert(binding.local)
    } else {
      notes.fixedLocals.remove(binding.local)
    }
  }

  /// Notes that locals are bound no more.
  func unbind(_ bindings: some Sequence<Binding>) {
    for binding in bindings { notes.fixedLocals.remove(binding.local) }
  }
}

/// What the value of a node depends on.
private enum Dependence: Int {
  case nothing
  case host
  case other

  func or(_ more: @autoclosure () -> Dependence) -> Dependence {
    guard self != .other else { return self }
    let more = more()
    return more.rawValue > rawValue ? more : self
  }
}

extension Typed {
  fileprivate func dependence(on fixed: Set<Int>) -> Dependence {
    switch operation {
    case .constant: .nothing
    case .local(let slot, _): fixed.contains(slot) ? .host : .other
    case .host(_, let arguments, _):
      arguments.reduce(.host) { found, argument in
        argument.map { argument in found.or(argument.dependence(on: fixed)) } ?? found
      }
    case .member(let operand, _), .negation(let operand), .conversion(_, let operand):
      operand.dependence(on: fixed)
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right):
      left.dependence(on: fixed).or(right.dependence(on: fixed))
    case .conditional(let condition, let then, let otherwise):
      condition.dependence(on: fixed).or(then.dependence(on: fixed)).or(otherwise.dependence(on: fixed))
    default: .other
    }
  }
}
