// SPDX-License-Identifier: Apache-2.0

import Base

extension Value {
  /// How deep values may nest, so that passing over one never exhausts the stack.
  static let maximumDepth = 200

  /// How many values it is made of, itself included, where long strings and numbers count as several; nil
  /// where they are too many, or nest too deep.
  ///
  /// The same list may stand in a value many times over: what takes little memory may take long to compare or
  /// to write.
  func weight(atMost maximum: Int) -> Int? {
    var rest = maximum
    return take(from: &rest, depth: 0) ? maximum - rest : nil
  }

  private func take(from rest: inout Int, depth: Int) -> Bool {
    rest -= 1
    guard depth <= Value.maximumDepth, rest >= 0 else { return false }
    switch self {
    case .list(let items): return items.allSatisfy { $0.take(from: &rest, depth: depth + 1) }
    case .context(let context):
      return context.entries.allSatisfy { $0.value.take(from: &rest, depth: depth + 1) }
    case .range(let range):
      return [range.start, range.end].allSatisfy { $0?.take(from: &rest, depth: depth + 1) ?? true }
    case .function(let function): return depth + function.depth <= Value.maximumDepth
    case .string(let text): rest -= text.utf8.count / 32
    case .number(let number): rest -= abs(number.exponent) / 8
    case .null, .boolean, .date, .time, .dateTime, .daysDuration, .yearsDuration: break
    }
    return rest >= 0
  }

  /// How deep it nests: 0 for a value of which no other is a part. It must be no heavier than `weight` allows.
  var depth: Int {
    switch self {
    case .list(let items): 1 + (items.lazy.map(\.depth).max() ?? 0)
    case .context(let context): 1 + (context.entries.lazy.map(\.value.depth).max() ?? 0)
    case .range(let range): 1 + max(range.start?.depth ?? 0, range.end?.depth ?? 0)
    case .function(let function): function.depth
    default: 0
    }
  }

  /// The steps that a function takes to pass over it once, without what is within.
  var bulk: Int {
    switch self {
    case .string(let text): text.utf8.count / 32
    case .list(let items): items.count / 8
    case .context(let context): context.entries.count / 8
    default: 0
    }
  }

  /// Whether other values stand within it.
  var isComposed: Bool {
    switch self {
    case .list, .context, .range, .function: true
    default: false
    }
  }

  /// The value among the operands of a cause: without causes of its own; nil where it is too large to explain
  /// anything, and for functions.
  var operand: Value? {
    guard isComposed else { return withoutCauses }
    if case .function = self { return nil }
    return weight(atMost: 1000) == nil ? nil : withoutCauses
  }

  private var withoutCauses: Value {
    switch self {
    case .null: .null()
    case .list(let items): .list(items.map(\.withoutCauses))
    case .context(let context):
      .context(Context(context.entries.map { .init(name: $0.name, value: $0.value.withoutCauses) }))
    default: self
    }
  }
}
