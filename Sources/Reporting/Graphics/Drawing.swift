// SPDX-License-Identifier: Apache-2.0

import Base

/// Something drawn as SVG: parts are painted through classes, so that one drawing serves light and dark pages
/// and print.
protocol Drawing {
  var title: String { get }
  /// The values in words, for those who do not see the drawing.
  var summary: String { get }
  var width: Double { get }
  var height: Double { get }
  /// Draws inside the `<svg>` element.
  func draw(_ svg: inout Markup)
}

extension Drawing {
  /// Within a page, which brings the style rules. `identifier` is unique on the page.
  func write(into html: inout Markup, identifier: String) {
    html.element(
      .svg, .class("graphic"), .role("img"), .viewBox(viewBox),
      .ariaLabelledBy("\(identifier)-title \(identifier)-desc")
    ) { svg in
      svg.element(.title, .id("\(identifier)-title"), text: title)
      svg.element(.desc, .id("\(identifier)-desc"), text: summary)
      draw(&svg)
    }
  }

  /// A complete SVG file, for print.
  var file: String {
    var svg = Markup()
    svg.element(
      .svg, .xmlns("http://www.w3.org/2000/svg"), .viewBox(viewBox), .width(width), .height(height),
      .role("img"),
      .ariaLabelledBy("title desc")
    ) { svg in
      svg.element(.title, .id("title"), text: title)
      svg.element(.desc, .id("desc"), text: summary)
      svg.element(.style, text: GraphicPalette.light.rules(scope: ""))
      draw(&svg)
    }
    return svg.string
  }

  private var viewBox: String { "0 0 \(Attribute.short(width)) \(Attribute.short(height))" }
}

extension Markup {
  /// A text with its baseline at `y`; where it had to be cut, the whole of it shows on hover.
  mutating func label(_ text: String, x: Double, y: Double, class name: String? = nil, whole: String? = nil) {
    element(.text, .x(x), .y(y), name.map { .class($0) }) { svg in
      if let whole, whole != text { svg.element(.title, text: whole) }
      svg.text(text)
    }
  }

  /// A straight line.
  mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, class name: String) {
    element(.line, .x1(x1), .y1(y1), .x2(x2), .y2(y2), .class(name))
  }

  /// A rectangle.
  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, class name: String) {
    element(.rect, .x(x), .y(y), .width(width), .height(height), .class(name))
  }
}

extension Chart {
  /// Every value in words, or as many as a listener can bear.
  func summary(in language: Language) -> String {
    let limit = 40
    var parts: [String] = []
    for line in series {
      let points = zip(categories, line.points).map { category, point in
        Catalogue.labelled(category, point?.text ?? Catalogue.notAvailable(language))(language)
      }
      let listed = points.prefix(limit).joined(separator: "\u{202F}; ") + (points.count > limit ? "…" : "")
      parts.append(series.count > 1 ? "\(line.label) – \(listed)" : listed)
    }
    return parts.joined(separator: ". ") + "."
  }
}
