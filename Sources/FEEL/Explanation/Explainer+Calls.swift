// SPDX-License-Identifier: Apache-2.0

import Base

extension Explainer {
  /// A built-in in words, where there are words for it.
  mutating func builtin(_ name: String, _ arguments: [Typed], _ node: Typed, _ entry: Entry) -> Explanation {
    if name == "not", let condition = arguments.first.flatMap({ entry.part($0) }) {
      return explanation(of: condition)
    }
    let operands = written(arguments, entry)
    let mentions = operands.map(mention)
    if let truth = entry.value.boolean, let sentence = Words.predicate(name, mentions, holds: truth) {
      return Explanation(.tested, value: entry.value, sentence: sentence, parts: support(operands))
    }
    guard operands.count <= 8, let words = Words.computation(name, mentions) else {
      return call(arguments, node, entry)
    }
    return Explanation(
      .computed, value: entry.value, sentence: Words.equation([words, entry.value.words]),
      parts: support(operands))
  }

  /// The arguments; the items where the only one is a list that is written out.
  private func written(_ arguments: [Typed], _ entry: Entry) -> [Operand] {
    if arguments.count == 1, case .list(let items) = arguments[0].operation,
      let list = entry.part(arguments[0])
    {
      return items.map { operand($0, of: list) }
    }
    return arguments.map { operand($0, of: entry) }
  }

  /// A function as FEEL writes it: with the arguments' names, then with their values.
  mutating func call(_ arguments: [Typed], _ node: Typed, _ entry: Entry) -> Explanation {
    let operands = arguments.map { operand($0, of: entry) }
    return Explanation(
      .computed, value: entry.value, sentence: equation(node, operands, entry), parts: support(operands))
  }

  private func equation(_ node: Typed, _ operands: [Operand], _ entry: Entry) -> Message {
    let text = writer.text(of: node)
    let name = text.prefix { $0 != "(" }
    let given = operands.lastIndex { $0.node.constant?.isNull != true }.map { operands[...$0] } ?? []
    let isCalendar = name == "date" || name == "date and time"
    let words = given.map { operand in
      let value = operand.value ?? .null()
      return isCalendar ? Explainer.plain(value) : value.side
    }
    let values = Message { language in
      "\(name)(\(words.map { $0(language) }.joined(separator: language == .fr ? " ; " : ", ")))"
    }
    let isConstant = operands.allSatisfy { $0.entry == nil }
    let left = isConstant ? [values] : [Message(fr: text, en: text), values]
    return Words.equation(left + [entry.value.side])
  }

  /// A call of a function of the embedding program, which may evaluate expressions of its own.
  mutating func host(_ arguments: [Typed], _ node: Typed, _ entry: Entry) -> Explanation {
    let isOpaque = entry.parts.allSatisfy { part in arguments.contains { part.isAbout($0) } }
    return isOpaque ? call(arguments, node, entry) : call(of: nil, arguments, node, entry)
  }

  /// A call of a function that has an expression of its own: what the expression did explains the result.
  mutating func call(of function: Typed?, _ arguments: [Typed], _ node: Typed, _ entry: Entry) -> Explanation
  {
    let operands = arguments.map { operand($0, of: entry) }
    var explanation = Explanation(
      .called, value: entry.value, sentence: equation(node, operands, entry), parts: support(operands))
    explanation.opening = Words.becauseColon
    let known = [function].compactMap(\.self) + arguments
    let bodies = entry.parts.filter { part in !known.contains { part.isAbout($0) } }
    let parts = bodies.prefix(8).compactMap { part($0) }
    explanation.parts += parts.count == 1 ? unnamed(parts[0]) : parts
    return explanation
  }

  /// What explains a value that is named already.
  private func unnamed(_ part: Explanation) -> [Explanation] {
    guard part.sentence != nil else { return part.parts }
    var part = part
    part.name = nil
    return [part]
  }
}

extension NodeWriter {
  /// The text of a cell of a decision table.
  func text(of cell: TypedTests) -> String {
    let tests = (cell.tests ?? []).map { Printer.text(of: node($0)) }.joined(separator: ", ")
    let text = cell.tests == nil ? "-" : cell.isNegated ? "not(\(tests))" : tests
    return text.count > 60 ? text.prefix(59) + "…" : text
  }
}
