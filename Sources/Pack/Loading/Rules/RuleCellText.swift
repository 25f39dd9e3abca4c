// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The cell of a table kept in a spreadsheet: FEEL, or what a person would type in its place.
///
/// Where the column holds a text or a choice, a cell that does not begin with a quote is that text, or a list
/// of choices; where it holds dates, `2023-01-31` is one; where it holds true and false, so are their French
/// words. A comma between two digits may be the decimal mark. An empty cell tests nothing.
struct RuleCellText {
  private let text: String
  private let file: String
  private let position: Position
  private let decimal: Character

  init(_ cell: PackCSV.Cell, file: String, decimal: Character) {
    (text, position) = (cell.text, cell.position)
    self.file = file
    self.decimal = decimal
  }

  /// What the cell says of an input that may hold something; of other expressions, nil, it is FEEL.
  func tests(_ content: RuleContent?, _ report: PackReport) -> Expression? {
    let feel = content.map { self.feel($0, isTest: true) } ?? plainNumbers
    return report.tests(text.isEmpty || text == "-" ? "-" : feel, file: file, at: position)
  }

  /// The value that the cell gives.
  func value(_ content: RuleContent, _ report: PackReport) -> Expression? {
    report.expression(feel(content, isTest: false), file: file, at: position)
  }

  private func feel(_ content: RuleContent, isTest: Bool) -> String {
    switch content.item {
    case .field(.text), .field(.commune), .field(.choice):
      guard !text.hasPrefix("\""), !text.hasPrefix("not(\"") else { return text }
      guard case .field(.choice) = content.item, isTest else { return Value.string(text).description }
      return choices
    case .field(.date): return text.contains("\"") ? text : dates
    case .field(.boolean): return Self.truths[text.lowercased()] ?? text
    default: return plainNumbers
    }
  }

  private static let truths = [
    "true": "true", "vrai": "true", "oui": "true", "false": "false", "faux": "false", "non": "false",
  ]

  /// `a, b` and `not(a, b)` with each choice between quotes.
  private var choices: String {
    let isNegated = text.hasPrefix("not(") && text.hasSuffix(")")
    let list = isNegated ? text.dropFirst(4).dropLast() : text[...]
    let quoted = list.split(separator: ",").map { item in
      Value.string(String(item.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()))
        .description
    }
    .joined(separator: ", ")
    return isNegated ? "not(\(quoted))" : quoted
  }

  /// Each day, written out, as FEEL writes it.
  private var dates: String {
    text.replacing(/\d{4}-\d{2}-\d{2}/) { "@\"\($0.output)\"" }
  }

  /// The text, with points for decimal commas.
  private var plainNumbers: String {
    decimal == "," ? text.replacing(/(\d),(\d)/) { "\($0.output.1).\($0.output.2)" } : text
  }
}
