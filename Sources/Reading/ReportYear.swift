// SPDX-License-Identifier: Apache-2.0

/// The year that a report tells of: that of its title, or the one it names most.
enum ReportYear {
  static func of(_ layout: Layout) -> Int? {
    var counts: [Int: Int] = [:]
    for token in layout.tokens {
      guard let numeral = token.numeral, numeral.digits == 4, numeral.decimals == 0, !numeral.isGrouped,
        let year = numeral.value.int, (1950...2100).contains(year)
      else { continue }
      counts[year, default: 0] += 1
    }
    for block in ReportTitle.candidates(layout) {
      for token in layout.tokens[block.tokens] {
        if let year = token.numeral?.value.int, token.numeral?.digits == 4, (1950...2100).contains(year) {
          return year
        }
      }
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}
