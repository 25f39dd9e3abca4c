// SPDX-License-Identifier: Apache-2.0

import Base

/// A part of the query being written, with what is known of its values.
struct SQLTerm {
  let text: SQLText
  let storage: SQLStorage
  /// How many decimal digits the whole number has at most; 1 where the value is none.
  let digits: Int
  /// The value, where it is known before the query.
  let constant: Value?

  init(_ text: SQLText, _ storage: SQLStorage, digits: Int = 1, constant: Value? = nil) {
    self.text = text
    self.storage = storage
    self.digits = digits
    self.constant = constant
  }

  init(_ column: SQLColumn) {
    let text = SQLText(sql: column.sql, isNullable: column.isNullable)
    self.init(text, column.storage, digits: column.storage == .date ? SQLTerm.dateDigits : column.digits)
  }

  static func boolean(_ value: Bool) -> SQLTerm { SQLTerm(value ? "TRUE" : "FALSE", .boolean) }

  static let null = SQLTerm(SQLText(sql: "NULL", isNullable: true), .boolean)

  var isNullable: Bool { text.isNullable }

  /// Whether it is so short that writing it twice costs less than computing it apart.
  var isBrief: Bool { text.sql.utf8.count <= 32 }

  /// Any number of so many digits fits in 64 bits, and so does twice that.
  static let maximumDigits = 18

  /// The digits of the day number of a stored date.
  static let dateDigits = 7
}
