// SPDX-License-Identifier: Apache-2.0

import Base

extension Conversion {
  /// The converted value; nil where the text is not what was expected. A blank text is null.
  func apply(_ value: Value) -> Value? {
    switch (self, value) {
    case (.toList, .list): return value
    case (.toList, _): return .list([value])
    case (.implicit(let type), _): return type.implicitly(converting: value)
    case (_, .null): return value
    case (.each(let conversion), .list(let items)):
      return .list(items.map { conversion.apply($0) ?? .null() })
    case (.textToNumber, .number), (.textToDate, .date): return value
    case (.textToNumber(let mark), .string(let text)):
      guard let text = Conversion.trimmed(text) else { return .null() }
      return Conversion.number(text, decimalMark: mark).map(Value.number)
    case (.textToDate, .string(let text)):
      guard let text = Conversion.trimmed(text) else { return .null() }
      return CivilDate(text).map(Value.date)
    default: return nil
    }
  }

  private static func trimmed(_ text: String) -> Substring? {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = text.utf8.firstIndex(where: { !isBlank($0) }),
      let last = text.utf8.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return text[first...last]
  }

  private static func number(_ text: Substring, decimalMark: Character) -> Number? {
    guard decimalMark != "." else { return Number(text) }
    guard !text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return Number(String(text.map { $0 == decimalMark ? "." : $0 }))
  }
}
