// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

extension ClaimArithmetic {
  /// A parameter, or a member of a scale, in force on the date written, else over the claim's period.
  func parameter(_ node: Node, member: String?) throws -> Term {
    guard case .call(_, let arguments) = node.form, let key = arguments.first?.value,
      case .literal(.string(let name)) = key.form
    else { throw unsupported(node) }
    let time = try arguments.dropFirst().first.map { ParameterTime.day(try day($0.value)) }
    let found = parameters.value(of: name, at: time ?? .period(claim.period))
    switch (found, member) {
    case (.number(let number), nil): return Term(Quantity(exactly: number))
    case (.context(let scale), let member?):
      guard case .number(let number)? = scale[member] else { throw unsupported(node) }
      return Term(Quantity(exactly: number))
    case (.null(let cause?), _): throw Obstacle(message: cause.message)
    default: throw unsupported(node)
    }
  }

  /// A day as claims write one: `@"2023-04-01"`, `date("2023-04-01")`, `period.start`, `period.end`.
  private func day(_ node: Node) throws -> CivilDate {
    switch node.form {
    case .literal(.date(let day)): return day
    case .call("date", let arguments):
      guard arguments.count == 1, case .literal(.string(let text)) = arguments[0].value.form,
        let day = CivilDate(text)
      else { throw unsupported(node) }
      return day
    default:
      switch node.path {
      case [FigureScope.period, "start"]: return claim.period.start
      case [FigureScope.period, "end"]: return claim.period.end
      default: throw unsupported(node)
      }
    }
  }
}

extension Expression.Node {
  /// Whether this is a call of `parameter`.
  var isParameter: Bool {
    guard case .call(ParameterFunction.declaration.name, _) = form else { return false }
    return true
  }
}
