// SPDX-License-Identifier: Apache-2.0

import Base

extension BlockRenderer {
  func drawing(_ chart: Chart, _ html: inout Markup) {
    let identifier = "\(scope)-drawing-\(chart.number)"
    figure(title: chart.title, note: chart.note, source: chart.source, &html) { html in
      ChartDrawing(chart, language: language).write(into: &html, identifier: identifier)
    } data: {
      chart.table(absent: Catalogue.notAvailable(language))
    }
  }

  func drawing(_ map: ThematicMap, _ html: inout Markup) {
    let identifier = "\(scope)-drawing-\(map.number)"
    figure(title: map.title, note: map.note, source: map.source, &html) { html in
      MapDrawing(map, language: language).write(into: &html, identifier: identifier)
    } data: {
      map.table(head: Catalogue.commune(language), absent: Catalogue.notAvailable(language))
    }
  }

  /// A drawing with its caption, and the same data as a table for those who do not see it.
  private func figure(
    title: String, note: String?, source: String?, _ html: inout Markup, drawing: (inout Markup) -> Void,
    data: () -> Table
  ) {
    html.element(.figure, .class("drawing")) { html in
      html.element(.figcaption, text: title)
      html.element(.div, .class("scroll"), .role("region"), .tabindex(0), .ariaLabel(title), content: drawing)
      if let note { html.element(.p, .class("remark"), text: note) }
      if let source { html.element(.p, .class("remark"), text: source) }
      html.element(.details) { html in
        html.element(.summary, text: Catalogue.dataOfDrawing(language))
        table(data(), &html, named: Catalogue.labelled(Catalogue.dataOfDrawing(language), title)(language))
      }
    }
  }
}
