// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting

/// A dossier before the commission: the case in short, the vote, the recusals.
struct AffairPages {
  private typealias Words = Catalogue.Sessions
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/sessions/:session/dossiers/:number", .permissionOn(.commissions, .session)) {
      try AffairPages($0).page()
    },
    post("") { try $0.decide() },
    post("/adjourn") { try $0.adjourn() },
    post("/recuse") { try $0.recuse() },
  ]

  private static func post(
    _ path: String, _ run: @escaping @Sendable (AffairPages) throws -> DeskAnswer
  ) -> DeskRoute {
    .post(
      "/desk/sessions/:session/dossiers/:number" + path, .permissionOn(.commissions, .session),
      page: { try AffairPages($0).page() },
      { try run(AffairPages($0)) })
  }

  private var name: String { visit[parameter: "session"] }
  private var number: String { visit[parameter: "number"] }
  private var session: String { visit.link("/desk/sessions/\(name)") }

  private func page() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(of: name)
    guard let place = sheet.affairs.firstIndex(where: { $0.dossier.number == number }) else {
      throw DeskNotFound()
    }
    let affair = sheet.affairs[place]
    let summary = try AffairSummary(visit, affair)
    let waiting = sheet.affairs.count { $0.state == .enrolled }
    return visit.page(
      title: "\(number) – \(visit.text(Words.title(sheet.session.date)))", part: .commissions,
      trail: visit.trail(to: sheet.session, number)
    ) { html in
      html.element(.h1, text: "\(number) – \(visit.pack.header.typeset(affair.dossier.programme.label))")
      html.element(.div, .class("course")) { html in
        html.element(
          .p, .class("progress"),
          text: visit.text(Words.place(place + 1, of: sheet.affairs.count, waiting: waiting)))
        neighbours(of: place, sheet, &html)
      }
      html.element(.div, .class("columns affair")) { html in
        html.element(.div) { html in summary.write(&html) }
        html.element(.div) { html in
          BallotForm(visit, sheet, affair).write(&html)
        }
      }
    }
  }

  private func neighbours(of place: Int, _ sheet: SessionSheet, _ html: inout Markup) {
    html.element(.nav, .class("actions"), .ariaLabel(visit.text(Words.agenda))) { html in
      func link(_ place: Int, _ label: Message, _ key: String) {
        guard sheet.affairs.indices.contains(place) else { return }
        html.element(
          .a, .class("button second"), .href("\(session)/dossiers/\(sheet.affairs[place].dossier.number)"),
          .dataKey(key), text: visit.text(label))
      }
      link(place - 1, Words.previous, "p")
      link(place + 1, Words.next, "n")
      html.element(
        .a, .class("to-decision"), .href("#decision"), text: visit.text(Words.decision))
      html.element(.a, .href(session), .dataKey("l"), text: visit.text(Words.backToSession))
    }
  }

  // MARK: What forms do

  private func count(_ field: String) throws(Refusal) -> Value {
    guard let text = visit.form[field] else { return .null() }
    guard let count = Int(text) else { throw Refusal(Words.wholeNumber) }
    return .number(Number(count))
  }

  private func text(_ field: String) -> Value { visit.form[field].map { .string($0) } ?? .null() }

  private func decide() throws -> DeskAnswer {
    guard let code = visit.form["choice"] else { throw Refusal(Words.choiceExpected) }
    let (step, motive) = StepChoice.parts(code)
    let otherwise = visit.form["otherwise"].map(StepChoice.parts)
    try visit.run(
      "session.decide",
      [
        "session": .string(name), "dossier": .string(number), "step": .string(step),
        "motive": motive.map { .string($0) } ?? .null(), "for": try count("for"),
        "against": try count("against"), "abstain": try count("abstain"), "president": text("president"),
        "otherwise": otherwise.map { .string($0.step) } ?? .null(),
        "otherwise_motive": otherwise?.motive.map { .string($0) } ?? .null(), "note": text("note"),
      ])
    return try next(.decided)
  }

  private func adjourn() throws -> DeskAnswer {
    try visit.run(
      "session.adjourn",
      ["session": .string(name), "dossier": .string(number), "note": text("note")])
    return try next(.adjourned)
  }

  private func recuse() throws -> DeskAnswer {
    try visit.run(
      "session.recuse",
      [
        "session": .string(name), "dossier": .string(number),
        "member": .string(visit.form["member"] ?? ""), "reason": text("reason"),
      ])
    return .see("\(session)/dossiers/\(number)?done=saved")
  }

  /// The next dossier that waits, after this one or from the beginning; the session where none does.
  private func next(_ notice: DeskNotice) throws -> DeskAnswer {
    let affairs = try visit.desk().sheet(of: name).affairs
    let place = affairs.firstIndex { $0.dossier.number == number } ?? 0
    let waiting = (affairs[place...] + affairs[..<place]).first { $0.state == .enrolled }
    let path = waiting.map { "/dossiers/\($0.dossier.number)" } ?? ""
    return .see("\(session)\(path)?done=\(notice.rawValue)")
  }
}
