// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import GRDBSQLite

/// The C interface of SQLite on GRDB's prepared statements: a row costs no allocation.
/// Parameters are counted from 1 and columns from 0, as SQLite does.
extension Statement {
  /// Tells SQLite to copy what is bound.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  func bind(_ value: StoredValue, at index: Int) {
    switch value {
    case .null: sqlite3_bind_null(sqliteStatement, Int32(index))
    case .integer(let value): sqlite3_bind_int64(sqliteStatement, Int32(index), value)
    case .text(var text): text.withUTF8 { bind(utf8: $0, at: index) }
    }
  }

  func bind(_ value: Int64?, at index: Int) { bind(value.map(StoredValue.integer) ?? .null, at: index) }

  func bind(utf8 bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let start =
      bytes.count == 0 ? nil : UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    // A null pointer would bind NULL instead of the empty text.
    if let start {
      sqlite3_bind_text(sqliteStatement, Int32(index), start, Int32(bytes.count), Self.transient)
    } else {
      sqlite3_bind_text(sqliteStatement, Int32(index), "", 0, Self.transient)
    }
  }

  func bind(_ digest: Digest, at index: Int) {
    digest.withBytes {
      _ = sqlite3_bind_blob(sqliteStatement, Int32(index), $0.baseAddress, 32, Self.transient)
    }
  }

  /// Whether there is a row.
  func step() throws(DatabaseError) -> Bool {
    switch sqlite3_step(sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let connection = sqlite3_db_handle(sqliteStatement)
      throw DatabaseError(
        resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
        message: String(cString: sqlite3_errmsg(connection)))
    }
  }

  /// Runs the statement to its end and makes it ready to be bound again.
  func run() throws(DatabaseError) {
    defer { reset() }
    while try step() {}
  }

  /// Makes the statement ready to be bound again. Its result repeats the error of the last step, known
  /// already.
  func reset() { sqlite3_reset(sqliteStatement) }

  /// What a column holds. Strict tables hold nothing else; a real or a blob slipped in is read as text, and
  /// so found different.
  enum ColumnKind { case null, integer, text }

  func kind(_ column: Int) -> ColumnKind {
    switch sqlite3_column_type(sqliteStatement, Int32(column)) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer
    default: .text
    }
  }

  func isNull(_ column: Int) -> Bool { kind(column) == .null }

  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(sqliteStatement, Int32(column)) }

  /// The bytes of a text or blob, valid until the next step; of any other value, those of its text.
  func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let isBlob = sqlite3_column_type(sqliteStatement, Int32(column)) == SQLITE_BLOB
    let start =
      isBlob
      ? sqlite3_column_blob(sqliteStatement, Int32(column))?.assumingMemoryBound(to: UInt8.self)
      : sqlite3_column_text(sqliteStatement, Int32(column))
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(sqliteStatement, Int32(column))))
  }

  func text(_ column: Int) -> String? {
    isNull(column) ? nil : String(decoding: bytes(column), as: UTF8.self)
  }

  func value(_ column: Int) -> StoredValue {
    switch kind(column) {
    case .null: .null
    case .integer: .integer(integer(column))
    case .text: .text(String(decoding: bytes(column), as: UTF8.self))
    }
  }

  /// Whether a column holds just this value.
  func holds(_ value: StoredValue, at column: Int) -> Bool {
    switch (value, kind(column)) {
    case (.null, .null): true
    case (.integer(let value), .integer): integer(column) == value
    case (.text(var text), .text): text.withUTF8 { bytes(column).holdsSameBytes(as: $0) }
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same bytes.
  func holdsSameBytes(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count, let start = baseAddress, let otherStart = other.baseAddress else {
      return count == other.count
    }
    return memcmp(start, otherStart, count) == 0
  }
}
