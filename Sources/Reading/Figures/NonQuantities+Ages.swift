// SPDX-License-Identifier: Apache-2.0

import Base

/// Ranks, ages that name a public, and “7 jours sur 7”.
extension NonQuantities {
  /// “1re édition”, “19e siècle”: a rank; “4e position” is told by its noun.
  func ordinal(_ index: Int, _ next: Token?) -> Int? {
    guard let next, !next.isSpaced, next.isWord, lexicon.ordinalEndings.contains(next.folded) else {
      return nil
    }
    return index + 2
  }

  /// Ages that name a public: “de 0 à 3 ans”, “moins de 18 ans”, “60 ans et plus”, “âgés de 75 ans”.
  func age(_ index: Int) -> Int? {
    if token(index - 1)?.folded == "aged" {
      return token(index + 1)?.folded == "to" && token(index + 2)?.numeral != nil ? index + 3 : index + 1
    }
    var last = index
    if let link = token(index + 1), ["a", "-", "–", "et", "/", "ou", "to"].contains(link.folded),
      token(index + 2)?.numeral != nil
    {
      last = index + 2
      if token(last + 1)?.folded == "ans", tokens[last - 1].folded == "et" || tokens[last - 1].folded == "ou",
        isDuration(index)
      {
        return nil
      }
    }
    guard let unit = token(last + 1), unit.folded == "ans" || unit.folded == "an",
      tokens[last].numeral?.decimals == 0
    else { return nil }
    let before = token(index - 1)?.folded ?? ""
    if last > index { return isDuration(index) ? nil : last + 2 }
    if let after = token(last + 2)?.folded, let second = token(last + 3)?.folded {
      if (after == "et" || after == "ou") && (second == "plus" || second == "moins") { return last + 2 }
      if after == "revolus" { return last + 2 }
    }
    if before == "ages" || before == "agees" || before == "age" || before == "agee" { return last + 2 }
    guard before == "de" || before == "des" || before == "les" || before == "d'" || before == "aux" else {
      return nil
    }
    let person = token(index - 2)?.folded ?? ""
    if before == "des" || before == "les" || before == "aux" { return isDuration(index) ? nil : last + 2 }
    if person == "plus" || person == "moins" {
      return isDuration(index - 1) || Self.since.contains(token(index - 3)?.folded ?? "") ? nil : last + 2
    }
    return Self.people.contains(person) && !isDuration(index) ? last + 2 : nil
  }

  static let since: Set<String> = [
    "depuis", "durant", "pendant", "a", "dure", "voila", "apres", "sur",
  ]
  static let people: Set<String> = [
    "ages", "agees", "age", "agee", "enfants", "enfant", "jeunes", "jeune", "personnes", "personne", "femme",
    "femmes", "homme", "hommes", "mineurs",
    "adolescents", "adultes", "seniors", "habitants", "eleves", "garcons", "filles", "plus", "moins",
  ]

  func isDuration(_ index: Int) -> Bool {
    for place in max(range.lowerBound, index - 6)..<max(range.lowerBound, index) {
      let word = tokens[place].folded
      if word.hasPrefix("dure") || word == "periode" || word == "pendant" || word == "delai"
        || word == "depuis" || word == "moyenne" || word == "duree"
      {
        return true
      }
    }
    return false
  }

  /// “7 jours sur 7”, “24h/24”: always, not so many.
  func outOf(_ index: Int) -> Int? {
    guard let numeral = tokens[index].numeral, numeral.value.int == 7 || numeral.value.int == 24 else {
      return nil
    }
    for place in (index + 1)..<min(index + 4, range.upperBound) where tokens[place].numeral == numeral {
      guard place > index + 1, ["/", "sur", "jours", "j", "h", "heures"].contains(tokens[place - 1].folded)
      else { continue }
      return place + 1
    }
    return nil
  }
}
