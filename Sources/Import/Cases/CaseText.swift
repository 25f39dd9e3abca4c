// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// The table that is written, as CSV (RFC 4180), or some rows of it.
struct CaseText: Sendable {
  private(set) var bytes: [UInt8] = []
  private let scales: [Int?]

  /// - Parameter results: what each result may be: amounts are written to the cent.
  init(_ results: [RuleContent]) {
    scales = results.map { content in
      if case .field(.money) = content.item { 2 } else { nil }
    }
  }

  /// The names of the columns.
  mutating func header(_ names: [String]) {
    for (index, name) in names.enumerated() { cell(Array(name.utf8)[...], isFirst: index == 0) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The cells of a row as they were: as many as the table has columns.
  mutating func cells(of row: borrowing Row, width: Int) {
    for column in 0..<width {
      let place = column < row.cells.count ? row.cells[column] : .absent
      cell(row.bytes[place.start..<max(place.start, place.end)], isFirst: column == 0)
    }
  }

  /// The results for the row, and its end; empty cells where there are none.
  mutating func results(_ values: [Value]) {
    for (index, scale) in scales.enumerated() {
      cell(Array(values.indices.contains(index) ? values[index].cell(scale: scale).utf8 : "".utf8)[...])
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func cell(_ text: ArraySlice<UInt8>, isFirst: Bool = false) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    guard text.needsQuotes else { return bytes.append(contentsOf: text) }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}

extension ArraySlice<UInt8> {
  /// Whether it holds what would end a cell, or spaces at its ends, which many programs keep only so.
  fileprivate var needsQuotes: Bool {
    if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
    return contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
  }
}

extension Value {
  /// As a cell holds it: numbers with a point, days as 2023-06-01, null as nothing.
  fileprivate func cell(scale: Int?) -> String {
    switch self {
    case .null: return ""
    case .string(let text): return text
    case .date(let day): return day.description
    case .number(let number):
      guard let scale else { return number.description }
      let parts = number.rounded(to: scale, .halfUp).description.split(separator: ".")
      let decimals = parts.count > 1 ? parts[1] : ""
      return "\(parts[0]).\(decimals)" + String(repeating: "0", count: scale - decimals.count)
    default: return json
    }
  }
}
