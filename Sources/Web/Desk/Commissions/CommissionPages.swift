// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// The commissions that the account prepares and runs, and their sessions.
struct CommissionPages {
  private typealias Words = Catalogue.Sessions
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/commissions", .permission(.commissions)) { try CommissionPages($0).list() },
    .get("/desk/commissions/:commission", .permissionOn(.commissions, .commission)) {
      try CommissionPages($0).page()
    },
    .post(
      "/desk/commissions/:commission", .permissionOn(.commissions, .commission),
      page: { try CommissionPages($0).page() },
      { try CommissionPages($0).convene() }),
  ]

  /// How many sessions that are closed stand among the others.
  private static let closedShown = 4

  private func list() throws -> DeskAnswer {
    let services = visit.services(where: .commissions)
    let commissions = visit.pack.procedures.commissions.filter { services.contains($0.service) }
    return try visit.page(title: visit.text(Catalogue.commissions), part: .commissions) { html in
      html.element(.h1, text: visit.text(Catalogue.commissions))
      if commissions.isEmpty { html.element(.p, text: visit.text(Words.noCommission)) }
      for commission in commissions {
        let all = try visit.desk().sessions(of: commission)
        let pending = all.filter { $0.session.state != .closed }
        let shown = pending.reversed() + all.filter { $0.session.state == .closed }.prefix(Self.closedShown)
        try section(commission, Array(shown), &html)
      }
    }
  }

  private func section(_ commission: Commission, _ sessions: [SessionEntry], _ html: inout Markup) throws {
    let address = visit.link("/desk/commissions/\(commission.name)")
    let ready = try visit.desk().ready(for: commission).count
    html.element(.h2, text: visit.pack.header.typeset(commission.label))
    html.element(.p, .class("quiet")) { html in
      html.text("\(visit.text(Words.quorum))\(visit.text(Catalogue.colon))")
      html.text(visit.text(Words.members(commission.quorum)))
      if ready > 0 { html.text(" · \(visit.text(Words.waitingForIt(ready)))") }
    }
    table(sessions, of: commission, &html)
    html.element(.p, .class("actions")) { html in
      html.element(.a, .class("button"), .href(address + "#convene"), text: visit.text(Words.convene))
      html.element(.a, .href(address), text: visit.text(Words.allSessions))
    }
  }

  private func table(_ sessions: [SessionEntry], of commission: Commission, _ html: inout Markup) {
    guard !sessions.isEmpty else { return html.element(.p, text: visit.text(Words.none)) }
    visit.table(
      Words.sessions, of: visit.pack.header.typeset(commission.label),
      [Words.session, Words.state, Words.agenda, Words.place]
    ).write(&html) {
      html in
      for entry in sessions {
        html.element(.tr, .dataRow) { html in
          html.element(.td) { html in
            html.element(
              .a, .href(visit.link("/desk/sessions/\(entry.session.name)")),
              text: visit.written(entry.session.date))
          }
          html.element(.td) { html in visit.tag(entry.session.state, &html) }
          let count = entry.affairs.values.reduce(0, +)
          html.element(
            .td, text: visit.text(Words.affairs(count, waiting: entry.affairs[.enrolled] ?? 0)))
          html.element(.td, text: entry.session.record.text("lieu") ?? "")
        }
      }
    }
  }

  private func commission() throws -> Commission {
    guard let commission = visit.pack.procedures.commission(visit[parameter: "commission"]) else {
      throw DeskNotFound()
    }
    return commission
  }

  private func page() throws -> DeskAnswer {
    let commission = try commission()
    let label = visit.pack.header.typeset(commission.label)
    let sessions = try visit.desk().sessions(of: commission)
    let last = sessions.first?.session.record.text("lieu")
    return visit.page(
      title: label, part: .commissions,
      trail: [.init(visit.text(Catalogue.commissions), visit.link("/desk/commissions")), .init(label)]
    ) { html in
      html.element(.h1, text: label)
      html.element(.div, .class("columns")) { html in
        html.element(.div) { html in table(sessions, of: commission, &html) }
        html.element(.section, .class("panel"), .id("convene")) { html in
          html.element(.h2, text: visit.text(Words.convene))
          html.element(
            .form, .method("post"), .action(visit.link("/desk/commissions/\(commission.name)"))
          ) { html in
            visit.formField(&html)
            FieldWriter(
              name: "date", label: visit.text(Words.date), value: visit.form["date"] ?? "", isRequired: true
            ).input(&html, type: "date")
            FieldWriter(
              name: "place", label: visit.text(Words.place), value: visit.form["place"] ?? last ?? ""
            ).input(&html)
            html.element(.div, .class("actions")) { html in
              html.element(.button, .type("submit"), text: visit.text(Words.convene))
            }
          }
        }
      }
    }
  }

  private func convene() throws -> DeskAnswer {
    let commission = try commission()
    guard let day = visit.form["date"].flatMap({ CivilDate($0) }) else {
      throw Refusal(Words.dateExpected)
    }
    try visit.run(
      "session.new",
      [
        "commission": .string(commission.name), "date": .string(day.description),
        "place": visit.form["place"].map { .string($0) } ?? .null(),
      ])
    return .see(visit.link("/desk/sessions/\(commission.name):\(day)?done=saved"))
  }
}

extension Visit {
  /// Where a session stands.
  func tag(_ state: Session.State, _ html: inout Markup) {
    let (style, label): (String, Message) =
      switch state {
      case .prepared: ("tag", Catalogue.Sessions.prepared)
      case .open: ("tag good", Catalogue.Sessions.open)
      case .closed: ("quiet", Catalogue.Sessions.closed)
      }
    html.element(.span, .class(style), text: text(label))
  }
}
