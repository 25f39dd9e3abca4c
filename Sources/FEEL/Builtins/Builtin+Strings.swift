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
    Builtin(
      "matches", pattern("input") + [.optional("flags", .string)], .boolean,
      calling: { arguments, caller in
        searching(arguments, flags: 2) { (pattern, text) throws(PatternError) in
          .boolean(try pattern.matches(text, within: caller.meter))
        }
      }),
    Builtin(
      "replace",
      pattern("input") + [.required("replacement", .string), .optional("flags", .string)], .string,
      calling: { arguments, caller in
        searching(arguments, flags: 3) { (pattern, text) throws(PatternError) in
          let replacement = arguments[2].string ?? ""
          return .string(try pattern.replacing(in: text, with: replacement, within: caller.meter))
        }
      }),
    Builtin(
      "split", [.required("string", .string), .required("delimiter", .string)], .list(.string),
      calling: { arguments, caller in
        searching(arguments, flags: 2) { (pattern, text) throws(PatternError) in
          .list(try pattern.split(text, within: caller.meter).map(Value.string))
        }
      }),
    Builtin("string join", [.required("list", .list(.string)), .optional("delimiter", .string)], .string) {
      joined($0[0].items, by: ($0.count > 1 ? $0[1].string : nil) ?? "")
    },
  ]

  private static func joined(_ items: [Value], by separator: String) -> Value? {
    var parts: [String] = []
    var length = 0
    for item in items where !item.isNull {
      guard let part = item.string else { return nil }
      parts.append(part)
      length += part.utf8.count + separator.utf8.count
    }
    guard length <= longestText else { return .null(NullCause(Catalogue.FEEL.tooLarge)) }
    return .string(parts.joined(separator: separator))
  }

  /// In bytes.
  private static let longestText = 1 << 24

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
    guard let text = arguments[0].string?.unicodeScalars, let start = arguments[1].number?.truncated,
      start != 0,
      start.magnitude <= text.count
    else { return nil }
    let first = text.index(
      start > 0 ? text.startIndex : text.endIndex, offsetBy: start > 0 ? start - 1 : start)
    guard arguments.count > 2, !arguments[2].isNull else { return .string(String(text[first...])) }
    guard let length = arguments[2].number?.truncated, length >= 1 else { return nil }
    return .string(String(text[first...].prefix(length)))
  }

  private static func pattern(_ subject: String) -> [Parameter] {
    [.required(subject, .string), .required("pattern", .string)]
  }

  /// What a search gives: the first argument is the text, the second the pattern.
  /// - Parameter place: where the flags stand, if given.
  private static func searching(
    _ arguments: [Value], flags place: Int, _ search: (Pattern, String) throws(PatternError) -> Value
  ) -> Value? {
    guard let text = arguments[0].string, let pattern = arguments[1].string else { return nil }
    let flags = arguments.count > place ? arguments[place].string : nil
    do throws(PatternError) {
      return try search(try Pattern(pattern, flags: flags ?? ""), text)
    } catch {
      return .null(NullCause(error.message))
    }
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
}
