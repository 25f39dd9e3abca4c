// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting
import Store

/// The registers of the services of an account.
struct RegisterIndexPages {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/registers", .permission(.registers)) { try RegisterIndexPages($0).page() }
  ]

  private func page() throws -> DeskAnswer {
    let registers = visit.pack.registers.filter { $0.isOpen(to: visit) }
    let counts = try visit.body.database.reading { reader in
      try Dictionary(
        uniqueKeysWithValues: registers.map { ($0.name, try reader.count(RecordQuery($0.name))) })
    }
    let title = visit.text(Catalogue.registers)
    return visit.page(title: title, part: .registers) { html in
      html.element(.h1, text: title)
      html.element(
        .p, .class("lead"),
        text: visit.text(registers.isEmpty ? Catalogue.DeskRegisters.none : Catalogue.DeskRegisters.lead))
      table(registers.filter { !$0.isFilledInDossiers }, counts, title, &html)
      let forms = registers.filter(\.isFilledInDossiers)
      guard !forms.isEmpty else { return }
      html.element(.h2, text: visit.text(Catalogue.DeskRegisters.forms))
      html.element(.p, text: visit.text(Catalogue.DeskRegisters.formsLead))
      table(forms, counts, visit.text(Catalogue.DeskRegisters.forms), &html)
    }
  }

  private func table(
    _ registers: [Register], _ counts: [String: Int], _ title: String, _ html: inout Markup
  ) {
    guard !registers.isEmpty else { return }
    html.scroll(title) { html in
      html.element(.table, .class("wide")) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            html.element(.th, .scope("col"), text: visit.text(Catalogue.DeskRegisters.register))
            html.element(.th, .scope("col"), text: visit.text(Catalogue.DeskRegisters.service))
            html.element(.th, .scope("col"), .class("end"), text: visit.text(Catalogue.DeskRegisters.records))
          }
        }
        html.element(.tbody) { html in
          for register in registers { row(register, counts[register.name] ?? 0, &html) }
        }
      }
    }
  }

  private func row(_ register: Register, _ count: Int, _ html: inout Markup) {
    let unit = register.service.flatMap(visit.pack.organisation.unit)
    html.element(.tr, .dataRow) { html in
      html.element(.td) { html in
        html.element(
          .a, .href(visit.link("/desk/registers/\(register.name)")),
          text: visit.pack.header.typeset(register.plural))
      }
      html.element(.td, text: visit.pack.header.typeset(unit?.short ?? unit?.label ?? ""))
      html.element(.td, .class("end"), text: Number(count).formatted(decimals: 0, in: visit.language))
    }
  }
}

extension Markup {
  /// A table that may be wider than the page.
  mutating func scroll(_ title: String, _ table: (inout Markup) throws -> Void) rethrows {
    try element(.div, .class("table-box")) { html in
      try html.element(
        .div, .class("scroll"), .tabindex(0), .role("region"), .ariaLabel(title), content: table)
    }
  }
}
