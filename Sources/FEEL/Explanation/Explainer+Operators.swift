// SPDX-License-Identifier: Apache-2.0

import Base

/// A value that an operation works on.
struct Operand {
  let node: Typed
  /// Nil where it was not evaluated.
  let value: Value?
  /// How it came about; nil where it is constant.
  let entry: Recorder.Entry?
}

extension Explainer {
  func operand(_ node: Typed, of entry: Entry) -> Operand {
    if let value = node.constant { return Operand(node: node, value: value, entry: nil) }
    let part = entry.part(node)
    return Operand(node: node, value: part?.value, entry: part)
  }

  /// The operand with its value: “income (500)”; of a constant and of a long text, the value alone.
  func mention(_ operand: Operand) -> Message {
    let text = text(of: operand)
    guard let value = operand.value else { return text }
    if case .function = value { return value.words }
    guard let entry = operand.entry else { return value.words }
    // What is computed is explained by a line of its own, which the value leads to.
    let isComposed = value.context != nil || value.brief != value.words
    let maximum = isRead(entry) || isComposed ? 40 : 25
    guard text.fr.count > maximum else { return Words.mention(text, value.brief) }
    return value.context == nil ? value.brief : value.side
  }

  private func text(of operand: Operand) -> Message {
    if case .arithmetic = operand.node.operation, operand.entry != nil {
      var formula = Formula(explainer: self)
      return formula.text(of: operand).names
    }
    let text = writer.text(of: operand.node)
    return Message(fr: text, en: text)
  }

  /// The parts that operands make: what they read, which a sentence says, and what they compute.
  mutating func support(_ operands: [Operand]) -> [Explanation] {
    var parts: [Explanation] = []
    for operand in operands {
      if case .function? = operand.value { continue }
      guard let entry = operand.entry, var part = part(entry) else { continue }
      guard !parts.contains(where: { $0.expression == part.expression }) else { continue }
      part.isSaid = isRead(entry)
      parts.append(part)
    }
    return parts
  }

  /// What is said as an equation of the expression and its value.
  mutating func computed(_ node: Typed, _ operands: [Typed], _ entry: Entry) -> Explanation {
    let text = writer.text(of: node)
    return Explanation(
      .computed, value: entry.value,
      sentence: Words.equation([Message(fr: text, en: text), entry.value.side]),
      parts: support(operands.map { operand($0, of: entry) }))
  }

  mutating func member(_ name: String, of owner: Typed, _ node: Typed, _ entry: Entry) -> Explanation {
    let owner = operand(owner, of: entry)
    if node.writtenEntry != nil, let context = owner.entry { return boxed(name, context) }
    if isRead(entry) {
      var read = computed(node, [], entry)
      if entry.value.isNull {
        read.sentence = Explainer.absence(of: writer.text(of: node), entry.value)
      }
      return Explanation(.read, value: entry.value, sentence: read.sentence)
    }
    let property = Words.property(name, of: mention(owner)) ?? Words.member(name, of: mention(owner))
    let value = name == "year" ? Explainer.plain(entry.value) : entry.value.side
    return Explanation(
      .computed, value: entry.value, sentence: Words.equation([property, value]),
      parts: support([owner]))
  }

  /// A year, or another number that is no quantity, without marks between its digits.
  static func plain(_ value: Value) -> Message {
    value.number.map { Message(fr: $0.description, en: $0.description) } ?? value.words
  }

  mutating func instance(_ value: Operand, _ type: FEELType, _ entry: Entry) -> Explanation {
    Explanation(
      .tested, value: entry.value,
      sentence: Words.instance(mention(value), of: type.name, holds: entry.value.isTrue),
      parts: support([value]))
  }
}

// Arithmetic: `base × rate + 10 = 607.75 × 0.5 + 10 = 313.875`.
extension Explainer {
  mutating func arithmetic(_ node: Typed, _ entry: Entry) -> Explanation {
    var formula = Formula(explainer: self)
    let text = formula.text(of: Operand(node: node, value: entry.value, entry: entry))
    let result = entry.value.words
    let sides: [Message]
    if formula.operands.count > 6 {
      let text = writer.text(of: node)
      sides = [Message(fr: text, en: text), result]
    } else {
      sides = text.names == text.values ? [text.values, result] : [text.names, text.values, result]
    }
    return Explanation(
      .computed, value: entry.value, sentence: Words.equation(sides), parts: support(formula.operands))
  }
}

/// An arithmetic expression twice: with its names, and with their values.
private struct Formula {
  typealias Text = (names: Message, values: Message)

  let explainer: Explainer
  /// What the signs stand between.
  private(set) var operands: [Operand] = []

  init(explainer: Explainer) { self.explainer = explainer }

  mutating func text(of operand: Operand, within outer: Precedence = .lowest, isFirst: Bool = true) -> Text {
    // A sign between a number and a power, or another sign, needs parentheses.
    let takesSign = isFirst && outer < .power
    guard let entry = operand.entry else { return leaf(operand, takesSign: takesSign) }
    switch operand.node.operation {
    case .arithmetic(let sign, let left, let right):
      let next = Precedence(rawValue: sign.precedence.rawValue + 1) ?? .postfix
      let isEnclosed = sign.precedence < outer
      let first = text(
        of: explainer.operand(left, of: entry), within: sign.precedence, isFirst: isFirst || isEnclosed)
      let second = text(of: explainer.operand(right, of: entry), within: next, isFirst: false)
      let text = Formula.joined(first, sign.symbol, second)
      return isEnclosed ? Formula.enclosed(text) : text
    case .negation(let value):
      let value = text(of: explainer.operand(value, of: entry), within: .postfix, isFirst: false)
      let text = (Formula.minus + value.names, Formula.minus + value.values)
      return takesSign ? text : Formula.enclosed(text)
    default: return leaf(operand, takesSign: takesSign)
    }
  }

  private mutating func leaf(_ operand: Operand, takesSign: Bool) -> Text {
    operands.append(operand)
    var text = explainer.writer.text(of: operand.node)
    if operand.node.isOperation { text = "(\(text))" }
    guard let value = operand.value else { return (Message(fr: text, en: text), Message(fr: text, en: text)) }
    var words = value.words
    if !takesSign, words.fr.hasPrefix(Formula.minus.fr) { words = Formula.enclosed((words, words)).values }
    return operand.entry == nil || text.count > 40 ? (words, words) : (Message(fr: text, en: text), words)
  }

  private static let minus = Message(fr: "\u{2212}", en: "\u{2212}")

  private static func joined(_ first: Text, _ sign: String, _ second: Text) -> Text {
    let sign = Message(fr: " \(sign) ", en: " \(sign) ")
    return (first.names + sign + second.names, first.values + sign + second.values)
  }

  private static func enclosed(_ text: Text) -> Text {
    let (open, close) = (Message(fr: "(", en: "("), Message(fr: ")", en: ")"))
    return (open + text.names + close, open + text.values + close)
  }
}

extension Expression.ArithmeticOperator {
  /// The sign as one writes it by hand.
  fileprivate var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "\u{2212}"
    case .multiply: "×"
    case .divide: "÷"
    case .power: "^"
    }
  }
}

extension Typed {
  /// Whether its text needs parentheses beside a sign.
  fileprivate var isOperation: Bool {
    switch operation {
    case .conditional, .iteration, .quantified, .comparison, .logic, .membership: true
    case .conversion(_, let value): value.isOperation
    default: false
    }
  }
}
