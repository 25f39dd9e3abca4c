// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension Site {
  /// Everything that is known of a figure.
  func figure(_ figure: Figure, _ links: SiteLinks) throws -> String {
    let title = setting.typeset(figure.label)
    let value = try book.value(figure.key, for: document.year)
    let explanation = try book.explanation(of: figure.key, for: document.year)
    let history = try history(of: figure)
    let breakdowns = try breakdowns(of: figure)
    let trail = [
      PageFrame.Step(Catalogue.contents(language), links.href(.home)),
      .init(Catalogue.figures(language), links.href(.figureIndex)), .init(title),
    ]
    return frame(links).page(title: title, trail: trail) { html in
      html.element(.h1, text: title)
      headline(figure, value, &html)
      html.element(.dl, .class("facts")) { facts(figure, value, explanation, links, &$0) }
      let renderer = BlockRenderer(language: language, links: links, scope: "figure")
      if !history.isEmpty {
        html.element(.h2, text: Catalogue.history(language))
        renderer.blocks(history, &html)
      }
      if !breakdowns.isEmpty {
        html.element(.h2, text: Catalogue.breakdowns(language))
        renderer.blocks(breakdowns, &html)
      }
      provenance(figure, value, explanation, links, &html)
      claims(about: figure, links, &html)
      places(of: figure, links, &html)
    }
  }

  /// The value in large, with the published one where it differs.
  private func headline(_ figure: Figure, _ value: FigureValue, _ html: inout Markup) {
    html.element(.div, .class("headline")) { html in
      guard let number = value.number else {
        html.element(.p, .class("value"), text: Catalogue.notAvailable(language))
        if case .absent(let cause) = value.content { html.element(.p, text: cause(language)) }
        return
      }
      let text = setting.printer.text(number, of: value, figure: figure, .full)
      html.element(.p, .class("value")) { html in
        html.text(text.description)
        if text.suffix.isEmpty {
          html.element(.span, .class("unit"), text: "\u{A0}" + setting.typeset(figure.unit))
        }
      }
      html.element(.p, .class("period"), text: value.period.formatted(in: language))
      if let difference = setting.differenceNote(value, figure) {
        html.element(.p, .class("differs"), text: difference)
      } else if value.published != nil {
        html.element(.p, .class("period"), text: Catalogue.sameAsPublished(language))
      }
    }
  }

  private func facts(
    _ figure: Figure, _ value: FigureValue, _ explanation: Explanation, _ links: SiteLinks,
    _ html: inout Markup
  ) {
    func fact(_ term: Message, _ content: (inout Markup) -> Void) {
      html.element(.dt, text: term(language))
      html.element(.dd, content: content)
    }
    func link(_ key: FigureKey, _ html: inout Markup) {
      html.element(.a, .href(links.href(.figure(key))), text: label(key))
    }
    fact(Catalogue.definition) { $0.text(explanation.definition(language)) }
    if let note = figure.note { fact(Catalogue.scope) { $0.text(setting.typeset(note)) } }
    fact(Catalogue.unit) { $0.text(setting.typeset(figure.unit)) }
    fact(Catalogue.nature) { $0.text(Catalogue.natureName(figure.nature)(language)) }
    fact(Catalogue.service) { html in
      let service = figure.key.service
      if document.chapter(service) != nil {
        html.element(.a, .href(links.href(.chapter(service))), text: serviceLabel(service))
      } else {
        html.text(serviceLabel(service))
      }
    }
    if let parent = figure.parent { fact(Catalogue.partOf) { link(parent, &$0) } }
    let parts = pack.figures.filter { $0.parent == figure.key }
    if !parts.isEmpty {
      fact(Catalogue.parts) { html in
        html.element(.ul) { html in
          for part in parts { html.element(.li) { link(part.key, &$0) } }
        }
      }
    }
    if let desk = links.desk {
      fact(Catalogue.DeskRegisters.atDesk) {
        $0.element(.a, .href(desk), text: Catalogue.DeskRegisters.seeAtDesk(language))
      }
    }
    fact(Catalogue.identifier) { $0.element(.code, text: figure.key.description) }
  }

  private func claims(about figure: Figure, _ links: SiteLinks, _ html: inout Markup) {
    guard let indices = claimsByFigure[figure.key], !indices.isEmpty else { return }
    html.element(.section, .class("claims")) { html in
      html.element(.h2, text: Catalogue.checks(language))
      html.element(.ul) { html in
        for index in indices { claim(document.claims[index], links, &html, naming: false) }
      }
    }
  }

  private func places(of figure: Figure, _ links: SiteLinks, _ html: inout Markup) {
    guard let places = mentionsByFigure[figure.key], !places.isEmpty else { return }
    html.element(.section) { html in
      html.element(.h2, text: Catalogue.printedIn(language))
      html.element(.ul) { html in
        for place in places {
          html.element(.li) { html in
            let target = SitePage.chapter(place.service, anchor: place.section?.anchor)
            let label = [place.chapter, place.section?.title].compactMap(\.self).joined(separator: ", ")
            html.element(.a, .href(links.href(target)), text: label)
          }
        }
      }
    }
  }
}
