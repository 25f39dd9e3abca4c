// SPDX-License-Identifier: Apache-2.0

import Base

extension TypstWriter {
  /// A table that keeps together when it is short; a long one breaks between rows and repeats its head.
  mutating func table(_ table: Table) {
    out.code("\n#data((")
    out.code("1.4fr, ")
    for column in table.columns { out.code(column.alignment == .start ? "1fr, " : "auto, ") }
    out.code("), align: (left, ")
    for column in table.columns { out.code(column.alignment == .start ? "left, " : "right, ") }
    out.code("), head: (")
    for head in [table.corner] + table.columns.map(\.head) { cell { $0.out.text(head) } }
    out.code("), rows: (")
    for row in table.rows {
      out.code("(")
      cell { $0.inlines(row.header) }
      for content in row.cells { cell { $0.content(content) } }
      out.code("), ")
    }
    out.code("), total: (")
    for (index, row) in table.rows.enumerated() where row.isTotal {
      out.code(index)
      out.code(", ")
    }
    out.code(")")
    if let caption = table.caption {
      out.code(", caption: ")
      out.literal(caption)
    }
    if !table.isWide { out.code(", wide: false") }
    if table.rows.count > 18 { out.code(", breakable: true") }
    remarks(table.remarks(in: language))
    out.code(")\n")
  }

  private mutating func cell(_ write: (inout TypstWriter) -> Void) {
    out.code("[")
    write(&self)
    out.code("], ")
  }

  private mutating func content(_ cell: Table.Cell) {
    switch cell {
    case .text(let content): inlines(content)
    case .number(let number):
      out.text(number.text.description)
      if let note = number.note { mark(note) }
    case .absent:
      out.code("#absent(")
      out.literal(Catalogue.notAvailable(language))
      out.code(");")
    case .empty: break
    }
  }

  private mutating func mark(_ note: Int) {
    out.code("#mark(")
    out.literal(Table.mark(note))
    out.code(");")
  }
}
