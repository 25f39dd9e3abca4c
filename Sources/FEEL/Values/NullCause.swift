// SPDX-License-Identifier: Apache-2.0

import Base

/// Why an expression has no value: what went wrong, where, and for which operands.
///
/// It is made where an operation fails and goes along with every null that follows from it.
public final class NullCause: Sendable {
  /// What went wrong.
  public let message: Message
  /// Where in the text of the expression.
  public let position: Position?
  /// What the expression is called, where it has a name: the rule “ceiling”.
  public let expression: String?
  /// The names that the failed operation read, with their values.
  public let operands: [Operand]

  /// A name and the value that it had.
  public struct Operand: Sendable, Hashable {
    /// The path of the name.
    public let name: String
    /// Its value.
    public let value: Value
  }

  /// A cause, and the place of the operation that found no value.
  public init(
    _ message: Message, at position: Position? = nil, of expression: String? = nil, operands: [Operand] = []
  ) {
    self.message = message
    self.position = position
    self.expression = expression
    self.operands = operands
  }

  /// The whole of it in words, without the operands that no sentence could tell: “the division has no result: the divisor is zero (at 1:14 of the rule
  /// “ceiling”), because children = 0”.
  public var explanation: Message {
    Catalogue.FEEL.because(
      message, position: position, expression: expression,
      operands: operands.filter { !$0.value.holdsContexts }.map { operand in
        Message(
          fr: "\(operand.name) = \(operand.value.shown(in: .fr))",
          en: "\(operand.name) = \(operand.value.shown(in: .en))")
      })
  }
}

extension Value {
  /// Whether it is a context, or a list of some.
  fileprivate var holdsContexts: Bool {
    switch self {
    case .context: true
    case .list(let items): items.contains(where: \.holdsContexts)
    default: false
    }
  }
}
