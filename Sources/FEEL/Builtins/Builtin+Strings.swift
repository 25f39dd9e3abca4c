// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// String functions (DMN 1.5, 10.3.4.3). Positions and lengths count code points.
  static let strings: [Builtin] = [
    Builtin("string length", [.required("string", .string)], .number) {
      $0[0].string.map { .number(Number($0.unicodeScalars.count)) }
    },
    Builtin("upper case", [.required("string", .string)], .string) {
      $0[0].string.map { .string($0.uppercased()) }
    },
    Builtin("lower case", [.required("string", .string)], .string) {
      $0[0].string.map { .string($0.lowercased()) }
    },
    Builtin(
      "substring",
      [.required("string", .string), .required("start position", .number), .optional("length", .number)],
      .string
    ) { substring($0) },
    predicate("contains") { text, match in text.range(of: match) != nil },
    predicate("starts with") { text, match in text.utf8.starts(with: match.utf8) },
    predicate("ends with") { text, match in text.utf8.reversed().starts(with: match.utf8.reversed()) },
    cut("substring before") { text, match in
      text.range(of: match).map { String(text[..<$0.lowerBound]) } ?? ""
    },
    cut("substring after") { text, match in text.range(of: match).map { String(text[$0.upperBound...]) } ?? ""
    },
    Builtin("split", [.required("string", .string), .required("delimiter", .string)], .list(.string)) {
      guard let text = $0[0].string, let delimiter = $0[1].string.flatMap(plainPattern) else { return nil }
      return .list(text.parts(separatedBy: delimiter).map(Value.string))
    },
    Builtin("string join", [.required("list", .list(.string)), .optional("delimiter", .string)], .string) {
      var parts: [String] = []
      for item in $0[0].items where !item.isNull {
        guard let part = item.string else { return nil }
        parts.append(part)
      }
      return .string(parts.joined(separator: ($0.count > 1 ? $0[1].string : nil) ?? ""))
    },
  ]

  private static func predicate(_ name: String, _ test: @escaping @Sendable (String, String) -> Bool)
    -> Builtin
  {
    Builtin(name, [.required("string", .string), .required("match", .string)], .boolean) {
      guard let text = $0[0].string, let match = $0[1].string else { return nil }
      return .boolean(test(text, match))
    }
  }

  private static func cut(_ name: String, _ cut: @escaping @Sendable (String, String) -> String) -> Builtin {
    Builtin(name, [.required("string", .string), .required("match", .string)], .string) {
      guard let text = $0[0].string, let match = $0[1].string else { return nil }
      return .string(cut(text, match))
    }
  }

  private static func substring(_ arguments: [Value]) -> Value? {
    guard let text = arguments[0].string?.unicodeScalars, let start = arguments[1].number?.int, start != 0,
      start.magnitude <= text.count
    else { return nil }
    let first = text.index(
      start > 0 ? text.startIndex : text.endIndex, offsetBy: start > 0 ? start - 1 : start)
    guard arguments.count > 2, !arguments[2].isNull else { return .string(String(text[first...])) }
    guard let length = arguments[2].number?.int, length >= 0 else { return nil }
    return .string(String(text[first...].prefix(length)))
  }

  /// The text that a pattern of plain characters matches: escapes undone; nil for a pattern that is more
  /// than that.
  private static func plainPattern(_ pattern: String) -> String? {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if isEscaped {
        guard !scalar.properties.isAlphabetic, !Lexer.isDigit(scalar) else { return nil }
        result.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if ".[]{}()*+?^$|".unicodeScalars.contains(scalar) {
        return nil
      } else {
        result.append(scalar)
      }
    }
    return isEscaped || result.isEmpty ? nil : String(result)
  }
}

extension String {
  /// Where the code points of another string first occur; an empty string occurs at the start.
  fileprivate func range(of other: String) -> Swift.Range<Index>? {
    let (text, match) = (unicodeScalars, other.unicodeScalars)
    let length = match.count
    var start = text.startIndex
    while true {
      guard let end = text.index(start, offsetBy: length, limitedBy: text.endIndex) else { return nil }
      if text[start..<end].elementsEqual(match) { return start..<end }
      guard start < text.endIndex else { return nil }
      text.formIndex(after: &start)
    }
  }

  fileprivate func parts(separatedBy delimiter: String) -> [String] {
    var parts: [String] = []
    var rest = self
    while let range = rest.range(of: delimiter) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = String(rest[range.upperBound...])
    }
    return parts + [rest]
  }
}
