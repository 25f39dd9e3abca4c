// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads `declared/*.csv`.
struct DeclaredValueReader {
  private static let columns = ["key", "period", "value", "qualifier", "precision", "line", "note"]

  static func read(_ folder: PackFolder, names: FigureNames, _ report: PackReport) -> [DeclaredValue] {
    var seen: Set<[String]> = []
    return folder.names(in: "declared").filter { $0.hasSuffix(".csv") }.flatMap { name -> [DeclaredValue] in
      let file = folder.file("declared/\(name)")
      guard let csv = PackCSV(file, columns: columns, report: report) else { return [] }
      return csv.rows.compactMap { row in
        guard let value = read(row, file, names, report) else { return nil }
        guard seen.insert([value.figure.description, value.period.notation]).inserted else {
          report.add(
            file.name, row["key"].position,
            Catalogue.duplicateValue(value.figure.description, value.period.notation))
          return nil
        }
        return value
      }
    }
  }

  private static func read(_ row: PackCSV.Row, _ file: PackFile, _ names: FigureNames, _ report: PackReport)
    -> DeclaredValue?
  {
    /// Reads one cell, or reports what it should have been.
    func cell<Value>(_ column: String, _ expected: (String) -> Message, _ parse: (String) -> Value?) -> Value?
    {
      let cell = row[column]
      guard let value = parse(cell.text) else {
        report.add(file.name, cell.position, expected(cell.text))
        return nil
      }
      return value
    }
    func optional<Value>(_ column: String, _ expected: (String) -> Message, _ parse: (String) -> Value?)
      -> Value?
    {
      row[column].text.isEmpty ? nil : cell(column, expected, parse)
    }
    let key = cell("key", unknownFigure(names)) { text in
      FigureKey(text).flatMap { names.figure($0)?.key }
    }
    let period = cell("period", Catalogue.expectedPeriod) { Period($0) }
    let value = cell("value", Catalogue.expectedNumber) { Number($0) }
    let qualifier = cell("qualifier", oneOfQualifiers) { $0.isEmpty ? .exact : Qualifier(rawValue: $0) }
    let precision = optional("precision", Catalogue.expectedNumber) { Number($0) }
    let line = optional("line", Catalogue.expectedInteger) { Int($0) }
    guard let key, let period, let value, let qualifier else { return nil }
    let note = row["note"].text
    return DeclaredValue(
      figure: key, period: period, value: value, qualifier: qualifier, precision: precision, line: line,
      note: note.isEmpty ? nil : note)
  }

  private static func unknownFigure(_ names: FigureNames) -> (String) -> Message {
    { text in Catalogue.unknownFigure(text, FigureKey(text).flatMap(names.suggestion)) }
  }

  private static func oneOfQualifiers(_ found: String) -> Message {
    let all = Qualifier.allCases.map(\.rawValue)
    return Catalogue.expectedOneOf(all, found: found, Suggestion.closest(to: found, among: all))
  }
}
