// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack

/// A rule computed on each row of a table: what the table holds is passed on, with a column more for each
/// result of the rule.
public struct CaseTable: Sendable {
  private let rule: Rule
  private let columns: EvaluationColumns
  private let book: RuleBook
  private let functions: ServiceFunctions
  private let day: CivilDate?

  /// What became of the rows.
  public struct Summary: Sendable {
    /// How many rows there were.
    public internal(set) var rows = 0
    /// How many of them have no result, for a reason that was told.
    public internal(set) var withoutResult = 0
  }

  /// A rule computed on the rows of a table.
  /// - Parameters:
  ///   - columns: how rows are read; nil: each input is in the column of its name.
  ///   - service: the service that says so.
  ///   - day: that of all rows, where the table has no column for it.
  public init(
    _ rule: Rule, columns: EvaluationColumns?, of service: String, _ book: RuleBook, on day: CivilDate? = nil
  ) {
    self.rule = rule
    self.columns = columns ?? EvaluationColumns(inputsOf: rule)
    self.book = book
    self.day = day
    functions = book.functions(in: service)
  }

  /// What the results are called in the table, in the order of the rule.
  public var resultColumns: [String] {
    switch rule.result {
    case .single: ["resultat_\(rule.key.name)"]
    case .several(let variables): variables.map { "resultat_\($0.name)" }
    }
  }

  /// Computes a table in one pass, in constant memory.
  /// - Parameters:
  ///   - file: how the table is called.
  ///   - write: takes the result, as CSV, piece by piece.
  ///   - tell: takes what is wrong with a row, or why it has no result, with its line.
  /// - Throws: a table that is none, or lacks columns; whatever `write` throws.
  public func evaluate(
    _ reader: some RowReader, named file: String, write: ([UInt8]) throws(ImportFailure) -> Void,
    tell: (Diagnostic) -> Void
  ) throws(ImportFailure) -> Summary {
    var summary = Summary()
    var cells: CaseCells?
    var batch = CaseBatch()
    let blank = CaseText(rule.result.variables.map(\.content))
    func finish() throws(ImportFailure) {
      guard let cells, !batch.isEmpty else { return }
      let shares = batch.shared(Share(text: blank)) { row, share in compute(row, cells, &share) }
      for share in shares {
        try write(share.text.bytes)
        for problem in share.problems {
          tell(Diagnostic(file: file, position: Position(line: problem.line, column: 1), problem.message))
        }
        summary.rows += share.rows
        summary.withoutResult += share.withoutResult
      }
    }
    try reader.read { (header) throws(ImportFailure) in
      for name in resultColumns where header.columns.contains(name) {
        throw .file(
          Diagnostic(
            file: file, position: Position(line: header.line, column: 1), Catalogue.columnOfResult(name)))
      }
      cells = try CaseCells(columns.columns, header, on: day, file: file)
      var text = blank
      text.header(header.columns + resultColumns)
      try write(text.bytes)
    } body: { (row) throws(ImportFailure) in
      batch.append(row)
      if batch.isFull { try finish() }
    }
    try finish()
    return summary
  }

  /// What came of some rows that follow one another.
  private struct Share: Sendable {
    var text: CaseText
    var problems: [(line: Int, message: Message)] = []
    var rows = 0
    var withoutResult = 0
  }

  private func compute(_ row: borrowing Row, _ cells: CaseCells, _ share: inout Share) {
    share.rows += 1
    share.text.cells(of: row, width: cells.width)
    let (values, problems) = results(row, cells)
    share.text.results(values)
    if !problems.isEmpty { share.withoutResult += 1 }
    for problem in problems { share.problems.append((row.line, problem)) }
  }

  /// The results for a row, none where it cannot be read, and what is to be told of it.
  private func results(_ row: borrowing Row, _ cells: CaseCells) -> (values: [Value], problems: [Message]) {
    if let flaw = row.flaw { return ([], [flaw]) }
    let (values, problems) = cells.values(row)
    guard problems.isEmpty else { return ([], problems) }
    let inputs = columns.inputs(of: values, functions)
    let value = book.value(of: rule, inputs)
    let results = rule.result.values(of: value)
    guard results.contains(where: \.isNull) else { return (results, []) }
    // An input that has no value is often the very reason why there is no result.
    let cause = value.cause ?? results.lazy.compactMap(\.cause).first ?? inputs.lazy.compactMap(\.cause).first
    return (results, cause.map { [$0.explanation] } ?? [])
  }
}
