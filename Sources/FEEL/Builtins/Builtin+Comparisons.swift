// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// Whether two values are one and the same (DMN 1.5, 10.3.4.12): of the same type, with the same parts,
  /// where `=` compares what they mean.
  static let comparisons: [Builtin] = [
    Builtin("is", [.optional("value1", .any), .optional("value2", .any)], .boolean) { arguments in
      guard arguments.count > 0 else { return nil }
      return .boolean(isSame(arguments[0], arguments.count > 1 ? arguments[1] : .null()))
    }
  ]

  private static func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.time(let a), .time(let b)): a == b
    case (.dateTime(let a), .dateTime(let b)): a == b
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy(isSame)
    case (.context(let a), .context(let b)):
      a.entries.count == b.entries.count
        && a.entries.allSatisfy { entry in b[entry.name].map { isSame(entry.value, $0) } ?? false }
    default: left == right
    }
  }
}
