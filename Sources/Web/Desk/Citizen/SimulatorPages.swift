// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting

/// What a programme would give to who answers a few questions. Nothing is stored, and nothing stands in addresses.
struct SimulatorPages {
  private let guest: Guest

  init(_ guest: Guest) { self.guest = guest }

  static let routes: [DeskRoute] = [
    .guest(.get, "/programmes/:programme/simulator") { try SimulatorPages($0).page() },
    .guest(.post, "/programmes/:programme/simulator") { try SimulatorPages($0).answer() },
  ]

  private var language: Language { guest.language }
  private var pack: Pack { guest.body.pack }

  private func answers(_ programme: Programme) -> RequestAnswers {
    RequestAnswers(
      programme: programme, pack: pack, language: language,
      values: Dictionary(
        guest.form.values.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
  }

  private func answer() throws -> DeskAnswer {
    let programme = try simulated()
    var answers = answers(programme)
    guard !answers.repeated(guest.form) else { return try page(answers) }
    do {
      try check(answers)
    } catch {
      return try page(answers, refusal: error.reason)
    }
    return try page(answers, outlook: guest.citizenDesk().outlook(answers.plan))
  }

  private func simulated() throws -> Programme {
    let programme = try guest.citizenProgramme()
    guard programme.calculation != nil else { throw DeskNotFound() }
    return programme
  }

  /// What was typed has to be what its question may hold.
  private func check(_ answers: RequestAnswers) throws(Refusal) {
    let desk = guest.citizenDesk()
    let (questions, groups) = answers.programme.simulated
    func check(_ field: AnswerField, ahead: Bool) throws(Refusal) {
      let value = field.value(answers.values[field.name] ?? "")
      guard !value.isNull else { return }
      try desk.check(
        value, for: field.field, called: pack.header.typeset(field.field.label), mayBeAhead: ahead)
    }
    for question in questions {
      try check(
        answers.field(question), ahead: answers.programme.futureDates.contains(question.field.name))
    }
    for group in groups {
      for index in 0..<answers.count(of: group) {
        for field in group.questions {
          try check(
            answers.field(field, of: group, at: index),
            ahead: answers.programme.futureDates.contains("\(group.name).\(field.name)"))
        }
      }
    }
    if let birth = answers.person("naissance") { try check(birth, ahead: false) }
  }

  private func page(
    _ given: RequestAnswers? = nil, outlook: RequestOutlook? = nil, refusal: Message? = nil
  ) throws -> DeskAnswer {
    let programme = try simulated()
    let answers = given ?? self.answers(programme)
    let label = pack.header.typeset(programme.label)
    let title = guest.text(Catalogue.simulate)
    return CitizenFrame(guest, refusal: refusal).page(
      title: "\(title)\(Catalogue.colon(language))\(label)",
      trail: [
        .init(guest.text(Catalogue.yourRequests), guest.link("/programmes")),
        .init(label, guest.link("/programmes/\(programme.name)")), .init(title),
      ], status: refusal == nil ? .ok : .unprocessableContent
    ) { html in
      html.element(.h1, text: "\(title)\(Catalogue.colon(language))\(label)")
      if let outlook {
        SimulatedResult(programme: programme, outlook: outlook, guest: guest).write(&html)
      } else {
        html.element(.p, .class("lead"), text: guest.text(Catalogue.simulatorText))
      }
      html.element(
        .form, .method("post"), .action(guest.link("/programmes/\(programme.name)/simulator"))
      ) { html in
        fields(answers, &html)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: guest.text(Catalogue.seeResult))
        }
      }
    }
  }

  private func fields(_ answers: RequestAnswers, _ html: inout Markup) {
    let programme = answers.programme
    let (questions, groups) = programme.simulated
    // The first button is the one that the Enter key presses.
    html.element(
      .button, .type("submit"), .class("unseen"), .tabindex(-1), .ariaHidden,
      text: guest.text(Catalogue.seeResult))
    if programme.readsApplicant, let birth = answers.person("naissance") {
      html.element(.h2, text: guest.text(Catalogue.aboutYou))
      birth.write(answers.values[birth.name] ?? "", &html)
    }
    let repeated = RepeatedFields(answers: answers, language: language, asksNames: false)
    if programme.readsMembers {
      html.element(.h2, text: guest.text(Catalogue.yourHousehold))
      repeated.members(&html)
    }
    html.element(.h2, text: guest.text(Catalogue.yourSituation))
    let words = ConditionWords(programme: programme, language: language) { pack.header.typeset($0) }
    html.element(.div, .class("fields")) { html in
      for question in questions {
        var field = answers.field(question)
        if let condition = words.text(question.condition) {
          field = field.optional(hint: condition)
        }
        field.write(answers.values[field.name] ?? "", &html)
      }
    }
    for group in groups {
      html.element(.h2, text: pack.header.typeset(group.label))
      repeated.cases(of: group, &html)
    }
  }
}

extension AnswerField {
  /// The same, asked only in some cases: what the hint says of it.
  func optional(hint: String) -> AnswerField {
    AnswerField(
      field: field, name: name, isRequired: false,
      help: [help, hint].compactMap(\.self).joined(separator: " "), pack: pack, language: language)
  }
}
