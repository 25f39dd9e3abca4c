// SPDX-License-Identifier: Apache-2.0

import Base

extension Value {
  /// The value of a JSON text. JSON is a part of FEEL's literals: numbers keep every digit, objects become
  /// contexts.
  /// - Throws: where the text is not JSON.
  public init(json text: String) throws(Diagnostic) {
    let expression = try Expression(parsing: text)
    self = try Value.json(expression.root)
  }

  private static func json(_ node: Expression.Node) throws(Diagnostic) -> Value {
    switch node.form {
    case .literal(.null), .literal(.boolean), .literal(.number), .literal(.string):
      guard case .literal(let value) = node.form else { break }
      return value
    case .negation(let operand):
      guard case .literal(.number(let number)) = operand.form else { break }
      return .number(-number)
    case .list(let items):
      var values: [Value] = []
      for item in items { values.append(try json(item)) }
      return .list(values)
    case .context(let entries):
      var context = Context()
      for entry in entries { context[entry.name] = try json(entry.value) }
      return .context(context)
    default: break
    }
    throw Diagnostic(file: nil, position: node.position, Catalogue.FEEL.notJSON)
  }

  /// The value as JSON. Dates, durations and ranges, which JSON does not have, are strings as `string`
  /// gives them.
  public var json: String {
    switch self {
    case .null, .boolean, .number, .string: description
    case .date, .time, .dateTime, .daysDuration, .yearsDuration, .range, .function: Value.quoted(text ?? "")
    case .list(let items): "[\(items.map(\.json).joined(separator: ", "))]"
    case .context(let context):
      "{\(context.entries.map { "\(Value.quoted($0.name)): \($0.value.json)" }.joined(separator: ", "))}"
    }
  }
}

extension FEELType {
  /// A value of JSON with the dates, times and durations that this type asks for in place of texts: JSON has
  /// none. What the type does not ask for stays as it is.
  public func reading(_ value: Value) -> Value {
    switch (self, value) {
    case (.date, .string(let text)), (.time, .string(let text)), (.dateTime, .string(let text)),
      (.daysDuration, .string(let text)), (.yearsDuration, .string(let text)):
      guard let read = Value(temporal: text), implicitly(converting: read) != nil else { return value }
      return read
    case (.list(let item), .list(let items)): return .list(items.map(item.reading))
    case (.list(let item), _): return item.reading(value)
    case (.context(let fields), .context(let context)):
      return .context(
        Value.Context(
          context.entries.map { entry in
            let type = fields.first { $0.name == entry.name }?.type ?? .any
            return Value.Context.Entry(name: entry.name, value: type.reading(entry.value))
          }))
    default: return value
    }
  }
}
