// SPDX-License-Identifier: Apache-2.0

import Store

/// Invents persons whose names are as unevenly frequent as names are: the nth is met 1/n as often as the first. The
/// same every time.
struct PersonGenerator {
  /// Most frequent first.
  let lasts: [String]
  let firsts: [String]
  private let lastBounds: [Double]
  private let firstBounds: [Double]
  private var random = SplitMix64(seed: 94)

  init() {
    let begins = [
      "Mar", "Ber", "Du", "Le", "Mo", "Ri", "Gar", "Fer", "Ro", "Vin", "Ben", "Dia", "Nguy", "Per", "Cha",
      "La", "Gi", "Bou", "Ka", "Sa",
    ]
    let middles = [
      "ti", "na", "ro", "li", "mou", "ra", "de", "ssa", "go", "que", "vi", "lo", "che", "fe", "za",
    ]
    let ends = ["n", "rd", "ré", "t", "l", "ne", "x", "ud", "s", "ra", "di", "no", "lle", "ez", "o"]
    lasts = middles.flatMap { middle in
      ends.flatMap { end in begins.map { begin in begin + middle + end } }
    }
    let heads = ["A", "Ma", "Jo", "Lu", "Ni", "Ca", "So", "Fa", "Pau", "Cl"]
    let tails = ["na", "rie", "lie", "cas", "tin", "mille", "phie", "tou", "line", "ment", "nis", "dou"]
    firsts = tails.flatMap { tail in heads.map { $0 + tail } }
    lastBounds = Self.bounds(lasts.count)
    firstBounds = Self.bounds(firsts.count)
  }

  private static func bounds(_ count: Int) -> [Double] {
    (1...count).reduce(into: []) { bounds, rank in bounds.append((bounds.last ?? 0) + 1 / Double(rank)) }
  }

  private mutating func pick(_ names: [String], _ bounds: [Double]) -> String {
    let place = Double(random.number(0...999_999_999)) / 1e9 * bounds[bounds.count - 1]
    var (low, high) = (0, bounds.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] > place { high = middle } else { low = middle + 1 }
    }
    return names[low]
  }

  /// The next person, without the keys of the search.
  mutating func person(_ reader: RecordReader) throws -> StoredRecord {
    var record = try reader.blank("personne")
    record["nom"] = .text(pick(lasts, lastBounds))
    record["prenom"] = .text(pick(firsts, firstBounds))
    let (year, month, day) = (random.number(1930...2020), random.number(1...12), random.number(1...28))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    record["naissance"] = .text("\(year)-\(two(month))-\(two(day))")
    return record
  }
}
