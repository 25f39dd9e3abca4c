// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Foundation
import Pack
import Reporting

/// The dossiers of the services of an account, filtered by the address.
struct DossierListPage {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/dossiers", .permission(.dossiers)) { try DossierListPage($0).page() }
  ]

  private typealias Words = Catalogue.CaseDesk

  /// What the address asks for, and what of it is not understood.
  private func wanted() -> (DossierPage, problem: Message?) {
    let query = visit.query
    let programmes = visit.programmes(where: .dossiers).map(\.name)
    var page = DossierPage(programmes: Set(programmes))
    if let name = query["programme"] { page.programmes.formIntersection([name]) }
    page.state = query["state"]
    page.queue = query["queue"]
    page.agent = query["mine"] == "1" ? visit.account.name : query["agent"]
    page.isOpen = query["open"] == "1"
    page.after = query["after"].flatMap { Int64($0) }
    guard let due = query["due"] else { return (page, nil) }
    page.dueBy = CivilDate(due)
    return (page, page.dueBy == nil ? Words.notADay(due) : nil)
  }

  /// The registers that the list shows something of.
  private static let shown = ["dossier", "echeance", "etape", "personne"]

  private func page() throws -> DeskAnswer {
    try visit.page(title: visit.text(Catalogue.dossiers), part: .dossiers) { html in
      try visit.keeping("dossiers", of: Self.shown, &html) { try contents(&$0) }
    }
  }

  private func contents(_ html: inout Markup) throws {
    let (wanted, problem) = wanted()
    let contents = try visit.desk().page(wanted)
    html.element(.h1, text: visit.text(Catalogue.dossiers))
    if let problem {
      html.element(.div, .class("alert"), .role("alert")) { html in
        html.element(.p, text: visit.text(problem).sentence)
      }
    }
    if visit.account.may(.handle, visit.pack) {
      html.element(.div, .class("actions")) { html in
        html.element(
          .a, .class("button"), .href(visit.link("/desk/dossiers/new")), .dataKey("n"),
          text: visit.text(Words.newDossier))
      }
    }
    filters(&html)
    if contents.lines.isEmpty {
      html.element(.p, text: visit.text(Words.noDossierFound))
    } else {
      html.element(
        .p, .class("quiet"), text: visit.text(wanted.dueBy == nil ? Words.newestFirst : Words.dueFirst))
      visit.dossierTable(&html, named: Catalogue.dossiers, contents.lines)
    }
    turn(contents, wanted, &html)
  }

  private func turn(_ contents: DossierPage.Contents, _ wanted: DossierPage, _ html: inout Markup) {
    html.element(.div, .class("actions")) { html in
      if wanted.after != nil {
        html.element(
          .a, .class("button second"),
          .href(visit.link("/desk/dossiers") + visit.query.without("after").text),
          text: visit.text(Words.firstPage))
      }
      if let next = contents.next {
        html.element(
          .a, .class("button second"), .rel("next"),
          .href(visit.link("/desk/dossiers") + visit.query.setting("after", to: String(next)).text),
          text: visit.text(Words.nextPage))
      }
    }
  }

  private func filters(_ html: inout Markup) {
    let query = visit.query
    let programmes = visit.programmes(where: .dossiers)
    let chosen = programmes.filter { $0.name == query["programme"] }
    var seen: Set<String> = []
    let states = (chosen.isEmpty ? programmes : chosen).flatMap(\.states).filter {
      seen.insert($0.name).inserted
    }
    html.element(.form, .method("get"), .action(visit.link("/desk/dossiers"))) { html in
      html.element(.div, .class("fields")) { html in
        FieldWriter(
          name: "programme", label: visit.text(Words.programme), value: query["programme"] ?? ""
        ).select(
          &html, programmes.map { ($0.name, visit.typeset($0.label)) }, empty: visit.text(Words.all))
        FieldWriter(name: "state", label: visit.text(Words.state), value: query["state"] ?? "").select(
          &html, states.map { ($0.name, visit.typeset($0.label)) }, empty: visit.text(Words.all))
        FieldWriter(name: "queue", label: visit.text(Words.queue), value: query["queue"] ?? "").select(
          &html,
          visit.pack.queues(of: visit.services(where: .dossiers)).map { ($0, visit.queue($0)) },
          empty: visit.text(Words.all))
        FieldWriter(name: "agent", label: visit.text(Words.followedBy), value: query["agent"] ?? "").input(
          &html, others: [.dataSearch])
        FieldWriter(name: "due", label: visit.text(Words.dueBy), value: query["due"] ?? "").input(
          &html, type: "date")
      }
      FieldWriter(name: "mine", label: visit.text(Words.onlyMine), value: query["mine"] ?? "").checkbox(&html)
      FieldWriter(name: "open", label: visit.text(Words.onlyOpen), value: query["open"] ?? "").checkbox(&html)
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.filter))
        if !query.names.isEmpty {
          html.element(.a, .href(visit.link("/desk/dossiers")), text: visit.text(Words.noFilter))
        }
      }
    }
  }
}
