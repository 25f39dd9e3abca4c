// SPDX-License-Identifier: Apache-2.0

import Base
import Store

extension DraftBook {
  /// Some drafts whose time is over; one that cannot be opened any more is given without what was typed.
  public func expired(atMost count: Int) throws -> [Draft] {
    let query = RecordQuery(Draft.register).filtered("expire", .less, .integer(accounts.now()))
    return try accounts.database.reading { try $0.records(query.sorted(by: "id").first(count)) }.map {
      record in
      opened(record)
        ?? Draft(id: record.id, programme: record.text("programme") ?? "", isSent: true, values: [:])
    }
  }

  /// All drafts that somebody may go on with; nil where one of them cannot be opened: what it holds is not known.
  public func alive() throws -> [Draft]? {
    let query = RecordQuery(Draft.register).filtered("etat", .equals, .text("brouillon"))
      .filtered("expire", .atLeast, .integer(accounts.now()))
    let records = try accounts.database.reading { try $0.records(query) }
    let drafts = records.compactMap(opened)
    return drafts.count == records.count ? drafts : nil
  }

  /// Forgets a draft, where its time is still over.
  public func forget(_ draft: Draft) throws {
    try accounts.database.write(by: .bilan) { writer in
      guard let record = try writer.reader.record(draft.id, of: Draft.register),
        (record.integer("expire") ?? 0) < accounts.now()
      else { return }
      try writer.table(Draft.register).delete(record.id)
    }
  }
}
