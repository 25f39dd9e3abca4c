// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

extension Site {
  /// Every figure by service, in the order of the organisation, alphabetically within each.
  func figureIndex(_ links: SiteLinks) -> String {
    let title = Catalogue.figures(language)
    let trail = [PageFrame.Step(Catalogue.contents(language), links.href(.home)), .init(title)]
    let services = servicesWithFigures
    return frame(links).page(title: title, trail: trail, current: .figureIndex) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: Catalogue.figureIndexLead(pack.figures.count)(language))
      html.element(.nav, .class("sections"), .ariaLabel(Catalogue.services(language))) { html in
        html.element(.ul) { html in
          for (service, _) in services {
            html.element(.li) { $0.element(.a, .href("#\(service)"), text: serviceLabel(service)) }
          }
        }
      }
      for (service, figures) in services {
        html.element(.section, .class("index")) { html in
          html.element(.h2, .id(service), text: serviceLabel(service))
          html.element(.ul) { html in
            for figure in figures { indexEntry(figure, links, &html) }
          }
        }
        html.newline()
      }
    }
  }

  private func indexEntry(_ figure: Figure, _ links: SiteLinks, _ html: inout Markup) {
    html.element(.li) { html in
      html.element(.a, .href(links.href(.figure(figure.key))), text: setting.typeset(figure.label))
      html.text(" ")
      html.element(.span, .class("short"), text: setting.typeset(figure.unit))
    }
  }

  /// Services that have figures: those of the organisation in its order, then any other.
  private var servicesWithFigures: [(service: String, figures: [Figure])] {
    var groups = Dictionary(grouping: pack.figures, by: \.key.service)
    var result: [(String, [Figure])] = []
    for (unit, _) in pack.organisation.flattened {
      if let figures = groups.removeValue(forKey: unit.key) { result.append((unit.key, figures)) }
    }
    result += groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return result.map { service, figures in
      (service, figures.sorted { Collation.precedes($0.label, $1.label) })
    }
  }

  /// What is measured and where it comes from.
  func about(_ links: SiteLinks) -> String {
    let title = Catalogue.about(language)
    let trail = [PageFrame.Step(Catalogue.contents(language), links.href(.home)), .init(title)]
    let computed = pack.figures.filter {
      if case .declared = $0.definition { false } else { true }
    }
    return frame(links).page(title: title, trail: trail, current: .about) { html in
      html.element(.h1, text: title)
      for paragraph in Catalogue.aboutReport(body: document.body, year: document.year) {
        html.element(.p, text: paragraph(language))
      }
      html.element(.h2, text: Catalogue.sources(language))
      html.element(.p, text: Catalogue.aboutFigures(pack.figures.count, computed: computed.count)(language))
      html.element(.ul) { html in
        if let source = document.source {
          html.element(.li, text: Catalogue.declaredSource(source)(language))
        }
        for source in pack.sources {
          html.element(.li, text: setting.typeset(source.label))
        }
      }
      html.element(.h2, text: Catalogue.reading(language))
      html.element(.dl, .class("facts")) { html in
        for (term, meaning) in Catalogue.readingTerms {
          html.element(.dt, text: term(language))
          html.element(.dd, text: meaning(language))
        }
      }
    }
  }
}
