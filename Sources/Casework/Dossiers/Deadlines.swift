// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension CaseTransaction {
  /// What a step does to the delays of its dossier; all of them end with the procedure.
  func moveDeadlines(_ transition: Transition, _ dossier: Dossier, _ facts: DossierFacts, isFinal: Bool)
    throws
  {
    let running = Dictionary(
      try dossier.related("echeance", reader).map { ($0.text("nom") ?? "", $0) },
      uniquingKeysWith: { _, last in last })
    for name in transition.stops { try end(running[name]) }
    for name in transition.pauses { try pause(running[name]) }
    for name in transition.resumes { try resume(running[name]) }
    if isFinal {
      for (name, record) in running where !transition.starts.contains(name) { try end(record) }
    }
    for name in transition.starts {
      guard let deadline = dossier.programme.deadline(name) else { continue }
      try start(deadline, of: dossier, facts, known: running[name])
    }
  }

  private func start(_ deadline: Deadline, of dossier: Dossier, _ facts: DossierFacts, known: StoredRecord?)
    throws
  {
    let fields: [String: StoredValue] = [
      "dossier": .integer(dossier.id), "nom": .text(deadline.name), "depuis": StoredValue(day),
      "terme": StoredValue(try term(deadline, facts)), "suspendue_le": .null, "etat": .text("en_cours"),
    ]
    if let known { try update(known, fields) } else { try insert("echeance", fields) }
  }

  private func term(_ deadline: Deadline, _ facts: DossierFacts) throws(Refusal) -> CivilDate {
    let value = facts.value(deadline.term)
    guard let term = value.term(from: day) else {
      throw Refusal(Catalogue.noTerm(deadline.label, cause: value.cause?.explanation))
    }
    return term
  }

  private func end(_ record: StoredRecord?) throws {
    guard let record, ["en_cours", "suspendue"].contains(record.text("etat")) else { return }
    try update(record, ["etat": .text("tenue"), "suspendue_le": .null])
  }

  private func pause(_ record: StoredRecord?) throws {
    guard let record, record.text("etat") == "en_cours" else { return }
    try update(record, ["etat": .text("suspendue"), "suspendue_le": StoredValue(day)])
  }

  /// The days that it stood still are given back.
  private func resume(_ record: StoredRecord?) throws {
    guard let record, record.text("etat") == "suspendue", let since = record.date("suspendue_le"),
      let term = record.date("terme")
    else { return }
    try update(
      record,
      [
        "etat": .text("en_cours"), "suspendue_le": .null,
        "terme": StoredValue(term.adding(days: day.days - since.days)),
      ])
  }
}

extension Value {
  /// The day that a term leads to: itself, or so long after another day.
  func term(from day: CivilDate) -> CivilDate? {
    switch self {
    case .date(let date): date
    case .yearsDuration(let duration): day.adding(months: Int(duration.months))
    case .daysDuration(let duration): day.adding(days: duration.days)
    default: nil
    }
  }
}

extension Desk {
  /// Does what comes due up to the day of the desk: each delay at its end, in the order of the ends. What cannot
  /// be done is left overdue, with its reason.
  ///
  /// - Returns: the dossiers that changed, and those where the step was refused.
  public func doWhatIsDue() throws -> [Due] {
    let overdue = RecordQuery("echeance").filtered("etat", .equals, .text("en_cours"))
      .filtered("terme", .less, StoredValue(day)).sorted(by: "terme").sorted(by: "id")
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

extension CaseTransaction {
  /// A delay that has ended, and the step that follows from it, unless that was refused.
  fileprivate func end(_ record: StoredRecord, _ term: CivilDate, of id: Int64, refusal: Message?) throws
    -> Desk.Due?
  {
    try update(record, ["etat": .text("depassee")])
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
