// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting

/// What an agent finds in the morning: dossiers by deadline, those that are theirs, what changed.
struct MyWorkPages {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [.get("/desk", .account) { try MyWorkPages($0).page() }]

  private typealias Words = Catalogue.CaseDesk

  private func page() throws -> DeskAnswer {
    guard visit.account.person == nil else { return .see(visit.link("/my")) }
    let services = visit.services(where: .dossiers)
    let work = try visit.desk().worklist(in: services)
    return visit.page(title: visit.text(Catalogue.myWork), part: .work) { html in
      html.element(.h1, text: visit.text(Catalogue.myWork))
      html.element(.p, .class("lead"), text: visit.text(Words.today(visit.day, visit.account.name)))
      if services.isEmpty {
        html.element(.p, text: visit.text(Words.noDossiersForYou))
      } else {
        contents(work, &html)
      }
    }
  }

  private func contents(_ work: Worklist, _ html: inout Markup) {
    html.element(.div, .class("actions")) { html in
      html.element(
        .a, .class("button second"), .href(visit.link("/desk/dossiers")), .dataKey("d"),
        text: visit.text(Words.allDossiers))
      if visit.account.may(.handle, visit.pack) {
        html.element(
          .a, .class("button"), .href(visit.link("/desk/dossiers/new")), .dataKey("n"),
          text: visit.text(Words.newDossier))
      }
      html.element(
        .a, .class("button second"), .href(visit.link("/desk/persons")), text: visit.text(Words.findPerson))
    }
    section(Words.byDeadline, count: work.due.count, &html) { html in
      visit.dossierTable(&html, named: Words.byDeadline, work.due)
      html.element(.p) { html in
        html.element(
          .a, .href(visit.link("/desk/dossiers?due=\(visit.day.adding(days: 14))")),
          text: visit.text(Words.allByDeadline))
      }
    }
    section(Words.mine, count: work.mine.count, &html) { html in
      visit.dossierTable(&html, named: Words.mine, Array(work.mine.prefix(Worklist.most)))
      html.element(.p) { html in
        html.element(
          .a, .href(visit.link("/desk/dossiers?mine=1")), text: visit.text(Words.allMine))
      }
    }
    section(Words.opinionsAwaited, count: work.opinions.count, &html) { opinions(work, &$0) }
    section(Words.changed, count: work.changes.count, &html) { changes(work, &$0) }
    section(Words.queues, count: work.queues.count, &html) { queues(work, &$0) }
  }

  private func section(
    _ title: Message, count: Int, _ html: inout Markup, _ contents: (inout Markup) -> Void
  ) {
    html.element(.section) { html in
      html.element(.h2, text: visit.text(title))
      if count == 0 {
        html.element(.p, .class("quiet"), text: visit.text(Words.nothing))
      } else {
        contents(&html)
      }
    }
    html.newline()
  }

  private func opinions(_ work: Worklist, _ html: inout Markup) {
    visit.table(
      &html, named: Words.opinionsAwaited, [Words.number, Words.programme, Words.askedOn, Words.question]
    ) { html in
      for opinion in work.opinions {
        html.element(.tr, .dataRow) { html in
          html.element(.td) { html in
            html.element(
              .a, .href(visit.link("/desk/opinions/\(opinion.record.id)")), text: opinion.dossier.number)
          }
          html.element(.td, text: visit.typeset(opinion.dossier.programme.short))
          html.element(.td, text: visit.date(opinion.record.date("demande_le")))
          html.element(.td, text: opinion.record.text("question") ?? "–")
        }
      }
    }
  }

  private func changes(_ work: Worklist, _ html: inout Markup) {
    visit.table(&html, named: Words.changed, [Words.day, Words.number, Words.step, Words.by]) { html in
      for change in work.changes {
        html.element(.tr, .dataRow) { html in
          html.element(.td, text: visit.date(change.day))
          html.element(.td) { html in
            html.element(
              .a, .href(visit.link("/desk/dossiers/\(change.dossier.number)")), text: change.dossier.number)
          }
          html.element(.td, text: visit.typeset(change.label))
          html.element(.td, text: visit.agent(change.agent))
        }
      }
    }
  }

  private func queues(_ work: Worklist, _ html: inout Markup) {
    html.element(.ul, .class("plain")) { html in
      for queue in work.queues {
        html.element(.li) { html in
          let query = "?queue=\(queue.name)&open=1"
          html.element(.a, .href(visit.link("/desk/dossiers\(query)")), text: visit.queue(queue.name))
          html.text(" – " + visit.text(Words.openCount(queue.count.found, isExact: queue.count.isExact)))
        }
      }
    }
  }
}

extension Visit {
  /// Who did something; Bilan itself does what comes due.
  func agent(_ name: String) -> String { name == Agent.bilan.name ? text(Words.automatic) : name }
}
