// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// What a revision does, and the amounts that the rule gives.
extension RevisionPages {
  /// Told at once: why rights were left is not kept.
  func revise() throws -> DeskAnswer {
    let programme = try visit.programme()
    let revision = try visit.desk().revise(programme, dueOnly: visit.form["due"] != nil)
    let title = visit.text(Words.revisionOf(revision.day ?? visit.day))
    return visit.page(title: title, part: .payments, trail: trail(programme, title)) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: visit.label(programme))
      table([revision], &html)
      html.element(.h2, text: visit.text(Words.leftTitle))
      if revision.left.isEmpty {
        html.element(.p, text: visit.text(Words.noneLeft))
      } else {
        causes(Words.leftTitle, revision.left.map { ($0.dossier, $0.cause) }, &html)
      }
    }
  }

  func causes(
    _ label: Message, _ causes: [(dossier: String, cause: Message)], _ html: inout Markup
  ) {
    visit.table(label, [Words.dossier, Words.cause]).write(&html) { html in
      for item in causes.prefix(Self.shown) {
        html.element(.tr, .dataRow) { html in
          html.element(.td, .class("key")) { html in
            html.element(.a, .href(visit.link("/desk/dossiers/\(item.dossier)")), text: item.dossier)
          }
          html.element(.td, text: visit.text(item.cause).sentence)
        }
      }
    }
    if causes.count > Self.shown {
      html.element(.p, text: visit.text(Words.more(causes.count - Self.shown)))
    }
  }

  func amounts() throws -> DeskAnswer {
    let programme = try visit.programme()
    let amounts = try visit.desk().amounts(of: programme)
    let title = visit.text(Words.amounts)
    return visit.page(title: title, part: .payments, trail: trail(programme, title)) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: "\(visit.label(programme)), \(visit.written(visit.day))")
      visit.table(
        Words.amounts, [Words.state, Words.dossiersCounted, Words.withoutRight, Words.sum],
        numbers: [1, 2, 3]
      ).write(&html) { html in
        let known = programme.states.compactMap { state in
          amounts.states[state.name].map { (state.label, $0, false) }
        }
        for (label, group, isTotal) in known + [(visit.text(Words.total), amounts.total, true)] {
          html.element(.tr, isTotal ? .class("total") : nil) { html in
            html.element(.th, .scope("row"), text: label)
            html.element(.td, .class("end"), text: number(group.count))
            html.element(.td, .class("end"), text: number(group.withoutRight))
            html.element(.td, .class("end"), text: visit.euros(group.amount))
          }
        }
      }
      guard !amounts.unknown.isEmpty else { return }
      html.element(.h2, text: visit.text(Words.unknown))
      causes(Words.unknown, amounts.unknown, &html)
    }
  }
}
