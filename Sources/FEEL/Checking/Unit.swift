// SPDX-License-Identifier: Apache-2.0

import Base

/// The unit of a number, for as long as the types of an expression are checked: euros are not added to
/// kilometres, nor kilometres to metres.
public enum Unit: Sendable, Hashable {
  /// A measure: `€`, `km`, `%`. Only equal ones go together.
  case measure(String)
  /// A number of things: `agents`, `familles`. All go together, as women and men make persons.
  case count(String)

  /// How the unit is written.
  public var symbol: String {
    switch self {
    case .measure(let symbol), .count(let symbol): symbol
    }
  }

  /// Whether numbers of both units can be added and compared.
  func goesWith(_ other: Unit) -> Bool {
    switch (self, other) {
    case (.count, .count): true
    default: self == other
    }
  }
}

extension Checker {
  /// Reports two numbers that are added or compared though their units do not go together.
  mutating func checkUnits(_ sign: String, _ left: Typed, _ right: Typed, at position: Position) {
    guard let mine = left.unit, let theirs = right.unit, !mine.goesWith(theirs) else { return }
    report(Catalogue.FEEL.unlikeUnits(sign, mine.symbol, theirs.symbol), at: position)
  }
}

extension Typed {
  /// The unit of the number, where one is known. A number that is written out has none and goes with all.
  var unit: Unit? {
    switch operation {
    case .variable(_, _, let unit), .host(_, _, let unit): return unit
    // The members of a scale are in its unit.
    case .member(let owner, _): return owner.unit
    case .negation(let operand): return operand.unit
    case .arithmetic(let sign, let left, let right):
      switch sign {
      case .add, .subtract: return left.unit ?? right.unit
      // A product or quotient has another unit: `surface / 10000` makes hectares of square metres.
      case .multiply, .divide, .power: return nil
      }
    case .conditional(_, let then, let otherwise): return then.unit ?? otherwise.unit
    case .list(let items): return items.lazy.compactMap(\.unit).first
    case .builtin(let forms, let arguments) where forms[0].form.keepsUnit: return arguments.first?.unit
    default: return nil
    }
  }
}

extension Builtin {
  /// Whether the result is in the unit of the first argument.
  fileprivate var keepsUnit: Bool {
    [
      "sum", "min", "max", "mean", "median", "abs", "decimal", "floor", "ceiling", "round up", "round down",
      "round half up", "round half down", "round half even", "modulo",
    ].contains(name)
  }
}
