// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// A person that is known already, changed.
extension PersonEntryPages {
  private func find() throws -> StoredRecord {
    let found = try visit.body.database.reading { reader in
      try Int64(visit[parameter: "person"]).flatMap { try reader.record($0, of: "personne") }
    }
    guard let found, found.integer("fusionnee") == nil else { throw DeskNotFound() }
    let subject = try visit.subject(of: found, visit.dossiers(of: found.id))
    guard try visit.body.confidentiality.isOpen(subject, to: visit.account) else {
      throw Refusal(Words.confidentialExpected)
    }
    try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day)
    return found
  }

  func editPage(_ problems: [String: Message] = [:]) throws -> DeskAnswer {
    let person = try find()
    let revision = String(
      try visit.body.database.reading { try $0.revision(of: person.id, in: "personne") })
    // Who is told of another change has seen it now.
    let seen = visit.refusal == nil ? visit.form["seen"] ?? revision : revision
    let title = visit.text(Words.change)
    let steps = [people, .init(person.personName, visit.link("/desk/persons/\(person.id)")), .init(title)]
    var answer = visit.page(title: title, part: .persons, trail: steps) { html in
      html.element(.h1, text: person.personName)
      visit.problemList(problems, &html)
      html.element(.form, .method("post"), .action(visit.link("/desk/persons/\(person.id)/edit"))) { html in
        visit.formField(&html)
        html.element(.input, .type("hidden"), .name("seen"), .value(seen))
        if visit.refusal != nil { changes(person, &html) }
        fields(person, problems, &html)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Catalogue.save))
          html.element(
            .a, .href(visit.link("/desk/persons/\(person.id)")), text: visit.text(Catalogue.giveUp))
        }
      }
    }
    if !problems.isEmpty { answer.status = .unprocessableContent }
    return answer
  }

  /// What stands in the database now, where it differs from what was typed.
  private func changes(_ person: StoredRecord, _ html: inout Markup) {
    let others = visit.personFields.filter { field in
      visit.form.all(field.name).first.map { $0 != (person[field.name].text ?? "") } ?? false
    }
    guard !others.isEmpty else { return }
    html.element(.div, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.standsNow))
      html.element(.dl, .class("facts")) { html in
        for field in others {
          html.element(.dt, text: visit.typeset(field.label))
          html.element(.dd, text: person[field.name].text ?? "–")
        }
      }
    }
  }

  func save() throws -> DeskAnswer {
    let person = try find()
    let (given, problems) = reading()
    guard problems.isEmpty else { return try editPage(problems) }
    guard let seen = visit.form["seen"].flatMap({ Int($0) }) else {
      throw Refusal(Catalogue.formNotUnderstood)
    }
    let entries = [
      Value.Context.Entry(name: "person", value: .number(Number(Int(person.id)))),
      Value.Context.Entry(name: "seen", value: .number(Number(seen))),
    ]
    try visit.run("person.edit", Value.Context(entries + given.entries))
    return .see(visit.link("/desk/persons/\(person.id)?done=\(DeskNotice.saved.rawValue)"))
  }
}
