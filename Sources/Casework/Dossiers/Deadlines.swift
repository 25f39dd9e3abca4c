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
      "refus": .null,
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
