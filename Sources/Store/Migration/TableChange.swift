// SPDX-License-Identifier: Apache-2.0

import GRDB

/// A table that is to be rebuilt: what it was, what it is to be, and where each column's values come from.
struct TableChange {
  let old: RecordedTable
  let new: Table
  /// For each column of the new table, in order.
  let sources: [Source]

  struct Source {
    /// The column of the old table; nil for a new one.
    let column: RecordedTable.RecordedColumn?
    let conversion: Conversion

    /// The expression to select from the old table.
    var selection: String {
      guard let column else { return "NULL" }
      return conversion.selection(of: column.name.quotedDatabaseIdentifier)
    }
  }

  init(from old: RecordedTable, to new: Table, renamed: [String: String]) {
    self.old = old
    self.new = new
    let names = Set(new.columns.map(\.name))
    sources = new.columns.map { column in
      let source =
        old.columns.first { $0.name == column.name }
        ?? old.columns.first { $0.name == column.renamedFrom && !names.contains($0.name) }
      guard let source else { return Source(column: nil, conversion: .impossible) }
      let quoted = source.name.quotedDatabaseIdentifier
      return Source(
        column: source,
        conversion: Conversion(from: source.type, to: column.type, column: quoted, renamed: renamed))
    }
  }

  /// The columns that the new table has no more.
  var removed: [RecordedTable.RecordedColumn] {
    let kept = Set(sources.compactMap(\.column?.name))
    return old.columns.filter { !kept.contains($0.name) }
  }

  /// Whether what the journal says of a record may change: columns added, or removed while empty, leave it as
  /// it is.
  var rewritesRecords: Bool {
    old.name != new.name
      || zip(new.columns, sources).contains { column, source in
        guard let old = source.column else { return false }
        return old.name != column.name || source.conversion != .identity
      }
  }
}
