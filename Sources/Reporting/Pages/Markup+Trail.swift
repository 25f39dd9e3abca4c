// SPDX-License-Identifier: Apache-2.0

import Base

extension Markup {
  /// The trail above a page's title: where it stands.
  public mutating func trail(_ steps: [PageFrame.Step], in language: Language) {
    element(.nav, .class("trail"), .ariaLabel(Catalogue.trail(language))) { html in
      html.element(.ol) { html in
        for step in steps {
          html.element(.li) { html in
            if let href = step.href {
              html.element(.a, .href(href), text: step.label)
            } else {
              html.element(.span, .ariaCurrent("page"), text: step.label)
            }
          }
        }
      }
    }
    newline()
  }
}
