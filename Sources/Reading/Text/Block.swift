// SPDX-License-Identifier: Apache-2.0

/// A heading, a paragraph, a point of a list or a table of a document.
struct Block: Sendable {
  enum Kind: Sendable, Hashable {
    /// 1 for the highest.
    case heading(Int)
    case paragraph
    /// A point of a list, with the column of its mark.
    case point(indent: Int)
    case table
  }

  var kind: Kind
  /// Its tokens, in the layout's.
  var tokens: Range<Int>
  /// Its rows, for a table.
  var rows: [Row] = []
  /// The index of its section.
  var section = 0

  var isPoint: Bool { if case .point = kind { true } else { false } }
  var isHeading: Bool { if case .heading = kind { true } else { false } }

  var indent: Int? { if case .point(let indent) = kind { indent } else { nil } }
}

/// A row of a table: the tokens of each of its cells.
struct Row: Sendable {
  let line: Int
  let cells: [Range<Int>]
}
