// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// Reads exact decimals into whole numbers of 10^-scale, within bounds. Decimals beyond the scale must be
/// zeros: nothing is rounded.
struct DecimalReader: Sendable {
  private let scale: Int
  private let mark: UInt8
  private let minimum: Int64
  private let maximum: Int64

  init(scale: Int, _ bounds: FieldType.Bounds, decimalMark: Character) {
    self.scale = scale
    mark = decimalMark.asciiValue ?? UInt8(ascii: ".")
    minimum = bounds.minimum.flatMap { Self.scaled($0, scale, .ceiling) } ?? .min
    maximum = bounds.maximum.flatMap { Self.scaled($0, scale, .floor) } ?? .max
  }

  private static func scaled(_ number: Number, _ scale: Int, _ rounding: Number.Rounding) -> Int64? {
    guard case .integer(let value) = StoredValue(number.rounded(to: scale, rounding), scale: scale) else {
      return nil
    }
    return value
  }

  /// What is stored for a number; nil where it is out of bounds or has decimals beyond the scale.
  func stored(_ number: Number) -> StoredValue? {
    guard let value = StoredValue(number, scale: scale), case .integer(let digits) = value, allows(digits)
    else {
      return nil
    }
    return value
  }

  /// What is stored for a number as a file writes it; nil also where it is none.
  func stored(_ text: String) -> StoredValue? {
    guard let digits = plain(text) else {
      guard mark == UInt8(ascii: ".") || !text.utf8.contains(UInt8(ascii: ".")) else { return nil }
      let point = String(text.map { $0.asciiValue == mark ? "." : $0 })
      return Number(point).flatMap(stored)
    }
    return allows(digits) ? .integer(digits) : nil
  }

  private func allows(_ digits: Int64) -> Bool { minimum <= digits && digits <= maximum }

  /// The common form: a sign, digits, the mark, more digits, 18 in all; nil for any other, however right.
  private func plain(_ text: String) -> Int64? {
    var digits: Int64 = 0
    var count = 0
    var decimals: Int?
    var isNegative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let places = decimals {
          decimals = places + 1
          if places >= scale {
            guard byte == UInt8(ascii: "0") else { return nil }
            continue
          }
        }
        count += 1
        guard count <= 18 else { return nil }
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case mark where decimals == nil && count > 0: decimals = 0
      default: return nil
      }
    }
    let missing = max(0, scale - (decimals ?? 0))
    guard count > 0, count + missing <= 18 else { return nil }
    for _ in 0..<missing { digits *= 10 }
    return isNegative ? -digits : digits
  }
}
