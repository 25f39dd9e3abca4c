// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// The lines of the budget that pay the programmes of the services where the account sets credits.
struct BudgetPages {
  private typealias Words = Catalogue.Paying
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/budget", .permission(.budget)) { try BudgetPages($0).page() },
    .post(
      "/desk/budget/:programme/credits", .permissionOn(.budget, .programme),
      page: { try BudgetPages($0).page() },
      { try BudgetPages($0).setCredits() }),
    .post(
      "/desk/budget/:programme/commit", .permissionOn(.budget, .programme),
      page: { try BudgetPages($0).page() },
      { try BudgetPages($0).commit() }),
  ]

  /// The year that is shown.
  private var year: Int {
    let asked = (visit.form["year"] ?? visit.query["year"]).flatMap { Int($0) }
    return asked.flatMap { (1900...2200).contains($0) ? $0 : nil } ?? visit.day.year
  }

  /// The programmes that pay, by the line that they pay from, in the order of lines.
  private var lines: [(code: String, programmes: [Programme])] {
    let programmes = visit.programmes(where: .budget).filter(\.pays)
    let byLine = Dictionary(grouping: programmes) { $0.right?.budgetLine ?? "" }
    return byLine.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func page() throws -> DeskAnswer {
    let lines = lines
    let codes = Set(lines.map(\.code))
    let budget = try visit.desk().budget(of: nil).filter { codes.contains($0.code) }
    let years = Set(budget.map(\.year)).union([year, visit.day.year, visit.day.year + 1]).sorted()
    let title = visit.text(Words.budgetOf(year))
    return visit.page(title: title, part: .payments) { html in
      html.element(.h1, text: title)
      MoneyPages.links(visit, at: .budget, &html)
      guard !lines.isEmpty else { return html.element(.p, text: visit.text(Words.nothing)) }
      html.element(.nav, .class("pages"), .ariaLabel(visit.text(Words.years))) { html in
        html.element(.ul) { html in
          for other in years {
            html.element(.li) { html in
              html.element(
                .a, .href(visit.link("/desk/budget?year=\(other)")),
                other == year ? .ariaCurrent("page") : nil,
                text: String(other))
            }
          }
        }
      }
      let present = Dictionary(
        budget.filter { $0.year == year }.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      table(lines.map { ($0.code, present[$0.code], $0.programmes) }, &html)
      for line in lines { forms(line.code, present[line.code], line.programmes, &html) }
    }
  }

  private func table(
    _ lines: [(code: String, line: BudgetLine?, programmes: [Programme])], _ html: inout Markup
  ) {
    visit.table(
      Words.budgetOf(year),
      [
        Words.line, Words.label, Words.programmes, Words.credits, Words.committed, Words.ordered,
        Words.available,
      ], numbers: [3, 4, 5, 6]
    ).write(&html) { html in
      for (code, line, programmes) in lines {
        html.element(.tr) { html in
          html.element(.td, .class("key"), text: code)
          html.element(.td, text: line?.label ?? visit.text(Words.notOpen))
          html.element(.td, text: programmes.map(visit.label).joined(separator: ", "))
          for sum in [line?.credits, line?.committed, line?.ordered, line?.available] {
            html.element(.td, .class("end"), text: sum.map(visit.euros) ?? "–")
          }
        }
      }
    }
  }

  private func forms(_ code: String, _ line: BudgetLine?, _ programmes: [Programme], _ html: inout Markup) {
    guard let first = programmes.first else { return }
    // What was refused is shown again in its own form.
    let isRefused = visit.refusal != nil && programmes.contains { $0.name == visit[parameter: "programme"] }
    html.element(.section, .class("panel")) { html in
      html.element(.h2, text: line.map { "\(code) – \($0.label)" } ?? code)
      form(first, "credits", &html) { html in
        html.element(.div, .class("fields")) { html in
          FieldWriter(
            name: "credits", label: visit.text(Words.credits),
            value: (isRefused ? visit.form["credits"] : nil)
              ?? line.map { $0.credits.formatted(decimals: 2, in: visit.language) } ?? "", isRequired: true,
            id: "credits-\(code)"
          ).input(&html, others: [.inputmode("decimal")])
          FieldWriter(
            name: "label", label: visit.text(Words.label),
            value: (isRefused ? visit.form["label"] : nil) ?? line?.label ?? visit.label(first),
            id: "label-\(code)"
          ).input(&html, others: [.maxlength(200)])
        }
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.setCredits))
        }
      }
      guard line != nil else { return }
      for programme in programmes where programme.right?.rhythm == .monthly {
        form(programme, "commit", &html) { html in
          html.element(.p, .class("hint"), text: visit.text(Words.commitHint))
          html.element(.div, .class("actions")) { html in
            html.element(
              .button, .type("submit"), .class("second"),
              text: "\(visit.text(Words.commit))\(visit.text(Catalogue.colon))\(visit.label(programme))")
          }
        }
      }
    }
  }

  private func form(
    _ programme: Programme, _ action: String, _ html: inout Markup, _ fields: (inout Markup) -> Void
  ) {
    let address = visit.link("/desk/budget/\(programme.name)/\(action)")
    html.element(.form, .method("post"), .action(address)) { html in
      visit.formField(&html)
      html.element(.input, .type("hidden"), .name("year"), .value(String(year)))
      fields(&html)
    }
  }

  // MARK: What forms do

  private func typedYear() throws(Refusal) -> Number {
    guard let year = visit.form["year"].flatMap({ Int($0) }), (1900...2200).contains(year) else {
      throw Refusal(Words.yearExpected)
    }
    return Number(year)
  }

  private func setCredits() throws -> DeskAnswer {
    guard let line = try visit.programme().right?.budgetLine else { throw DeskNotFound() }
    guard let credits = visit.form["credits"].flatMap({ Number(typed: $0) }) else {
      throw Refusal(Words.amountExpected)
    }
    try visit.run(
      "budget.set",
      [
        "year": .number(try typedYear()), "line": .string(line), "credits": .number(credits),
        "label": visit.form["label"].map { .string($0) } ?? .null(),
      ])
    return .see(visit.link("/desk/budget?year=\(year)&done=saved"))
  }

  private func commit() throws -> DeskAnswer {
    let programme = try visit.programme()
    try visit.run(
      "budget.commit", ["programme": .string(programme.name), "year": .number(try typedYear())])
    return .see(visit.link("/desk/budget?year=\(year)&done=saved"))
  }
}
