// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// The payments of the programmes of the services where the account pays: their runs, month by month.
struct PaymentPages {
  private typealias Words = Catalogue.Paying
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] =
    [
      .get("/desk/payments", .permission(.payments)) { try PaymentPages($0).list() },
      .get("/desk/payments/:programme", .permissionOn(.payments, .programme)) {
        try PaymentPages($0).page()
      },
      .post(
        "/desk/payments/:programme", .permissionOn(.payments, .programme),
        page: { try PaymentPages($0).page() },
        { try PaymentPages($0).run() }),
    ] + PaymentRunPages.routes

  /// How many months stand on the page of all programmes.
  private static let monthsShown = 3

  private func list() throws -> DeskAnswer {
    let programmes = visit.programmes(where: .payments).filter(\.pays)
    return try visit.page(title: visit.text(Catalogue.payments), part: .payments) { html in
      html.element(.h1, text: visit.text(Catalogue.payments))
      MoneyPages.links(visit, at: .payments, &html)
      if programmes.isEmpty { html.element(.p, text: visit.text(Words.nothing)) }
      for programme in programmes {
        html.element(.h2, text: visit.label(programme))
        table(programme, Array(try visit.desk().paymentRuns(of: programme).prefix(Self.monthsShown)), &html)
        html.element(.p, .class("actions")) { html in
          let address = visit.link("/desk/payments/\(programme.name)")
          html.element(.a, .class("button"), .href(address + "#run"), text: visit.text(Words.runMonth))
          html.element(.a, .href(address), text: visit.text(Words.allRuns))
        }
      }
    }
  }

  private func table(_ programme: Programme, _ runs: [PaymentRunEntry], _ html: inout Markup) {
    guard !runs.isEmpty else { return html.element(.p, text: visit.text(Words.noRun)) }
    visit.table(
      Words.runs, of: visit.label(programme),
      [Words.month, Words.state, Words.begun, Words.payments, Words.sum], numbers: [3, 4]
    ).write(&html) { html in
      for run in runs {
        html.element(.tr, .dataRow) { html in
          html.element(.td) { html in
            html.element(
              .a, .href(visit.link("/desk/payments/\(programme.name)/\(run.month.monthCode)")),
              text: visit.monthName(run.month))
          }
          html.element(.td) { html in
            html.element(
              .span, .class(run.isClosed ? "tag good" : "tag warn"),
              text: visit.text(run.isClosed ? Words.closed : Words.running))
          }
          html.element(.td, text: run.begun.map(visit.written) ?? "")
          html.element(.td, .class("end"), text: Number(run.count).formatted(in: visit.language))
          html.element(.td, .class("end"), text: visit.euros(run.total))
        }
      }
    }
  }

  private func page() throws -> DeskAnswer {
    let programme = try visit.programme()
    guard programme.pays else { throw DeskNotFound() }
    let runs = try visit.desk().paymentRuns(of: programme)
    let label = visit.label(programme)
    return visit.page(
      title: label, part: .payments,
      trail: [.init(visit.text(Catalogue.payments), visit.link("/desk/payments")), .init(label)]
    ) { html in
      html.element(.h1, text: label)
      html.element(.div, .class("columns")) { html in
        html.element(.div) { html in table(programme, runs, &html) }
        html.element(.section, .class("panel"), .id("run")) { html in
          html.element(.h2, text: visit.text(Words.runMonth))
          html.element(
            .form, .method("post"), .action(visit.link("/desk/payments/\(programme.name)"))
          ) { html in
            visit.formField(&html)
            FieldWriter(
              name: "month", label: visit.text(Words.month),
              value: visit.form["month"] ?? visit.day.monthCode, hint: visit.text(Words.runMonthHint),
              isRequired: true
            ).input(&html, type: "month")
            html.element(.div, .class("actions")) { html in
              html.element(.button, .type("submit"), text: visit.text(Words.pay))
            }
          }
        }
      }
    }
  }

  private func run() throws -> DeskAnswer {
    let programme = try visit.programme()
    guard let period = visit.form["month"].flatMap({ Period($0) }), period.kind == .month else {
      throw Refusal(Words.monthExpected)
    }
    let month = period.start.monthCode
    let address = visit.link("/desk/payments/\(programme.name)/\(month)")
    let known = try visit.desk().paymentRuns(of: programme).first { $0.month == period.start }
    guard known?.isClosed != true || programme.right?.rhythm == .once else {
      return .see("\(address)?done=\(DeskNotice.runOver.rawValue)")
    }
    try visit.run("pay.run", ["programme": .string(programme.name), "month": .string(month)])
    return .see("\(address)?done=saved")
  }
}
