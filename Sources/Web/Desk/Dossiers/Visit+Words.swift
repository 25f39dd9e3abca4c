// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// How values are written at the desk.
extension Visit {
  typealias Words = Catalogue.CaseDesk

  /// A label of the pack.
  func typeset(_ label: String) -> String { pack.header.typeset(label) }

  /// A day; a dash for none.
  func date(_ day: CivilDate?) -> String { day.map { $0.formatted(in: language) } ?? "–" }

  /// The label of a choice that a record holds; the value where it is none.
  func label(of field: String, in record: StoredRecord) -> String {
    let value = record.text(field) ?? ""
    guard case .choice(let choices) = pack.register(record.register)?.field(field)?.type else { return value }
    return typeset(choices.first { $0.value == value }?.label ?? value)
  }

  /// What a field holds, in words.
  func shown(_ value: Value, _ field: Field) -> String {
    switch (value, field.type) {
    case (.null, _): return "–"
    case (.number(let number), .money): return euros(number)
    case (.number(let number), _):
      let digits = number.formatted(decimals: field.type.scale ?? 0, in: language)
      return field.unit.map { "\(digits)\u{A0}\($0)" } ?? digits
    case (.boolean(let truth), _): return text(truth ? Catalogue.yes : Catalogue.no)
    case (.date(let day), _): return date(day)
    case (.string(let text), .choice(let choices)):
      return typeset(choices.first { $0.value == text }?.label ?? text)
    case (.string(let text), .commune): return pack.territory.commune(text)?.name ?? text
    case (.string(let id), .reference(let register)): return name(ofRecord: id, in: register)
    case (.string(let text), _): return text
    default: return value.description
    }
  }

  /// What a field of a record holds, in words.
  func shown(_ field: Field, of record: StoredRecord) -> String {
    switch (field.type, record[field.name]) {
    case (_, .null): return "–"
    case (.boolean, .integer(let truth)): return text(truth == 0 ? Catalogue.no : Catalogue.yes)
    case (.date, _): return date(record.date(field.name))
    case (.choice, _): return label(of: field.name, in: record)
    case (.commune, .text(let code)): return pack.territory.commune(code)?.name ?? code
    case (.money, _): return euros(record.money(field.name))
    case (_, .text(let text)): return text
    case (_, .integer(let number)): return String(number)
    }
  }

  /// The label of a state of a programme.
  func state(of dossier: Dossier) -> String {
    typeset(dossier.programme.state(dossier.state)?.label ?? dossier.state)
  }

  /// A queue: a service, or a commission.
  func queue(_ name: String) -> String {
    typeset(
      pack.procedures.commission(name)?.label ?? pack.organisation.unit(name).map { $0.short ?? $0.label }
        ?? name.prefix(1).uppercased() + name.dropFirst().replacing("_", with: "\u{A0}"))
  }
}

extension StoredRecord {
  /// The name of a person: the first name, then the last one.
  var personName: String { [text("prenom"), text("nom")].compactMap(\.self).joined(separator: " ") }
}

/// Parts that several pages have.
extension Visit {
  /// A table that scrolls by itself where it is wide.
  func table(_ html: inout Markup, named name: Message, _ heads: [Message], rows: (inout Markup) -> Void) {
    html.element(.div, .class("table-box")) { html in
      html.element(.div, .class("scroll"), .tabindex(0), .role("region"), .ariaLabel(text(name))) { html in
        html.element(.table, .class("wide")) { html in
          html.element(.thead) { html in
            html.element(.tr) { html in
              for head in heads { html.element(.th, .scope("col"), text: text(head)) }
            }
          }
          html.element(.tbody, content: rows)
        }
      }
    }
    html.newline()
  }

  /// How far off a deadline is.
  func tag(_ deadline: DeadlineLine, _ html: inout Markup) {
    let days = deadline.term.days - day.days
    let kind = deadline.isMissed ? "tag late" : days <= 7 ? "tag warn" : "tag"
    html.element(
      .span, .class(kind), text: text(deadline.isMissed ? Words.late(max(0, -days)) : Words.inDays(days)))
  }

  /// The rows of dossiers.
  func dossierTable(_ html: inout Markup, named name: Message, _ lines: [DossierLine]) {
    table(
      &html, named: name,
      [Words.number, Words.applicant, Words.programme, Words.state, Words.deadline, Words.followedBy]
    ) { html in
      for line in lines {
        html.element(.tr, .dataRow) { html in
          html.element(.td, .class("key")) { html in
            html.element(.a, .href(link("/desk/dossiers/\(line.dossier.number)")), text: line.dossier.number)
          }
          html.element(.td, text: line.applicant)
          html.element(.td, text: typeset(line.dossier.programme.short))
          html.element(.td, text: state(of: line.dossier))
          html.element(.td) { html in
            guard let deadline = line.deadline else { return html.text("–") }
            html.text(typeset(deadline.label) + " – " + date(deadline.term) + " ")
            tag(deadline, &html)
          }
          html.element(.td, text: line.dossier.record.text("agent") ?? "–")
        }
        html.newline()
      }
    }
  }
}
