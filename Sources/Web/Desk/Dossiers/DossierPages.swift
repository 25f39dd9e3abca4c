// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// One dossier: what is in it, and what may be done.
struct DossierPages {
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  typealias Words = Catalogue.CaseDesk

  static let routes: [DeskRoute] =
    [
      .get("/desk/dossiers/:dossier", read) { try await DossierPages($0).page() },
      .get("/desk/dossiers/:dossier/why", read) { try DossierPages($0).why() },
      .get("/desk/dossiers/:dossier/decisions/:decision", read) { try DossierPages($0).decision() },
      .get("/desk/dossiers/:dossier/letters/:letter", read) { try DossierPages($0).letter() },
      .get("/desk/dossiers/:dossier/documents/:document", read) { try DossierPages($0).document() },
      .post("/desk/dossiers/:dossier/open", read, page: again) { try DossierPages($0).open() },
      .post("/desk/dossiers/:dossier/step", handle, page: again) { try DossierPages($0).step() },
      .post("/desk/dossiers/:dossier/assign", handle, page: again) { try DossierPages($0).assign() },
      .post("/desk/dossiers/:dossier/documents", handle, page: again) { try DossierPages($0).receive() },
      .post("/desk/dossiers/:dossier/verdict", handle, page: again) { try DossierPages($0).judge() },
      .post("/desk/dossiers/:dossier/undo", handle, page: again) { try DossierPages($0).undo() },
      .post("/desk/dossiers/:dossier/opinions", handle, page: again) { try DossierPages($0).askOpinion() },
    ] + DossierFormPages.routes + DossierFigurePages.routes

  static let read = DeskRoute.Access.permissionOn(.dossiers, .dossier)
  static let handle = DeskRoute.Access.permissionOn(.handle, .dossier)
  private static let again: DeskRoute.Run = { try await DossierPages($0).page() }

  var number: String { visit[parameter: "dossier"] }
  func link(_ path: String = "") -> String { visit.link("/desk/dossiers/\(number)\(path)") }

  /// What its confidential fields are about.
  var subject: ConfidentialSubject {
    ConfidentialSubject(service: visit.service ?? "", register: "dossier", number: number)
  }

  func isOpen() throws -> Bool { try visit.body.confidentiality.isOpen(subject, to: visit.account) }

  /// The way to a page of the dossier.
  func trail(_ last: String? = nil) -> [PageFrame.Step] {
    let list = PageFrame.Step(visit.text(Catalogue.dossiers), visit.link("/desk/dossiers"))
    guard let last else { return [list, .init(number)] }
    return [list, .init(number, link()), .init(last)]
  }

  // MARK: Reading

  private func page() async throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(number)
    let isOpen = try isOpen()
    if isOpen { try await visit.body.confidentiality.noteSoon(subject, by: visit.account, on: visit.day) }
    let colleagues = try colleagues(sheet.dossier)
    let undoable = try visit.may(.handle) ? visit.desk().undoable(of: number)?.deed : nil
    let view = DossierView(visit: visit, sheet: sheet, isOpen: isOpen, undoable: undoable)
    return visit.page(title: number, part: .dossiers, trail: trail()) { html in
      view.head(&html)
      view.contents(&html)
      html.element(.div, .class("columns")) { html in
        html.element(.div) { html in
          view.actions(&html)
          view.form(&html)
          view.documents(&html)
          view.opinions(&html)
          view.money(&html)
          view.letters(&html)
          view.history(&html)
        }
        html.element(.div) { html in
          view.facts(&html)
          view.deadlines(&html)
          view.assignment(&html, colleagues)
          if !isOpen { view.opening(&html) }
        }
      }
    }
  }

  /// Who may be given the dossier.
  private func colleagues(_ dossier: Dossier) throws -> [String] {
    guard visit.may(.handle) else { return [] }
    let service = dossier.programme.service
    return try visit.body.accounts.all().filter {
      $0.person == nil && $0.state != .closed && $0.may(.handle, in: service, visit.pack)
    }.map(\.name)
  }

  private func why() throws -> DeskAnswer {
    guard let reasoning = try visit.desk().reasoning(of: number) else { throw DeskNotFound() }
    let programme = try visit.desk().sheet(number).dossier.programme
    guard try isOpen() else { throw Refusal(Words.confidentialExpected) }
    try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day)
    let title = visit.text(Words.whatTheRuleSays)
    return visit.page(title: title, part: .dossiers, trail: trail(title)) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: visit.text(Words.ruleToday(number, visit.day)))
      let words = ExplanationWords(visit.pack, programme, in: visit.language)
      ExplanationList(reasoning.lines(in: visit.language)).write(&html, words.told)
    }
  }

  /// Why it was decided so, as it was kept on that day.
  private func decision() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(number)
    guard let decision = sheet.decisions.first(where: { String($0.id) == visit[parameter: "decision"] }),
      let text = decision.text("explication")
    else { throw DeskNotFound() }
    guard try isOpen() else { throw Refusal(Words.confidentialExpected) }
    try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day)
    let title = visit.text(Words.whyThen)
    let step = sheet.dossier.programme.transition(decision.text("transition") ?? "")?.label
    return visit.page(title: title, part: .dossiers, trail: trail(title)) { html in
      html.element(.h1, text: title)
      html.element(
        .p, .class("lead"),
        text: (step.map(visit.typeset) ?? visit.label(of: "sens", in: decision)) + " – "
          + visit.date(decision.date("le")))
      let words = ExplanationWords(visit.pack, sheet.dossier.programme, in: visit.language)
      ExplanationList(text: text).write(&html, words.told)
    }
  }

  private func letter() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(number)
    guard let letter = sheet.letters.first(where: { String($0.id) == visit[parameter: "letter"] }) else {
      throw DeskNotFound()
    }
    guard try isOpen() else { throw Refusal(Words.confidentialExpected) }
    try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day)
    let title = letter.text("objet") ?? ""
    return visit.page(title: title, part: .dossiers, trail: trail(title)) { html in
      html.element(.h1, text: visit.typeset(title))
      html.element(.p, .class("quiet"), text: visit.text(Words.sentOn(visit.date(letter.date("le")))))
      html.element(.div, .class("letter"), text: letter.text("texte") ?? "")
    }
  }

  func document() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(number)
    guard
      let document = sheet.documents.first(where: { String($0.id) == visit[parameter: "document"] }),
      let digest = document.text("empreinte"), let name = document.text("fichier"),
      let file = try visit.documents.file(digest)
    else { throw DeskNotFound() }
    guard try isOpen() else { throw Refusal(Words.confidentialExpected) }
    try visit.body.confidentiality.note(subject, by: visit.account, on: visit.day)
    let isInline = file.kind.canBeShown && visit.query["download"] == nil
    return .file(file.content, type: file.kind.type, name: name, isInline: isInline)
  }
}
