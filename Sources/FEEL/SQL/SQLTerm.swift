// SPDX-License-Identifier: Apache-2.0

import Base

/// A part of the query being written.
struct SQLTerm {
  let sql: String
  let arguments: [Value]
  let storage: SQLStorage
  let isNullable: Bool
  /// How many decimal digits a number has at most.
  var digits = 1
  /// The number that the term is, where it is a constant: it can be written at any scale.
  var number: Number?

  /// A constant as an argument; nil where the database has no exact place for it.
  init?(_ value: Value) {
    switch value {
    case .number(let number): self.init(number, scale: number.decimals)
    case .string(let text): self.init(bound: .string(text), .text)
    case .date(let date):
      guard (0...9999).contains(date.year) else { return nil }
      self.init(bound: .string(date.description), .date)
    case .boolean(let boolean): self.init(bound: .number(boolean ? 1 : 0), .boolean)
    case .daysDuration(let duration):
      guard duration.totalSeconds.isWhole else { return nil }
      self.init(bound: .number(duration.totalSeconds), .seconds)
    default: return nil
    }
  }

  /// A number written with `scale` digits after its point, which are no fewer than it has.
  private init?(_ number: Number, scale: Int) {
    guard let shifted = Number(coefficient: 1, exponent: scale).flatMap(number.multiplied),
      let whole = shifted.int,
      whole.magnitude < 1_000_000_000_000_000_000
    else { return nil }
    self.init(bound: .number(Number(whole)), scale == 0 ? .integer : .decimal(scale: scale))
    digits = String(whole.magnitude).count
    self.number = number
  }

  private init(bound value: Value, _ storage: SQLStorage) {
    self.init(sql: "?", arguments: [value], storage: storage, isNullable: false)
  }

  init(_ column: SQLColumn) {
    self.init(
      sql: column.sql, arguments: [], storage: column.storage, isNullable: column.isNullable,
      digits: column.digits)
  }

  init(sql: String, arguments: [Value], storage: SQLStorage, isNullable: Bool, digits: Int = 1) {
    self.sql = sql
    self.arguments = arguments
    self.storage = storage
    self.isNullable = isNullable
    self.digits = digits
  }

  /// The same number at a finer scale; nil where it may exceed 64 bits.
  func scaled(to scale: Int) -> SQLTerm? {
    guard let own = storage.scale, own < scale else { return self }
    if let number { return SQLTerm(number, scale: scale) }
    guard digits + scale - own <= SQLTerm.maximumDigits else { return nil }
    let factor = String(repeating: "0", count: scale - own)
    return SQLTerm(
      sql: "(\(sql) * 1\(factor))", arguments: arguments, storage: .decimal(scale: scale),
      isNullable: isNullable,
      digits: digits + scale - own)
  }

  /// Any number of so many digits fits in 64 bits.
  static let maximumDigits = 18

  /// Whether two values stored so can be compared as they are stored, once brought to one scale.
  func isComparable(with other: SQLTerm) -> Bool {
    storage == other.storage || (storage.scale != nil && other.storage.scale != nil)
  }
}
