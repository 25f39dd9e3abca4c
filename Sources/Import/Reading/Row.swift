// SPDX-License-Identifier: Apache-2.0

import Base

/// One row of a table: valid UTF-8 in one buffer that its reader fills again and again.
public struct Row: ~Copyable {
  /// The line of the file that it begins on (for a spreadsheet, its row), from 1.
  public internal(set) var line = 0
  /// How many bytes of the file were read when it ended.
  public internal(set) var offset = 0
  /// What makes it no row of its table: a wrong number of fields, a line that is no object.
  public internal(set) var flaw: Message?
  var bytes: [UInt8] = []
  var cells: [Cell] = []

  /// Where a cell stands in the buffer.
  struct Cell {
    let start: Int
    let end: Int

    /// A cell that the file does not have, or says to be null.
    static let absent = Cell(start: 0, end: -1)
  }

  /// How many cells it has.
  public var count: Int { cells.count }

  /// A cell as it stands in the file; nil where it is absent.
  public func text(_ column: Int) -> String? {
    guard column < cells.count, cells[column].end >= 0 else { return nil }
    return text(in: cells[column].start..<cells[column].end)
  }

  func text(in range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Where a cell stands without the spaces around it; nil where it is absent.
  func content(_ column: Int) -> Range<Int>? {
    guard column < cells.count, cells[column].end >= 0 else { return nil }
    return bytes.trimmed(cells[column].start..<cells[column].end)
  }

  /// Empties the row for the next one.
  mutating func reset(line: Int, width: Int = 0) {
    self.line = line
    flaw = nil
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    for _ in 0..<width { cells.append(.absent) }
  }

  /// Sets a cell to a text that is appended to the buffer.
  mutating func set(_ column: Int, to text: some Collection<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    cells[column] = Cell(start: start, end: bytes.count)
  }

  /// Notes a number of cells that is not that of the header.
  mutating func check(width: Int) {
    guard cells.count != width else { return }
    flaw = Catalogue.Import.wrongFieldCount(expected: width, found: cells.count)
  }
}

extension [UInt8] {
  /// A range without the white space at its ends: ASCII, and the no-break spaces U+00A0 and U+202F.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if self[start] <= 0x20 {
        start += 1
      } else if end - start > 1, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else if end - start > 2, self[start] == 0xE2, self[start + 1] == 0x80, self[start + 2] == 0xAF {
        start += 3
      } else {
        break
      }
    }
    while start < end {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - start > 1, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else if end - start > 2, self[end - 3] == 0xE2, self[end - 2] == 0x80, self[end - 1] == 0xAF {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }
}

extension String {
  /// Without the white space that `[UInt8].trimmed` cuts.
  var trimmed: String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}
