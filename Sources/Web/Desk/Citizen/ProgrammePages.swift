// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting

/// What citizens may ask for, each explained from the pack.
struct ProgrammePages {
  private let guest: Guest

  init(_ guest: Guest) { self.guest = guest }

  static let routes: [DeskRoute] = [
    .guest(.get, "/programmes") { ProgrammePages($0).list() },
    .guest(.get, "/programmes/:programme") { try ProgrammePages($0).programme() },
  ]

  private var language: Language { guest.language }
  private var pack: Pack { guest.body.pack }
  private func typeset(_ text: String) -> String { pack.header.typeset(text) }

  private func list() -> DeskAnswer {
    let title = guest.text(Catalogue.yourRequests)
    let programmes = pack.procedures.programmes.filter { $0.citizenEntry != nil }
    return CitizenFrame(guest).page(title: title) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: guest.text(Catalogue.yourRequestsText))
      if programmes.isEmpty { html.element(.p, text: guest.text(Catalogue.noProgrammes)) }
      for programme in programmes {
        html.element(.section, .class("panel"), .ariaLabelledBy("p-\(programme.name)")) { html in
          html.element(.h2, .id("p-\(programme.name)")) { html in
            html.element(
              .a, .href(guest.link("/programmes/\(programme.name)")), text: typeset(programme.label))
          }
          if let help = programme.help { html.element(.p, text: typeset(help)) }
          actions(programme, &html)
        }
      }
    }
  }

  private func actions(_ programme: Programme, _ html: inout Markup) {
    html.element(.div, .class("actions")) { html in
      html.element(
        .a, .class("button"), .href(guest.link("/programmes/\(programme.name)/request")),
        text: guest.text(Catalogue.makeRequest))
      if programme.calculation != nil {
        html.element(
          .a, .class("button second"), .href(guest.link("/programmes/\(programme.name)/simulator")),
          text: guest.text(Catalogue.simulate))
      }
    }
  }

  private func programme() throws -> DeskAnswer {
    let programme = try guest.citizenProgramme()
    let label = typeset(programme.label)
    return CitizenFrame(guest).page(
      title: label,
      trail: [.init(guest.text(Catalogue.yourRequests), guest.link("/programmes")), .init(label)]
    ) { html in
      html.element(.h1, text: label)
      if let help = programme.help { html.element(.p, .class("lead"), text: typeset(help)) }
      actions(programme, &html)
      documents(programme, &html)
      course(programme, &html)
      appeals(programme, &html)
      if let unit = pack.organisation.unit(programme.service) {
        html.element(.p, .class("quiet"), text: Catalogue.runBy(typeset(unit.label))(language))
      }
    }
  }

  private func documents(_ programme: Programme, _ html: inout Markup) {
    let asked = guest.documents(of: programme)
    guard !asked.isEmpty else { return }
    html.element(.h2, text: guest.text(Catalogue.documentsToPrepare))
    html.element(.ul) { html in
      for document in asked {
        html.element(.li) { html in
          html.text(document.label)
          if let condition = document.condition {
            html.text(" ")
            html.element(.span, .class("quiet"), text: condition)
          }
        }
      }
    }
    html.element(.p, .class("quiet"), text: guest.text(Catalogue.documentsLater))
  }

  private func course(_ programme: Programme, _ html: inout Markup) {
    guard let course = guest.citizenDesk().course(of: programme), !course.stages.isEmpty else { return }
    html.element(.h2, text: guest.text(Catalogue.howItGoes))
    html.element(.ol) { html in
      for stage in course.stages {
        html.element(.li) { html in
          html.element(.strong, text: typeset(stage.label))
          if let commission = stage.commission {
            html.text(". " + Catalogue.decidedBy(typeset(commission))(language))
          }
          if !stage.delays.isEmpty {
            html.element(.ul) { html in
              for delay in stage.delays {
                guard let term = DurationWords.text(delay.term, language) else { continue }
                html.element(
                  .li,
                  text: Catalogue.delayInWords(
                    typeset(delay.label), term, then: delay.then.map(typeset))(language))
              }
            }
          }
        }
      }
    }
  }

  private func appeals(_ programme: Programme, _ html: inout Markup) {
    let final = Set(programme.states.filter(\.isFinal).map(\.name))
    let appeals = programme.transitions.filter { step in
      step.roles.contains(Programme.citizen) && !final.isDisjoint(with: step.from)
    }
    guard !appeals.isEmpty else { return }
    html.element(.h2, text: guest.text(Catalogue.ifYouDisagree))
    html.element(.p, text: guest.text(Catalogue.ifYouDisagreeText))
    html.element(.ul) { html in
      for appeal in appeals {
        html.element(.li, text: typeset(appeal.label))
      }
    }
  }
}
