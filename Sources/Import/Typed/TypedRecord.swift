// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// Reads what a person typed for the fields of a register: every rule of a field's type is checked here.
public struct TypedRecord: Sendable {
  private let forms: [String: (form: StoredForm, text: TypedText)]

  /// A reader for the fields of a register.
  public init(_ register: Register, in pack: Pack) {
    forms = Dictionary(
      uniqueKeysWithValues: register.fields.map { field in
        let form = StoredForm(field.type, in: pack, decimalMark: ".")
        return (field.name, (form, TypedText(field.type, in: pack)))
      })
  }

  /// What a text comes to.
  public enum Reading: Sendable {
    case value(StoredValue)
    /// It is not what the field takes: what was expected.
    case wrong(Message)
  }

  /// What is stored for what was typed in a field; nothing where nothing was.
  public func read(_ text: String, _ field: Field, _ records: RecordWriter) throws(StoreError) -> Reading {
    guard let (form, typed) = forms[field.name] else { return .value(.null) }
    let text = typed.plain(text)
    guard !text.isEmpty else {
      return field.isRequired ? .wrong(field.type.expectation) : .value(.null)
    }
    let outcome: StoredForm.Outcome
    if case .reference(let target) = form, target.key.count > 1 {
      let key = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
      outcome = try form.stored(.list(key.map(Value.string)), records)
    } else {
      outcome = try form.stored(text, records)
    }
    switch outcome {
    case .value(let value): return .value(value)
    case .mismatch: return .wrong(field.type.expectation)
    }
  }
}
