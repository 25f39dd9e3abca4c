// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import HTTPTypes
import Reporting

/// What every page for citizens has around its own contents: the banner of the public site, none of the agents'.
struct CitizenFrame {
  let body: DeskBody
  let language: Language
  /// The citizen who is signed in; nil: nobody, or an agent.
  let account: Account?
  var formToken: String?
  /// Why what was posted is refused.
  var refusal: Message?
  var notice: Message?

  init(_ guest: Guest, refusal: Message? = nil, notice: Message? = nil) {
    body = guest.body
    language = guest.language
    account = guest.account
    self.refusal = refusal
    self.notice = notice
  }

  init(_ visit: Visit) {
    body = visit.body
    language = visit.language
    account = visit.account
    formToken = visit.formToken
    refusal = visit.refusal
    notice = visit.query["done"].flatMap(CitizenNotice.init).map(\.text)
  }

  /// The parts of the citizens' pages.
  enum Part {
    case programmes, dossiers
  }

  /// A complete page. `main` writes everything within `<main>`, with one `<h1>`.
  func page(
    title: String, part: Part = .programmes, trail: [PageFrame.Step] = [],
    status: HTTPResponse.Status = .ok, main: (inout Markup) throws -> Void
  ) rethrows -> DeskAnswer {
    var html = Markup()
    html.doctype()
    try html.element(.html, .lang(language.rawValue)) { html in
      head(title, &html)
      try html.element(.body, .class("desk citizen")) { html in
        html.element(.a, .class("skip"), .href("#contents"), text: Catalogue.skipToContents(language))
        banner(part, &html)
        if !trail.isEmpty { html.trail(trail, in: language) }
        try html.element(.main, .id("contents"), .tabindex(-1)) { html in
          if let refusal {
            html.element(.div, .class("alert"), .role("alert"), .id("refusal"), .tabindex(-1)) { html in
              html.element(.p, text: refusal(language).sentence)
            }
          } else if let notice {
            html.element(.p, .class("notice"), .role("status"), text: notice(language))
          }
          try main(&html)
        }
        html.newline()
        footer(&html)
      }
    }
    html.newline()
    return .page(html.string, status: status)
  }

  private func head(_ title: String, _ html: inout Markup) {
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
  }

  private func banner(_ part: Part, _ html: inout Markup) {
    html.element(.header, .class("banner")) { html in
      html.element(.a, .class("brand"), .href(body.address("/programmes"))) { html in
        html.element(.strong, text: body.pack.header.typeset(body.pack.header.name))
        html.element(.span, text: Catalogue.yourRequests(language))
      }
      html.element(.nav, .ariaLabel(Catalogue.mainNavigation(language))) { html in
        html.element(.ul) { html in
          link("/programmes", Catalogue.yourRequests, isCurrent: part == .programmes, &html)
          if account?.person != nil {
            link("/my", Catalogue.myDossiers, isCurrent: part == .dossiers, &html)
          } else {
            html.element(.li) { html in
              html.element(
                .a, .href(body.address("/sign-in") + "?to=" + body.address("/my")),
                text: Catalogue.followDossier(language))
            }
          }
          link("/", Catalogue.publicReport, isCurrent: false, &html)
        }
      }
    }
    body.demonstration(&html, in: language)
  }

  private func link(_ path: String, _ label: Message, isCurrent: Bool, _ html: inout Markup) {
    html.element(.li) { html in
      html.element(
        .a, .href(body.address(path)), isCurrent ? .ariaCurrent("page") : nil, text: label(language))
    }
  }

  private func footer(_ html: inout Markup) {
    html.element(.footer, .class("foot")) { html in
      if let account, let formToken, account.person != nil {
        html.element(.form, .method("post"), .action(body.address("/sign-out")), .class("inline")) { html in
          html.element(.input, .type("hidden"), .name("form_token"), .value(formToken))
          html.element(.span, text: account.name)
          html.text(" ")
          html.element(.button, .type("submit"), .class("link"), text: Catalogue.signOut(language))
        }
      }
      body.languageForm(&html, from: language, to: "/programmes")
    }
  }
}

/// What the page after a form says was done.
enum CitizenNotice: String {
  case document, step

  var text: Message {
    switch self {
    case .document: Catalogue.noticeDocumentSent
    case .step: Catalogue.noticeStepSent
    }
  }
}
