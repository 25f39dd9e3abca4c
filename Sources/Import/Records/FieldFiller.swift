// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// Fills one field of a record from the cells of a row.
struct FieldFiller: Sendable {
  let field: Field
  let form: StoredForm
  let content: Content

  /// Where the contents come from. Columns are counted among those that the import uses.
  enum Content: Sendable {
    case column(Int)
    /// The codes of a list, and what each stands for.
    case codes(Int, [String: String])
    /// The key of a reference, a column for each of its fields.
    case key([Int])
    case expression(ColumnExpression)
  }

  /// What a row comes to.
  enum Outcome {
    case value(StoredValue)
    case mismatch(expected: Message, found: String?)
  }

  /// The column that the field is filled from, where it is one.
  var column: Int? {
    switch content {
    case .column(let column), .codes(let column, _): column
    case .key(let columns): columns.count == 1 ? columns[0] : nil
    case .expression(let expression): expression.columns.count == 1 ? expression.columns[0] : nil
    }
  }

  /// What is stored of the row.
  func fill(_ cells: borrowing RowCells, _ records: RecordWriter) throws(StoreError) -> Outcome {
    let outcome: Outcome
    switch content {
    case .column(let column):
      guard let text = cells.text(column) else { return absent }
      outcome = self.outcome(try form.stored(text, records))
    case .codes(let column, let codes):
      guard let text = cells.text(column) else { return absent }
      guard let meaning = codes[text] else {
        return .mismatch(expected: Catalogue.Import.codes(codes.keys.sorted()), found: text)
      }
      outcome = self.outcome(try form.stored(meaning, records))
    case .key(let columns):
      let key = columns.map { cells.text($0).map(Value.string) ?? .null() }
      outcome = self.outcome(try form.stored(.list(key), records))
    case .expression(let expression):
      let value = expression.evaluate(cells)
      // A result is absent because a column is, or because something went wrong with columns that are not.
      if case .null(let cause?) = value, !expression.columns.contains(where: { cells.slots[$0].isNull }) {
        return .mismatch(
          expected: Catalogue.Import.result(
            of: expression.expression.expression.text, because: cause.message),
          found: expression.columns.compactMap { cells.slots[$0].string }.joined(separator: ", "))
      }
      outcome = self.outcome(try form.stored(value, records))
    }
    guard case .value(.null) = outcome else { return outcome }
    return absent
  }

  private var absent: Outcome {
    field.isRequired ? .mismatch(expected: expectation, found: nil) : .value(.null)
  }

  private func outcome(_ outcome: StoredForm.Outcome) -> Outcome {
    switch outcome {
    case .value(let value): .value(value)
    case .mismatch(let found): .mismatch(expected: expectation, found: found)
    }
  }

  private var expectation: Message {
    switch form {
    case .commune: Catalogue.Import.territoryCommune
    case .reference(let target):
      target.key.count == 1
        ? Catalogue.Import.recordOf(target.register)
        : Catalogue.Import.recordOf(target.register, key: target.fields)
    default: field.type.expectation
    }
  }
}
