// SPDX-License-Identifier: Apache-2.0

import FEEL
import Reporting

/// Why a value is what it is, as lists within lists.
struct ExplanationList {
  private let items: [Item]

  private struct Item {
    let text: String
    var parts: [Item]
  }

  init(_ lines: [Explanation.Line]) { self.init(lines.map { ($0.depth, $0.text) }) }

  /// - Parameter lines: each with its depth: what is deeper explains what is above it.
  init(_ lines: [(depth: Int, text: String)]) {
    var rest = lines[...]
    items = Self.items(&rest, depth: 0)
  }

  private static func items(_ lines: inout ArraySlice<(depth: Int, text: String)>, depth: Int) -> [Item] {
    var items: [Item] = []
    while let line = lines.first, line.depth >= depth {
      lines.removeFirst()
      items.append(Item(text: line.text, parts: Self.items(&lines, depth: line.depth + 1)))
    }
    return items
  }

  func write(_ html: inout Markup, _ typeset: (String) -> String) {
    html.element(.div, .class("reasons")) { html in list(items, depth: 0, &html, typeset) }
  }

  /// What is deep down is folded: a reader opens what they doubt.
  private func list(_ items: [Item], depth: Int, _ html: inout Markup, _ typeset: (String) -> String) {
    html.element(.ul) { html in
      for item in items {
        html.element(.li) { html in
          guard !item.parts.isEmpty else { return html.text(typeset(item.text)) }
          html.element(.details, depth < 2 ? .open : nil) { html in
            html.element(.summary, text: typeset(item.text))
            list(item.parts, depth: depth + 1, &html, typeset)
          }
        }
      }
    }
  }
}
