// SPDX-License-Identifier: Apache-2.0

/// Finds the cells of one row of CSV (RFC 4180) in bytes. Every byte that matters is ASCII, in UTF-8 as in
/// Latin-1.
struct CSVScanner {
  let separator: UInt8
  /// The cells of the last row found.
  private(set) var cells: [Cell] = []
  /// Line breaks passed by the last row, its own end among them.
  private(set) var lineBreaks = 0
  /// Where the quotes open that the bytes of an incomplete row do not close.
  private(set) var openQuote: Int?

  init(separator: UInt8) { self.separator = separator }

  /// A cell without its quotes.
  struct Cell {
    let start: Int
    let end: Int
    /// Whether quotes in it are doubled.
    let hasDoubledQuotes: Bool
  }

  enum Outcome {
    /// A row of `length` bytes, `next` bytes before the one after.
    case row(length: Int, next: Int)
    /// The row goes on past these bytes.
    case incomplete
    case flaw(Flaw, at: Int)
  }

  enum Flaw {
    case nulByte
    case textAfterQuote
    case quoteNotClosed
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Scans a row from the first byte; `isLast` where no bytes come after these.
  mutating func scan(_ bytes: Span<UInt8>, isLast: Bool) -> Outcome {
    cells.removeAll(keepingCapacity: true)
    lineBreaks = 0
    openQuote = nil
    var index = 0
    while true {
      if index < bytes.count, bytes[index] == Self.quote {
        let opening = index
        switch quoted(bytes, from: &index, isLast: isLast) {
        case .closed(let hasDoubledQuotes):
          cells.append(Cell(start: opening + 1, end: index - 1, hasDoubledQuotes: hasDoubledQuotes))
        case .incomplete:
          openQuote = opening
          return .incomplete
        case .notClosed: return .flaw(.quoteNotClosed, at: opening)
        case .nulByte: return .flaw(.nulByte, at: index)
        }
      } else {
        let start = index
        while index < bytes.count {
          let byte = bytes[index]
          if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn { break }
          if byte == 0 { return .flaw(.nulByte, at: index) }
          index += 1
        }
        cells.append(Cell(start: start, end: index, hasDoubledQuotes: false))
      }
      guard index < bytes.count else { return isLast ? .row(length: index, next: index) : .incomplete }
      let byte = bytes[index]
      if byte == separator {
        index += 1
      } else if byte == Self.lineFeed {
        lineBreaks += 1
        return .row(length: index, next: index + 1)
      } else if byte == Self.carriageReturn {
        guard index + 1 < bytes.count || isLast else { return .incomplete }
        lineBreaks += 1
        let isPair = index + 1 < bytes.count && bytes[index + 1] == Self.lineFeed
        return .row(length: index, next: index + (isPair ? 2 : 1))
      } else {
        return .flaw(.textAfterQuote, at: index)
      }
    }
  }

  private enum QuotedOutcome {
    case closed(hasDoubledQuotes: Bool)
    case incomplete
    case notClosed
    case nulByte
  }

  /// Passes over a quoted cell, from its opening quote to the byte after the closing one.
  private mutating func quoted(_ bytes: Span<UInt8>, from index: inout Int, isLast: Bool) -> QuotedOutcome {
    var hasDoubledQuotes = false
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Self.quote {
        guard index < bytes.count, bytes[index] == Self.quote else {
          return index < bytes.count || isLast ? .closed(hasDoubledQuotes: hasDoubledQuotes) : .incomplete
        }
        hasDoubledQuotes = true
        index += 1
      } else if byte == Self.lineFeed {
        lineBreaks += 1
      } else if byte == Self.carriageReturn, index < bytes.count, bytes[index] != Self.lineFeed {
        lineBreaks += 1
      } else if byte == 0 {
        index -= 1
        return .nulByte
      }
    }
    return isLast ? .notClosed : .incomplete
  }
}
