// SPDX-License-Identifier: Apache-2.0

import Base

/// Finds the words that weaken a number: “près de”, “plus de”, “jusqu'à”, “au maximum”.
struct QualifierFinder {
  let tokens: [Token]
  let lexicon: Lexicon
  let range: Range<Int>

  func qualifier(of amount: Amount) -> Qualifier {
    var start = amount.range.lowerBound
    if start > range.lowerBound, tokens[start - 1].isSymbol("+") || tokens[start - 1].isSymbol("-") {
      start -= 1
    }
    if let said = before(start) {
      // “plus d'une cinquantaine” is at least fifty.
      return said
    }
    if let said = after(amount.range.upperBound) { return said }
    return amount.isCollective ? .about : .exact
  }

  private func before(_ index: Int) -> Qualifier? {
    for skip in 0...1 {
      // An article or a bracket may come between: “près des 250”, “environ (250”.
      let end = index - skip
      if skip == 1 {
        guard end - 1 >= range.lowerBound,
          ["les", "la", "le", "l'", "une", "un"].contains(tokens[end].folded)
        else { return nil }
      }
      if ends(lexicon.atLeast, end) { return isNegated(end) ? .atMost : .atLeast }
      if ends(lexicon.atMost, end) { return .atMost }
      if ends(lexicon.about, end) { return .about }
    }
    return nil
  }

  /// “ne dépasse pas 9,5 %”: at most.
  private func isNegated(_ end: Int) -> Bool {
    let words = (max(range.lowerBound, end - 5)..<max(range.lowerBound, end)).map { tokens[$0].folded }
    return words.contains("pas") && (words.contains("ne") || words.contains("n'")) || words.contains("sans")
  }

  private func ends(_ phrases: [[String]], _ end: Int) -> Bool {
    phrases.contains { phrase in
      let start = end - phrase.count
      return start >= range.lowerBound
        && phrase.indices.allSatisfy { tokens[start + $0].folded == phrase[$0] }
    }
  }

  private func after(_ start: Int) -> Qualifier? {
    // The noun may come between: “36 mois au maximum”.
    for skip in 0...2 {
      let index = start + skip
      guard index < range.upperBound, skip == 0 || tokens[index - 1].isWord || tokens[index - 1].isSymbol("(")
      else { return nil }
      if begins(lexicon.aboutAfter, index) { return .about }
      if begins(lexicon.atLeastAfter, index) { return .atLeast }
      if begins(lexicon.atMostAfter, index) { return .atMost }
      if tokens[index].numeral != nil { return nil }
    }
    return nil
  }

  /// “… ont reçu au moins une visite”: what weakens the next number does not weaken the last.
  private func isNumber(_ index: Int) -> Bool {
    tokens[index].numeral != nil || lexicon.ones.contains(tokens[index].folded)
      || lexicon.cardinals[tokens[index].folded] != nil
  }

  private func begins(_ phrases: [[String]], _ start: Int) -> Bool {
    phrases.contains { phrase in
      start + phrase.count <= range.upperBound
        && phrase.indices.allSatisfy { tokens[start + $0].folded == phrase[$0] }
        && (start + phrase.count >= range.upperBound || !isNumber(start + phrase.count))
    }
  }
}
