// SPDX-License-Identifier: Apache-2.0

/// The name of an element of HTML or SVG.
public enum Tag: String, Sendable {
  case a
  case article
  case aside
  case blockquote
  case body
  case br
  case button
  case caption
  case code
  case datalist
  case dd
  case details
  case div
  case dl
  case dt
  case em
  case fieldset
  case figcaption
  case figure
  case footer
  case form
  case h1
  case h2
  case h3
  case h4
  case h5
  case h6
  case head
  case header
  case hr
  case html
  case img
  case input
  case label
  case legend
  case li
  case link
  case main
  case meta
  case nav
  case ol
  case option
  case p
  case pre
  /// A file of this site: written without contents, as the content security policy wants it.
  case script
  case section
  case select
  case small
  case span
  case strong
  case summary
  case sup
  case table
  case tbody
  case td
  case textarea
  case tfoot
  case th
  case thead
  case time
  case title
  case tr
  case ul
  // Of SVG.
  case svg
  case g
  case rect
  case path
  case line
  case circle
  case text
  case desc
  case style

  /// The heading of a level, 1 to 6.
  public static func heading(_ level: Int) -> Tag {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }

  /// Whether it is written without an end tag.
  var isVoid: Bool {
    switch self {
    case .br, .hr, .img, .input, .link, .meta: true
    default: false
    }
  }

  /// Whether it is a shape of SVG, closed within its start tag where it is empty.
  var isShape: Bool {
    switch self {
    case .rect, .path, .line, .circle: true
    default: false
    }
  }
}
