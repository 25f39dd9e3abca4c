// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// Work on dossiers within one transaction. Valid only inside `Desk.work`.
public struct CaseTransaction {
  /// Whose work it is, and on which day.
  public let desk: Desk
  /// Writes the records.
  public let writer: RecordWriter

  /// Reads what is there, and what this transaction has written so far.
  public var reader: RecordReader { writer.reader }
  var day: CivilDate { desk.day }
  var pack: Pack { desk.pack }

  /// Inserts a record whose fields are given by name; those not given are null.
  @discardableResult
  func insert(_ register: String, _ fields: [String: StoredValue]) throws -> StoredRecord {
    var record = try reader.blank(register)
    for (name, value) in fields { record[name] = value }
    return record.written(as: try writer.insert(record))
  }

  /// Gives some fields of a record other values.
  @discardableResult
  func update(_ record: StoredRecord, _ fields: [String: StoredValue]) throws -> StoredRecord {
    var record = record
    for (name, value) in fields { record[name] = value }
    try writer.update(record)
    return record
  }
}
