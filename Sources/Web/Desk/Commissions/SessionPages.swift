// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// A session: its agenda, its opening, its close, its minutes.
struct SessionPages {
  private typealias Words = Catalogue.Sessions
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    get("") { try $0.page() },
    get("/agenda") { try $0.agenda() },
    get("/minutes") { try $0.minutes() },
    get("/minutes/file") { try $0.minutesFile() },
    post("/enroll") { try $0.enroll() },
    post("/arrange") { try $0.arrange() },
    post("/remove") { try $0.remove() },
    post("/undo") { try $0.undo() },
    post("/open") { try $0.open() },
    post("/batch") { try $0.decideAll() },
    post("/close") { try $0.close() },
  ]

  private static func get(
    _ path: String, _ run: @escaping @Sendable (SessionPages) throws -> DeskAnswer
  ) -> DeskRoute {
    .get("/desk/sessions/:session" + path, .permissionOn(.commissions, .session)) {
      try run(SessionPages($0))
    }
  }

  private static func post(
    _ path: String, _ run: @escaping @Sendable (SessionPages) throws -> DeskAnswer
  ) -> DeskRoute {
    .post(
      "/desk/sessions/:session" + path, .permissionOn(.commissions, .session),
      page: { try SessionPages($0).page() },
      { try run(SessionPages($0)) })
  }

  var name: String { visit[parameter: "session"] }
  var address: String { visit.link("/desk/sessions/\(name)") }

  private func page() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(of: name)
    let session = sheet.session
    let title = visit.text(Words.title(session.date))
    let contents = SessionContents(visit, sheet)
    return try visit.page(title: title, part: .commissions, trail: visit.trail(to: session)) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead")) { html in
        html.text(visit.pack.header.typeset(session.commission.label))
        html.text(" ")
        visit.tag(session.state, &html)
      }
      contents.facts(&html)
      switch session.state {
      case .prepared:
        try contents.agenda(&html)
        try contents.ready(&html)
        try contents.opening(&html)
      case .open:
        contents.course(&html)
        try contents.agenda(&html)
        contents.batch(&html)
        contents.closing(&html)
        try contents.ready(&html)
      case .closed:
        html.element(.p, .class("actions")) { html in
          html.element(.a, .class("button"), .href(address + "/minutes"), text: visit.text(Words.minutes))
        }
        try contents.agenda(&html)
      }
    }
  }

  private func agenda() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(of: name)
    let title = visit.text(Words.agendaOf(sheet.session.date))
    return visit.page(
      title: title, part: .commissions, trail: visit.trail(to: sheet.session, visit.text(Words.agenda))
    ) { html in
      html.element(.h1, text: visit.pack.header.typeset(sheet.session.commission.label))
      html.element(.h2, text: title)
      html.element(.p, .class("quiet actions"), text: visit.text(Words.printHint))
      SessionContents(visit, sheet).printed(&html)
    }
  }

  private func minutes() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(of: name)
    try noteReading(of: sheet)
    return visit.page(
      title: visit.text(Catalogue.minutesOf(sheet.session.date)), part: .commissions,
      trail: visit.trail(to: sheet.session, visit.text(Words.minutes))
    ) { html in
      html.element(.p, .class("actions")) { html in
        html.element(.span, .class("quiet"), text: visit.text(Words.printHint))
        html.element(
          .a, .class("button second"), .href(address + "/minutes/file"), text: visit.text(Words.minutesFile))
      }
      html.element(.article, .class("minutes")) { html in
        MinutesWriter(visit.language).write(sheet.minutesLines(in: visit.language), &html)
        html.element(.h2, text: visit.text(Words.signatures))
        html.element(.div, .class("signatures")) { html in
          for label in [Words.president, Words.secretary] { html.element(.p, text: visit.text(label)) }
        }
      }
    }
  }

  private func minutesFile() throws -> DeskAnswer {
    try noteReading(of: visit.desk().sheet(of: name))
    let minutes = try visit.run("session.minutes", ["session": .string(name)])
    let text = minutes.context?["document"]?.string ?? ""
    return .file(
      .init(string: text), type: "text/markdown; charset=utf-8",
      name: "\(visit.text(Words.minutes))-\(name.replacing(":", with: "-")).md")
  }

  /// The notes of minutes may be confidential: who reads them is noted.
  private func noteReading(of sheet: SessionSheet) throws {
    guard let service = visit.service, sheet.affairs.contains(where: { $0.record.text("note") != nil }) else {
      return
    }
    try visit.body.confidentiality.note(
      .init(service: service, register: "seance", number: name), by: visit.account, on: visit.day)
  }
}

extension Visit {
  /// The way to a page of a session.
  func trail(to session: Session, _ last: String? = nil) -> [PageFrame.Step] {
    let title = text(Catalogue.Sessions.title(session.date))
    let commission = session.commission
    return [
      .init(text(Catalogue.commissions), link("/desk/commissions")),
      .init(pack.header.typeset(commission.label), link("/desk/commissions/\(commission.name)")),
      .init(title, last == nil ? nil : link("/desk/sessions/\(session.name)")),
    ] + (last.map { [.init($0)] } ?? [])
  }
}
