// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads a decision table kept in a CSV file, as a spreadsheet saves it.
///
/// The first row names the columns: `# …` a remark, the name of a result what the rows give, anything else
/// what they test: an input of the rule, or FEEL.
struct RuleCSVReader {
  let signature: RuleReader.Signature
  let folder: ServiceFolder
  let report: PackReport

  private static let keywords = ["file", "hit_policy", "default", "separator", "decimal"]

  private enum Column {
    case tested(RuleTable.Input, RuleContent?)
    case given(Rule.Variable)
    case remark(String)

    var input: RuleTable.Input? { if case .tested(let input, _) = self { input } else { nil } }
    var result: Rule.Variable? { if case .given(let variable) = self { variable } else { nil } }
    var annotation: String? { if case .remark(let name) = self { name } else { nil } }
  }

  func read(_ node: YAMLNode) -> RuleTable? {
    guard case .mapping = node.node else {
      return read(node, RuleTableOptions(signature), separator: ",", decimal: ".")
    }
    guard let mapping = YAMLMapping(node, keywords: Self.keywords), let file = mapping.required("file"),
      let options = RuleTableOptions(mapping, signature)
    else { return nil }
    let separator = mapping["separator"].map { $0.oneOf([",", ";", "\t"]) } ?? ","
    let decimal = mapping["decimal"].map { $0.oneOf([".", ","]) } ?? "."
    guard let separator, let decimal else { return nil }
    return read(file, options, separator: Character(separator), decimal: Character(decimal))
  }

  private func read(
    _ node: YAMLNode, _ options: RuleTableOptions, separator: Character, decimal: Character
  ) -> RuleTable? {
    guard let file = folder.file(named: node), let text = file.text(report) else { return nil }
    guard let records = PackCSV.records(of: text, separator: separator), let header = records.first else {
      report.add(
        file.name, nil,
        text.isEmpty ? Catalogue.tableOutputs(expected: names, found: []) : Catalogue.quoteNotClosed)
      return nil
    }
    let columns = header.map { column($0, file) }
    guard !columns.contains(where: { $0 == nil }), isComplete(columns, file) else { return nil }
    let known = columns.compactMap(\.self)
    let rows = records.dropFirst().map { row($0, known, file, decimal) }
    guard !rows.contains(where: { $0 == nil }) else { return nil }
    return RuleTable(
      hitPolicy: options.hitPolicy, inputs: known.compactMap(\.input),
      outputs: names.map { options.output($0, values: []) }, annotations: known.compactMap(\.annotation),
      rows: rows.compactMap(\.self), file: file.name, position: Position(line: 1, column: 1))
  }

  private var names: [String] { signature.result.variables.map(\.name) }

  // MARK: Columns

  private func column(_ cell: PackCSV.Cell, _ file: PackFile) -> Column? {
    let text = cell.trimmed
    if text.text.hasPrefix("#") {
      return .remark(String(text.text.dropFirst().drop(while: \.isWhitespace)))
    }
    if let variable = signature.result.variables.first(where: { $0.name == text.text }) {
      return .given(variable)
    }
    let content = signature.inputs.first { $0.name == text.text }?.content
    return report.expression(text.text, file: file.name, at: text.position).map { value in
      .tested(RuleTable.Input(value: value, allowed: nil), content)
    }
  }

  /// Whether each result has one column.
  private func isComplete(_ columns: [Column?], _ file: PackFile) -> Bool {
    let found = columns.compactMap { $0?.result?.name }
    guard found.sorted() != names.sorted() else { return true }
    report.add(
      file.name, Position(line: 1, column: 1), Catalogue.tableOutputs(expected: names, found: found))
    return false
  }

  // MARK: Rows

  private func row(_ cells: [PackCSV.Cell], _ columns: [Column], _ file: PackFile, _ decimal: Character)
    -> RuleTable.Row?
  {
    guard cells.count == columns.count else {
      report.add(
        file.name, cells[0].position, Catalogue.csvCells(expected: columns.count, found: cells.count))
      return nil
    }
    var tests: [Expression?] = []
    var outputs: [String: Expression] = [:]
    var annotations: [String] = []
    for (cell, column) in zip(cells, columns) {
      let text = RuleCellText(cell.trimmed, file: file.name, decimal: decimal)
      switch column {
      case .tested(_, let content): tests.append(text.tests(content, report))
      case .given(let variable): outputs[variable.name] = text.value(variable.content, report)
      case .remark: annotations.append(cell.text)
      }
    }
    let known = tests.compactMap(\.self)
    let values = names.compactMap { outputs[$0] }
    guard known.count == tests.count, values.count == names.count else { return nil }
    return RuleTable.Row(
      tests: known, outputs: values, annotations: annotations, position: cells[0].position)
  }
}

extension PackCSV.Cell {
  /// The cell without spaces around its text.
  fileprivate var trimmed: PackCSV.Cell {
    let start = text.prefix(while: \.isWhitespace).unicodeScalars.count
    var kept = text.drop(while: \.isWhitespace)
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return PackCSV.Cell(
      text: String(kept), position: Position(line: position.line, column: position.column + start))
  }
}
