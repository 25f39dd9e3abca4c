// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

extension TestValue {
  /// The value in FEEL.
  var value: Value {
    switch self {
    case .null: .null()
    case .simple(let text, let type): TestValue.value(text, type)
    case .list(let items): .list(items.map(\.value))
    case .components(let components):
      .context(Value.Context(components.map { Value.Context.Entry(name: $0.name, value: $0.value.value) }))
    }
  }

  private static func value(_ text: String, _ type: String?) -> Value {
    switch type {
    case "string": .string(text)
    case "boolean": .boolean(text == "true" || text == "1")
    case "date", "time", "dateTime", "duration": Value(temporal: text) ?? .string(text)
    case "decimal", "double", "float", "integer", "int", "long", "short":
      Number(text).map(Value.number) ?? .string(text)
    default: .string(text)
    }
  }
}

extension [TestInput] {
  /// The values by name for a model; nil for the one tested.
  func values(in namespace: String?) -> Value.Context {
    Value.Context(
      filter { $0.namespace == namespace }.map { Value.Context.Entry(name: $0.name, value: $0.value.value) })
  }

  /// The values for other models, by namespace.
  var imported: [String: Value.Context] {
    let namespaces = Set(compactMap(\.namespace))
    return Dictionary(uniqueKeysWithValues: namespaces.map { ($0, values(in: $0)) })
  }
}

extension Value {
  /// How near an answer must be where the kit's own is no exact decimal: it was computed in binary.
  private static let tolerance = Number("0.00000001") ?? .zero

  /// Whether an answer is what this value of the kit asks for.
  func isExpected(_ answer: Value) -> Bool {
    switch (self, answer) {
    case (.number(let expected), .number(let number)):
      if expected == number { return true }
      guard expected.decimals >= 6, let difference = expected.subtracting(number) else { return false }
      return difference.magnitude < Value.tolerance
    case (.list(let expected), .list(let items)):
      return expected.count == items.count && zip(expected, items).allSatisfy { $0.isExpected($1) }
    case (.context(let expected), .context(let context)):
      return expected.entries.count == context.entries.count
        && expected.entries.allSatisfy { entry in
          context[entry.name].map { entry.value.isExpected($0) } ?? false
        }
    default: return self == answer
    }
  }
}
