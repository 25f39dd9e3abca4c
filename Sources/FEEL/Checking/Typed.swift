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
  case variable(path: String, slot: Int, unit: Unit?)
  /// A variable bound within the expression.
  case local(Int, name: String)
  case member(Typed, String)
  /// A name within a filter whose item is not known yet: its member of that name, or what the name means
  /// outside.
  case itemMember(Int, String, otherwise: Typed)
  case arithmetic(Expression.ArithmeticOperator, Typed, Typed)
  case negation(Typed)
  case comparison(Expression.ComparisonOperator, Typed, Typed)
  case logic(Expression.LogicOperator, Typed, Typed)
  case membership(Typed, [Test])
  case unaryTests(TypedTests)
  case conditional(Typed, then: Typed, otherwise: Typed)
  case list([Typed])
  case context([Binding])
  case range(TypedInterval)
  /// The range of the values that pass a test: `(< 5)`.
  case testRange(Expression.ComparisonOperator, Typed)
  /// The results so far are bound to `partial`, where the result reads them.
  case iteration([Binding], result: Typed, partial: Int?)
  case quantified(Expression.Quantifier, [Binding], condition: Typed)
  case filter(Typed, item: Int, condition: Typed)
  case index(Typed, Typed)
  /// A filter of which only evaluation tells whether it is a condition or an index.
  case filterOrIndex(Typed, item: Int, filter: Typed)
  case instanceOf(Typed, FEELType)
  /// The forms of a built-in that the arguments may fit, each with their places among its parameters.
  case builtin([Builtin.Placed], [Typed])
  /// An optional argument that is not given is nil.
  case host(Int, [Typed?], unit: Unit?)
  case function(TypedFunction)
  /// A call of a function value, its arguments in order or by name.
  case call(Typed, [Typed], names: [String]?)
  case conversion(Conversion, Typed)
  case decisionTable(TypedTable)
}

/// One test of `in`.
enum Test: Sendable {
  /// A value to equal, a list that holds it, or a range it lies in.
  case value(Typed)
  case comparison(Expression.ComparisonOperator, Typed)
  case interval(TypedInterval)
  /// A condition on `?`, which stands at a local.
  case condition(Typed, local: Int)
}

struct TypedInterval: Sendable {
  let start: Typed
  let end: Typed
  let includesStart: Bool
  let includesEnd: Bool
  var isBare = false
}

/// What the cell of a decision table says of a value.
struct TypedTests: Sendable {
  /// Where the value of `?` stands.
  let local: Int
  /// The tests; nil for `-`.
  let tests: [Test]?
  let isNegated: Bool
}

/// A local variable and what it is bound to: the items of a loop, or the value of a context's entry.
struct Binding: Sendable {
  let name: String
  let local: Int
  let value: Typed
}

/// A function literal: its parameters become locals from `firstLocal` on.
struct TypedFunction: Sendable {
  let parameters: [FEELType.Field]
  let firstLocal: Int
  /// How many locals the body needs, those around it included.
  let localCount: Int
  /// The locals around it that the body reads.
  let captured: [Int]
  /// How high the tree of the body is.
  let height: Int
  /// Nil for a function of another language.
  let body: Typed?
}

/// A decision table whose cells are checked.
struct TypedTable: Sendable {
  struct Input: Sendable {
    let value: Typed
    let allowed: TypedTests?
  }

  struct Output: Sendable {
    let name: String?
    let values: [Typed]
    let otherwise: Typed?
    let type: FEELType
  }

  struct Rule: Sendable {
    let tests: [TypedTests]
    let outputs: [Typed]
    let position: Position
  }

  let inputs: [Input]
  let outputs: [Output]
  let rules: [Rule]
  let hitPolicy: Expression.DecisionTable.HitPolicy
}

/// How a value becomes another where the types ask for it.
enum Conversion: Sendable, Hashable {
  case textToNumber(decimalMark: Character)
  case textToDate
  case toList
  /// The conversion that a type asks for (DMN 1.5, 10.3.2.9.4).
  case implicit(FEELType)
  /// A conversion of each item of a list.
  indirect case each(Conversion)
}
