// SPDX-License-Identifier: Apache-2.0

import Base

/// A value as a column holds it: scaled integers for numbers, `YYYY-MM-DD` for dates, 0 or 1 for booleans.
public enum StoredValue: Sendable {
  case null
  case integer(Int64)
  case text(String)
}

extension StoredValue {
  /// A number held as a whole number of 10^-scale; nil where digits would be lost or 64 bits exceeded.
  public init?(_ number: Number, scale: Int) {
    guard let power = Number(coefficient: 1, exponent: scale), let scaled = number.multiplied(by: power)?.int
    else { return nil }
    self = .integer(Int64(scaled))
  }

  /// A day, as `YYYY-MM-DD`.
  public init(_ date: CivilDate) { self = .text(date.description) }

  /// 1 for true, 0 for false.
  public init(_ boolean: Bool) { self = .integer(boolean ? 1 : 0) }

  init(_ text: String?) { self = text.map(StoredValue.text) ?? .null }

  /// The number that an integer of 10^-scale stands for; nil for anything else.
  public func number(scale: Int) -> Number? {
    guard case .integer(let value) = self else { return nil }
    return Number(coefficient: Int128(value), exponent: -scale)
  }

  /// Whether it is a text that holds a NUL character.
  var holdsNUL: Bool {
    guard case .text(var text) = self else { return false }
    return text.withUTF8 { $0.contains(0) }
  }

  /// The text held; nil for anything else.
  public var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}

/// Texts are equal when their bytes are, as in SQLite: Swift alone would take two spellings of « é » for one.
extension StoredValue: Hashable {
  /// Same kind and same value, texts byte by byte.
  public static func == (left: StoredValue, right: StoredValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.integer(let a), .integer(let b)): a == b
    case (.text(let a), .text(let b)): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }

  /// Consistent with `==`.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .integer(let value): hasher.combine(value)
    case .text(var text): text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}

extension StoredValue: Codable {
  /// From a JSON null, whole number or string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else {
      self = .text(try container.decode(String.self))
    }
  }

  /// As a JSON null, whole number or string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let value): try container.encode(value)
    case .text(let text): try container.encode(text)
    }
  }
}
