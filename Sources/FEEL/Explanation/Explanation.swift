// SPDX-License-Identifier: Apache-2.0

import Base

/// How a value came about: what was read, computed and chosen, as a tree that can be told in words or read by
/// a program.
public struct Explanation: Sendable {
  /// What happened at a node of the tree.
  public enum Kind: String, Sendable, CaseIterable {
    /// The value stands in the expression itself.
    case constant
    /// A name was read.
    case read
    case computed
    /// A condition was found true or false.
    case tested
    /// A branch of `if` was chosen.
    case chosen
    /// A decision table gave the value.
    case decided
    /// A function was called that has an expression of its own.
    case called
    /// A list or a context was put together.
    case composed
    /// There is no value.
    case failed
  }

  /// What happened.
  public let kind: Kind
  /// What the value is called, where it has a name of its own: a decision, a rule, the entry of a context.
  public internal(set) var name: String?
  /// The expression as FEEL writes it, cut where it is long.
  public internal(set) var expression: String
  /// What the expression gave.
  public internal(set) var value: Value
  /// From what: what was evaluated on the way and matters for the value.
  public internal(set) var parts: [Explanation]
  /// How many parts more there were, such as the items of a long list.
  public internal(set) var omitted: Int
  /// What the whole says of this part: “the condition is met”.
  var lead: Lead?
  /// What happened, in words; nil where the value and the parts say it.
  var sentence: Message?
  /// How the parts follow the sentence.
  var opening = Catalogue.Explanation.whereColon
  /// Whether the sentence of the whole says it already.
  var isSaid = false

  /// What the whole says of a part.
  struct Lead: Sendable {
    let text: Message
    /// Whether it says what the value of the part is.
    var saysValue = false
  }

  init(
    _ kind: Kind, expression: String = "", value: Value, sentence: Message? = nil,
    parts: [Explanation] = [], omitted: Int = 0
  ) {
    self.kind = kind
    self.expression = expression
    self.value = value
    self.sentence = sentence
    self.parts = parts
    self.omitted = omitted
  }
}

extension Explanation {
  /// The tree as JSON: of each node its `kind`, `name` if it has one, `expression`, `value` and `parts`, and
  /// how many parts were `omitted` if any.
  public var json: String {
    var members = ["\"kind\": \"\(kind.rawValue)\""]
    if let name { members.append("\"name\": \(Value.quoted(name))") }
    members.append("\"expression\": \(Value.quoted(expression))")
    members.append("\"value\": \(value.json)")
    if !parts.isEmpty { members.append("\"parts\": [\(parts.map(\.json).joined(separator: ", "))]") }
    if omitted > 0 { members.append("\"omitted\": \(omitted)") }
    return "{\(members.joined(separator: ", "))}"
  }
}
