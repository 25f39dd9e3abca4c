// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// A person entered or changed; those that it may be are shown before anything is saved.
struct PersonEntryPages {
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/persons/new", .permission(.handle)) { try PersonEntryPages($0).newPage() },
    .post("/desk/persons/new", .permission(.handle), page: newAgain) {
      try PersonEntryPages($0).add()
    },
    .get("/desk/persons/:person/edit", .permission(.handle)) { try PersonEntryPages($0).editPage() },
    .post("/desk/persons/:person/edit", .permission(.handle), page: editAgain) {
      try PersonEntryPages($0).save()
    },
  ]

  private static let newAgain: DeskRoute.Run = { try PersonEntryPages($0).newPage() }
  private static let editAgain: DeskRoute.Run = { try PersonEntryPages($0).editPage() }

  typealias Words = Catalogue.CaseDesk

  var people: PageFrame.Step {
    .init(visit.text(Catalogue.persons), visit.link("/desk/persons"))
  }

  /// The programme in which a dossier is being opened; nil where the person is entered by itself.
  private var programme: String? {
    (visit.form["programme"] ?? visit.query["programme"]).flatMap { visit.pack.programme($0)?.name }
  }

  /// Where an entered person leads.
  private func next(_ person: Int64) -> String {
    guard let programme else { return visit.link("/desk/persons/\(person)") }
    return visit.link("/desk/dossiers/new?programme=\(programme)&person=\(person)")
  }

  private func newPage(
    lookalikes: [PersonFound] = [], problems: [String: Message] = [:]
  ) throws -> DeskAnswer {
    let title = visit.text(Words.newPerson)
    var answer = visit.page(title: title, part: .persons, trail: [people, .init(title)]) { html in
      html.element(.h1, text: title)
      visit.problemList(problems, &html)
      html.element(.form, .method("post"), .action(visit.link("/desk/persons/new"))) { html in
        visit.formField(&html)
        html.element(.input, .type("hidden"), .name("key"), .value(visit.form["key"] ?? Token().text))
        if let programme { html.element(.input, .type("hidden"), .name("programme"), .value(programme)) }
        if !lookalikes.isEmpty { self.lookalikes(lookalikes, &html) }
        fields(nil, problems, &html)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Catalogue.save))
          html.element(.a, .href(visit.link("/desk/persons")), text: visit.text(Catalogue.giveUp))
        }
      }
    }
    if !problems.isEmpty { answer.status = .unprocessableContent }
    return answer
  }

  /// Known persons that it may be: it is one of them, or the agent says that it is not.
  private func lookalikes(_ found: [PersonFound], _ html: inout Markup) {
    html.element(.div, .class("panel"), .role("status")) { html in
      html.element(.h2, text: visit.text(Words.mayBeKnown(found.count)))
      html.element(.p, text: visit.text(Words.mayBeKnownText))
      html.element(.ul, .class("plain")) { html in
        for one in found.prefix(10) {
          html.element(.li) { html in
            html.element(.strong, text: one.record.personName)
            html.text(
              " – \(visit.date(one.record.date("naissance"))) – \(one.score)\u{A0}% – "
                + one.reasons.map { visit.text($0) }.joined(separator: ", ") + " ")
            html.element(
              .a, .class("button second"), .href(next(one.record.id)),
              .ariaLabel("\(visit.text(Words.samePerson)) – \(one.record.personName)"),
              text: visit.text(Words.samePerson))
          }
        }
      }
      html.element(.div, .class("actions")) { html in
        html.element(
          .button, .type("submit"), .name("distinct"), .value("1"), text: visit.text(Words.otherPerson))
      }
    }
  }

  func fields(_ person: StoredRecord?, _ problems: [String: Message], _ html: inout Markup) {
    html.element(.div, .class("fields")) { html in
      for field in visit.personFields {
        let stored = person.map { $0[field.name].text ?? "" } ?? ""
        let value = visit.form.all(field.name).first ?? stored
        var writer = FieldWriter(
          name: field.name, label: visit.typeset(field.label) + (field.isRequired ? " *" : ""), value: value,
          isRequired: field.isRequired)
        writer.problem = problems[field.name].map { visit.text($0).sentence }
        switch field.type {
        case .choice(let choices):
          writer.select(
            &html, choices.map { ($0.value, visit.typeset($0.label)) }, empty: visit.text(Words.unknown))
        case .commune:
          writer.select(
            &html, visit.pack.territory.communes.map { ($0.code, $0.name) },
            empty: visit.text(Words.elsewhere))
        case .date: writer.input(&html, type: "date")
        case .text(let maximum?): writer.input(&html, others: [.maxlength(maximum)])
        default: writer.input(&html)
        }
      }
    }
  }

  /// What was typed, and what of it cannot be.
  func reading() -> (given: Value.Context, problems: [String: Message]) {
    var problems: [String: Message] = [:]
    var entries: [Value.Context.Entry] = []
    for field in visit.personFields {
      guard visit.form.all(field.name).first != nil else { continue }
      do {
        let value = try field.value(typed: visit.form[field.name] ?? "", in: visit.pack)
        if value.isNull, field.isRequired { problems[field.name] = Catalogue.missingAnswer(field.label) }
        entries.append(.init(name: field.name, value: value))
      } catch {
        problems[field.name] = error.reason
      }
    }
    return (Value.Context(entries), problems)
  }

  private func add() throws -> DeskAnswer {
    let (given, problems) = reading()
    guard problems.isEmpty else { return try newPage(problems: problems) }
    guard let key = visit.form["key"].flatMap(Token.init) else { throw Refusal(Catalogue.formNotUnderstood) }
    let isDistinct = visit.form["distinct"] == "1"
    if !isDistinct {
      let found = try visit.body.database.reading { reader in
        try reader.duplicates(of: PersonIdentity(identity(given, reader)))
      }
      // The form was sent twice: the person that it looks like is itself.
      let isNew = try visit.body.accounts.made(by: key, of: visit.account) == nil
      if isNew, !found.isEmpty { return try newPage(lookalikes: found) }
    }
    let person = try visit.body.accounts.once(key, of: visit.account, at: visit.desk()) { work in
      String(try work.enterPerson(given, isDistinct: isDistinct).person)
    }
    return .see(next(Int64(person) ?? 0))
  }

  /// A record with what tells a person from others.
  private func identity(_ given: Value.Context, _ reader: RecordReader) throws -> StoredRecord {
    var record = try reader.blank("personne")
    for name in ["nom", "prenom", "nom_usage", "sexe", "commune"] {
      record[name] = StoredValue(text: given[name]?.string)
    }
    record["naissance"] = StoredValue(given["naissance"]?.date)
    return record
  }
}
