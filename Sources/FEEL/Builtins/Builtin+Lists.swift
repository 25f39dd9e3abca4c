// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// List functions (DMN 1.5, 10.3.4.4).
  static let lists: [Builtin] = [
    Builtin("list contains", [list, element], .boolean) { .boolean($0[0].items.contains($0[1])) },
    Builtin("count", [list], .number) { .number(Number($0[0].items.count)) },
    Builtin("index of", [list, .nullable("match", .any)], .list(.number)) { arguments in
      .list(
        arguments[0].items.enumerated().filter { $0.element == arguments[1] }.map {
          .number(Number($0.offset + 1))
        })
    },
    Builtin("append", [list, .nullable("item", .any)], isVariadic: true, typed: appended) { arguments in
      .list(arguments[0].items + arguments.dropFirst())
    },
    Builtin("concatenate", [list], isVariadic: true, typed: united) { .list($0.flatMap(\.items)) },
    Builtin("union", [list], isVariadic: true, typed: united) { .list(distinct($0.flatMap(\.items))) },
    Builtin("distinct values", [list], typed: united) { .list(distinct($0[0].items)) },
    Builtin("reverse", [list], typed: united) { .list($0[0].items.reversed()) },
    Builtin("flatten", [list], typed: flattened) { .list(flat($0[0].items)) },
    Builtin(
      "sublist", [list, .required("start position", .number), .optional("length", .number)],
      typed: sameItems
    ) { sublist($0) },
    Builtin(
      "insert before", [list, .required("position", .number), .nullable("newItem", .any)],
      typed: inserted
    ) { arguments in
      var items = arguments[0].items
      guard let place = index(arguments[1], in: items) else { return nil }
      items.insert(arguments[2], at: place)
      return .list(items)
    },
    Builtin(
      "list replace", [list, .required("position", .number), .nullable("newItem", .any)], typed: inserted
    ) { arguments in
      var items = arguments[0].items
      guard let place = index(arguments[1], in: items) else { return nil }
      items[place] = arguments[2]
      return .list(items)
    },
    Builtin(
      "list replace", [list, .required("match", .function), .nullable("newItem", .any)], .list(.any),
      calling: replaced),
    Builtin(
      "sort", [list, .required("precedes", .function)], .list(.any),
      calling: { arguments, caller in
        arguments[1].function.flatMap { precedes in
          sorted(arguments[0].items) { precedes.call([$0, $1], from: caller).boolean }
        }
      }),
    Builtin("remove", [list, .required("position", .number)], typed: sameItems) { arguments in
      var items = arguments[0].items
      guard let place = index(arguments[1], in: items) else { return nil }
      items.remove(at: place)
      return .list(items)
    },
  ]

  private static let list = Parameter.required("list", .list(.any))
  private static let element = Parameter.nullable("element", .any)

  private static let united: @Sendable ([FEELType]) -> FEELType = { types in
    .list(types.reduce(.null) { $0.union($1.itemType) })
  }

  private static let appended: @Sendable ([FEELType]) -> FEELType = { types in
    .list(types.dropFirst().reduce(types[0].itemType) { $0.union($1) })
  }

  private static let sameItems: @Sendable ([FEELType]) -> FEELType = { .list($0[0].itemType) }

  private static let inserted: @Sendable ([FEELType]) -> FEELType = { .list($0[0].itemType.union($0[2])) }

  private static let flattened: @Sendable ([FEELType]) -> FEELType = { types in
    var type = types[0]
    while case .list(let item) = type { type = item }
    return .list(type)
  }

  private static func distinct(_ items: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return items.filter { seen.insert($0).inserted }
  }

  private static func flat(_ items: [Value]) -> [Value] {
    var flat: [Value] = []
    flat.reserveCapacity(items.count)
    for item in items {
      if case .list(let inner) = item { flat += self.flat(inner) } else { flat.append(item) }
    }
    return flat
  }

  /// The place of a position counted from 1, or from the end where negative.
  private static func index(_ position: Value, in items: [Value]) -> Int? {
    guard let position = position.number?.truncated, position != 0, position.magnitude <= items.count else {
      return nil
    }
    return position > 0 ? position - 1 : items.count + position
  }

  /// The list with each item that a function picks replaced.
  @Sendable private static func replaced(_ arguments: [Value], _ caller: Caller) -> Value? {
    guard let match = arguments[1].function else { return nil }
    var items = arguments[0].items
    for (place, item) in items.enumerated() {
      guard let isMatch = match.call([item, arguments[2]], from: caller).boolean else { return nil }
      if isMatch { items[place] = arguments[2] }
    }
    return .list(items)
  }

  /// The items in order, those of which none precedes the other as they stood; nil where two have no order.
  private static func sorted(_ items: [Value], _ precedes: (Value, Value) -> Bool?) -> Value? {
    var isOrdered = true
    let sorted = items.sorted { left, right in
      guard isOrdered, let first = precedes(left, right) else {
        isOrdered = false
        return false
      }
      return first
    }
    return isOrdered ? .list(sorted) : nil
  }

  private static func sublist(_ arguments: [Value]) -> Value? {
    let items = arguments[0].items
    guard let start = index(arguments[1], in: items) else { return nil }
    guard arguments.count > 2, !arguments[2].isNull else { return .list(Array(items[start...])) }
    guard let length = arguments[2].number?.truncated, length >= 0, length <= items.count - start else {
      return nil
    }
    return .list(Array(items[start..<start + length]))
  }
}
