// SPDX-License-Identifier: Apache-2.0

/// What the two databases write differently. All that is not here, they write and compute alike.
extension SQLDialect {
  /// The years that a date column can hold.
  var years: ClosedRange<Int> { self == .sqlite ? 0...9999 : 1...9999 }

  /// An argument; PostgreSQL must be told its type.
  func placeholder(_ storage: SQLStorage) -> String {
    guard self == .postgresql else { return "?" }
    switch storage {
    case .text: return "CAST(? AS text)"
    case .date: return "CAST(? AS date)"
    case .boolean: return "CAST(? AS boolean)"
    case .integer, .decimal, .seconds, .days, .months: return "CAST(? AS bigint)"
    }
  }

  /// The words of an equality that takes null for a value like another.
  func nullEquality(isNegated: Bool) -> String {
    switch self {
    case .sqlite: isNegated ? "IS NOT" : "IS"
    case .postgresql: isNegated ? "IS DISTINCT FROM" : "IS NOT DISTINCT FROM"
    }
  }

  /// A term as it is put in order: texts by their code points.
  func ordered(_ term: SQLTerm) -> SQLText {
    self == .postgresql && term.storage == .text ? "\(term) COLLATE \"C\"" : term.text
  }

  /// The least or the greatest of terms that are stored alike; null where one of them is.
  func extreme(_ name: Extreme, _ terms: [SQLTerm]) -> SQLText {
    let list = SQLText.joined([ordered(terms[0])] + terms.dropFirst().map(\.text), ", ")
    switch self {
    case .sqlite: return "\(word: name == .least ? "min" : "max")(\(list))"
    case .postgresql:
      let known: SQLText = "\(word: name == .least ? "LEAST" : "GREATEST")(\(list))"
      // PostgreSQL passes over nulls.
      let nullable = terms.filter(\.isNullable).map { "\($0) IS NULL" as SQLText }
      guard !nullable.isEmpty else { return known }
      return "CASE WHEN \(SQLText.joined(nullable, " OR ")) THEN NULL ELSE \(known) END"
    }
  }

  enum Extreme { case least, greatest }

  /// Whether the extreme of several values leaves out those that are null.
  var passesOverNull: Bool { self == .postgresql }

  /// A subquery that stays one: PostgreSQL would write its columns out wherever they are read.
  func computedOnce(_ subquery: SQLText) -> SQLText {
    self == .sqlite ? subquery : "\(subquery) OFFSET 0"
  }

  /// The number of code points of a text.
  func length(_ text: SQLTerm) -> SQLText {
    self == .sqlite ? "length(\(text))" : "CAST(length(\(text)) AS bigint)"
  }

  /// Where a text first occurs in another, from 1; 0 where it does not.
  func place(of match: SQLTerm, in text: SQLTerm) -> SQLText {
    self == .sqlite ? "instr(\(text), \(match))" : "strpos(\(text), \(match))"
  }

  /// A stored date as FEEL writes it.
  func written(_ date: SQLTerm) -> SQLText {
    self == .sqlite ? date.text : "to_char(\(date), 'YYYY-MM-DD')"
  }
}

// Dates.
extension SQLDialect {
  /// What can be read of a stored date.
  enum DatePart { case year, month, day, weekday, dayOfYear, weekOfYear }

  func part(_ part: DatePart, of date: SQLTerm) -> SQLText {
    switch (self, part) {
    case (.sqlite, .year): "CAST(substr(\(date), 1, 4) AS INTEGER)"
    case (.sqlite, .month): "CAST(substr(\(date), 6, 2) AS INTEGER)"
    case (.sqlite, .day): "CAST(substr(\(date), 9, 2) AS INTEGER)"
    case (.sqlite, .weekday): "((CAST(strftime('%w', \(date)) AS INTEGER) + 6) % 7 + 1)"
    case (.sqlite, .dayOfYear): "CAST(strftime('%j', \(date)) AS INTEGER)"
    // The week is that of the Thursday nearest to the date.
    case (.sqlite, .weekOfYear):
      "((CAST(strftime('%j', date(\(date), '-3 days', 'weekday 4')) AS INTEGER) - 1) / 7 + 1)"
    case (.postgresql, .year): extracted("YEAR", date)
    case (.postgresql, .month): extracted("MONTH", date)
    case (.postgresql, .day): extracted("DAY", date)
    case (.postgresql, .weekday): extracted("ISODOW", date)
    case (.postgresql, .dayOfYear): extracted("DOY", date)
    case (.postgresql, .weekOfYear): extracted("WEEK", date)
    }
  }

  private func extracted(_ field: String, _ date: SQLTerm) -> SQLText {
    "CAST(EXTRACT(\(word: field) FROM \(date)) AS bigint)"
  }

  /// The days from one stored date to another.
  func days(from start: SQLTerm, to end: SQLTerm) -> SQLText {
    self == .sqlite
      ? "CAST(julianday(\(end)) - julianday(\(start)) AS INTEGER)" : "CAST(\(end) - \(start) AS bigint)"
  }

  /// The days from 1970-01-01 to a stored date.
  func dayNumber(_ date: SQLTerm) -> SQLText {
    self == .sqlite
      ? "CAST(julianday(\(date)) - 2440587.5 AS INTEGER)" : "CAST(\(date) - DATE '1970-01-01' AS bigint)"
  }

  /// The stored date so many days after 2000-01-01, at most 400 years.
  func date(daysAfter2000 days: SQLText) -> SQLText {
    self == .sqlite ? "date(\(days) + 2451544.5)" : "(DATE '2000-01-01' + CAST(\(days) AS integer))"
  }
}
