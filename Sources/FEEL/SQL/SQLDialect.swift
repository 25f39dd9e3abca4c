// SPDX-License-Identifier: Apache-2.0

/// The database whose SQL is written. Each says how it must store the columns for the SQL to be exact.
public enum SQLDialect: Sendable, Hashable {
  /// SQLite 3.38 or later in UTF-8. Texts are TEXT with the collation BINARY, dates TEXT as `YYYY-MM-DD` of
  /// the years 0000 to 9999; numbers, booleans (0 or 1) and durations are INTEGER.
  case sqlite
  /// PostgreSQL 13 or later in UTF-8. Texts are `text` with a deterministic collation, dates `date` of the
  /// years 0001 to 9999, booleans `boolean`; numbers and durations are `bigint`.
  case postgresql

  /// A whole query as the database's driver takes it, once all its pieces are together: `?`, or `$1`, `$2`…
  /// for PostgreSQL. Question marks within quotes are text.
  public func numbered(_ sql: String) -> String {
    guard self == .postgresql else { return sql }
    var result = ""
    var count = 0
    var quote: Character?
    for character in sql {
      if character == "'" || character == "\"" {
        quote = quote == nil ? character : quote == character ? nil : quote
      }
      guard character == "?", quote == nil else {
        result.append(character)
        continue
      }
      count += 1
      result += "$\(count)"
    }
    return result
  }
}
