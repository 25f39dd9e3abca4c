// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Import
import Pack
import Store

/// What was typed for a record, read and written: all of it, or nothing and why.
struct RecordForm {
  let scene: RegisterVisit
  /// The record that is changed; nil: a new one.
  let record: Int64?
  /// The fields that are entered; the others stay as they are.
  let fields: [Field]

  private var form: FormData { scene.visit.form }

  /// What is wrong, by field.
  struct Mistakes: Error {
    var byField: [String: Message] = [:]
    var candidates: [String: [(id: Int64, name: String)]] = [:]
  }

  /// Writes the record and gives its identifier.
  ///
  /// - Throws: `Mistakes`; `Refusal` where somebody else has changed the record meanwhile.
  func save() throws -> Int64 {
    let visit = scene.visit
    let last = try record.map { try visit.body.database.journal(register: scene.register.name, record: $0) }?
      .last
    return try visit.body.database.write(by: Actor(visit.account.name)) { writer in
      var stored = try self.stored(writer)
      if let seen = form["seen"], record != nil, seen != last.map({ String($0.sequence) }) {
        throw Refusal(Catalogue.DeskRegisters.concurrentChange)
      }
      try fill(&stored, writer)
      do {
        guard let record else { return try writer.insert(stored) }
        try writer.update(stored)
        return record
      } catch StoreError.record(let error) {
        throw mistakes(error)
      }
    }
  }

  private func stored(_ writer: RecordWriter) throws -> StoredRecord {
    guard let record else { return try writer.reader.blank(scene.register.name) }
    guard let stored = try writer.reader.record(record, of: scene.register.name) else { throw DeskNotFound() }
    return stored
  }

  private func fill(_ stored: inout StoredRecord, _ writer: RecordWriter) throws {
    let typed = TypedRecord(scene.register, in: scene.pack)
    var mistakes = Mistakes()
    for field in fields {
      let text = FieldControl.posted(field, form)
      if let chosen = try chosen(field, writer) {
        stored[field.name] = .integer(chosen)
        continue
      }
      switch try typed.read(text, field, writer) {
      case .value(let value):
        if case .text(let held) = value, held.contains("\0") {
          mistakes.byField[field.name] = Catalogue.DeskRegisters.expected(field.type.expectation, found: "␀")
        }
        stored[field.name] = value
      case .wrong:
        mistakes.byField[field.name] = Catalogue.DeskRegisters.expected(
          scene.expectation(field), found: shortened(text))
        if case .reference(let target) = field.type {
          mistakes.candidates[field.name] = try scene.candidates(for: text, in: target, writer.reader)
        }
      }
    }
    guard mistakes.byField.isEmpty else { throw mistakes }
  }

  /// The record chosen among those that were offered.
  private func chosen(_ field: Field, _ writer: RecordWriter) throws -> Int64? {
    guard case .reference(let target) = field.type,
      let id = form[FieldControl.chosenPrefix + field.name].flatMap({ Int64($0) }),
      let register = scene.pack.register(target), register.isPublic || register.isOpen(to: scene.visit)
    else { return nil }
    return try writer.reader.record(id, of: target)?.id
  }

  /// What the database itself refuses, beside the field that it is about.
  private func mistakes(_ error: RecordError) -> Mistakes {
    let register = scene.register
    if case .duplicateKey = error.problem {
      return Mistakes(byField: [register.key.first ?? "": Catalogue.DeskRegisters.duplicate])
    }
    return Mistakes(byField: [error.field ?? register.fields.first?.name ?? "": error.message])
  }

  private func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(59) + "…" : text }
}
