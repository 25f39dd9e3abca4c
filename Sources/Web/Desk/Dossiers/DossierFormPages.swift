// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting

/// The form of a dossier, answered and changed.
struct DossierFormPages {
  private let visit: Visit
  private var pages: DossierPages { DossierPages(visit) }

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/dossiers/:dossier/form", DossierPages.handle) { try DossierFormPages($0).page() },
    .post(
      "/desk/dossiers/:dossier/form", DossierPages.handle, page: again
    ) { try DossierFormPages($0).save() },
  ]

  private static let again: DeskRoute.Run = { try DossierFormPages($0).page() }

  private typealias Words = Catalogue.CaseDesk

  private func page() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(pages.number)
    guard visit.form.values.isEmpty else {
      return try page(FormDraft(visit.form, of: sheet.dossier.programme))
    }
    return try page(FormDraft(sheet.form, of: sheet.dossier.programme))
  }

  private func page(_ draft: FormDraft, problems: [String: Message] = [:]) throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(pages.number)
    let programme = sheet.dossier.programme
    let asked = try visit.desk().asked(draft.read(for: programme, in: visit.pack).answers, of: sheet.dossier)
    let isOpen = try pages.isOpen()
    if isOpen { try visit.body.confidentiality.note(pages.subject, by: visit.account, on: visit.day) }
    let fields = FormFields(
      visit: visit, programme: programme, draft: draft, asked: asked, problems: problems, isOpen: isOpen)
    let title = visit.text(Words.changeAnswers)
    var answer = visit.page(title: title, part: .dossiers, trail: pages.trail(title)) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: "\(pages.number) – \(visit.typeset(programme.label))")
      visit.problemList(problems, &html)
      html.element(.form, .method("post"), .action(pages.link("/form"))) { html in
        visit.formField(&html)
        // Whoever comes second is told what the first changed, and may then go on.
        let fresh = String(sheet.dossier.version)
        let seen = visit.refusal == nil ? visit.form["seen"] ?? fresh : fresh
        html.element(.input, .type("hidden"), .name("seen"), .value(seen))
        visit.continueButton(&html)
        fields.write(&html)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Catalogue.save))
          html.element(.a, .href(pages.link()), text: visit.text(Catalogue.giveUp))
        }
      }
    }
    if !problems.isEmpty { answer.status = .unprocessableContent }
    return answer
  }

  private func save() throws -> DeskAnswer {
    let sheet = try visit.desk().sheet(pages.number)
    let programme = sheet.dossier.programme
    var draft = FormDraft(visit.form, of: programme)
    if draft.follow(visit.form["act"]) { return try page(draft) }
    let reading = draft.read(for: programme, in: visit.pack)
    guard reading.problems.isEmpty else { return try page(draft, problems: reading.problems) }
    let asked = try visit.desk().asked(reading.answers, of: sheet.dossier)
    let isOpen = try pages.isOpen()
    // What an agent did not see, it does not change.
    let answers = reading.answers.only(asked).entries.filter { isOpen || !programme.isConfidential($0.name) }
    var arguments: [Value.Context.Entry] = [
      .init(name: "dossier", value: .string(pages.number)),
      .init(name: "form", value: .context(Value.Context(answers))),
    ]
    if let seen = visit.form["seen"].flatMap({ Int($0) }) {
      arguments.append(.init(name: "seen", value: .number(Number(seen))))
    }
    try visit.run("dossier.answer", Value.Context(arguments))
    return .see(pages.link("?done=\(DeskNotice.saved.rawValue)"))
  }
}

extension Value.Context {
  /// The answers to what is asked; the others stay as they are.
  func only(_ asked: AskedQuestions) -> Value.Context {
    Value.Context(entries.filter { asked.questions.contains($0.name) || asked.groups.contains($0.name) })
  }
}

extension Programme {
  /// Whether a question, or one of a group, is confidential.
  func isConfidential(_ name: String) -> Bool {
    questions.contains { $0.field.name == name && $0.field.isConfidential }
      || groups.contains { $0.name == name && $0.questions.contains(where: \.isConfidential) }
  }
}

extension Visit {
  /// The button that shows a form again with what its answers lead to; as the first one, it is that of the Enter key.
  func continueButton(_ html: inout Markup) {
    html.element(.p, .class("hint"), text: text(Words.formHint))
    html.element(.div, .class("actions")) { html in
      html.element(
        .button, .type("submit"), .class("second"), .name("act"), .value("continue"), .formnovalidate,
        text: text(Words.updateQuestions))
    }
  }

  /// What has to be set right, above the form.
  func problemList(_ problems: [String: Message], _ html: inout Markup) {
    guard !problems.isEmpty else { return }
    html.element(.div, .class("alert"), .role("alert"), .id("refusal"), .tabindex(-1)) { html in
      html.element(.p, text: text(Words.toSetRight(problems.count)))
      html.element(.ul) { html in
        for (_, problem) in problems.sorted(by: { $0.key < $1.key }) {
          html.element(.li, text: text(problem).sentence)
        }
      }
    }
  }
}
