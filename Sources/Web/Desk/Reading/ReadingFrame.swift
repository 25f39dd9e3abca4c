// SPDX-License-Identifier: Apache-2.0

import Base
import HTTPTypes
import Reading
import Reporting

/// What the pages that read documents have around their own contents: nothing of who reads, nothing of a session.
struct ReadingFrame {
  let body: DeskBody
  let language: Language

  /// A complete page. `main` writes everything within `<main>`, with one `<h1>`.
  func page(title: String, status: HTTPResponse.Status = .ok, main: (inout Markup) throws -> Void) rethrows
    -> DeskAnswer
  {
    var html = Markup()
    html.doctype()
    try html.element(.html, .lang(language.rawValue)) { html in
      html.element(.head) { html in
        html.element(.meta, .charset("utf-8"))
        html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.element(.meta, .name("color-scheme"), .content("light dark"))
        html.element(.title, text: "\(title) – \(body.pack.header.typeset(body.pack.header.name))")
        for file in ["bilan.css", "desk.css", "reading.css"] {
          html.element(.link, .rel("stylesheet"), .href(body.address("/assets/\(file)")))
        }
        html.element(.script, .src(body.address("/assets/desk.js")), .defer)
      }
      html.newline()
      try html.element(.body, .class("desk")) { html in
        html.element(.a, .class("skip"), .href("#contents"), text: Catalogue.skipToContents(language))
        banner(&html)
        try html.element(.main, .id("contents"), .class("reading"), .tabindex(-1), content: main)
        html.newline()
        html.element(.footer, .class("foot")) { html in
          body.languageForm(&html, from: language, to: "/read")
        }
      }
    }
    html.newline()
    return .page(html.string, status: status)
  }

  private func banner(_ html: inout Markup) {
    html.element(.header, .class("banner")) { html in
      html.element(.a, .class("brand"), .href(body.address("/"))) { html in
        html.element(.strong, text: body.pack.header.typeset(body.pack.header.name))
        html.element(.span, text: Catalogue.publicReport(language))
      }
      html.element(.nav, .ariaLabel(Catalogue.mainNavigation(language))) { html in
        html.element(.ul) { html in
          html.element(.li) { html in
            html.element(
              .a, .href(body.address("/read")), .ariaCurrent("page"), text: Catalogue.Read.pageTitle(language)
            )
          }
        }
      }
    }
    html.newline()
  }
}

/// The look of read documents on these pages.
enum ReadingStylesheet {
  static let text =
    AnnotatedStylesheet.text + """
      .reading input.drop { width: 100%; padding: 2.5rem 1rem; border: 2px dashed var(--line); border-radius: 6px; }
      .reading input.drop:hover, .reading input.drop:focus { border-color: currentcolor; }

      """
}
