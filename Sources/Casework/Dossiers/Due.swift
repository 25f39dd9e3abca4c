// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension Desk {
  /// Does what comes due up to the day of the desk: each delay at its end, in the order of the ends. What cannot
  /// be done is left overdue, with its reason.
  ///
  /// - Returns: the dossiers that changed, and those where the step was refused.
  @discardableResult
  public func doWhatIsDue(_ extent: DueExtent = .all) throws -> [Due] {
    let overdue = extent.restrict(
      RecordQuery("echeance").filtered("etat", .equals, .text("en_cours"))
        .filtered("terme", .less, StoredValue(day)).sorted(by: "terme").sorted(by: "id"))
    var done: [Due] = []
    // A step may end other delays of its dossier, or start one that ends by the same day: each dossier once a
    // round.
    while true {
      var moved: Set<Int64> = []
      for record in try database.reading({ try $0.records(overdue) }) {
        guard let dossier = record.integer("dossier"), moved.insert(dossier).inserted else { continue }
        if let due = try doWhatIsDue(record, of: dossier) { done.append(due) }
      }
      guard !moved.isEmpty else { return done }
    }
  }

  /// Works on a dossier in one transaction, once what came due for it is done: what a date did, nobody undoes by
  /// coming late.
  ///
  /// - Throws: `Refusal` for what cannot be done, or where there is no such dossier. Nothing of the work is written
  ///   then.
  public func work<T>(on number: String, _ body: (CaseTransaction, Dossier) throws -> T) throws -> T {
    try doWhatIsDue(.dossiers([number]))
    return try work { try body($0, $0.dossier(number)) }
  }

  /// A delay that came to its end.
  public struct Due: Sendable {
    /// The number of the dossier.
    public let dossier: String
    /// The name of the delay.
    public let deadline: String
    /// The step done; nil where the delay is only overdue.
    public let transition: String?
    /// Why the step was refused; nil where it was not.
    public let refusal: Message?
    /// Its last day.
    public let term: CivilDate
  }

  /// Notes that a delay has ended, and does what follows from it.
  private func doWhatIsDue(_ record: StoredRecord, of id: Int64) throws -> Due? {
    guard let term = record.date("terme") else { return nil }
    // What a date does, it does on the day after the last one.
    let desk = Desk(database, agent: .bilan, day: term.adding(days: 1), language: language)
    do {
      return try desk.work { try $0.end(record, term, of: id, refusal: nil) }
    } catch let error as Refusal {
      return try desk.work { try $0.end(record, term, of: id, refusal: error.reason) }
    }
  }
}

/// Of which dossiers what is due is done.
public enum DueExtent: Sendable {
  /// Of all.
  case all
  /// Of a programme.
  case programme(String)
  /// Of some dossiers, by number.
  case dossiers([String])

  fileprivate func restrict(_ deadlines: RecordQuery) -> RecordQuery {
    switch self {
    case .all: deadlines
    case .programme(let name): deadlines.filtered("dossier.programme", .equals, .text(name))
    case .dossiers(let numbers): deadlines.filtered("dossier.numero", among: numbers.map { .text($0) })
    }
  }
}

extension CaseTransaction {
  /// A delay that has ended, and the step that follows from it, unless that was refused.
  fileprivate func end(_ record: StoredRecord, _ term: CivilDate, of id: Int64, refusal: Message?) throws
    -> Desk.Due?
  {
    try update(
      record,
      [
        "etat": .text("depassee"),
        "refus": StoredValue(text: refusal.map { String($0(desk.language).prefix(500)) }),
      ])
    guard let dossier = try dossier(id: id),
      let deadline = dossier.programme.deadline(record.text("nom") ?? "")
    else { return nil }
    var step: String?
    if let name = deadline.then, dossier.programme.transition(name)?.from.contains(dossier.state) == true {
      step = name
      if refusal == nil { _ = try perform(name, on: dossier, Act(authority: .date)) }
    }
    return Desk.Due(
      dossier: dossier.number, deadline: deadline.name, transition: step, refusal: refusal, term: term)
  }
}
