// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// A household: who lives in it, who joins and who leaves.
struct HouseholdPages {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/households/:household", .permission(.dossiers)) { try HouseholdPages($0).page() },
    .post("/desk/households/:household/find", .permission(.handle)) { try HouseholdPages($0).page() },
    .post("/desk/households/:household/join", .permission(.handle), page: again) {
      try HouseholdPages($0).join()
    },
    .post("/desk/households/:household/leave", .permission(.handle), page: again) {
      try HouseholdPages($0).leave()
    },
  ]

  private static let again: DeskRoute.Run = { try HouseholdPages($0).page() }

  private typealias Words = Catalogue.CaseDesk

  private func find() throws -> Household {
    guard let household = try Int64(visit[parameter: "household"]).flatMap(visit.household) else {
      throw DeskNotFound()
    }
    return household
  }

  private func link(_ household: Household, _ path: String = "") -> String {
    visit.link("/desk/households/\(household.id)\(path)")
  }

  private func page() throws -> DeskAnswer {
    let household = try find()
    let text = visit.form["text"].map { String($0.prefix(200)) }
    let found = try text.map { text in try visit.body.database.reading { try $0.persons(named: text) } } ?? []
    let title = visit.text(Words.household)
    let mayChange = visit.account.may(.handle, visit.pack)
    return visit.page(
      title: title, part: .persons,
      trail: [.init(visit.text(Catalogue.persons), visit.link("/desk/persons")), .init(title)]
    ) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: household.words)
      members(household, mayChange, &html)
      guard mayChange else { return }
      html.element(.h2, text: visit.text(Words.addMember))
      html.element(.form, .method("post"), .action(link(household, "/find"))) { html in
        visit.formField(&html)
        FieldWriter(
          name: "text", label: visit.text(Words.nameSearched), value: text ?? "",
          hint: visit.text(Words.nameHint), isRequired: true
        ).input(&html, others: [.dataSearch, .maxlength(200)])
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.search))
        }
      }
      guard text != nil else { return }
      html.element(.h2, text: visit.text(Words.personsFound(found.count)))
      for one in found where !household.members.contains(where: { $0.person.id == one.record.id }) {
        candidate(one, household, &html)
      }
    }
  }

  private func members(_ household: Household, _ mayChange: Bool, _ html: inout Markup) {
    visit.table(&html, named: Words.household, [Words.person, Words.role, Words.since, Words.leaving]) {
      html in
      for (stay, person) in household.members {
        html.element(.tr, .dataRow) { html in
          html.element(.td) { html in
            html.element(.a, .href(visit.link("/desk/persons/\(person.id)")), text: person.personName)
          }
          html.element(.td, text: visit.label(of: "role", in: stay))
          html.element(.td, text: visit.date(stay.date("depuis")))
          html.element(.td) { html in
            guard mayChange, stay.date("jusque") == nil else {
              return html.text(visit.date(stay.date("jusque")))
            }
            html.element(.form, .method("post"), .action(link(household, "/leave"))) { html in
              visit.formField(&html)
              html.element(.input, .type("hidden"), .name("person"), .value(String(person.id)))
              FieldWriter(
                name: "until", label: visit.text(Words.lastDay), value: visit.day.description,
                id: "until-\(person.id)"
              ).input(&html, type: "date")
              html.element(
                .button, .type("submit"), .class("link"),
                .ariaLabel("\(visit.text(Words.leaves)) – \(person.personName)"),
                text: visit.text(Words.leaves))
            }
          }
        }
      }
    }
  }

  private func candidate(_ found: PersonFound, _ household: Household, _ html: inout Markup) {
    let id = found.record.id
    html.element(.form, .method("post"), .action(link(household, "/join")), .class("panel")) { html in
      visit.formField(&html)
      html.element(.input, .type("hidden"), .name("person"), .value(String(id)))
      html.element(.p) { html in
        html.element(.strong, text: found.record.personName)
        html.text(" – \(visit.date(found.record.date("naissance"))) – \(found.score)\u{A0}%")
      }
      html.element(.div, .class("fields")) { html in
        if case .choice(let roles)? = visit.pack.register("membre")?.field("role")?.type {
          FieldWriter(
            name: "role", label: visit.text(Words.role), value: "enfant", isRequired: true, id: "role-\(id)"
          ).select(&html, roles.map { ($0.value, visit.typeset($0.label)) }, empty: nil)
        }
        FieldWriter(
          name: "since", label: visit.text(Words.since), value: visit.day.description, id: "since-\(id)"
        ).input(&html, type: "date")
      }
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.addMember))
      }
    }
  }

  private func arguments(_ household: Household, _ others: [(String, String?)]) throws -> Value.Context {
    guard let person = visit.form["person"].flatMap({ Int($0) }) else { throw DeskNotFound() }
    var entries: [Value.Context.Entry] = [
      .init(name: "household", value: .number(Number(Int(household.id)))),
      .init(name: "person", value: .number(Number(person))),
    ]
    for case (let name, let value?) in others { entries.append(.init(name: name, value: .string(value))) }
    return Value.Context(entries)
  }

  private func join() throws -> DeskAnswer {
    let household = try find()
    try visit.run(
      "household.join",
      arguments(household, [("role", visit.form["role"]), ("since", visit.form["since"])]))
    return .see(link(household, "?done=\(DeskNotice.saved.rawValue)"))
  }

  private func leave() throws -> DeskAnswer {
    let household = try find()
    try visit.run("household.leave", arguments(household, [("until", visit.form["until"])]))
    return .see(link(household, "?done=\(DeskNotice.saved.rawValue)"))
  }
}
