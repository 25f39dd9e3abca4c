// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// Computes the sides of a claim on intervals, and writes the arithmetic down.
struct ClaimArithmetic {
  typealias Node = Expression.Node

  let claim: Claim
  let values: any FigureValues
  let parameters: ParameterFunction

  /// What keeps a claim from being checked.
  struct Obstacle: Error { let message: Message }

  func term(_ node: Node) throws -> Term {
    if let path = node.path { return try figure(path.joined(separator: "."), claim.period) }
    switch node.form {
    case .literal(.number(let number)): return Term(Quantity(exactly: number))
    case .literal(.string(let text)): return Term(naming: text)
    case .list(let items): return Term(try items.map(term))
    case .negation(let operand):
      let term = try term(operand)
      guard let quantity = term.quantity else { throw unsupported(node) }
      return Term(
        -quantity, text: Message(fr: "\u{2212}\(term.grouped.fr)", en: "\u{2212}\(term.grouped.en)"),
        isSingle: term.isSingle)
    case .arithmetic(let sign, let left, let right):
      return try arithmetic(sign, term(left), term(right), at: node)
    case .call(ParameterFunction.declaration.name, _): return try parameter(node, member: nil)
    case .member(let owner, let member) where owner.isParameter: return try parameter(owner, member: member)
    case .call(let name, let arguments): return try call(name, arguments.map(\.value), at: node)
    case .member(let owner, "value"): return try term(owner)
    default: throw unsupported(node)
    }
  }

  func unsupported(_ node: Node) -> Obstacle {
    Obstacle(message: Catalogue.noIntervalArithmetic(at: node.position))
  }

  // MARK: Figures

  private func figure(_ name: String, _ period: Period) throws -> Term {
    let value = try values.value(FigureKey(named: name, in: claim.key.service), for: period)
    return Term(try quantity(value))
  }

  private func quantity(_ value: FigureValue) throws -> Quantity {
    switch value.content {
    case .absent(let cause): throw Obstacle(message: cause)
    case .known(let number, .declared(let declaration)):
      return Quantity(number, qualifier: declaration.qualifier, precision: declaration.printedPrecision)
    case .known(let number, _): return Quantity(exactly: number)
    }
  }

  // MARK: Operators

  private func arithmetic(_ sign: Expression.ArithmeticOperator, _ left: Term, _ right: Term, at node: Node)
    throws
    -> Term
  {
    guard let a = left.quantity, let b = right.quantity else { throw unsupported(node) }
    let result: Quantity?
    let text: Message
    switch sign {
    case .add: (result, text) = (a + b, .joining([left.text, right.text], with: "+"))
    case .subtract: (result, text) = (a - b, .joining([left.text, right.grouped], with: "\u{2212}"))
    case .multiply: (result, text) = (a * b, .joining([left.grouped, right.grouped], with: "×"))
    case .divide: (result, text) = (a / b, .joining([left.grouped, right.grouped], with: "÷"))
    case .power:
      (result, text) = (
        b.value.int.flatMap(a.value.power).map(Quantity.init(exactly:)),
        .joining([left.grouped, right.grouped], with: "^")
      )
    }
    guard let result else { throw Obstacle(message: Catalogue.noResult(text)) }
    return Term(result, text: text)
  }

  // MARK: Functions

  private func call(_ name: String, _ arguments: [Node], at node: Node) throws -> Term {
    switch name {
    case "at", "previous", "evolution", "difference", "months", "by":
      return try overFigure(name, arguments, at: node)
    case "share":
      guard arguments.count == 2 else { throw unsupported(node) }
      return try share(term(arguments[0]), term(arguments[1]), at: node)
    case "count": return Term(Quantity(exactly: Number(try items(arguments).count)))
    case "sum": return try sum(items(arguments))
    case "mean":
      let items = try items(arguments)
      return try arithmetic(.divide, sum(items), Term(Quantity(exactly: Number(items.count))), at: node)
    case "min": return try extreme(items(arguments), { $0.value < $1.value }, at: node)
    case "max": return try extreme(items(arguments), { $0.value > $1.value }, at: node)
    case "abs":
      let operand = try term(arguments[0])
      guard let quantity = operand.quantity else { throw unsupported(node) }
      return Term(quantity.magnitude, text: operand.text, isSingle: operand.isSingle)
    default: throw unsupported(node)
    }
  }

  private func items(_ arguments: [Node]) throws -> [Term] {
    try arguments.count == 1 ? term(arguments[0]).items : arguments.map(term)
  }

  private func sum(_ items: [Term]) throws -> Term {
    let text = Message.joining(items.map(\.text), with: "+")
    var total = Quantity(exactly: .zero)
    for item in items {
      guard let quantity = item.quantity, let next = total + quantity else {
        throw Obstacle(message: Catalogue.noResult(text))
      }
      total = next
    }
    return Term(total, text: text, isSingle: items.count == 1)
  }

  private func extreme(_ items: [Term], _ isBetter: (Quantity, Quantity) -> Bool, at node: Node) throws
    -> Term
  {
    var best: Term?
    for item in items {
      guard let quantity = item.quantity else { throw unsupported(node) }
      if let current = best?.quantity, !isBetter(quantity, current) { continue }
      best = item
    }
    guard let best else { throw unsupported(node) }
    return best
  }

  private func share(_ part: Term, _ whole: Term, at node: Node) throws -> Term {
    let quotient = try arithmetic(.divide, part, whole, at: node)
    guard let quantity = quotient.quantity, let percent = quantity * Quantity(exactly: 100) else {
      throw unsupported(node)
    }
    return Term(percent, text: quotient.text)
  }

  /// The functions whose first argument names a figure.
  private func overFigure(_ function: String, _ arguments: [Node], at node: Node) throws -> Term {
    guard let name = arguments.first?.path?.joined(separator: ".") else { throw unsupported(node) }
    let option = try arguments.dropFirst().first.map { argument -> String in
      guard case .literal(.string(let text)) = argument.form else { throw unsupported(argument) }
      return text
    }
    if function == "by" { return try breakdown(name, option ?? "") }
    let since = option.flatMap { Period($0) } ?? claim.period.previousYear
    switch function {
    case "at": return try figure(name, since)
    case "previous": return try figure(name, claim.period.previousYear)
    case "months": return Term(try claim.period.months.map { try figure(name, $0) })
    case "difference":
      return try arithmetic(.subtract, figure(name, claim.period), figure(name, since), at: node)
    default:
      let (now, before) = (try figure(name, claim.period), try figure(name, since))
      let change = try arithmetic(.subtract, now, before, at: node)
      // (now − before) ÷ before, on intervals, is now ÷ before − 1: each operand is then used once.
      guard let current = now.quantity, let earlier = before.quantity, let ratio = current / earlier,
        let rate = ratio - Quantity(exactly: .one), let percent = rate * Quantity(exactly: 100)
      else { throw Obstacle(message: Catalogue.noResult(change.text)) }
      return Term(percent, text: .joining([change.grouped, before.grouped], with: "÷"))
    }
  }

  private func breakdown(_ name: String, _ breakdown: String) throws -> Term {
    let table = try values.breakdown(
      FigureKey(named: name, in: claim.key.service), named: breakdown, for: claim.period)
    let numbers = table.cells.compactMap { $0.first ?? nil }
    return Term(numbers.map { Term(Quantity(exactly: $0)) })
  }
}

extension DeclaredValue {
  /// The place of the last printed digit; nil for an exact count.
  var printedPrecision: Number? {
    if let precision { return precision }
    return value.exponent < 0 ? Number(coefficient: 1, exponent: value.exponent) : nil
  }
}
