// SPDX-License-Identifier: Apache-2.0

import Base

extension Value {
  /// How deep values may nest, so that passing over one never exhausts the stack.
  static let maximumDepth = 200

  /// How many values it is made of, itself included, where long strings and numbers count as several; nil
  /// where they are more than an evaluation may make, or nest too deep.
  ///
  /// The same list may stand in a value many times over: what takes little memory may take long to compare or
  /// to write.
  var weight: Int? {
    var total = 0
    return add(to: &total, depth: 0) ? total : nil
  }

  private func add(to total: inout Int, depth: Int) -> Bool {
    total += 1
    guard depth <= Value.maximumDepth, total <= Meter.allowance else { return false }
    switch self {
    case .list(let items): return items.allSatisfy { $0.add(to: &total, depth: depth + 1) }
    case .context(let context):
      return context.entries.allSatisfy { $0.value.add(to: &total, depth: depth + 1) }
    case .range(let range):
      return [range.start, range.end].allSatisfy { $0?.add(to: &total, depth: depth + 1) ?? true }
    case .function(let function): return depth + function.depth <= Value.maximumDepth
    case .string(let text): total += text.utf8.count / 32
    case .number(let number): total += abs(number.exponent) / 64
    case .null, .boolean, .date, .time, .dateTime, .daysDuration, .yearsDuration: break
    }
    return true
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
    guard let weight, weight <= 1000 else { return nil }
    return withoutCauses
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
