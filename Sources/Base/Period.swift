// SPDX-License-Identifier: Apache-2.0

/// A stretch of whole days: a year, a month, a quarter, a day, or a range from the start of one of them to
/// the end of another.
///
/// Periods are equal when they are written alike: `2023` is not `2023-01/2023-12`.
public struct Period: Sendable, Hashable {
  /// The first day.
  public let start: CivilDate
  /// The last day.
  public let end: CivilDate
  /// How it is written: `2023`, `2023-09`, `2023-Q1`, `2023-12-31`, `2022-09/2023-06`.
  public let notation: String
  /// Which of the notations it has.
  public let kind: Kind

  /// What a period is written as; a range is one even where it covers just a year.
  public enum Kind: String, Sendable, Hashable { case year, month, quarter, day, range }

  /// The period of a notation; nil where it is none, or where a range ends before it starts.
  public init?(_ notation: some StringProtocol) {
    let halves = notation.split(separator: "/", omittingEmptySubsequences: false)
    switch halves.count {
    case 1:
      guard let simple = Period.simple(String(notation)) else { return nil }
      self = simple
    case 2:
      guard let first = Period.simple(String(halves[0])), let last = Period.simple(String(halves[1])),
        first.start <= last.end
      else { return nil }
      self.init(start: first.start, end: last.end, notation: String(notation), kind: .range)
    default: return nil
    }
  }

  /// A civil year.
  public static func year(_ year: Int) -> Period {
    Period(start: firstDay(year, 1), end: lastDay(year, 12), notation: CivilDate.padded(year, 4), kind: .year)
  }

  /// A month of a year, 1 to 12.
  public static func month(_ month: Int, of year: Int) -> Period {
    let notation = CivilDate.padded(year, 4) + "-" + CivilDate.padded(month, 2)
    return Period(start: firstDay(year, month), end: lastDay(year, month), notation: notation, kind: .month)
  }

  /// A quarter of a year, 1 to 4.
  public static func quarter(_ quarter: Int, of year: Int) -> Period {
    let first = quarter * 3 - 2
    let notation = CivilDate.padded(year, 4) + "-Q\(quarter)"
    return Period(
      start: firstDay(year, first), end: lastDay(year, first + 2), notation: notation, kind: .quarter)
  }

  /// A single day.
  public static func day(_ date: CivilDate) -> Period {
    Period(start: date, end: date, notation: date.description, kind: .day)
  }

  private init(start: CivilDate, end: CivilDate, notation: String, kind: Kind) {
    self.start = start
    self.end = end
    self.notation = notation
    self.kind = kind
  }

  private static func simple(_ text: String) -> Period? {
    if let date = CivilDate(text) { return .day(date) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 4, parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return .year(year) }
    if parts[1].first == "Q", let number = Int(parts[1].dropFirst()), (1...4).contains(number),
      parts[1].utf8.count == 2
    {
      return .quarter(number, of: year)
    }
    guard parts[1].utf8.count == 2, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
      let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return .month(month, of: year)
  }

  private static func firstDay(_ year: Int, _ month: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: 1) ?? CivilDate(days: 0)
  }

  private static func lastDay(_ year: Int, _ month: Int) -> CivilDate {
    firstDay(year, month).adding(months: 1).adding(days: -1)
  }
}

extension Period {
  /// Whether a day lies in the period, its first and last days included.
  public func contains(_ date: CivilDate) -> Bool { start <= date && date <= end }
  /// Whether every day of another period lies in this one.
  public func contains(_ other: Period) -> Bool { start <= other.start && other.end <= end }
  /// Whether the two have a day in common.
  public func overlaps(_ other: Period) -> Bool { start <= other.end && other.start <= end }

  /// The same stretch `years` later, or earlier where negative; 29 February becomes the 28th where it must.
  public func shifted(years: Int) -> Period {
    switch kind {
    case .year: return .year(start.year + years)
    case .month: return .month(start.month, of: start.year + years)
    case .quarter: return .quarter((start.month + 2) / 3, of: start.year + years)
    case .day: return .day(start.adding(months: 12 * years))
    case .range:
      let bounds = notation.split(separator: "/").compactMap { Period($0)?.shifted(years: years).notation }
      return Period(bounds.joined(separator: "/")) ?? self
    }
  }

  /// The same stretch a year before: what an evolution is measured from unless told otherwise.
  public var previousYear: Period { shifted(years: -1) }

  /// The months that lie wholly within the period, in order.
  public var months: [Period] {
    var result: [Period] = []
    var month = Period.month(start.month, of: start.year)
    while month.end <= end {
      if month.start >= start { result.append(month) }
      let next = month.end.adding(days: 1)
      month = .month(next.month, of: next.year)
    }
    return result
  }

  /// The quarters that lie wholly within the period, in order.
  public var quarters: [Period] {
    months.filter { $0.start.month % 3 == 1 }.map {
      Period.quarter(($0.start.month + 2) / 3, of: $0.start.year)
    }
    .filter(contains)
  }

  /// As a heading: "2023", "septembre 2023", "1er trimestre 2023", "31 décembre 2023",
  /// "septembre 2022 – juin 2023".
  public func formatted(in language: Language) -> String {
    switch kind {
    case .year: return notation
    case .month: return "\(Catalogue.monthName(start.month)(language))\u{A0}\(start.year)"
    case .quarter: return Catalogue.quarterName((start.month + 2) / 3, year: start.year)(language)
    case .day: return start.formatted(in: language)
    case .range:
      let bounds = notation.split(separator: "/").compactMap { Period($0)?.formatted(in: language) }
      return bounds.joined(separator: "\u{A0}– ")
    }
  }
}

extension Period: CustomStringConvertible {
  public var description: String { notation }
}
