// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// What a revision of the rights of a programme came to.
public struct Revision: Sendable {
  /// As it is stored.
  public let record: StoredRecord
  /// The rights left as they were, because the rule gives no amount for them; of those examined by this run.
  public let left: [Left]

  /// A right that was left as it was.
  public struct Left: Sendable {
    /// The number of its dossier.
    public let dossier: String
    /// Why there is no amount.
    public let cause: Message
  }

  static let register = "revision"

  /// The day on which it takes effect.
  public var day: CivilDate? { record.date("le") }
  /// Whether every right was examined.
  public var isClosed: Bool { record.text("etat") == "close" }
  /// Whether only the rights were examined whose review was due.
  public var isOfDueOnly: Bool { record.integer("echues") == 1 }
  /// How many rights were examined.
  public var rights: Int { Int(record.integer("droits") ?? 0) }
  /// How many of them changed.
  public var changed: Int { Int(record.integer("changes") ?? 0) }
  /// How many were left as they were.
  public var leftCount: Int { Int(record.integer("laisses") ?? 0) }
  /// What they came to by month before.
  public var before: Number { record.money("avant") }
  /// What they come to by month now.
  public var after: Number { record.money("apres") }
}

extension Desk {
  /// The revisions of a programme, the latest first.
  public func revisions(of programme: Programme) throws -> [Revision] {
    try database.reading { reader in
      try reader.records(
        RecordQuery(Revision.register).filtered("programme", .equals, .text(programme.name))
          .sorted(by: "le", descending: true)
      ).map { Revision(record: $0, left: []) }
    }
  }

  /// Gives every monthly right of a programme that is not closed the amount that the rule gives on the day of the
  /// desk, from that day on. What is no longer eligible amounts to nothing; where the rule gives no amount, the
  /// right is left as it is.
  ///
  /// The work is done in batches of one transaction each. A revision that was stopped goes on where it was; one
  /// that is done already is told again, or done again where it left rights as they were.
  /// - Parameters:
  ///   - dueOnly: only the rights whose review is due by that day.
  ///   - batch: how many rights a transaction examines.
  /// - Throws: `Refusal` where the programme has no monthly right, or where a revision of that day has another
  ///   extent.
  public func revise(_ programme: Programme, dueOnly: Bool = false, batch: Int = 1000) throws -> Revision {
    guard programme.right?.rhythm == .monthly else {
      throw Refusal(Catalogue.noMonthlyRight(programme.name))
    }
    try doWhatIsDue(.programme(programme.name))
    var left: [Revision.Left] = []
    var revision = try work { try $0.beginAgain($0.revision(of: programme, dueOnly: dueOnly)) }
    while !revision.isClosed {
      revision = try work { work in
        let current = try work.revision(of: programme, dueOnly: dueOnly)
        guard !current.isClosed else { return current }
        return try RevisionBatch(work, programme, current.record).run(batch)
      }
      left += revision.left
    }
    return Revision(record: revision.record, left: left)
  }
}

extension CaseTransaction {
  /// The revision of a programme on the day of the desk, begun where there is none yet.
  fileprivate func revision(of programme: Programme, dueOnly: Bool) throws -> Revision {
    let known = RecordQuery(Revision.register).filtered("programme", .equals, .text(programme.name))
      .filtered("le", .equals, StoredValue(day))
    let later = RecordQuery(Revision.register).filtered("programme", .equals, .text(programme.name))
      .filtered("le", .greater, StoredValue(day)).sorted(by: "le")
    if let next = try reader.record(later)?.date("le") {
      throw Refusal(Catalogue.laterRevision(programme.name, day, next: next))
    }
    guard let record = try reader.record(known) else {
      let record = try insert(
        Revision.register,
        [
          "programme": .text(programme.name), "le": StoredValue(day), "etat": .text("en_cours"),
          "echues": StoredValue(dueOnly), "droits": .integer(0), "changes": .integer(0),
          "laisses": .integer(0), "avant": .integer(0), "apres": .integer(0),
        ])
      return Revision(record: record, left: [])
    }
    guard record.integer("echues") == (dueOnly ? 1 : 0) else {
      throw Refusal(Catalogue.otherRevision(programme.name, day, dueOnly: !dueOnly))
    }
    return Revision(record: record, left: [])
  }

  /// Begins a revision anew that left some rights as they were: what it changed is as the rule wants it already.
  fileprivate func beginAgain(_ revision: Revision) throws -> Revision {
    guard revision.isClosed, revision.record.integer("laisses") ?? 0 > 0 else { return revision }
    let none: [String: StoredValue] = [
      "etat": .text("en_cours"), "dernier": .null, "droits": .integer(0), "changes": .integer(0),
      "laisses": .integer(0), "avant": .integer(0), "apres": .integer(0),
    ]
    return Revision(record: try update(revision.record, none), left: [])
  }
}

extension Revision {
  /// As JSON has it.
  var value: Value {
    func number(_ field: String) -> Value { .number(Number(Int(record.integer(field) ?? 0))) }
    return .context([
      "programme": .string(record.text("programme") ?? ""), "day": .string(record.text("le") ?? ""),
      "due": .boolean(isOfDueOnly), "rights": number("droits"),
      "changed": number("changes"), "left": number("laisses"), "before": .number(record.money("avant")),
      "after": .number(record.money("apres")),
      "unknown": .list(
        left.map { .context(["dossier": .string($0.dossier), "cause": .string($0.cause(.fr))]) }),
    ])
  }
}
