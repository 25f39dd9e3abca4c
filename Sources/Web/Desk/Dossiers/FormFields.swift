// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Foundation
import Pack
import Reporting

/// The form of a programme, as a page shows it: its questions by their types, its groups as rows that are added and
/// removed by buttons of the form itself.
struct FormFields {
  let visit: Visit
  let programme: Programme
  let draft: FormDraft
  let asked: AskedQuestions
  let problems: [String: Message]
  /// Whether confidential answers are shown.
  let isOpen: Bool

  typealias Words = Catalogue.CaseDesk

  func write(_ html: inout Markup) {
    html.element(.div, .class("fields")) { html in
      for question in programme.questions { self.question(question, &html) }
    }
    for group in programme.groups where asked.groups.contains(group.name) {
      if !isOpen, programme.isConfidential(group.name) {
        html.element(.p) { html in
          html.text(visit.typeset(group.label) + " ")
          visit.masked(&html)
        }
      } else {
        self.group(group, &html)
      }
    }
  }

  private func question(_ question: Question, _ html: inout Markup) {
    let field = question.field
    let name = "q.\(field.name)"
    let text = draft.texts[field.name] ?? ""
    if field.isConfidential, !isOpen {
      html.element(.p, .class("field")) { html in
        html.element(.span, text: visit.typeset(field.label) + " ")
        visit.masked(&html)
      }
    } else if asked.questions.contains(field.name) {
      control(
        field, name, text, problems[field.name], help: question.help.map(visit.typeset),
        isRequired: field.isRequired, &html)
    } else if !text.isEmpty {
      // What was answered before the question was no longer asked comes back with it.
      html.element(.input, .type("hidden"), .name(name), .value(text))
    }
  }

  private func group(_ group: QuestionGroup, _ html: inout Markup) {
    let rows = draft.rows[group.name] ?? []
    let count = max(rows.count, group.minimum)
    html.element(.fieldset) { html in
      html.element(.legend, text: visit.typeset(group.label))
      html.element(.input, .type("hidden"), .name("rows.\(group.name)"), .value(String(count)))
      for index in 0..<count { row(group, index, index < rows.count ? rows[index] : [:], &html) }
      if group.maximum.map({ count < $0 }) ?? true {
        html.element(
          .button, .type("submit"), .class("second"), .name("act"), .value("add:\(group.name)"),
          .formnovalidate, text: visit.text(Words.addRow))
      }
    }
  }

  private func row(_ group: QuestionGroup, _ index: Int, _ row: [String: String], _ html: inout Markup) {
    let title = visit.text(Words.row(index + 1))
    html.element(.div, .class("row"), .role("group"), .ariaLabel("\(visit.typeset(group.label)) – \(title)"))
    {
      html in
      html.element(.h3, text: title)
      html.element(.div, .class("fields")) { html in
        for field in group.questions {
          control(
            field, "g.\(group.name).\(index).\(field.name)", row[field.name] ?? "",
            problems["\(group.name).\(index).\(field.name)"], help: nil, isRequired: false, &html)
        }
      }
      html.element(
        .button, .type("submit"), .class("link"), .name("act"), .value("remove:\(group.name):\(index)"),
        .formnovalidate, .ariaLabel("\(visit.text(Words.removeRow)) – \(title)"),
        text: visit.text(Words.removeRow))
    }
  }

  private func control(
    _ field: Field, _ name: String, _ text: String, _ problem: Message?, help: String?, isRequired: Bool,
    _ html: inout Markup
  ) {
    let unit = field.type.isMoney ? "€" : field.unit
    let label = visit.typeset(field.label) + (unit.map { " (\($0))" } ?? "") + (isRequired ? " *" : "")
    var writer = FieldWriter(name: name, label: label, value: text, hint: help)
    writer.problem = problem.map { visit.text($0).sentence }
    switch field.type {
    case .choice(let choices):
      writer.select(
        &html, choices.map { ($0.value, visit.typeset($0.label)) }, empty: visit.text(Words.noAnswer))
    case .boolean:
      writer.select(
        &html, [("oui", visit.text(Catalogue.yes)), ("non", visit.text(Catalogue.no))],
        empty: visit.text(Words.noAnswer))
    case .commune:
      writer.select(
        &html, visit.pack.territory.communes.map { ($0.code, $0.name) }, empty: visit.text(Words.noAnswer))
    case .date: writer.input(&html, type: "date")
    case .reference("organisme"): visit.organisation(writer, &html)
    case .integer, .reference: writer.input(&html, others: [.inputmode("numeric")])
    case .decimal, .money: writer.input(&html, others: [.inputmode("decimal")])
    case .text(let maximum):
      if maximum.map({ $0 > 200 }) ?? true {
        writer.isWide = true
        writer.area(&html)
      } else {
        writer.input(&html, others: maximum.map { [.maxlength($0)] } ?? [])
      }
    }
  }
}

extension FieldType {
  var isMoney: Bool {
    if case .money = self { return true }
    return false
  }
}

extension FormDraft {
  /// What a form sent: `q.` before the name of a question, `g.` before group, row and question.
  init(_ form: FormData, of programme: Programme) {
    self.init()
    for question in programme.questions {
      guard form.all("q.\(question.field.name)").first != nil else { continue }
      texts[question.field.name] = form["q.\(question.field.name)"] ?? ""
    }
    for group in programme.groups {
      guard let count = form["rows.\(group.name)"].flatMap({ Int($0) }), (0...200).contains(count) else {
        continue
      }
      rows[group.name] = (0..<count).map { index in
        Dictionary(
          group.questions.map { ($0.name, form["g.\(group.name).\(index).\($0.name)"] ?? "") },
          uniquingKeysWith: { first, _ in first })
      }
    }
  }

  /// The same after a button of the form: a row more, or one less.
  ///
  /// - Returns: whether it was such a button.
  mutating func follow(_ act: String?) -> Bool {
    guard let act else { return false }
    let parts = act.split(separator: ":").map(String.init)
    switch (parts.first, parts.count) {
    case ("add", 2):
      rows[parts[1], default: []].append([:])
      return true
    case ("remove", 3):
      if let index = Int(parts[2]), let known = rows[parts[1]], known.indices.contains(index) {
        rows[parts[1]]?.remove(at: index)
      }
      return true
    case ("continue", 1): return true
    default: return false
    }
  }
}
