// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// Functions that make one value of many (DMN 1.5, 10.3.4.4): each takes a list, or its items as arguments.
  static let aggregates: [Builtin] = [
    aggregate("sum", of: .number) { folded($0) { $0.adding($1) } },
    aggregate("product", of: .number) { folded($0) { $0.multiplied(by: $1) } },
    aggregate("mean", of: .number) { items in
      folded(items) { $0.adding($1) }?.number?.divided(by: Number(items.count)).map(Value.number)
    },
    aggregate("stddev", of: .number) { deviation($0) },
    aggregate("median", of: .number) { median($0) },
    aggregate("mode", of: .number, result: { _ in .list(.number) }) { mode($0) },
    aggregate("min", of: .any, result: item) { extreme($0) { $0.precedes($1) } },
    aggregate("max", of: .any, result: item) { extreme($0) { $1.precedes($0) } },
    aggregate("all", of: .boolean, result: { _ in .boolean }) { items in
      truths(items).map { Compiler.truth($0.reduce(true, Logic.and)) }
    },
    aggregate("any", of: .boolean, result: { _ in .boolean }) { items in
      truths(items).map { Compiler.truth($0.reduce(false, Logic.or)) }
    },
  ].flatMap { $0 }

  private static let item: @Sendable ([FEELType]) -> FEELType = { types in
    types.reduce(.null) { $0.union($1.itemType) }
  }

  private static func aggregate(
    _ name: String, of type: FEELType,
    result: @escaping @Sendable ([FEELType]) -> FEELType = { _ in .number },
    _ body: @escaping Body
  ) -> [Builtin] {
    [
      Builtin(name, [.required("list", .list(type))], typed: result) { body($0[0].items) },
      Builtin(name, [.nullable("item", type)], isVariadic: true, typed: result, body),
    ]
  }

  /// The items as truths; nil where one is none.
  private static func truths(_ items: [Value]) -> [Bool?]? {
    items.allSatisfy { $0.isNull || $0.boolean != nil } ? items.map(\.boolean) : nil
  }

  private static func folded(_ items: [Value], _ combine: (Number, Number) -> Number?) -> Value? {
    guard var result = items.first?.number else { return nil }
    for item in items.dropFirst() {
      guard let number = item.number, let combined = combine(result, number) else { return nil }
      result = combined
    }
    return .number(result)
  }

  /// The deviation of a sample: divided by one less than there are items.
  private static func deviation(_ items: [Value]) -> Value? {
    let numbers = items.compactMap(\.number)
    guard numbers.count == items.count, numbers.count > 1,
      let mean = folded(items, { $0.adding($1) })?.number?.divided(by: Number(numbers.count))
    else { return nil }
    var sum = Number.zero
    for number in numbers {
      guard let distance = number.subtracting(mean), let square = distance.multiplied(by: distance),
        let added = sum.adding(square)
      else { return nil }
      sum = added
    }
    return sum.divided(by: Number(numbers.count - 1))?.squareRoot.map(Value.number)
  }

  private static func sorted(_ items: [Value]) -> [Number]? {
    let numbers = items.compactMap(\.number)
    return numbers.count == items.count && !numbers.isEmpty ? numbers.sorted() : nil
  }

  private static func median(_ items: [Value]) -> Value? {
    guard let numbers = sorted(items) else { return nil }
    let middle = numbers.count / 2
    guard numbers.count.isMultiple(of: 2) else { return .number(numbers[middle]) }
    return numbers[middle - 1].adding(numbers[middle])?.divided(by: Number(2)).map(Value.number)
  }

  /// The values that occur most, in ascending order; of an empty list, none.
  private static func mode(_ items: [Value]) -> Value? {
    guard !items.isEmpty else { return .list([]) }
    guard let numbers = sorted(items) else { return nil }
    let counts = numbers.reduce(into: [Number: Int]()) { $0[$1, default: 0] += 1 }
    let most = counts.values.max()
    return .list(counts.filter { $0.value == most }.keys.sorted().map(Value.number))
  }

  private static func extreme(_ items: [Value], _ isBetter: (Value, Value) -> Bool?) -> Value? {
    guard var best = items.first, best.precedes(best) != nil else { return nil }
    for item in items.dropFirst() {
      guard let better = isBetter(item, best) else { return nil }
      if better { best = item }
    }
    return best
  }
}
