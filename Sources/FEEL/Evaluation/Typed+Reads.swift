// SPDX-License-Identifier: Apache-2.0

/// Where a name's value stands while an expression is evaluated.
enum Place: Sendable {
  case slot(Int)
  case local(Int)

  func value(in frame: Frame) -> Value {
    switch self {
    case .slot(let index): frame.slots[index]
    case .local(let index): frame.locals[index]
    }
  }
}

extension Typed {
  /// The names that the operands of a node read themselves: `a / (b - c)` reads a, b and c.
  var directReads: [(name: String, place: Place)] {
    var found: [(name: String, place: Place)] = []
    collectReads(into: &found)
    return found
  }

  private func collectReads(into found: inout [(name: String, place: Place)]) {
    switch operation {
    case .variable(let path, let slot, _): Typed.add(path, .slot(slot), to: &found)
    case .local(let slot, let name): Typed.add(name, .local(slot), to: &found)
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
      .index(let left, let right):
      left.collectReads(into: &found)
      right.collectReads(into: &found)
    case .negation(let operand), .conversion(_, let operand), .member(let operand, _):
      operand.collectReads(into: &found)
    case .host(_, let arguments, _):
      for argument in arguments { argument?.collectReads(into: &found) }
    case .builtin(_, let arguments), .call(_, let arguments, _),
      .list(let arguments):
      for argument in arguments { argument.collectReads(into: &found) }
    case .range(let interval):
      interval.start.collectReads(into: &found)
      interval.end.collectReads(into: &found)
    case .decisionTable(let table):
      for input in table.inputs { input.value.collectReads(into: &found) }
    default: break
    }
  }

  /// Past a handful, operands explain nothing any more.
  private static func add(_ name: String, _ place: Place, to found: inout [(name: String, place: Place)]) {
    guard found.count < 6, !found.contains(where: { $0.name == name }) else { return }
    found.append((name, place))
  }
}
