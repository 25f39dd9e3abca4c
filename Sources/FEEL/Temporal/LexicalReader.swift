// SPDX-License-Identifier: Apache-2.0

/// Reads the lexical forms of dates, times and durations (XML Schema Part 2), looking one byte ahead, so that
/// nothing is allocated.
struct LexicalReader<Bytes: IteratorProtocol<UInt8>> {
  private var bytes: Bytes
  /// The byte that is read next; nil at the end.
  private(set) var next: UInt8?

  init(_ bytes: Bytes) {
    self.bytes = bytes
    next = self.bytes.next()
  }

  var isAtEnd: Bool { next == nil }

  /// Reads this character, if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    next = bytes.next()
    return true
  }

  private mutating func digit() -> Int? {
    guard let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    next = bytes.next()
    return Int(byte - UInt8(ascii: "0"))
  }

  /// Reads exactly two digits.
  mutating func twoDigits() -> Int? {
    guard let tens = digit(), let ones = digit() else { return nil }
    return tens * 10 + ones
  }

  /// Reads digits as long as they come: at least one, and no more than `Int64` holds.
  mutating func count() -> Int64? {
    guard let first = digit() else { return nil }
    var value = Int64(first)
    while let digit = digit() {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carried) = product.addingReportingOverflow(Int64(digit))
      guard !overflow, !carried else { return nil }
      value = sum
    }
    return value
  }

  /// Reads a year: an optional minus sign and four digits, or up to nine of which the first is not 0.
  mutating func year() -> Int? {
    let negative = take("-")
    var value = 0
    var digits = 0
    let startsWithZero = next == UInt8(ascii: "0")
    while let digit = digit() {
      digits += 1
      guard digits <= 9 else { return nil }
      value = value * 10 + digit
    }
    guard digits == 4 || (digits > 4 && !startsWithZero) else { return nil }
    return negative ? -value : value
  }

  /// Reads the digits after a decimal point, nine at most and `minimum` at least, as nanoseconds.
  mutating func nanoseconds(minimum: Int) -> Int64? {
    var value: Int64 = 0
    var unit: Int64 = 1_000_000_000
    var digits = 0
    while let digit = digit() {
      digits += 1
      guard digits <= 9 else { return nil }
      unit /= 10
      value += Int64(digit) * unit
    }
    return digits >= minimum ? value : nil
  }

  /// Reads all that is left.
  mutating func rest() -> String {
    var text = ""
    while let byte = next {
      text.unicodeScalars.append(Unicode.Scalar(byte))
      next = bytes.next()
    }
    return text
  }
}

extension String {
  /// Appends a number of two digits.
  mutating func appendTwoDigits(_ value: Int) {
    if value < 10 { append("0") }
    append(String(value))
  }

  /// Appends `.5` for 500,000,000 nanoseconds, without needless zeros; nothing for 0.
  mutating func appendFraction(nanoseconds: Int) {
    guard nanoseconds != 0 else { return }
    // The leading 1 keeps the zeros after the point.
    let digits = String(1_000_000_000 + nanoseconds).dropFirst()
    append(".")
    append(contentsOf: digits[...(digits.lastIndex { $0 != "0" } ?? digits.startIndex)])
  }
}
