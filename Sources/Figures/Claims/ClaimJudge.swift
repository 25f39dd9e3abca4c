// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// Judges claims: whether they hold, exactly or by what printed numbers stand for.
struct ClaimJudge {
  let values: any FigureValues
  let pack: Pack

  func judge(_ claim: Claim) throws -> JudgedClaim {
    let figures = claim.figures
    if let missing = claim.missing {
      let message = Catalogue.missing(missing)
      return JudgedClaim(claim: claim, verdict: .notCheckable(message), arithmetic: nil, figures: figures)
    }
    guard let statement = claim.statement else {
      return JudgedClaim(
        claim: claim, verdict: .notCheckable(Catalogue.missing("")), arithmetic: nil, figures: figures)
    }
    do {
      let parameters = pack.functions(in: claim.key.service).parameters
      let arithmetic = ClaimArithmetic(claim: claim, values: values, parameters: parameters)
      let judgement = try judge(statement.root, arithmetic)
      return JudgedClaim(
        claim: claim, verdict: judgement.verdict, arithmetic: judgement.arithmetic, figures: figures)
    } catch let obstacle as ClaimArithmetic.Obstacle {
      return JudgedClaim(
        claim: claim, verdict: .notCheckable(obstacle.message), arithmetic: nil, figures: figures)
    }
  }

  private struct Judgement {
    let verdict: JudgedClaim.Verdict
    let arithmetic: Message?
  }

  private func judge(_ node: Expression.Node, _ arithmetic: ClaimArithmetic) throws -> Judgement {
    switch node.form {
    case .logic(.and, let left, let right):
      let (a, b) = (try judge(left, arithmetic), try judge(right, arithmetic))
      let texts = [a.arithmetic, b.arithmetic].compactMap(\.self)
      return Judgement(
        verdict: a.verdict.severity >= b.verdict.severity ? a.verdict : b.verdict,
        arithmetic: Message(
          fr: texts.map(\.fr).joined(separator: "\u{A0}; "), en: texts.map(\.en).joined(separator: "; ")))
    case .comparison(let sign, let left, let right):
      let sides = (left: try arithmetic.term(left), right: try arithmetic.term(right))
      // The number stated is the literal, else the one that nothing computes; the other side is what it should be.
      let statedIsLeft = sides.left.isSingle && !right.isNumber
      return try compare(sides.left, sign, sides.right, statedIsLeft: statedIsLeft, arithmetic.claim)
    case .between(let value, let low, let high):
      let bounds = Bounds(low: try arithmetic.term(low), high: try arithmetic.term(high))
      return try within(arithmetic.term(value), bounds)
    case .membership(let value, let tests):
      guard tests.count == 1, case .range(let range) = tests[0].form else {
        throw ClaimArithmetic.Obstacle(message: Catalogue.noIntervalArithmetic(at: node.position))
      }
      let bounds = Bounds(
        low: try arithmetic.term(range.start), high: try arithmetic.term(range.end),
        includesLow: range.includesStart, includesHigh: range.includesEnd)
      return try within(arithmetic.term(value), bounds)
    default: throw ClaimArithmetic.Obstacle(message: Catalogue.noIntervalArithmetic(at: node.position))
    }
  }

  /// What a value is claimed to be between.
  private struct Bounds {
    let low: Term
    let high: Term
    var includesLow = true
    var includesHigh = true
  }

  private func within(_ value: Term, _ bounds: Bounds) throws -> Judgement {
    guard let v = value.quantity, let low = bounds.low.quantity, let high = bounds.high.quantity else {
      throw ClaimArithmetic.Obstacle(message: Catalogue.noResult(value.text))
    }
    let isAbove = bounds.includesLow ? low.value <= v.value : low.value < v.value
    let isBelow = bounds.includesHigh ? v.value <= high.value : v.value < high.value
    let text = Catalogue.within(value.shown, low.value.text, high.value.text)
    if isAbove, isBelow { return Judgement(verdict: .holds, arithmetic: text) }
    if low.canBeBelow(v, orEqual: bounds.includesLow), v.canBeBelow(high, orEqual: bounds.includesHigh) {
      return Judgement(verdict: .holdsWithinRounding, arithmetic: text)
    }
    return Judgement(
      verdict: .broken(nil), arithmetic: Catalogue.outside(value.shown, low.value.text, high.value.text))
  }

  private func compare(
    _ left: Term, _ sign: Expression.ComparisonOperator, _ right: Term, statedIsLeft: Bool, _ claim: Claim
  ) throws -> Judgement {
    let (statedTerm, computed) = statedIsLeft ? (left, right) : (right, left)
    guard let computedQuantity = computed.quantity, let read = statedTerm.quantity else {
      throw ClaimArithmetic.Obstacle(message: Catalogue.noResult(computed.text))
    }
    let stated = statement(read, of: claim, comparedTo: computedQuantity)
    let (a, b) = statedIsLeft ? (stated, computedQuantity) : (computedQuantity, stated)
    let exactly: Bool
    let possibly: Bool
    switch sign {
    case .equal: (exactly, possibly) = (a.value == b.value, a.overlaps(b))
    case .notEqual: (exactly, possibly) = (a.value != b.value, a.value != b.value)
    case .less: (exactly, possibly) = (a.value < b.value, a.canBeBelow(b, orEqual: false))
    case .lessOrEqual: (exactly, possibly) = (a.value <= b.value, a.canBeBelow(b, orEqual: true))
    case .greater: (exactly, possibly) = (a.value > b.value, b.canBeBelow(a, orEqual: false))
    case .greaterOrEqual: (exactly, possibly) = (a.value >= b.value, b.canBeBelow(a, orEqual: true))
    }
    guard sign == .equal else {
      let holds = exactly || possibly
      let text = Message.joining([left.shown, right.shown], with: (holds ? sign : sign.opposite).symbol)
      return Judgement(
        verdict: exactly ? .holds : holds ? .holdsWithinRounding : .broken(nil), arithmetic: text)
    }
    if exactly { return Judgement(verdict: .holds, arithmetic: computed.shown) }
    if possibly {
      return Judgement(
        verdict: .holdsWithinRounding, arithmetic: Catalogue.printed(computed.shown, as: stated.value.text))
    }
    let gap = computedQuantity.value.subtracting(stated.value)?.magnitude ?? .zero
    return Judgement(
      verdict: .broken(Slip(stated: stated.value, computed: computedQuantity.value)?.message),
      arithmetic: Catalogue.broken(computed.shown, stated: stated.value.text, gap: gap.text))
  }

  /// What the stated number stands for, by the claim's own qualifier and precision.
  private func statement(_ read: Quantity, of claim: Claim, comparedTo computed: Quantity) -> Quantity {
    if claim.qualifier != .exact || claim.precision != nil {
      return Quantity(read.value, qualifier: claim.qualifier, precision: claim.precision)
    }
    guard read.low == read.high, !computed.value.isWhole || read.value.exponent < 0 else { return read }
    // A number written to state a result that is no whole number was rounded to its last digit.
    return Quantity(
      read.value, qualifier: .exact, precision: Number(coefficient: 1, exponent: min(0, read.value.exponent)))
  }
}

extension Claim {
  /// The figures it names, each once, in order.
  public var figures: [FigureKey] {
    (statement?.figures(in: key.service) ?? [])
      .reduce(into: []) { unique, key in if !unique.contains(key) { unique.append(key) } }
  }
}

extension Expression.Node {
  /// Whether this is a number as it is written, with or without a sign.
  fileprivate var isNumber: Bool {
    switch form {
    case .literal(.number): true
    case .negation(let operand): operand.isNumber
    default: false
    }
  }
}

extension JudgedClaim.Verdict {
  fileprivate var severity: Int {
    switch self {
    case .holds: 0
    case .holdsWithinRounding: 1
    case .notCheckable: 2
    case .broken: 3
    }
  }
}

extension Term {
  /// The arithmetic with its result, or the number alone.
  fileprivate var shown: Message {
    guard !isSingle, let quantity else { return text }
    return .joining([text, quantity.value.text], with: "=")
  }
}

extension Expression.ComparisonOperator {
  /// What is true where this is not.
  fileprivate var opposite: Self {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }

  fileprivate var symbol: String {
    switch self {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    }
  }
}
