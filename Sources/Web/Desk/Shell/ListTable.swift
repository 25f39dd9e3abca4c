// SPDX-License-Identifier: Apache-2.0

import Base
import Reporting

/// A table of the desk, in a box that scrolls by itself, reachable by keyboard.
struct ListTable {
  /// What those who do not see it are told that it is.
  let label: String
  let columns: [Column]

  struct Column {
    let label: String
    /// Whether it holds numbers.
    let isNumber: Bool
  }

  func write(_ html: inout Markup, rows: (inout Markup) throws -> Void) rethrows {
    try html.element(.div, .class("table-box")) { html in
      try html.element(.div, .class("scroll"), .tabindex(0), .role("region"), .ariaLabel(label)) { html in
        try html.element(.table, .class("wide")) { html in
          html.element(.thead) { html in
            html.element(.tr) { html in
              for column in columns {
                html.element(.th, .scope("col"), column.isNumber ? .class("end") : nil, text: column.label)
              }
            }
          }
          try html.element(.tbody, content: rows)
        }
      }
    }
    html.newline()
  }
}

extension Visit {
  /// A table whose columns are so named; those of numbers are on the right.
  ///
  /// - Parameter subject: what it is about, where a page has several of its kind.
  func table(_ label: Message, of subject: String? = nil, _ columns: [Message], numbers: Set<Int> = [])
    -> ListTable
  {
    ListTable(
      label: subject.map { "\(text(label))\(text(Catalogue.colon))\($0)" } ?? text(label),
      columns: columns.enumerated().map { .init(label: text($1), isNumber: numbers.contains($0)) })
  }

  /// Euros, as the reader writes them.
  func euros(_ sum: Number) -> String {
    let digits = sum.formatted(decimals: 2, in: language)
    guard language == .en else { return "\(digits)\u{A0}€" }
    return sum.isNegative ? "\(digits.prefix(1))€\(digits.dropFirst())" : "€\(digits)"
  }

  /// A day, as the reader writes it.
  func written(_ day: CivilDate) -> String { day.formatted(in: language) }

  /// What confidential data looks like to who may not read it.
  func masked(_ html: inout Markup) {
    html.element(
      .span, .class("masked"), .role("img"), .ariaLabel(text(Catalogue.DeskRegisters.masked)), text: "•••")
  }
}
