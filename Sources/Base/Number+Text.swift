// SPDX-License-Identifier: Apache-2.0

extension Number: CustomStringConvertible, LosslessStringConvertible {
  /// The number that a text writes, as `init(_:)` reads any text; nil where it is none.
  public init?(_ description: String) { self.init(description[...]) }

  /// The value in plain digits with a decimal point and no needless zeros: "1200", "-0.25". Exact.
  public var description: String {
    let value = reduced
    let digits = String(value.coefficient.magnitude)
    let sign = value.isNegative ? "-" : ""
    if value.exponent >= 0 { return sign + digits + String(repeating: "0", count: value.exponent) }
    let places = -value.exponent
    let zeros = Swift.max(0, places - digits.count + 1)
    let padded = String(repeating: "0", count: zeros) + digits
    let point = padded.index(padded.endIndex, offsetBy: -places)
    return sign + padded[..<point] + "." + padded[point...]
  }

  /// The value rounded half up to exactly `decimals` digits, thousands grouped, as a reader of `language`
  /// expects it: "1 234,50" with narrow no-break spaces and a true minus sign in French, "1,234.50" in
  /// English.
  public func formatted(decimals: Int, in language: Language) -> String {
    let value = rounded(to: decimals, .halfUp)
    // Digits alone, and a point: each is a byte.
    let plain = value.magnitude.description.utf8
    let whole = plain.prefix { $0 != UInt8(ascii: ".") }
    let fraction = plain.dropFirst(whole.count + 1)
    var text = value.isNegative && !value.isZero ? "\u{2212}" : ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { text += language.thousandsSeparator }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    guard decimals > 0 else { return text }
    text += language.decimalMark
    text += String(Substring(fraction))
    text += String(repeating: "0", count: decimals - fraction.count)
    return text
  }

  /// The value with as many decimals as it needs, at most `maximum`.
  public func formatted(atMost maximum: Int = 2, in language: Language) -> String {
    formatted(decimals: Swift.min(maximum, rounded(to: maximum, .halfUp).decimals), in: language)
  }
}

/// Reads `[±]digits[.digits][e[±]digits]` without allocating.
enum NumberParser {
  static func parse(_ text: some StringProtocol) -> Number? {
    var coefficient: UInt128 = 0
    var exponent = 0
    var digits = 0
    var seenPoint = false
    var negative = false
    var iterator = text.utf8.makeIterator()
    var next = iterator.next()
    if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
      negative = next == UInt8(ascii: "-")
      next = iterator.next()
    }
    while let byte = next {
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
        // Past 37 digits only the position counts, and whether anything not zero was lost.
        if coefficient < PowersOfTen[36].magnitude {
          coefficient = coefficient * 10 + UInt128(byte - UInt8(ascii: "0"))
          if seenPoint { exponent -= 1 }
        } else {
          if byte != UInt8(ascii: "0") { coefficient |= 1 }
          if !seenPoint { exponent += 1 }
        }
      } else {
        break
      }
      next = iterator.next()
    }
    guard digits > 0 else { return nil }
    if let byte = next {
      guard byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E"), let power = parseExponent(&iterator)
      else { return nil }
      exponent += power
    }
    return Number.rounding(coefficient, 0, negative: negative, exponent: exponent)
  }

  private static func parseExponent(_ iterator: inout some IteratorProtocol<UInt8>) -> Int? {
    var sign = 1
    var value = 0
    var digits = 0
    var next = iterator.next()
    if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") {
      sign = next == UInt8(ascii: "-") ? -1 : 1
      next = iterator.next()
    }
    while let byte = next {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 6 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      digits += 1
      next = iterator.next()
    }
    return digits > 0 ? sign * value : nil
  }
}
