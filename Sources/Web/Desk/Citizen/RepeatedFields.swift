// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting

/// The parts of a form that repeat: those who live together, the cases of groups.
struct RepeatedFields {
  let answers: RequestAnswers
  let language: Language
  /// Whether names of persons are asked for, or only who they are.
  var asksNames = true

  /// Who members of a household may be to the one who asks.
  static let roles: [(value: String, label: Message)] = [
    ("conjoint", Catalogue.partner), ("enfant", Catalogue.child), ("autre", Catalogue.otherPerson),
  ]

  private func value(_ name: String) -> String { answers.values[name] ?? "" }

  /// The persons who live with the one who asks.
  func members(_ html: inout Markup) {
    html.element(.p, text: Catalogue.livesWithYou(language))
    count("m", answers.members, &html)
    for index in 0..<answers.members {
      html.element(.fieldset) { html in
        html.element(.legend, text: Catalogue.memberNumber(index + 1)(language))
        html.element(.div, .class("fields")) { html in
          FieldWriter(
            name: "m.\(index).role", label: Catalogue.roleInHousehold(language),
            value: value("m.\(index).role"),
            isRequired: true
          ).select(
            &html, Self.roles.map { ($0.value, $0.label(language)) }, empty: Catalogue.choose(language))
          for name in asksNames ? ["nom", "prenom", "naissance"] : ["naissance"] {
            if let field = answers.person(name, member: index) { field.write(value(field.name), &html) }
          }
        }
        remove("m", index, Catalogue.memberNumber(index + 1), &html)
      }
    }
    add("m", Catalogue.addPerson, answers.members, RequestAnswers.most, &html)
  }

  /// The cases of a group.
  func cases(of group: QuestionGroup, _ html: inout Markup) {
    let count = answers.count(of: group)
    let label = answers.pack.header.typeset(group.label)
    self.count("g.\(group.name)", count, &html)
    for index in 0..<count {
      html.element(.fieldset) { html in
        html.element(.legend, text: Catalogue.caseNumber(label, index + 1)(language))
        html.element(.div, .class("fields")) { html in
          for question in group.questions {
            let field = answers.field(question, of: group, at: index)
            field.write(value(field.name), &html)
          }
        }
        if count > group.minimum {
          remove("g.\(group.name)", index, Catalogue.caseNumber(label, index + 1), &html)
        }
      }
    }
    add(
      "g.\(group.name)", count == 0 ? Catalogue.addFirst : Catalogue.addOther, count,
      group.maximum ?? RequestAnswers.most, &html)
  }

  private func count(_ prefix: String, _ count: Int, _ html: inout Markup) {
    html.element(.input, .type("hidden"), .name("\(prefix).count"), .value(String(count)))
  }

  private func add(_ prefix: String, _ label: Message, _ count: Int, _ most: Int, _ html: inout Markup) {
    guard count < min(most, RequestAnswers.most) else { return }
    html.element(.p) { html in
      html.element(
        .button, .type("submit"), .name("add"), .value(prefix), .class("second"), .formnovalidate,
        text: label(language))
    }
  }

  private func remove(_ prefix: String, _ index: Int, _ what: Message, _ html: inout Markup) {
    html.element(.p) { html in
      html.element(
        .button, .type("submit"), .name("remove"), .value("\(prefix).\(index)"), .class("link"),
        .formnovalidate, .ariaLabel("\(Catalogue.removeLine(language)) \(what(language))"),
        text: Catalogue.removeLine(language))
    }
  }
}

extension RequestAnswers {
  /// Does what a button of a repeated part asks for; whether one was pressed.
  mutating func repeated(_ form: FormData) -> Bool {
    if let prefix = form["add"] {
      guard let count = values["\(prefix).count"].flatMap({ Int($0) }) else { return true }
      values["\(prefix).count"] = String(max(0, min(count, Self.most - 1)) + 1)
      return true
    }
    guard let place = form["remove"] else { return false }
    guard let point = place.lastIndex(of: "."), let index = Int(place[place.index(after: point)...]) else {
      return true
    }
    let prefix = String(place[..<point])
    guard let count = values["\(prefix).count"].flatMap({ Int($0) }), index >= 0, index < count,
      count <= Self.most
    else { return true }
    // Those after it move up.
    for (name, _) in values where name.hasPrefix("\(prefix).\(index).") { values[name] = nil }
    for place in index + 1..<count {
      for (name, value) in values where name.hasPrefix("\(prefix).\(place).") {
        let rest = name.dropFirst("\(prefix).\(place).".count)
        values["\(prefix).\(place - 1).\(rest)"] = value
        values[name] = nil
      }
    }
    values["\(prefix).count"] = String(count - 1)
    return true
  }
}
