// SPDX-License-Identifier: Apache-2.0

import Base

/// Finds the periods that a text names: days, months, quarters, years, and ranges of them.
struct PeriodFinder {
  let tokens: [Token]
  let lexicon: Lexicon
  /// The report's own year, for months named without one.
  let reportYear: Int?

  func periods(in range: Range<Int>) -> [PeriodMention] {
    var found: [PeriodMention] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let period = period(at: index, range) {
        found.append(period)
        index = period.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// A point in time: a day, a month or a year.
  struct Moment {
    var year: Int?
    var month: Int?
    var day: Int?
    var next: Int

    func notation(_ year: Int) -> String {
      var text = String(year)
      if let month { text += (month < 10 ? "-0" : "-") + String(month) }
      if let day { text += (day < 10 ? "-0" : "-") + String(day) }
      return text
    }
  }

  func token(_ index: Int, _ range: Range<Int>) -> Token? {
    range.contains(index) ? tokens[index] : nil
  }

  func period(at index: Int, _ range: Range<Int>) -> PeriodMention? {
    if let part = partOfYear(index, range) { return part }
    guard let first = moment(index, range) else { return nil }
    var next = first.next
    var last = first
    let isArticle = token(next + 1, range).map { $0.folded == "le" || $0.folded == "the" } ?? false
    if let link = token(next, range), Self.links.contains(link.folded),
      let second = moment(next + (isArticle ? 2 : 1), range, after: first),
      !(first.year != nil && second.year == nil && second.month == nil)
    {
      last = second
      next = second.next
    }
    guard let end = last.year ?? first.year ?? (last.month == nil ? nil : reportYear) else { return nil }
    let start = first.year ?? end
    let isRange = last.next != first.next
    let isEnd =
      !isRange && first.month == nil && index > range.lowerBound
      && ["fin", "end"].contains(tokens[index - 1].folded)
    let notation =
      isRange
      ? "\(first.notation(start))/\(last.notation(end))" : isEnd ? "\(start)-12-31" : first.notation(start)
    return PeriodMention(range: index..<next, notation: notation, isAside: isAside(index, range), year: end)
  }

  static let links: Set<String> = ["-", "–", "/", "a", "au", "et", "&", "jusqu'", "to", "and"]

  // MARK: Moments

  func moment(_ index: Int, _ range: Range<Int>, after first: Moment? = nil) -> Moment? {
    guard let token = token(index, range) else { return nil }
    if let written = numericDate(token) {
      return Moment(year: written.year, month: written.month, day: written.day, next: index + 1)
    }
    if let month = lexicon.months[token.folded], token.isWord, !isAmbiguous(token) {
      return withYear(Moment(month: month, next: index + 1), range)
    }
    if let day = day(index, range) { return day }
    guard let year = year(index, range, isEnd: first?.year != nil) else { return nil }
    return Moment(year: year, next: index + 1)
  }

  /// “mars” and “May” can be other words.
  func isAmbiguous(_ token: Token) -> Bool { token.text == "may" || token.text == "march" }

  func withYear(_ moment: Moment, _ range: Range<Int>) -> Moment {
    var moment = moment
    if let year = self.year(moment.next, range, isEnd: true) {
      moment.year = year
      moment.next += 1
    }
    return moment
  }

  /// “31 décembre 2023”, “1er janvier”, “7” of “7 au 18 août”.
  func day(_ index: Int, _ range: Range<Int>) -> Moment? {
    guard let numeral = tokens[index].numeral, numeral.decimals == 0, !numeral.isGrouped,
      let day = numeral.value.int,
      (1...31).contains(day)
    else { return nil }
    var next = index + 1
    if let ending = token(next, range), !ending.isSpaced, lexicon.ordinalEndings.contains(ending.folded) {
      next += 1
    }
    if let word = token(next, range), let month = lexicon.months[word.folded] {
      return withYear(Moment(month: month, day: day, next: next + 1), range)
    }
    // “du 7 au 18 août”: the month is told once.
    guard let link = token(next, range), Self.links.contains(link.folded),
      let other = token(next + 1, range)?.numeral?.value.int, (1...31).contains(other),
      let word = token(next + 2, range), let month = lexicon.months[word.folded]
    else { return nil }
    return Moment(month: month, day: day, next: next)
  }

  func numericDate(_ token: Token) -> (year: Int, month: Int?, day: Int?)? {
    guard token.isWord, token.text.first?.isNumber == true else { return nil }
    let parts = token.text.split { "/.-".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3,
      let date = parts[0] > 31
        ? Optional((parts[0], parts[1], parts[2])) : Optional((parts[2], parts[1], parts[0])),
      (1...12).contains(date.1), (1...31).contains(date.2)
    else { return nil }
    return (date.0 < 100 ? 2000 + date.0 : date.0, date.1, date.2)
  }

  /// Four digits that are a year and not a count.
  func year(_ index: Int, _ range: Range<Int>, isEnd: Bool) -> Int? {
    guard let token = token(index, range), let numeral = token.numeral, numeral.decimals == 0,
      !numeral.isGrouped,
      let value = numeral.value.int
    else { return nil }
    if isEnd, numeral.digits == 2, !token.isSpaced, index > 0, (10...99).contains(value) {
      return 2000 + value
    }
    guard numeral.digits == 4, (1900...2100).contains(value) else { return nil }
    guard let next = self.token(index + 1, range) else { return value }
    if next.isSymbol("€") || next.isSymbol("%")
      || lexicon.units[next.folded] != nil && next.isWord && !next.isCell
    {
      return nil
    }
    if next.isWord, next.isSpaced, !lexicon.stopWords.contains(next.folded), !next.startsUpper,
      next.folded.hasSuffix("s") || next.folded.hasSuffix("x")
    {
      let before = index > 0 ? tokens[index - 1] : nil
      return before.map {
        lexicon.yearCues.contains($0.folded) && $0.folded != "de" && $0.folded != "des" || $0.isSymbol("-")
          || $0.isSymbol("/")
      } ?? false ? value : nil
    }
    return value
  }
}
