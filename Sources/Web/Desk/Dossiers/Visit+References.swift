// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting
import Store

/// Persons, organisations and records that answers refer to, by what people call them.
extension Visit {
  /// Up to how many records are offered in a list; more are named by their number.
  private static let mostOffered = 500

  /// What a record is called; its number where it is not there.
  func name(ofRecord id: String, in register: String) -> String {
    let found = try? body.database.reading { reader in
      try Int64(id).flatMap { try reader.record($0, of: register) }.map { try name(of: $0, reader) }
    }
    return (found ?? nil) ?? id
  }

  /// The control that names an organisation: a list of those that are known, unless they are too many.
  func organisation(_ writer: FieldWriter, _ html: inout Markup) {
    guard let known = try? organisations(), !known.isEmpty else {
      return writer.input(&html, others: [.inputmode("numeric")])
    }
    writer.select(&html, known, empty: text(Catalogue.CaseDesk.noAnswer))
  }

  private func organisations() throws -> [(value: String, label: String)] {
    try body.database.reading { reader in
      let records = try reader.records(RecordQuery("organisme").first(Self.mostOffered + 1))
      guard records.count <= Self.mostOffered else { return [] }
      return try records.map { (value: String($0.id), label: try name(of: $0, reader)) }
        .sorted { ($0.label, $0.value) < ($1.label, $1.value) }
    }
  }

  private func name(of record: StoredRecord, _ reader: RecordReader) throws -> String {
    let called = record.register == "personne" ? record.personName : record.text("nom") ?? ""
    return called.isEmpty ? try RecordWords(reader, pack, language).name(record) : called
  }
}
