// SPDX-License-Identifier: Apache-2.0

import Base

extension Value: CustomStringConvertible {
  /// The value as FEEL writes it: `"a"`, `12.5`, `@"2024-01-31"`, `[1, 2]`, `{a: 1}`, `[1..5)`.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let value): value.description
    case .string(let value): Value.quoted(value)
    case .date(let value): "@\"\(value)\""
    case .time(let value): "@\"\(value)\""
    case .dateTime(let value): "@\"\(value)\""
    case .daysDuration(let value): "@\"\(value)\""
    case .yearsDuration(let value): "@\"\(value)\""
    case .function(let function): function.signature
    case .list(let items): "[\(items.map(\.description).joined(separator: ", "))]"
    case .context(let context):
      "{\(context.entries.map { "\(Value.key($0.name)): \($0.value)" }.joined(separator: ", "))}"
    case .range(let range): range.description
    }
  }

  /// The value as the function `string` gives it: a string and a date without quotes; nil for null.
  var text: String? {
    switch self {
    case .null: nil
    case .string(let value): value
    case .date(let value): value.description
    case .time(let value): value.description
    case .dateTime(let value): value.description
    case .daysDuration(let value): value.description
    case .yearsDuration(let value): value.description
    default: description
    }
  }

  /// A name as a key of a context, in quotes where it needs them.
  static func key(_ name: String) -> String { Lexer.isName(name) ? name : quoted(name) }

  /// A string literal, which FEEL and JSON write alike.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Value.Range: CustomStringConvertible {
  /// The range as FEEL writes it; one without start or end as a unary test.
  public var description: String {
    if form == .equal { return "(= \(start ?? .null()))" }
    if form == .notEqual { return "(!= \(start ?? .null()))" }
    switch (start, end) {
    case (let start?, nil): return "\(includesStart ? ">=" : ">") \(start)"
    case (nil, let end?): return "\(includesEnd ? "<=" : "<") \(end)"
    default:
      return "\(includesStart ? "[" : "(")\(start ?? .null())..\(end ?? .null())\(includesEnd ? "]" : ")")"
    }
  }
}
