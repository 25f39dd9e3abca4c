// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Pack
import Reporting

/// What every page of the desk has around its own contents.
struct DeskFrame {
  let body: DeskBody
  let language: Language
  /// Who is signed in; nil: nobody.
  let account: Account?
  let formToken: String?

  /// The parts of the desk.
  enum Part: CaseIterable {
    case work, dossiers, persons, registers, commissions, payments, oversight, accounts
  }

  /// A complete page. `main` writes everything within `<main>`, with one `<h1>`.
  func page(
    title: String, part: Part? = nil, trail: [PageFrame.Step] = [], main: (inout Markup) throws -> Void
  ) rethrows -> String {
    var html = Markup()
    html.doctype()
    try html.element(.html, .lang(language.rawValue)) { html in
      html.element(.head) { html in
        html.element(.meta, .charset("utf-8"))
        html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.element(.meta, .name("color-scheme"), .content("light dark"))
        html.element(.title, text: "\(title) – \(body.pack.header.typeset(body.pack.header.name))")
        html.element(.link, .rel("stylesheet"), .href(body.address("/assets/bilan.css")))
        html.element(.link, .rel("stylesheet"), .href(body.address("/assets/desk.css")))
        html.element(.script, .src(body.address("/assets/desk.js")), .defer)
      }
      html.newline()
      try html.element(.body, .class("desk")) { html in
        html.element(.a, .class("skip"), .href("#contents"), text: Catalogue.skipToContents(language))
        banner(&html, part)
        if !trail.isEmpty { html.trail(trail, in: language) }
        try html.element(.main, .id("contents"), .tabindex(-1), content: main)
        html.newline()
        footer(&html)
      }
    }
    html.newline()
    return html.string
  }

  private func banner(_ html: inout Markup, _ part: Part?) {
    html.element(.header, .class("banner")) { html in
      html.element(.a, .class("brand"), .href(body.address(account == nil ? "/" : "/desk"))) { html in
        html.element(.strong, text: body.pack.header.typeset(body.pack.header.name))
        html.element(.span, text: Catalogue.desk(language))
      }
      if let account {
        html.element(.nav, .ariaLabel(Catalogue.mainNavigation(language))) { html in
          html.element(.ul) { html in
            for link in Part.allCases where link.isOpen(to: account, body.pack) {
              html.element(.li) { html in
                html.element(
                  .a, .href(body.address(link.path(for: account, body.pack))),
                  link == part ? .ariaCurrent("page") : nil,
                  text: link.label(language))
              }
            }
            html.element(.li) { html in
              html.element(.a, .href(body.address("/figures")), text: Catalogue.figures(language))
            }
          }
        }
      }
    }
    body.demonstration(&html, in: language)
    html.newline()
  }

  private func footer(_ html: inout Markup) {
    html.element(.footer, .class("foot")) { html in
      if let account, let formToken {
        html.element(.form, .method("post"), .action(body.address("/sign-out")), .class("inline")) { html in
          html.element(.input, .type("hidden"), .name("form_token"), .value(formToken))
          html.element(.a, .href(body.address("/desk/account")), text: account.name)
          html.text(" ")
          html.element(.button, .type("submit"), .class("link"), text: Catalogue.signOut(language))
        }
      }
      body.languageForm(&html, from: language)
    }
  }
}

extension DeskFrame.Part {
  /// Where it begins for an account.
  func path(for account: Account, _ pack: Pack) -> String {
    switch self {
    case .work: "/desk"
    case .dossiers: "/desk/dossiers"
    case .persons: "/desk/persons"
    case .registers: "/desk/registers"
    case .commissions: "/desk/commissions"
    case .payments:
      account.may(.payments, pack)
        ? "/desk/payments" : account.may(.budget, pack) ? "/desk/budget" : "/desk/revisions"
    case .oversight: "/desk/oversight"
    case .accounts: "/desk/accounts"
    }
  }

  var label: Message {
    switch self {
    case .work: Catalogue.myWork
    case .dossiers: Catalogue.dossiers
    case .persons: Catalogue.persons
    case .registers: Catalogue.registers
    case .commissions: Catalogue.commissions
    case .payments: Catalogue.payments
    case .oversight: Catalogue.oversight
    case .accounts: Catalogue.accounts
    }
  }

  func isOpen(to account: Account, _ pack: Pack) -> Bool {
    switch self {
    case .work: account.person == nil
    case .dossiers, .persons: account.may(.dossiers, pack)
    case .registers: account.may(.registers, pack)
    case .commissions: account.may(.commissions, pack)
    case .payments: [.payments, .budget, .revisions].contains { account.may($0, pack) }
    case .oversight: account.may(.oversight, pack)
    case .accounts: account.may(.accounts, pack)
    }
  }
}

extension Visit {
  /// A page of the desk for who is signed in; a refusal of what was posted stands above it.
  func page(
    title: String, part: DeskFrame.Part? = nil, trail: [PageFrame.Step] = [],
    main: (inout Markup) throws -> Void
  ) rethrows -> DeskAnswer {
    let frame = DeskFrame(body: body, language: language, account: account, formToken: formToken)
    return .page(
      try frame.page(title: title, part: part, trail: trail) { html in
        if let refusal {
          html.element(.div, .class("alert"), .role("alert"), .id("refusal"), .tabindex(-1)) { html in
            html.element(.p, text: refusal(language).sentence)
          }
        } else if let notice = query["done"].flatMap(DeskNotice.init) {
          html.element(.p, .class("notice"), .role("status"), text: notice.text(language))
        }
        try main(&html)
      })
  }

  /// The hidden field of every form.
  func formField(_ html: inout Markup) {
    html.element(.input, .type("hidden"), .name("form_token"), .value(formToken))
  }
}
