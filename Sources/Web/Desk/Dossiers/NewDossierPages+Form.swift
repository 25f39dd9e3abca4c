// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// The form of a new dossier.
extension NewDossierPages {
  func form(
    _ programme: Programme, _ person: StoredRecord, _ draft: FormDraft, problems: [String: Message] = [:]
  ) throws -> DeskAnswer {
    let desk = visit.desk(in: programme.service)
    let asked = try desk.asked(
      draft.read(for: programme, in: visit.pack).answers, of: programme, applicant: person.id)
    // Who enters an answer may see it.
    let fields = FormFields(
      visit: visit, programme: programme, draft: draft, asked: asked, problems: problems, isOpen: true)
    let households =
      programme.subject == .household ? try visit.households(ledBy: person.id) : []
    var answer = try visit.page(title: visit.text(Words.newDossier), part: .dossiers, trail: trail) { html in
      html.element(.h1, text: visit.typeset(programme.label))
      html.element(.p, .class("lead")) { html in
        html.text(visit.text(Words.requestOf(person.personName, visit.date(visit.day))) + " ")
        html.element(
          .a, .href(visit.link("/desk/dossiers/new?programme=\(programme.name)")),
          text: visit.text(Words.someoneElse))
      }
      visit.problemList(problems, &html)
      try html.element(.form, .method("post"), .action(visit.link("/desk/dossiers/new"))) { html in
        visit.formField(&html)
        hidden("programme", programme.name, &html)
        hidden("person", String(person.id), &html)
        hidden("key", visit.form["key"] ?? Token().text, &html)
        visit.continueButton(&html)
        if programme.subject == .household { household(households, &html) }
        if programme.subject == .organisation {
          try OrganisationField(visit: visit).write(&html)
        }
        fields.write(&html)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Words.openDossier))
          html.element(.a, .href(visit.link("/desk/dossiers")), text: visit.text(Catalogue.giveUp))
        }
      }
    }
    if !problems.isEmpty { answer.status = .unprocessableContent }
    return answer
  }

  func hidden(_ name: String, _ value: String, _ html: inout Markup) {
    html.element(.input, .type("hidden"), .name(name), .value(value))
  }

  private func household(_ households: [Household], _ html: inout Markup) {
    FieldWriter(
      name: "household", label: visit.text(Words.household),
      value: visit.form["household"] ?? households.first.map { String($0.id) } ?? "new",
      hint: visit.text(Words.householdHint)
    ).select(
      &html,
      households.map { (String($0.id), $0.words) } + [("new", visit.text(Words.newHousehold))], empty: nil)
  }

  func save() throws -> DeskAnswer {
    let programme = try programme(visit.form["programme"] ?? "")
    let person = try person(visit.form["person"] ?? "")
    var draft = FormDraft(visit.form, of: programme)
    if draft.follow(visit.form["act"]) { return try form(programme, person, draft) }
    let reading = draft.read(for: programme, in: visit.pack)
    guard reading.problems.isEmpty else {
      return try form(programme, person, draft, problems: reading.problems)
    }
    guard let key = visit.form["key"].flatMap(Token.init) else { throw Refusal(Catalogue.formNotUnderstood) }
    let organisation = programme.subject == .organisation ? try OrganisationField(visit: visit).read() : nil
    let desk = visit.desk(in: programme.service)
    let asked = try desk.asked(reading.answers, of: programme, applicant: person.id)
    let number = try visit.body.accounts.once(key, of: visit.account, at: desk) { work in
      var request = Request(applicant: person.id, answers: reading.answers.only(asked))
      if programme.subject == .household { request.household = try household(of: person, work) }
      if programme.subject == .organisation {
        request.organisation = organisation
      }
      return try work.open(request, under: programme).number
    }
    return .see(visit.link("/desk/dossiers/\(number)?done=\(DeskNotice.opened.rawValue)"))
  }

  private func household(of person: StoredRecord, _ work: CaseTransaction) throws -> Int64 {
    if let id = visit.form["household"].flatMap({ Int64($0) }) { return id }
    let member = HouseholdMember(person: person.id, role: "demandeur", since: visit.day)
    return try work.enterHousehold([:], members: [member])
  }
}
