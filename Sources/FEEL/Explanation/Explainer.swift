// SPDX-License-Identifier: Apache-2.0

import Base

/// Makes an explanation of what an evaluation recorded: bounded in depth and in size, without what says
/// nothing.
struct Explainer {
  typealias Entry = Recorder.Entry
  typealias Words = Catalogue.Explanation

  private static let maximumDepth = 12
  private static let maximumNodes = 400
  /// How many of several like parts are told.
  static let maximumItems = 3

  private var depth = 0
  private var nodeCount = 0
  private(set) var writer = NodeWriter(source: nil)

  mutating func explanation(of entry: Entry) -> Explanation {
    nodeCount += 1
    depth += 1
    defer { depth -= 1 }
    switch entry.subject {
    case .named(let name, let expression): return named(name, expression, entry)
    case .node(let node):
      var explanation = failure(node, entry) ?? explanation(of: node, entry)
      explanation.expression = writer.text(of: node)
      explanation.value = entry.value
      return explanation
    }
  }

  /// The explanation of a part; nil where the whole is long or deep enough.
  mutating func part(_ entry: Entry) -> Explanation? {
    guard depth < Explainer.maximumDepth, nodeCount < Explainer.maximumNodes else { return nil }
    return explanation(of: entry)
  }

  private mutating func explanation(of node: Typed, _ entry: Entry) -> Explanation {
    switch node.operation {
    case .constant(let value): return Explanation(.constant, value: value)
    case .variable, .local, .itemMember: return read(node, entry.value)
    case .member(let owner, let name): return member(name, of: owner, node, entry)
    case .arithmetic, .negation: return arithmetic(node, entry)
    case .comparison(let sign, let left, let right): return comparison(sign, left, right, entry)
    case .logic(let word, _, _): return logic(word, node, entry)
    case .membership(let value, let tests):
      return membership(operand(value, of: entry), tests, entry)
    case .conditional: return conditional(entry)
    case .context(let bindings): return context(bindings, entry)
    case .list(let items): return list(items, entry)
    case .iteration(let bindings, let result, _): return iteration(bindings, result, entry)
    case .quantified(let quantifier, let bindings, let condition):
      return quantified(quantifier, bindings, condition, entry)
    case .filter(let list, _, let condition): return filter(list, condition, entry)
    case .index(let list, let index): return item(index, of: list, entry)
    case .filterOrIndex(let list, _, let filter):
      let isIndex = entry.part(filter)?.value.number != nil || filter.constant?.number != nil
      return isIndex ? item(filter, of: list, entry) : self.filter(list, filter, entry)
    case .instanceOf(let value, let type): return instance(operand(value, of: entry), type, entry)
    case .builtin(let forms, let arguments): return builtin(forms[0].form.name, arguments, node, entry)
    case .host(_, let arguments, _): return host(arguments.compactMap(\.self), node, entry)
    case .call(let function, let arguments, _): return call(of: function, arguments, node, entry)
    case .conversion(_, let value):
      guard let inner = entry.part(value) else { return Explanation(.constant, value: entry.value) }
      return explanation(of: inner)
    case .decisionTable(let table): return decisionTable(table, entry)
    case .range(let interval): return computed(node, [interval.start, interval.end], entry)
    case .testRange(_, let value): return computed(node, [value], entry)
    case .unaryTests, .function: return Explanation(.constant, value: entry.value)
    }
  }
}

// What has a name.
extension Explainer {
  /// A decision, a rule or another expression with a name: its own expression, and what was evaluated for it
  /// before.
  private mutating func named(_ name: String?, _ expression: Expression?, _ entry: Entry) -> Explanation {
    let outer = writer
    defer { writer = outer }
    if let expression { writer = NodeWriter(source: expression) }
    var explanation = own(name, expression, entry)
    explanation.name = name ?? explanation.name
    if entry.value.isNull, !explanation.value.isNull, let cause = entry.value.cause {
      // The value is not of the type that the name has.
      explanation = Explanation(.failed, value: entry.value, sentence: cause.words)
      explanation.name = name
      explanation.parts = entry.parts.last.flatMap { part($0) }.map { [$0] } ?? []
    }
    if let expression { explanation.expression = Explainer.shortened(expression.description) }
    explanation.value = entry.value
    return explanation
  }

  private mutating func own(_ name: String?, _ expression: Expression?, _ entry: Entry) -> Explanation {
    guard let last = entry.parts.last, last.isOwn(of: name) || entry.parts.count == 1 && name == nil else {
      // A constant leaves no entry; of something else than an expression, the parts are all there is.
      var explanation = Explanation(entry.parts.isEmpty ? .constant : .composed, value: entry.value)
      explanation.parts = entry.parts.compactMap { part($0) }
      return explanation
    }
    var explanation = explanation(of: last)
    let names = last.readNames
    let before = entry.parts.dropLast().filter { $0.isRead(among: names) }
    explanation.parts += before.compactMap { part($0) }
    return explanation
  }

  private static func shortened(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}

// What is read, and what fails.
extension Explainer {
  private func read(_ node: Typed, _ value: Value) -> Explanation {
    let name = writer.text(of: node)
    let sentence =
      value.isNull
      ? Explainer.absence(of: name, value)
      : Words.equation([Message(fr: name, en: name), value.side])
    return Explanation(.read, expression: name, value: value, sentence: sentence)
  }

  /// That a name is null, and why where that is known.
  static func absence(of name: String, _ value: Value) -> Message {
    let absence = Words.isAbsent(name, holds: true, value: value.words)
    return value.cause.map { absence + Words.because($0.words) } ?? absence
  }

  /// A null, and the operation that it comes from; nil where there is a value, or none was to be expected.
  private mutating func failure(_ node: Typed, _ entry: Entry) -> Explanation? {
    guard entry.value.isNull, node.canFail else { return nil }
    let isMissing = entry.value.cause?.message == Catalogue.FEEL.valueMissing
    let absent = entry.parts.filter {
      $0.value.isNull && ($0.value.cause === entry.value.cause || isMissing && $0.value.cause == nil)
    }
    guard absent.isEmpty else {
      return Explanation(.failed, value: entry.value, parts: reasons(Array(absent.prefix(4))))
    }
    guard let cause = entry.value.cause else { return nil }
    let parts = entry.parts.filter { !isRead($0) }.prefix(4)
    return Explanation(
      .failed, value: entry.value, sentence: cause.words, parts: parts.compactMap { part($0) })
  }

  /// The explanations of parts; of a part that is null because of another, that other.
  mutating func reasons(_ entries: [Entry]) -> [Explanation] {
    entries.compactMap { part($0) }.flatMap { part in
      part.kind == .failed && part.sentence == nil ? part.parts : [part]
    }
  }

  /// Whether a node only reads a name, or what stands under a name.
  func isRead(_ entry: Entry) -> Bool {
    guard case .node(let node) = entry.subject else { return false }
    switch node.operation {
    case .variable, .local, .itemMember: return true
    case .member(let owner, _):
      guard let owner = entry.part(owner), node.writtenEntry == nil else { return false }
      switch owner.value {
      case .context, .list, .null: return isRead(owner)
      default: return false
      }
    case .conversion(_, let value): return entry.part(value).map(isRead) ?? false
    default: return false
    }
  }
}

extension Recorder.Entry {
  /// What a node gave that was evaluated directly for this one; nil where it was not evaluated, or constant.
  func part(_ node: Typed) -> Recorder.Entry? { parts.first { $0.isAbout(node) } }

  /// What a node gave each time that it was evaluated.
  func parts(_ node: Typed) -> [Recorder.Entry] { parts.filter { $0.isAbout(node) } }

  /// Nodes of one parent that begin at one place are told apart by their text.
  func isAbout(_ other: Typed) -> Bool {
    guard case .node(let node) = subject, node.position == other.position else { return false }
    let writer = NodeWriter(source: nil)
    return Printer.text(of: writer.node(node)) == Printer.text(of: writer.node(other))
  }

  /// Whether it is what a name stands for, not something evaluated for it.
  fileprivate func isOwn(of name: String?) -> Bool {
    guard case .named(let own, let expression) = subject else { return true }
    return own == name || expression != nil
  }

  /// The names that were read in it.
  fileprivate var readNames: Set<String> {
    var names: Set<String> = []
    collectNames(into: &names)
    return names
  }

  private func collectNames(into names: inout Set<String>) {
    if case .node(let node) = subject {
      switch node.operation {
      case .variable(let path, _, _): names.insert(path)
      case .member(_, let name): names.insert(name)
      default: break
      }
    }
    for part in parts { part.collectNames(into: &names) }
  }

  /// Whether what it is called is one of the names; what has no name is.
  fileprivate func isRead(among names: Set<String>) -> Bool {
    guard case .named(let name?, _) = subject else { return true }
    return names.contains(name) || names.contains { $0.hasPrefix(name + ".") }
  }
}

extension Typed {
  /// Whether a null of it is a failure of its own or of what it reads.
  fileprivate var canFail: Bool {
    switch operation {
    case .constant, .variable, .local, .itemMember, .conditional, .context, .list, .function, .unaryTests,
      .decisionTable, .call:
      false
    default: writtenEntry == nil
    }
  }
}
