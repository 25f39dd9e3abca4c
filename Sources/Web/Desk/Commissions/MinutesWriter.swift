// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Reporting

/// Minutes as a page.
struct MinutesWriter {
  let language: Language

  init(_ language: Language) { self.language = language }

  func write(_ lines: [MinutesLine], _ html: inout Markup) {
    var rest = lines[...]
    while let line = rest.first {
      switch line {
      case .heading(let level, let text):
        html.element(.heading(level), text: text)
        rest = rest.dropFirst()
      case .sentence(let text):
        html.element(.p, text: text)
        rest = rest.dropFirst()
      case .fact:
        let facts = rest.prefix { if case .fact = $0 { true } else { false } }
        html.element(.dl, .class("facts")) { html in
          for case .fact(let label, let text) in facts {
            html.element(.dt, text: label)
            html.element(.dd, text: text)
          }
        }
        rest = rest.dropFirst(facts.count)
      }
      html.newline()
    }
  }
}
