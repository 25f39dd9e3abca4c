// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension CaseTransaction {
  /// Gives answers to the form of a dossier; those not named stay as they are, a group is given whole.
  ///
  /// - Throws: `Refusal` for an answer to no question, or of the wrong type.
  public func answer(_ answers: Value.Context, of dossier: Dossier) throws {
    try checkOpen(dossier)
    let programme = dossier.programme
    let names = programme.questions.map(\.field.name) + programme.groups.map(\.name)
    for entry in answers.entries where !names.contains(entry.name) {
      throw Refusal(
        Catalogue.unknownQuestion(entry.name, Suggestion.closest(to: entry.name, among: names)))
    }
    let query = RecordQuery(programme.name).filtered("dossier", .equals, .integer(dossier.id))
    let known = try reader.record(query)
    var form = try known ?? reader.blank(programme.name)
    form["dossier"] = .integer(dossier.id)
    for question in programme.questions {
      guard let answer = answers[question.field.name] else { continue }
      form[question.field.name] = try stored(answer, question.field, of: programme)
    }
    if known == nil { _ = try writer.insert(form) } else { try writer.update(form) }
    for group in programme.groups {
      if let cases = answers[group.name] { try answer(cases, group, of: dossier) }
    }
    try note(.form, of: dossier)
  }

  private func answer(_ cases: Value, _ group: QuestionGroup, of dossier: Dossier) throws {
    let register = dossier.programme.register(of: group)
    guard case .list(let items) = cases else {
      throw Refusal(
        Catalogue.wrongAnswer(
          group.name, expected: FEELType.list(.context([])).name, found: cases.description))
    }
    if let maximum = group.maximum, items.count > maximum {
      throw Refusal(Catalogue.tooManyCases(group.name, maximum: maximum, found: items.count))
    }
    let names = group.questions.map(\.name)
    let table = try writer.table(register)
    for old in try reader.records(RecordQuery(register).filtered("dossier", .equals, .integer(dossier.id))) {
      try table.delete(old.id)
    }
    for (index, item) in items.enumerated() {
      let place = "\(group.name)[\(index + 1)]"
      guard case .context(let answers) = item else {
        throw Refusal(
          Catalogue.wrongAnswer(place, expected: FEELType.context([]).name, found: item.description))
      }
      for entry in answers.entries where !names.contains(entry.name) {
        throw Refusal(
          Catalogue.unknownQuestion(
            "\(place).\(entry.name)", Suggestion.closest(to: entry.name, among: names)))
      }
      var record = try reader.blank(register)
      record["dossier"] = .integer(dossier.id)
      record["rang"] = .integer(Int64(index + 1))
      for field in group.questions {
        let answer = answers[field.name] ?? .null()
        if answer.isNull, field.isRequired {
          throw Refusal(Catalogue.missingAnswer("\(place).\(field.name)"))
        }
        record[field.name] = try stored(answer, field, of: dossier.programme, group: (group.name, index))
      }
      _ = try writer.insert(record)
    }
  }

  private func stored(
    _ value: Value, _ field: Field, of programme: Programme, group: (name: String, index: Int)? = nil
  ) throws -> StoredValue {
    let place = group.map { "\($0.name)[\($0.index + 1)].\(field.name)" } ?? field.name
    let stored = try field.type.stored(value, place, in: pack)
    if case .reference(let register) = field.type, case .integer(let id) = stored,
      try reader.record(id, of: register) == nil
    {
      throw Refusal(
        Catalogue.wrongAnswer(place, expected: Catalogue.aRecord(of: register), found: String(id)))
    }
    let name = group.map { "\($0.name).\(field.name)" } ?? field.name
    if case .date = field.type, let date = stored.text.flatMap({ CivilDate($0) }), day < date,
      !programme.futureDates.contains(name)
    {
      throw Refusal(Catalogue.dateInTheFuture(place, date, day))
    }
    return stored
  }

  /// What a dossier still lacks: questions that are asked and required, and cases of groups.
  func unanswered(_ dossier: Dossier, _ facts: DossierFacts) throws -> [String] {
    let programme = dossier.programme
    let answers = try dossier.answers(reader)
    let questions = zip(programme.questions, answers).filter { question, answer in
      question.field.isRequired && answer.isNull && facts.holds(question.condition)
    }.map(\.0.field.label)
    let groups = try programme.groups.filter { group in
      guard group.minimum > 0, facts.holds(group.condition) else { return false }
      return try dossier.cases(of: group, reader).items.count < group.minimum
    }.map(\.label)
    return questions + groups
  }
}
