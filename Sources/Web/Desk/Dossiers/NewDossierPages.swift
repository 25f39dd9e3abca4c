// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// A new dossier: the programme, then the person, then the form.
struct NewDossierPages {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/dossiers/new", .permission(.handle)) { try NewDossierPages($0).page() },
    .post("/desk/dossiers/new", .permission(.handle), page: again) {
      try NewDossierPages($0).save()
    },
    .post("/desk/dossiers/new/person", .permission(.handle)) { try NewDossierPages($0).choosePerson() },
  ]

  private static let again: DeskRoute.Run = { try NewDossierPages($0).page() }

  private typealias Words = Catalogue.CaseDesk

  private var trail: [PageFrame.Step] {
    [
      .init(visit.text(Catalogue.dossiers), visit.link("/desk/dossiers")),
      .init(visit.text(Words.newDossier)),
    ]
  }

  private func field(_ name: String) -> String? { visit.form[name] ?? visit.query[name] }

  /// The programmes in which the account may open dossiers.
  private var programmes: [Programme] {
    visit.programmes(where: .handle).filter { programme in
      let roles = visit.account.agent(in: programme.service, visit.pack).roles
      return programme.entries.contains { !roles.isDisjoint(with: $0.roles) }
    }
  }

  private func programme(_ name: String) throws -> Programme {
    guard let programme = programmes.first(where: { $0.name == name }) else { throw DeskNotFound() }
    return programme
  }

  private func person(_ id: String) throws -> StoredRecord {
    let found = try visit.body.database.reading { reader in
      try Int64(id).flatMap { try reader.record($0, of: "personne") }
    }
    guard let found, found.integer("fusionnee") == nil else { throw DeskNotFound() }
    return found
  }

  private func page() throws -> DeskAnswer {
    guard let name = field("programme") else { return choices() }
    let programme = try programme(name)
    guard let id = field("person") else { return personSearch(programme, text: nil, found: []) }
    let draft = FormDraft(visit.form, of: programme)
    return try form(programme, person(id), draft)
  }

  private func choices() -> DeskAnswer {
    visit.page(title: visit.text(Words.newDossier), part: .dossiers, trail: trail) { html in
      html.element(.h1, text: visit.text(Words.newDossier))
      html.element(.p, .class("lead"), text: visit.text(Words.chooseProgramme))
      html.element(.ul, .class("plain")) { html in
        for programme in programmes {
          html.element(.li, .dataRow) { html in
            html.element(
              .a, .href(visit.link("/desk/dossiers/new?programme=\(programme.name)")),
              text: visit.typeset(programme.label))
          }
        }
      }
      if programmes.isEmpty { html.element(.p, text: visit.text(Words.nothingForYou)) }
    }
  }

  // MARK: The person

  private func choosePerson() throws -> DeskAnswer {
    let programme = try programme(visit.form["programme"] ?? "")
    let text = String((visit.form["text"] ?? "").prefix(200))
    let found = try visit.body.database.reading { try $0.persons(named: text) }
    return personSearch(programme, text: text, found: found)
  }

  private func personSearch(_ programme: Programme, text: String?, found: [PersonFound]) -> DeskAnswer {
    visit.page(title: visit.text(Words.newDossier), part: .dossiers, trail: trail) { html in
      html.element(.h1, text: visit.text(Words.whoAsks))
      html.element(.p, .class("lead"), text: visit.typeset(programme.label))
      html.element(.form, .method("post"), .action(visit.link("/desk/dossiers/new/person"))) { html in
        visit.formField(&html)
        html.element(.input, .type("hidden"), .name("programme"), .value(programme.name))
        FieldWriter(
          name: "text", label: visit.text(Words.nameSearched), value: text ?? "",
          hint: visit.text(Words.nameHint), isRequired: true
        ).input(&html, others: [.dataSearch, .maxlength(200)])
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Words.search))
          html.element(
            .a, .class("button second"),
            .href(visit.link("/desk/persons/new?programme=\(programme.name)")), .dataKey("n"),
            text: visit.text(Words.newPerson))
        }
      }
      guard text != nil else { return }
      html.element(.h2, text: visit.text(Words.personsFound(found.count)))
      PersonTable(visit: visit).write(found, &html) { person in
        "/desk/dossiers/new?programme=\(programme.name)&person=\(person.id)"
      }
    }
  }

  // MARK: The form

  private func form(
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
    var answer = visit.page(title: visit.text(Words.newDossier), part: .dossiers, trail: trail) { html in
      html.element(.h1, text: visit.typeset(programme.label))
      html.element(.p, .class("lead")) { html in
        html.text(visit.text(Words.requestOf(person.personName, visit.date(visit.day))) + " ")
        html.element(
          .a, .href(visit.link("/desk/dossiers/new?programme=\(programme.name)")),
          text: visit.text(Words.someoneElse))
      }
      visit.problemList(problems, &html)
      html.element(.form, .method("post"), .action(visit.link("/desk/dossiers/new"))) { html in
        visit.formField(&html)
        hidden("programme", programme.name, &html)
        hidden("person", String(person.id), &html)
        hidden("key", visit.form["key"] ?? Token().text, &html)
        visit.continueButton(&html)
        if programme.subject == .household { household(households, &html) }
        if programme.subject == .organisation {
          visit.organisation(
            FieldWriter(
              name: "organisation", label: visit.text(Words.organisation),
              value: visit.form["organisation"] ?? "", hint: visit.text(Words.organisationHint),
              isRequired: true), &html)
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

  private func hidden(_ name: String, _ value: String, _ html: inout Markup) {
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

  private func save() throws -> DeskAnswer {
    let programme = try programme(visit.form["programme"] ?? "")
    let person = try person(visit.form["person"] ?? "")
    var draft = FormDraft(visit.form, of: programme)
    if draft.follow(visit.form["act"]) { return try form(programme, person, draft) }
    let reading = draft.read(for: programme, in: visit.pack)
    guard reading.problems.isEmpty else {
      return try form(programme, person, draft, problems: reading.problems)
    }
    guard let key = visit.form["key"].flatMap(Token.init) else { throw Refusal(Catalogue.formNotUnderstood) }
    let desk = visit.desk(in: programme.service)
    let asked = try desk.asked(reading.answers, of: programme, applicant: person.id)
    let number = try visit.body.accounts.once(key, of: visit.account, at: desk) { work in
      var request = Request(applicant: person.id, answers: reading.answers.only(asked))
      if programme.subject == .household { request.household = try household(of: person, work) }
      if programme.subject == .organisation {
        request.organisation = visit.form["organisation"].flatMap { Int64($0) }
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
