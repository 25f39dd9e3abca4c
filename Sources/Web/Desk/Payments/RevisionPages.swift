// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// Rights are revised, and the amounts of a caseload computed.
struct RevisionPages {
  typealias Words = Catalogue.Paying
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/revisions", .permission(.revisions)) { try RevisionPages($0).list() },
    .get("/desk/revisions/:programme", .permissionOn(.revisions, .programme)) {
      try RevisionPages($0).page()
    },
    .get("/desk/revisions/:programme/amounts", .permissionOn(.revisions, .programme)) {
      try RevisionPages($0).amounts()
    },
    .post(
      "/desk/revisions/:programme", .permissionOn(.revisions, .programme),
      page: { try RevisionPages($0).page() },
      { try RevisionPages($0).revise() }),
  ]

  /// How many rights or dossiers a list of causes shows.
  static let shown = 200

  private func isRevised(_ programme: Programme) -> Bool { programme.right?.rhythm == .monthly }

  private func list() throws -> DeskAnswer {
    let programmes = visit.programmes(where: .revisions).filter { isRevised($0) || $0.calculation != nil }
    return try visit.page(title: visit.text(Words.revisions), part: .payments) { html in
      html.element(.h1, text: visit.text(Words.revisions))
      MoneyPages.links(visit, at: .revisions, &html)
      guard !programmes.isEmpty else { return html.element(.p, text: visit.text(Words.nothing)) }
      let columns = [
        Words.programme, Words.lastRevision, Words.rights, Words.changed, Words.left, Words.difference,
      ]
      try visit.table(Words.revisions, columns, numbers: [2, 3, 4, 5]).write(&html) { html in
        for programme in programmes {
          let last = try visit.desk().revisions(of: programme).first
          html.element(.tr, .dataRow) { html in
            html.element(.td) { html in
              html.element(
                .a, .href(visit.link("/desk/revisions/\(programme.name)")), text: visit.label(programme))
            }
            html.element(.td, text: last?.day.map(visit.written) ?? "–")
            for count in [last?.rights, last?.changed, last?.leftCount] {
              html.element(.td, .class("end"), text: count.map { number($0) } ?? "–")
            }
            html.element(
              .td, .class("end"),
              text: last.map { visit.euros($0.after.subtracting($0.before) ?? .zero) } ?? "–")
          }
        }
      }
    }
  }

  func number(_ count: Int) -> String { Number(count).formatted(in: visit.language) }

  func trail(_ programme: Programme, _ last: String? = nil) -> [PageFrame.Step] {
    let address = visit.link("/desk/revisions")
    return [
      .init(visit.text(Words.revisions), address),
      .init(visit.label(programme), last == nil ? nil : "\(address)/\(programme.name)"),
    ] + (last.map { [.init($0)] } ?? [])
  }

  func page() throws -> DeskAnswer {
    let programme = try visit.programme()
    let revisions = try visit.desk().revisions(of: programme)
    let label = visit.label(programme)
    return visit.page(title: label, part: .payments, trail: trail(programme)) { html in
      html.element(.h1, text: label)
      html.element(.div, .class("halves")) { html in
        if isRevised(programme) { form(programme, &html) }
        if programme.calculation != nil { amountsPanel(programme, &html) }
      }
      guard isRevised(programme) else { return }
      html.element(.h2, text: visit.text(Words.revisions))
      if revisions.isEmpty {
        html.element(.p, text: visit.text(Words.noRevision))
      } else {
        table(revisions, &html)
      }
    }
  }

  private func amountsPanel(_ programme: Programme, _ html: inout Markup) {
    html.element(.section, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.amounts))
      html.element(.p, .class("hint"), text: visit.text(Words.amountsHint))
      html.element(.p, .class("actions")) { html in
        html.element(
          .a, .class("button second"), .href(visit.link("/desk/revisions/\(programme.name)/amounts")),
          text: visit.text(Words.computeAmounts))
      }
    }
  }

  func form(_ programme: Programme, _ html: inout Markup) {
    html.element(.section, .class("panel")) { html in
      html.element(.h2, text: visit.text(Words.reviseAll))
      html.element(.p, .class("hint"), text: visit.text(Words.reviseHint(visit.day)))
      html.element(.form, .method("post"), .action(visit.link("/desk/revisions/\(programme.name)"))) {
        html in
        visit.formField(&html)
        FieldWriter(name: "due", label: visit.text(Words.dueOnly), value: visit.form["due"] ?? "")
          .checkbox(&html)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Words.revise))
        }
      }
    }
  }

  func table(_ revisions: [Revision], _ html: inout Markup) {
    let columns = [
      Words.effective, Words.extent, Words.rights, Words.changed, Words.left, Words.before, Words.after,
      Words.difference,
    ]
    visit.table(Words.revisions, columns, numbers: [2, 3, 4, 5, 6, 7]).write(&html) { html in
      for revision in revisions {
        html.element(.tr) { html in
          html.element(.td, text: revision.day.map(visit.written) ?? "")
          html.element(.td, text: visit.text(revision.isOfDueOnly ? Words.dueRights : Words.allRights))
          for count in [revision.rights, revision.changed, revision.leftCount] {
            html.element(.td, .class("end"), text: number(count))
          }
          let difference = revision.after.subtracting(revision.before) ?? .zero
          for sum in [revision.before, revision.after, difference] {
            html.element(.td, .class("end"), text: visit.euros(sum))
          }
        }
      }
    }
  }
}
