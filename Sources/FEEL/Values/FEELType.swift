// SPDX-License-Identifier: Apache-2.0

/// The type of an expression (DMN 1.5, 10.3.2.1), with the two that forms and files need: `choice` and
/// `text`.
public enum FEELType: Sendable, Hashable {
  /// Not known before evaluation.
  case any
  /// The type of the literal null, which every type accepts.
  case null
  case number
  case string
  /// A column of an outside file: a string, which becomes a number or a date where exactly that is expected.
  case text
  /// A string that is one of a list. A string literal is a choice of one.
  case choice([String])
  case boolean
  case date
  case time
  case dateTime
  case daysDuration
  case yearsDuration
  indirect case list(FEELType)
  case context([Field])
  indirect case range(FEELType)
  /// A named type whose members are asked of the scope.
  case record(String)
  /// A function of which nothing is said.
  case function
  /// A function of these parameters and this result.
  indirect case functionType([FEELType], FEELType)

  /// A member of a context.
  public struct Field: Sendable, Hashable {
    /// The name of the member.
    public let name: String
    /// The type of its value.
    public let type: FEELType

    /// A member of a context or record.
    public init(name: String, type: FEELType) {
      self.name = name
      self.type = type
    }
  }
}

extension FEELType {
  var isString: Bool {
    switch self {
    case .string, .text, .choice: true
    default: false
    }
  }

  /// Whether it is made of more types than can be handled soon.
  package var isLarge: Bool {
    var count = 0
    return !counts(into: &count)
  }

  private func counts(into total: inout Int) -> Bool {
    total += 1
    guard total <= 20_000 else { return false }
    switch self {
    case .list(let item), .range(let item): return item.counts(into: &total)
    case .context(let fields): return fields.allSatisfy { $0.type.counts(into: &total) }
    case .functionType(let parameters, let result):
      return parameters.allSatisfy { $0.counts(into: &total) } && result.counts(into: &total)
    default: return true
    }
  }

  /// Whether nothing can be said of its values before evaluation.
  var isOpen: Bool { self == .any || self == .null }

  /// The type of a list's items; of anything else, itself.
  var itemType: FEELType {
    guard case .list(let item) = self else { return self }
    return item
  }

  /// Whether a value of `other` can stand where this type is expected, without conversion.
  public func accepts(_ other: FEELType) -> Bool {
    switch (self, other) {
    case (.any, _), (_, .any), (_, .null): true
    case (.string, .text), (.string, .choice), (.text, .string), (.text, .choice): true
    case (.choice, .string), (.choice, .text): true
    case (.choice(let mine), .choice(let theirs)): theirs.allSatisfy(mine.contains)
    case (.list(let mine), .list(let theirs)), (.range(let mine), .range(let theirs)): mine.accepts(theirs)
    case (.context(let mine), .context(let theirs)):
      mine.allSatisfy { field in theirs.contains { $0.name == field.name && field.type.accepts($0.type) } }
    case (.function, .functionType), (.functionType, .function): true
    case (.functionType(let mine, let result), .functionType(let theirs, let given)):
      mine.count == theirs.count && zip(theirs, mine).allSatisfy { $0.accepts($1) } && result.accepts(given)
    default: self == other
    }
  }

  /// Whether a value of each can be equal.
  func canEqual(_ other: FEELType) -> Bool {
    switch (self, other) {
    case (.choice(let mine), .choice(let theirs)): mine.contains(where: theirs.contains)
    case (.list(let mine), .list(let theirs)), (.range(let mine), .range(let theirs)): mine.canEqual(theirs)
    case (.context, .context): true
    default: accepts(other) || other.accepts(self)
    }
  }

  /// Whether FEEL orders its values.
  var isOrdered: Bool {
    switch self {
    case .number, .date, .time, .dateTime, .daysDuration, .yearsDuration, .any, .null: true
    default: isString
    }
  }

  /// The type of a value that is of one or the other.
  func union(_ other: FEELType) -> FEELType {
    if self == other || other == .null { return self }
    switch (self, other) {
    case (.null, _): return other
    case (.choice(let mine), .choice(let theirs)):
      // So many values are no choice any more.
      guard mine.count <= 1000, theirs.count <= 1000 else { return .string }
      return .choice(mine + theirs.filter { !mine.contains($0) })
    case (.text, .choice), (.choice, .text): return .string
    case (.list(let mine), .list(let theirs)): return .list(mine.union(theirs))
    case (.range(let mine), .range(let theirs)): return .range(mine.union(theirs))
    default: return isString && other.isString ? .string : .any
    }
  }
}
