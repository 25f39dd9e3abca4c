// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// How the contents of a field become what is stored of it, every rule of its type checked.
indirect enum StoredForm: Sendable {
  case text(maximumLength: Int?)
  case number(DecimalReader)
  case boolean
  case date(from: CivilDate?, to: CivilDate?)
  case choice(Set<String>)
  /// The codes of the communes of the territory.
  case commune(Set<String>)
  case reference(Target)

  /// The register that a reference leads to, and its key.
  struct Target: Sendable {
    let register: String
    let fields: [String]
    let key: [StoredForm]
  }

  /// What contents came to.
  enum Outcome {
    case value(StoredValue)
    /// They are not what was expected: what was found instead.
    case mismatch(String)
  }

  /// The form of a field of `pack`, for numbers written with a decimal mark.
  /// - Parameter path: the registers that lead here, so that keys that go in circles end.
  init(_ type: FieldType, in pack: Pack, decimalMark: Character, path: [String] = []) {
    switch type {
    case .text(let maximumLength): self = .text(maximumLength: maximumLength)
    case .integer(let bounds), .money(let bounds), .decimal(_, let bounds):
      self = .number(DecimalReader(scale: type.scale ?? 0, bounds, decimalMark: decimalMark))
    case .boolean: self = .boolean
    case .date(let from, let to): self = .date(from: from, to: to)
    case .choice(let choices): self = .choice(Set(choices.map(\.value)))
    case .commune: self = .commune(Set(pack.territory.communes.map(\.code)))
    case .reference(let name):
      let register = path.contains(name) ? nil : pack.register(name)
      let fields = (register?.key ?? []).compactMap { register?.field($0) }
      let key = fields.map { StoredForm($0.type, in: pack, decimalMark: decimalMark, path: path + [name]) }
      self = .reference(Target(register: name, fields: fields.map(\.name), key: key))
    }
  }
}

extension StoredForm {
  /// What is stored for a text that is not absent.
  func stored(_ text: String, _ records: RecordWriter) throws(StoreError) -> Outcome {
    switch self {
    case .text(let maximumLength):
      guard let maximumLength, text.utf8.count > maximumLength, text.unicodeScalars.count > maximumLength
      else { return .value(.text(text)) }
      return .mismatch(text)
    case .number(let reader): return reader.stored(text).map(Outcome.value) ?? .mismatch(text)
    case .boolean:
      switch text {
      case "true": return .value(StoredValue(true))
      case "false": return .value(StoredValue(false))
      default: return .mismatch(text)
      }
    case .date:
      guard let date = CivilDate(text), allows(date) else { return .mismatch(text) }
      return .value(.text(text))
    case .choice(let values), .commune(let values):
      return values.contains(text) ? .value(.text(text)) : .mismatch(text)
    case .reference(let target):
      guard target.key.count == 1 else { return .mismatch(text) }
      return try target.stored([.string(text)], records)
    }
  }

  /// What is stored for the value of an expression.
  func stored(_ value: Value, _ records: RecordWriter) throws(StoreError) -> Outcome {
    switch (self, value) {
    case (_, .null): return .value(.null)
    case (.reference(let target), .list(let items)): return try target.stored(items, records)
    case (.reference(let target), _) where target.key.count == 1: return try target.stored([value], records)
    case (_, .string(let text)):
      return text.isEmpty ? .value(.null) : try stored(text, records)
    case (.number(let reader), .number(let number)):
      return reader.stored(number).map(Outcome.value) ?? .mismatch(value.description)
    case (.boolean, .boolean(let boolean)): return .value(StoredValue(boolean))
    case (.date, .date(let date)):
      return allows(date) ? .value(StoredValue(date)) : .mismatch(date.description)
    default: return .mismatch(value.description)
    }
  }

  private func allows(_ date: CivilDate) -> Bool {
    guard case .date(let from, let to) = self else { return false }
    return from.map { $0 <= date } ?? true && to.map { date <= $0 } ?? true
  }
}

extension StoredForm.Target {
  /// The record of a natural key, its contents in the order of the key's fields; none where all are absent.
  func stored(_ contents: [Value], _ records: RecordWriter) throws(StoreError) -> StoredForm.Outcome {
    guard !contents.allSatisfy(\.isNull) else { return .value(.null) }
    let found = { contents.map { $0.string ?? $0.description }.joined(separator: ", ") }
    guard contents.count == key.count else { return .mismatch(found()) }
    var values: [StoredValue] = []
    values.reserveCapacity(contents.count)
    for (form, content) in zip(key, contents) {
      guard case .value(let value) = try form.stored(content, records), value != .null else {
        return .mismatch(found())
      }
      values.append(value)
    }
    guard let id = try records.id(of: register, key: values) else { return .mismatch(found()) }
    return .value(.integer(id))
  }
}
