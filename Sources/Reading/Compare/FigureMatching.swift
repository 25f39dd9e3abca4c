// SPDX-License-Identifier: Apache-2.0

/// Finds which figure of one edition is which of another: the same unit, similar words, in similar sections.
struct FigureMatching {
  private let old: [Candidate]
  private let new: [Candidate]

  private struct Candidate {
    let index: Int
    let figure: ReadFigure
    let label: LabelWords
    let section: LabelWords
    /// Where it stands in its document, from 0 to 1.
    let place: Double
  }

  /// - Parameters:
  ///   - old: the figures of the older edition that take part, by index.
  ///   - new: likewise.
  init(_ old: [Int], of oldReading: Reading, _ new: [Int], of newReading: Reading) {
    func candidates(_ indices: [Int], _ reading: Reading) -> [Candidate] {
      let sections = Dictionary(
        reading.sections.map { ($0.name, LabelWords($0.title)) }, uniquingKeysWith: { first, _ in first })
      let count = Double(max(1, reading.lines.count))
      return indices.map { index in
        let figure = reading.figures[index]
        return Candidate(
          index: index, figure: figure, label: LabelWords(figure.label),
          section: sections[figure.section] ?? LabelWords(figure.section),
          place: Double(figure.span.line) / count)
      }
    }
    self.old = candidates(old, oldReading)
    self.new = candidates(new, newReading)
  }

  /// The pairs of indices, the likest first taken; none twice.
  func pairs() -> [(old: Int, new: Int)] {
    var holders: [String: [Int]] = [:]
    for (position, candidate) in old.enumerated() {
      for word in candidate.label.words { holders[word, default: []].append(position) }
    }
    var scores: [(score: Double, old: Int, new: Int)] = []
    for (position, candidate) in new.enumerated() {
      // Words that half the figures have tell nothing apart.
      let near = Set(
        candidate.label.words.flatMap { word -> [Int] in
          let positions = holders[word] ?? []
          return positions.count * 2 > old.count && old.count > 40 ? [] : positions
        })
      for other in near {
        if let score = score(old[other], candidate) { scores.append((score, other, position)) }
      }
    }
    scores.sort { ($0.score, $1.new, $1.old) > ($1.score, $0.new, $0.old) }
    var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(old: Int, new: Int)] = []
    for (_, first, second) in scores where !takenOld.contains(first) && !takenNew.contains(second) {
      takenOld.insert(first)
      takenNew.insert(second)
      pairs.append((old[first].index, new[second].index))
    }
    return pairs.sorted { $0.new < $1.new }
  }

  /// How alike two figures are; nil where they cannot be one.
  private func score(_ old: Candidate, _ new: Candidate) -> Double? {
    guard old.figure.unit == new.figure.unit else { return nil }
    let label = old.label.likeness(to: new.label)
    let section = old.section.likeness(to: new.section)
    guard label >= 0.6 || (label >= 0.45 && section >= 0.5) else { return nil }
    return label + 0.4 * section + 0.1 * (1 - abs(old.place - new.place))
      + (old.figure.key == new.figure.key ? 0.2 : 0)
  }
}
