// SPDX-License-Identifier: Apache-2.0

import Base

/// A table: a column of row headers, then columns of values.
public struct Table: Sendable {
  /// What is shown; nil for a table typed in the text.
  public let caption: String?
  /// The head of the column of row headers; empty where the rows need none.
  public let corner: String
  /// The columns after the row headers'.
  public let columns: [Column]
  /// From the first to the last.
  public let rows: [Row]
  /// The author's line under the table.
  public let note: String?
  /// Notes marked (a), (b), (c)… in the cells, which name them by their place from 1.
  public let footnotes: [String]
  /// The registers that its values are computed from.
  public let source: String?

  /// A column and how its cells are aligned.
  public struct Column: Sendable {
    /// The words above it.
    public let head: String
    /// Numbers are aligned at their end.
    public let alignment: Alignment
  }

  /// Where the text of a cell stands.
  public enum Alignment: String, Sendable { case start, end }

  /// A row of cells.
  public struct Row: Sendable {
    /// The words above it.
    public let header: [Inline]
    /// One a column.
    public let cells: [Cell]
    /// Whether it sums up the rows above it.
    public let isTotal: Bool
  }

  /// What stands in a row and a column.
  public enum Cell: Sendable {
    case text([Inline])
    case number(PrintedNumber)
    /// Not known, and why: a remark under the table says what the mark means.
    case absent(cause: String)
    /// There is nothing to say there.
    case empty
  }

  /// The mark of a footnote: (a), (b)… (z), (aa), (ab)…
  static func mark(_ note: Int) -> String {
    func letters(_ note: Int) -> String {
      let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8((note - 1) % 26)))
      return note > 26 ? letters((note - 1) / 26) + letter : letter
    }
    return "(\(letters(note)))"
  }

  /// The lines under the table: its footnotes, what "n. d." means where it stands, the author's note, the source.
  func remarks(in language: Language) -> [String] {
    let hasAbsent = rows.contains { row in
      row.cells.contains { if case .absent = $0 { true } else { false } }
    }
    return footnotes.enumerated().map { "\(Table.mark($0 + 1)) \($1)" }
      + (hasAbsent ? [Catalogue.notAvailableRemark(language)] : []) + [note, source].compactMap(\.self)
  }
}

/// The footnotes of a table while it is built: the same text is written once.
struct TableNotes {
  private(set) var all: [String] = []

  /// The place, from 1, of a note's text.
  mutating func place(of text: String) -> Int {
    if let known = all.firstIndex(of: text) { return known + 1 }
    all.append(text)
    return all.count
  }
}
