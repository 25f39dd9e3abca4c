// SPDX-License-Identifier: Apache-2.0

import Base

/// The texts that the cells of a workbook share (ECMA-376, 18.4), end to end in one buffer.
final class SharedStrings: PartParser {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var isPhonetic = false

  /// All of them must fit in memory.
  private static let maximum = 1 << 28

  /// The text of a number, counted from 0.
  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  override func start(_ element: String, _ attributes: [String: String]) throws(ImportFailure) {
    switch element {
    case "rPh": isPhonetic = true
    // A text with several formats is in several pieces; how to pronounce it is no part of it.
    case "t": if !isPhonetic { text = "" }
    default: break
    }
  }

  override func end(_ element: String) throws(ImportFailure) {
    switch element {
    case "rPh": isPhonetic = false
    case "t":
      bytes.append(contentsOf: (text ?? "").utf8)
      text = nil
      guard bytes.count <= Self.maximum else {
        throw archive.failure(Catalogue.Import.Spreadsheet.tooLarge("sharedStrings"))
      }
    case "si": ends.append(bytes.count)
    default: break
    }
  }
}
