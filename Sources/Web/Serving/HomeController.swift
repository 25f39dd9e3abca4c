// SPDX-License-Identifier: Apache-2.0

import Base
import HTTPTypes
import Hummingbird
import Reporting

/// The list of bodies, where there are several.
struct HomeController: Sendable {
  let bodies: [PublishedBody]

  private var language: Language { bodies.first?.language ?? .fr }

  func add(to router: some RouterMethods<BilanRequestContext>) {
    SharedAssets.add(to: router)
    let html = page(title: Catalogue.publishedReports)
    let (answer, tag) = (Answer(.html, html), EntityTag.of([html]))
    router.get("/") { request, _ in answer.response(to: request, tag: tag) }
  }

  /// An address under no body.
  func notFound(_ request: Request) -> Response {
    Answer(.html, page(title: Catalogue.pageNotFound, text: Catalogue.pageNotFoundText))
      .response(to: request, status: .notFound)
  }

  private func page(title: Message, text: Message? = nil) -> String {
    var html = Markup()
    html.doctype()
    html.element(.html, .lang(language.rawValue)) { html in
      html.element(.head) { html in
        html.element(.meta, .charset("utf-8"))
        html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.element(.meta, .name("color-scheme"), .content("light dark"))
        html.element(.title, text: title(language))
        html.element(.link, .rel("stylesheet"), .href(SiteLinks.routes.href(.stylesheet)))
      }
      html.element(.body) { html in
        html.element(.main) { html in
          html.element(.h1, text: title(language))
          if let text { html.element(.p, .class("lead"), text: text(language)) }
          html.element(.div, .class("contents")) { html in
            html.element(.ul) { html in
              for body in bodies { entry(body, &html) }
            }
          }
        }
      }
    }
    return html.string
  }

  private func entry(_ body: PublishedBody, _ html: inout Markup) {
    html.element(.li) { html in
      let header = body.pack.header
      html.element(.a, .href(body.prefix + "/"), text: header.typeset(header.name))
      html.text(" ")
      html.element(.span, .class("short"), text: header.typeset("\(header.title) \(header.year)"))
    }
  }
}
