// SPDX-License-Identifier: Apache-2.0

import Base

/// What every page has around its own contents: head, skip link, banner, trail, footer.
public struct PageFrame: Sendable {
  /// The body whose pages these are, and the report's title.
  public let body: String
  /// The report's title, the year included.
  public let report: String
  /// The language of Bilan's own words.
  public let language: Language
  /// How the page names the others.
  public let links: SiteLinks

  /// A frame for the pages of one report.
  public init(body: String, report: String, language: Language, links: SiteLinks) {
    self.body = body
    self.report = report
    self.language = language
    self.links = links
  }

  /// A step of the trail above the title: a label and, unless it is the present page, where it leads.
  public struct Step: Sendable {
    /// Its words.
    public let label: String
    /// Where it leads; nil for the present page.
    public let href: String?

    /// A step to `href`.
    public init(_ label: String, _ href: String? = nil) {
      self.label = label
      self.href = href
    }
  }

  /// A complete page. `main` writes everything within `<main>`, with one `<h1>`.
  public func page(
    title: String, trail: [Step] = [], current: SitePage? = nil, main: (inout Markup) throws -> Void
  ) rethrows -> String {
    var html = Markup()
    html.doctype()
    try html.element(.html, .lang(language.rawValue)) { html in
      head(&html, title: title)
      try html.element(.body) { html in
        html.element(.a, .class("skip"), .href("#contents"), text: Catalogue.skipToContents(language))
        banner(&html, current: current)
        if !trail.isEmpty { html.trail(trail, in: language) }
        try html.element(.main, .id("contents"), .tabindex(-1), content: main)
        html.newline()
        footer(&html)
      }
    }
    html.newline()
    return html.string
  }

  private func head(_ html: inout Markup, title: String) {
    html.element(.head) { html in
      html.element(.meta, .charset("utf-8"))
      html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      html.element(.meta, .name("color-scheme"), .content("light dark"))
      html.element(.title, text: title == report ? "\(report) – \(body)" : "\(title) – \(report)")
      html.element(.link, .rel("stylesheet"), .href(links.href(.stylesheet)))
    }
    html.newline()
  }

  private func banner(_ html: inout Markup, current: SitePage?) {
    html.element(.header, .class("banner")) { html in
      html.element(.a, .class("brand"), .href(links.href(.home))) { html in
        html.element(.strong, text: body)
        html.element(.span, text: report)
      }
      html.element(.nav, .ariaLabel(Catalogue.mainNavigation(language))) { html in
        html.element(.ul) { html in
          let pages: [(SitePage, Message)] = [
            (.home, Catalogue.contents), (.figureIndex, Catalogue.figures), (.registers, Catalogue.registers),
            (.checks, Catalogue.checks), (.about, Catalogue.about),
          ]
          for (page, label) in pages where links.isLive || page != .registers {
            html.element(.li) { html in
              let isCurrent = page == current ? Attribute.ariaCurrent("page") : nil
              html.element(.a, .href(links.href(page)), isCurrent, text: label(language))
            }
          }
          if let requests = links.requests {
            html.element(.li) { html in
              html.element(.a, .href(requests), text: Catalogue.yourRequests(language))
            }
          }
        }
      }
    }
    html.newline()
  }

  private func footer(_ html: inout Markup) {
    html.element(.footer, .class("foot")) { html in
      html.element(.p, text: Catalogue.footer(body: body)(language))
      if let reading = links.reading {
        html.element(.p) { html in
          html.element(.a, .href(reading), text: Catalogue.Read.pageTitle(language))
        }
      }
    }
  }
}
