// SPDX-License-Identifier: Apache-2.0

import Base

/// Quarters and halves of a year, and periods that are told in passing.
extension PeriodFinder {
  /// “premier semestre 2021”, “1er trimestre de 2020”, “deuxième quinzaine de décembre”.
  func partOfYear(_ index: Int, _ range: Range<Int>) -> PeriodMention? {
    // It begins at its rank: “premier”, or “1” and “er”.
    let ahead = (1...2).first { offset in
      token(index + offset, range).map { $0.folded.hasPrefix("semestre") || $0.folded.hasPrefix("trimestre") }
        ?? false
    }
    guard let ahead, let word = token(index + ahead, range)?.folded else { return nil }
    let (rank, start) = rank(before: index + ahead, range)
    guard start == index else { return nil }
    var next = index + ahead + 1
    while let link = token(next, range), ["de", "d'", "l'", "annee"].contains(link.folded) { next += 1 }
    guard let rank, let year = self.year(next, range, isEnd: true) ?? reportYear else { return nil }
    if token(next, range)?.numeral?.value.int == year { next += 1 } else { next = index + ahead + 1 }
    let notation =
      word.hasPrefix("trimestre")
      ? "\(year)-Q\(rank)" : rank == 1 ? "\(year)-01/\(year)-06" : "\(year)-07/\(year)-12"
    return PeriodMention(range: start..<next, notation: notation, isAside: false, year: year)
  }

  func rank(before index: Int, _ range: Range<Int>) -> (Int?, Int) {
    var place = index - 1
    if let ending = token(place, range), lexicon.ordinalEndings.contains(ending.folded) { place -= 1 }
    guard let word = token(place, range) else { return (nil, index) }
    if let value = word.numeral?.value.int { return ((1...4).contains(value) ? value : nil, place) }
    return (
      ["premier": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "quatrieme": 4, "dernier": 4][word.folded],
      place
    )
  }

  static let asides: [[String]] = [
    ["par", "rapport", "a"], ["rapport", "a"], ["depuis"], ["que", "en"], ["compared", "with"],
    ["compared", "to"], ["since"],
    ["loi", "du"], ["decret", "du"], ["arrete", "du"], ["loi", "de"], ["d'ici"], ["d'", "ici"], ["horizon"],
  ]

  func isAside(_ index: Int, _ range: Range<Int>) -> Bool {
    var before: [String] = []
    var place = index - 1
    while place >= range.lowerBound, before.count < 4 {
      let word = tokens[place].folded
      if !["l'", "le", "la", "annee", "mois", "de", "fin", "exercice", "d'"].contains(word) || !before.isEmpty
      {
        before.insert(word, at: 0)
      }
      place -= 1
    }
    return Self.asides.contains { before.count >= $0.count && before.suffix($0.count).elementsEqual($0) }
  }
}
