// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import HTTPTypes
import Pack
import Reporting

/// One page of a request: its controls, and where one goes from there.
struct RequestForm {
  let guest: Guest
  let flow: RequestFlow
  var refusal: Message?

  init(_ guest: Guest, _ flow: RequestFlow, refusal: Message? = nil) {
    self.guest = guest
    self.flow = flow
    self.refusal = refusal
  }

  private var language: Language { guest.language }
  private var answers: RequestAnswers { flow.answers }
  private var programme: Programme { flow.answers.programme }
  private func typeset(_ text: String) -> String { answers.pack.header.typeset(text) }
  private func value(_ name: String) -> String { answers.values[name] ?? "" }
  private var address: String { guest.link("/programmes/\(programme.name)/request") }

  func page(_ step: RequestFlow.Step) -> DeskAnswer {
    let label = typeset(programme.label)
    let title = self.title(of: step)
    let steps = flow.steps
    return CitizenFrame(guest, refusal: refusal).page(
      title: "\(title)\(Catalogue.colon(language))\(label)",
      trail: [
        .init(guest.text(Catalogue.yourRequests), guest.link("/programmes")),
        .init(label, guest.link("/programmes/\(programme.name)")), .init(guest.text(Catalogue.makeRequest)),
      ], status: refusal == nil ? .ok : .unprocessableContent
    ) { html in
      let place = (steps.firstIndex(of: step) ?? 0) + 1
      html.element(.p, .class("quiet"), text: Catalogue.stepOf(place, steps.count)(language))
      html.element(.h1, text: title)
      html.element(.form, .method("post"), .action(address), .enctype("multipart/form-data")) { html in
        html.element(.input, .type("hidden"), .name("step"), .value(step.name))
        // The first button is the one that the Enter key presses.
        button(step == .review ? "send" : "next", Catalogue.goOn, style: "unseen", &html)
        contents(of: step, &html)
        html.element(.div, .class("actions")) { html in
          if step == .review {
            button("send", Catalogue.sendRequest, &html)
          } else {
            button("next", Catalogue.goOn, &html)
          }
          if flow.step(before: step) != nil { button("back", Catalogue.goBack, style: "second", &html) }
          if step != .identity { button("save", Catalogue.saveForLater, style: "link", &html) }
        }
      }
    }
  }

  private func button(_ value: String, _ label: Message, style: String? = nil, _ html: inout Markup) {
    html.element(
      .button, .type("submit"), .name("go"), .value(value), style.map { .class($0) },
      style == "unseen" ? .tabindex(-1) : nil, style == "unseen" ? .ariaHidden : nil,
      value == "back" || value == "save" ? .formnovalidate : nil, text: guest.text(label))
  }

  func title(of step: RequestFlow.Step) -> String {
    switch step {
    case .identity: guest.text(Catalogue.identityAndContact)
    case .household: guest.text(Catalogue.yourHousehold)
    case .questions: guest.text(Catalogue.yourSituation)
    case .group(let name): typeset(programme.groups.first { $0.name == name }?.label ?? name)
    case .documents: guest.text(Catalogue.yourDocuments)
    case .review: guest.text(Catalogue.reviewAndSend)
    }
  }

  private func contents(of step: RequestFlow.Step, _ html: inout Markup) {
    let repeated = RepeatedFields(answers: answers, language: language)
    switch step {
    case .identity, .questions:
      if step == .identity { html.element(.p, text: guest.text(Catalogue.identityText)) }
      html.element(.div, .class("fields")) { html in
        for field in flow.fields(on: step) { field.write(value(field.name), &html) }
      }
    case .household: repeated.members(&html)
    case .group(let name):
      if let group = programme.groups.first(where: { $0.name == name }) {
        repeated.cases(of: group, &html)
      }
    case .documents: documents(&html)
    case .review: review(&html)
    }
  }

  private func documents(_ html: inout Markup) {
    html.element(.p, text: guest.text(Catalogue.documentsText))
    for document in flow.documents {
      let name = "d.\(document.kind)"
      html.element(.p, .class("field wide")) { html in
        html.element(.label, .for(name), text: document.label)
        if let kept = answers.document(document.kind) {
          html.element(.span, .class("tag good"), text: Catalogue.documentThere(kept.name)(language))
        }
        html.element(
          .input, .type("file"), .id(name), .name(name), .accept(".pdf,.png,.jpg,.jpeg,.odt,.docx"))
      }
    }
  }

  private func review(_ html: inout Markup) {
    html.element(.p, text: guest.text(Catalogue.reviewText))
    for step in flow.steps where step != .review {
      html.element(.section, .class("panel")) { html in
        html.element(.h2, text: title(of: step))
        html.element(.dl, .class("facts")) { html in
          if step == .household, answers.members == 0 {
            html.element(.dt, text: guest.text(Catalogue.livesAlone))
            html.element(.dd, text: guest.text(Catalogue.yes))
          }
          for (place, field) in flow.fields(on: step).enumerated() {
            if step == .household, place.isMultiple(of: 3) {
              let role = value("m.\(place / 3).role")
              html.element(.dt, text: Catalogue.memberNumber(place / 3 + 1)(language))
              html.element(
                .dd,
                text: guest.text(
                  RepeatedFields.roles.first { $0.value == role }?.label ?? Catalogue.notAnswered))
            }
            html.element(.dt, text: typeset(field.field.label))
            html.element(.dd, text: field.shown(value(field.name)))
          }
          if step == .documents {
            for document in flow.documents {
              html.element(.dt, text: document.label)
              html.element(
                .dd,
                text: answers.document(document.kind)?.name ?? guest.text(Catalogue.documentToCome))
            }
          }
        }
        html.element(.p) { html in
          html.element(
            .a, .href("\(address)?step=\(step.name)"),
            .ariaLabel("\(guest.text(Catalogue.changeAnswers)) \(title(of: step))"),
            text: guest.text(Catalogue.changeAnswers))
        }
      }
    }
    FieldWriter(
      name: "certify", label: guest.text(Catalogue.certify), value: guest.form["certify"] ?? "",
      isRequired: true
    ).checkbox(&html)
  }
}

extension RequestAnswers {
  /// The file that was handed in for a kind of document.
  func document(_ kind: String) -> (digest: String, name: String)? {
    guard let text = values["d.\(kind)"], let space = text.firstIndex(of: " ") else { return nil }
    return (String(text[..<space]), String(text[text.index(after: space)...]))
  }
}
