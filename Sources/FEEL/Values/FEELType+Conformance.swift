// SPDX-License-Identifier: Apache-2.0

extension FEELType {
  /// Whether a value is of this type (`instance of`); null is of no type but Null.
  func contains(_ value: Value) -> Bool { value.isNull ? self == .null : conforms(value) }

  /// Whether a value can stand where this type is asked for: null can everywhere (DMN 1.5, 10.3.2.9.2).
  func conforms(_ value: Value) -> Bool {
    switch (self, value) {
    case (_, .null), (.any, _): true
    case (.number, .number), (.boolean, .boolean), (.date, .date), (.time, .time), (.dateTime, .dateTime),
      (.string, .string), (.text, .string), (.daysDuration, .daysDuration), (.yearsDuration, .yearsDuration),
      (.record, .context), (.function, .function):
      true
    case (.choice(let values), .string(let value)): values.contains(value)
    case (.list(let item), .list(let items)): item == .any || items.allSatisfy(item.conforms)
    case (.context(let fields), .context(let context)):
      fields.allSatisfy { field in context[field.name].map(field.type.conforms) ?? false }
    case (.range(let item), .range(let range)):
      [range.start, range.end].allSatisfy { $0.map(item.conforms) ?? true }
    case (.functionType, .function(let function)): accepts(function.type)
    default: false
    }
  }

  /// The value as one of this type, by the implicit conversions of DMN (1.5, 10.3.2.9.4): a single value
  /// becomes a list of one, a list of one its item, a date its midnight. Nil where there is none.
  public func implicitly(converting value: Value) -> Value? {
    if conforms(value) { return value }
    switch (self, value) {
    case (.list(let item), _) where item.conforms(value): return .list([value])
    case (_, .list(let items)) where items.count == 1 && conforms(items[0]): return items[0]
    case (.dateTime, .date(let date)): return .dateTime(DateAndTime(startOf: date))
    default: return nil
    }
  }
}

extension Value {
  /// The type of this value.
  public var type: FEELType {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .date: .date
    case .time: .time
    case .dateTime: .dateTime
    case .daysDuration: .daysDuration
    case .yearsDuration: .yearsDuration
    case .list(let items): .list(items.reduce(.null) { $0.union($1.type) })
    case .context(let context): .context(context.entries.map { .init(name: $0.name, type: $0.value.type) })
    case .range(let range): .range((range.start?.type ?? .null).union(range.end?.type ?? .null))
    case .function(let function): function.type
    }
  }
}
