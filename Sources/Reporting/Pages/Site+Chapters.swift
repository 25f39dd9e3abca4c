// SPDX-License-Identifier: Apache-2.0

import Base

extension Site {
  /// The contents: poles and their chapters.
  func home(_ links: SiteLinks) -> String {
    frame(links).page(title: reportTitle, current: .home) { html in
      html.element(.h1, text: reportTitle)
      html.element(.p, .class("lead"), text: document.body)
      html.element(.ul, .class("key-facts")) { html in
        fact(pack.figures.count, Catalogue.figuresInReport, .figureIndex, links, &html)
        fact(document.claims.count, Catalogue.checksInReport, .checks, links, &html)
      }
      html.element(.nav, .ariaLabel(Catalogue.contents(language)), .class("contents")) { html in
        for part in document.parts {
          html.element(part.label == nil ? .div : .section) { html in
            if let label = part.label { html.element(.h2, text: label) }
            html.element(.ul) { html in
              for chapter in part.chapters { entry(chapter, links, &html) }
            }
          }
          html.newline()
        }
      }
    }
  }

  private func fact(
    _ count: Int, _ label: Message, _ page: SitePage, _ links: SiteLinks, _ html: inout Markup
  ) {
    html.element(.li) { html in
      html.element(.a, .href(links.href(page))) { html in
        html.element(.strong, text: Number(count).formatted(decimals: 0, in: language))
        html.text("\u{A0}" + label(language))
      }
    }
  }

  private func entry(_ chapter: DocumentChapter, _ links: SiteLinks, _ html: inout Markup) {
    html.element(.li) { html in
      html.element(.a, .href(links.href(.chapter(chapter.service))), text: chapter.title)
      guard let short = chapter.short else { return }
      html.text(" ")
      html.element(.span, .class("short"), text: short)
    }
  }

  /// A service's chapter, with its sections listed and its neighbours at the end.
  func chapter(_ chapter: DocumentChapter, _ links: SiteLinks) -> String {
    let renderer = BlockRenderer(language: language, links: links, scope: chapter.service)
    let trail =
      [PageFrame.Step(Catalogue.contents(language), links.href(.home))]
      + [chapter.part].compactMap(\.self).map { .init($0, links.href(.home)) }
      + [.init(chapter.title)]
    return frame(links).page(title: chapter.title, trail: trail) { html in
      html.element(.article) { html in
        html.element(.h1, text: chapter.title)
        sections(chapter, &html)
        renderer.blocks(chapter.blocks, &html)
        renderer.notes(chapter.notes, &html)
      }
      neighbours(of: chapter, links, &html)
    }
  }

  private func sections(_ chapter: DocumentChapter, _ html: inout Markup) {
    let sections = chapter.sections
    guard sections.count > 1 else { return }
    html.element(.nav, .class("sections"), .ariaLabel(Catalogue.sections(language))) { html in
      html.element(.ul) { html in
        for section in sections {
          html.element(.li) { $0.element(.a, .href("#" + section.anchor), text: section.title) }
        }
      }
    }
    html.newline()
  }

  private func neighbours(of chapter: DocumentChapter, _ links: SiteLinks, _ html: inout Markup) {
    let all = document.chapters
    guard let index = all.firstIndex(where: { $0.service == chapter.service }) else { return }
    html.element(.nav, .class("neighbours"), .ariaLabel(Catalogue.neighbours(language))) { html in
      for (offset, label) in [(-1, Catalogue.previousChapter), (1, Catalogue.nextChapter)]
      where all.indices.contains(index + offset) {
        let other = all[index + offset]
        html.element(.a, .href(links.href(.chapter(other.service)))) { html in
          html.element(.small, text: label(language))
          html.text(" " + other.title)
        }
      }
    }
  }
}
