// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The measures as a table for people or JSON for machines.
struct BenchmarkReport {
  let measurements: [Measurement]
  let runs: Int

  /// Aligned columns: what, scale, median, unit, the peer with its median, and the ratio of the times.
  func table() -> String {
    let head = ["what", "scale", "median", "unit", "peer", "its median", "time/peer"]
    let rows = measurements.map { measurement in
      [
        measurement.name, measurement.scale.map { "\($0)×" } ?? "",
        Self.rounded(measurement.unit.value(measurement.own)), measurement.unit.rawValue,
        measurement.peer.name, Self.rounded(measurement.unit.value(measurement.peer)),
        Self.rounded(measurement.timeRatio),
      ]
    }
    let isNumber = [false, true, true, false, false, true, true]
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let rule = widths.map { String(repeating: "-", count: $0) }
    let lines = ([head, rule] + rows).map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return isNumber[column] ? space + cell : cell + space
      }.joined(separator: "  ").replacing(#/ +$/#, with: "")
    }
    return lines.joined(separator: "\n")
  }

  /// An array of objects, the times of every run in seconds.
  func json() throws -> String {
    struct Side: Encodable {
      let name: String
      let median: Double
      let amount: Int
      let seconds: [Double]

      init(_ side: Measurement.Side, _ unit: Measurement.Unit) {
        (name, median, amount, seconds) = (side.name, unit.value(side), side.amount, side.seconds)
      }
    }
    struct Entry: Encodable {
      let name: String
      let scale: Int?
      let unit: String
      let bilan: Side
      let peer: Side
      let timeRatio: Double
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let entries = measurements.map {
      Entry(
        name: $0.name, scale: $0.scale, unit: $0.unit.rawValue, bilan: Side($0.own, $0.unit),
        peer: Side($0.peer, $0.unit), timeRatio: $0.timeRatio)
    }
    return String(decoding: try encoder.encode(entries), as: UTF8.self)
  }

  /// Three significant digits, thousands apart.
  private static func rounded(_ value: Double) -> String {
    guard value > 0, value.isFinite else { return "0" }
    let decimals = max(0, 2 - Int(log10(value).rounded(.down)))
    guard decimals == 0 else { return String(format: "%.\(decimals)f", value) }
    let magnitude = pow(10, log10(value).rounded(.down) - 2)
    let digits = String(Int((value / magnitude).rounded() * magnitude))
    return String(
      digits.enumerated().flatMap { index, digit in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }
}
