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
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/dossiers/new", .permission(.handle)) { try NewDossierPages($0).page() },
    .post("/desk/dossiers/new", .permission(.handle), page: again) {
      try NewDossierPages($0).save()
    },
    .post("/desk/dossiers/new/person", .permission(.handle)) { try NewDossierPages($0).choosePerson() },
  ]

  private static let again: DeskRoute.Run = { try NewDossierPages($0).page() }

  typealias Words = Catalogue.CaseDesk

  var trail: [PageFrame.Step] {
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

  func programme(_ name: String) throws -> Programme {
    guard let programme = programmes.first(where: { $0.name == name }) else { throw DeskNotFound() }
    return programme
  }

  func person(_ id: String) throws -> StoredRecord {
    let found = try visit.body.database.reading { reader in
      try Int64(id).flatMap { try reader.record($0, of: "personne") }
    }
    guard let found, found.integer("fusionnee") == nil else { throw DeskNotFound() }
    return found
  }

  func page() throws -> DeskAnswer {
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
}
