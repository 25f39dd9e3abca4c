// SPDX-License-Identifier: Apache-2.0

import Base

/// A checked node: its names are resolved to slots, its calls to functions, its conversions made explicit.
/// Evaluation and SQL are both made from it.
struct Typed: Sendable {
  let operation: Operation
  let type: FEELType
  let position: Position

  /// The value, where it is known before evaluation.
  var constant: Value? {
    guard case .constant(let value) = operation else { return nil }
    return value
  }
}

indirect enum Operation: Sendable {
  case constant(Value)
  /// A variable of the scope.
  case variable(path: String, slot: Int)
  /// A variable bound within the expression.
  case local(Int)
  case member(Typed, String)
  case arithmetic(Expression.ArithmeticOperator, Typed, Typed)
  case negation(Typed)
  case comparison(Expression.ComparisonOperator, Typed, Typed)
  case logic(Expression.LogicOperator, Typed, Typed)
  case membership(Typed, [Test])
  case conditional(Typed, then: Typed, otherwise: Typed)
  case list([Typed])
  case context([Binding])
  case range(TypedInterval)
  case iteration([Binding], result: Typed)
  case quantified(Expression.Quantifier, [Binding], condition: Typed)
  case filter(Typed, item: Int, condition: Typed)
  case index(Typed, Typed)
  case instanceOf(Typed, FEELType)
  case builtin(Builtin, [Typed])
  case host(Int, [Typed])
  case conversion(Conversion, Typed)
}

/// One test of `in`.
enum Test: Sendable {
  /// A value to equal, a list that holds it, or a range it lies in.
  case value(Typed)
  case comparison(Expression.ComparisonOperator, Typed)
  case interval(TypedInterval)
}

struct TypedInterval: Sendable {
  let start: Typed
  let end: Typed
  let includesStart: Bool
  let includesEnd: Bool
}

/// A local variable and what it is bound to: the items of a loop, or the value of a context's entry.
struct Binding: Sendable {
  let name: String
  let local: Int
  let value: Typed
}

/// How a value becomes another where the types ask for it.
enum Conversion: Sendable, Hashable {
  case textToNumber(decimalMark: Character)
  case textToDate
  case toList
  /// A conversion of each item of a list.
  indirect case each(Conversion)
}
