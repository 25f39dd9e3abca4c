// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Synchronization

/// Rows of a table of cases kept until there are enough to share among the processors.
struct CaseBatch: ~Copyable {
  private var rows: [Kept] = []

  /// A row as its reader lent it: the buffers are its own.
  private struct Kept: Sendable {
    let line: Int
    let flaw: Message?
    let bytes: [UInt8]
    let cells: [Row.Cell]

    /// The row again.
    var row: Row {
      var row = Row()
      row.line = line
      row.flaw = flaw
      row.bytes = bytes
      row.cells = cells
      return row
    }
  }

  /// Few enough to be little to hold, many enough to be worth sharing.
  private static let size = 2048

  var isFull: Bool { rows.count >= Self.size }
  var isEmpty: Bool { rows.isEmpty }

  mutating func append(_ row: borrowing Row) {
    rows.append(Kept(line: row.line, flaw: row.flaw, bytes: row.bytes, cells: row.cells))
  }

  /// Gives each row to `body` on some processor; the batch is then empty.
  /// - Parameter initial: what each share of the rows begins with.
  /// - Returns: what came of the shares, in the order of the rows.
  mutating func shared<Result: Sendable>(
    _ initial: Result, _ body: @Sendable (borrowing Row, inout Result) -> Void
  ) -> [Result] {
    let count = min(rows.count, max(1, ProcessInfo.processInfo.activeProcessorCount))
    let kept = rows
    let results = Mutex([Result](repeating: initial, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { share in
      var result = initial
      for place in kept.count * share / count..<kept.count * (share + 1) / count {
        body(kept[place].row, &result)
      }
      results.withLock { [result] in $0[share] = result }
    }
    rows.removeAll(keepingCapacity: true)
    return results.withLock { $0 }
  }
}
