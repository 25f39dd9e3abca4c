// SPDX-License-Identifier: Apache-2.0

import Base
import Reporting

/// A document as HTML, each figure underlined, each claim marked with its verdict and its arithmetic.
public struct AnnotatedPage: Sendable {
  let reading: Reading
  let language: Language

  /// - Parameter language: of what is said about the document.
  public init(_ reading: Reading, language: Language) {
    self.reading = reading
    self.language = language
  }

  /// A file that needs no other.
  public var file: [UInt8] {
    var html = Markup(capacity: reading.lines.reduce(65_536) { $0 + 2 * $1.utf8.count })
    html.doctype()
    html.element(.html, .lang(language.rawValue)) { html in
      html.element(.head) { html in
        html.element(.meta, .charset("utf-8"))
        html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.element(.meta, .name("color-scheme"), .content("light dark"))
        html.element(.title, text: "\(reading.title) – \(Catalogue.Read.annotated(language))")
        html.element(.style, text: AnnotatedStylesheet.page + AnnotatedStylesheet.text)
      }
      html.newline()
      html.element(.body) { html in
        html.element(.main, .class("reading")) { html in
          html.element(.h1, text: reading.title)
          contents(&html)
        }
      }
    }
    html.newline()
    return html.bytes
  }

  /// What the styles of `AnnotatedStylesheet.text` dress: the summary, then the document. For a page that has its own
  /// frame and heading.
  public func contents(_ html: inout Markup) {
    html.element(.p, .class("lead"), text: reading.tally(language))
    for remark in reading.remarks { html.element(.p, .class("remark"), text: remark(language)) }
    summary(&html)
    html.element(.p, .class("signs"), text: Catalogue.Read.key(language))
    html.element(
      .section, .class("document"), .lang(reading.language.rawValue),
      .ariaLabel(Catalogue.Read.documentLabel(language))
    ) { html in
      AnnotatedBlocks(reading, language: language).write(&html)
    }
  }

  /// The broken claims and those to look at, each a link to its place; how many others there are.
  private func summary(_ html: inout Markup) {
    for verdict in [ReadClaim.Verdict.broken, .look] {
      let claims = reading.claims(verdict)
      guard !claims.isEmpty else { continue }
      html.element(.h2, text: "\(verdict.heading(language)) (\(claims.count))")
      html.element(.ul, .class("findings")) { html in
        for claim in claims {
          html.element(.li) { html in
            html.element(.a, .href("#\(claim.name)"), text: Catalogue.Read.line(claim.span.line)(language))
            html.text(" · \(claim.form.label(language)) · ")
            html.element(
              .span, .lang(reading.language.rawValue),
              text: Catalogue.Read.quoted(reading.excerpt(claim.span, around: 40))(reading.language))
            html.element(.span, .class("arithmetic"), text: claim.reason(language))
          }
          html.newline()
        }
      }
    }
  }
}
