// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Import
import Pack
import Store

/// A value for one field of many records.
struct BulkChange {
  let scene: RegisterVisit
  let field: Field
  let records: RecordQuery

  /// What would change.
  struct Count {
    let total: Int
    let changing: Int
    /// The new value, as it is read.
    let shown: String
  }

  /// Thrown to undo what was only tried.
  private struct Counted: Error {
    let count: Count
  }

  /// Says what would change, every rule of the register checked.
  func count() throws -> Count {
    let visit = scene.visit
    do {
      return try visit.body.database.write(by: Actor(visit.account.name)) { writer in
        throw Counted(count: try change(writer))
      }
    } catch let counted as Counted {
      return counted.count
    }
  }

  /// Changes them, and gives how many.
  ///
  /// - Throws: `Refusal` where they are not as many as were announced.
  func run(expecting expected: Int) throws -> Int {
    let visit = scene.visit
    return try visit.body.database.write(by: Actor(visit.account.name)) { writer in
      let changing = try change(writer).changing
      guard changing == expected else {
        throw Refusal(Catalogue.DeskRegisters.bulkMoved(expected, changing))
      }
      return changing
    }
  }

  private func change(_ writer: RecordWriter) throws -> Count {
    let value = try value(writer)
    let stored = try writer.reader.records(records)
    var changing = 0
    for var record in stored where record[field.name] != value {
      record[field.name] = value
      try writer.update(record)
      changing += 1
    }
    let words = RecordWords(writer.reader, scene.pack, scene.language)
    return Count(total: stored.count, changing: changing, shown: try words.text(value, field))
  }

  private func value(_ writer: RecordWriter) throws -> StoredValue {
    let text = FieldControl.posted(field, scene.visit.form)
    switch try TypedRecord(scene.register, in: scene.pack).read(text, field, writer) {
    case .value(.text(let held)) where held.contains("\0"):
      throw Refusal(Catalogue.DeskRegisters.expected(field.type.expectation, found: "␀"))
    case .value(let value): return value
    case .wrong:
      throw Refusal(Catalogue.DeskRegisters.expected(scene.expectation(field), found: text))
    }
  }
}
