// SPDX-License-Identifier: Apache-2.0

import Base

// Functions of strings, whose positions count code points in both databases as in FEEL.
extension SQLCompiler {
  func textual(_ name: String, _ terms: [SQLTerm]) -> SQLTerm? {
    switch (name, terms.map(\.storage)) {
    case ("string", let storages) where storages.count == 1: return string(terms[0])
    case ("string length", [.text]): return SQLTerm(dialect.length(terms[0]), .integer, digits: 10)
    case ("contains", [.text, .text]):
      return SQLTerm("(\(dialect.place(of: terms[1], in: terms[0])) > 0)", .boolean)
    case ("starts with", [.text, .text]):
      return SQLTerm(
        with([terms[1]]) { "(substr(\(terms[0]), 1, length(\($0[0]))) = \($0[0]))" }, .boolean)
    case ("ends with", [.text, .text]):
      // Where the match is the longer, what is cut off is the text or less.
      let result = with(terms) { terms in
        "(substr(\(terms[0]), length(\(terms[0])) - length(\(terms[1])) + 1) = \(terms[1]))"
      }
      return SQLTerm(result, .boolean)
    case ("substring before", [.text, .text]):
      let result = with(terms) { terms in
        let place = SQLTerm(dialect.place(of: terms[1], in: terms[0]), .integer)
        return "CASE WHEN \(place) = 0 THEN '' ELSE substr(\(terms[0]), 1, \(place) - 1) END"
      }
      return SQLTerm(result, .text)
    case ("substring after", [.text, .text]):
      let result = with(terms) { terms in
        let place = dialect.place(of: terms[1], in: terms[0])
        return "CASE WHEN \(place) = 0 THEN '' ELSE substr(\(terms[0]), \(place) + length(\(terms[1]))) END"
      }
      return SQLTerm(result, .text)
    default: return nil
    }
  }

  /// A value as text; nil for those whose writing depends on the value, as that of decimals.
  private func string(_ term: SQLTerm) -> SQLTerm? {
    switch term.storage {
    case .text: return term
    case .integer: return SQLTerm("CAST(\(term) AS TEXT)", .text)
    case .date: return SQLTerm(dialect.written(term), .text)
    case .boolean:
      let text = with([term]) { "CASE WHEN \($0[0]) THEN 'true' WHEN NOT \($0[0]) THEN 'false' END" }
      return SQLTerm(text, .text)
    case .decimal, .seconds, .months, .days: return nil
    }
  }

  /// `substring`, whose start and length are known before the query.
  func substring(_ arguments: [Typed], at position: Position) throws(Diagnostic) -> SQLTerm? {
    guard let term = try term(arguments[0]) else { return nil }
    guard term.storage == .text else {
      throw refusal(Catalogue.FEEL.noSQLFunction("substring"), at: position)
    }
    // No text of a database is longer than its gigabyte.
    let gigabyte = 1 << 30
    let start = try wholeConstant(arguments[1], in: -gigabyte...gigabyte)
    guard start != 0 else { return nil }
    var length: SQLText = ""
    if arguments.count > 2, try known(arguments[2])?.isNull != true {
      let count = try wholeConstant(arguments[2], in: 0...gigabyte)
      guard count > 0 else { return nil }
      length = ", \(count)"
    }
    let text = with([term]) { terms in
      let text = terms[0]
      let first: SQLText = start > 0 ? "\(start)" : "length(\(text)) - \(-start - 1)"
      return "CASE WHEN length(\(text)) >= \(abs(start)) THEN substr(\(text), \(first)\(length)) END"
    }
    return SQLTerm(text.nullable(), .text)
  }
}
