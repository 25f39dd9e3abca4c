// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// Says what records hold, as people read it. Valid only within the snapshot of its reader.
final class RecordWords {
  let pack: Pack
  let language: Language
  private let reader: RecordReader
  private var names: [String: [Int64: String]] = [:]

  init(_ reader: RecordReader, _ pack: Pack, _ language: Language) {
    self.reader = reader
    self.pack = pack
    self.language = language
  }

  /// A value of a field; empty where there is none.
  func text(_ value: StoredValue, _ field: Field) throws -> String {
    switch (value, field.type) {
    case (.null, _): return ""
    case (.integer(let flag), .boolean): return (flag == 1 ? Catalogue.yes : Catalogue.no)(language)
    case (.integer(let id), .reference(let target)): return try name(id, of: target)
    case (_, .money):
      return (value.number(scale: 2)?.formatted(decimals: 2, in: language) ?? "") + "\u{A0}€"
    case (.integer(let whole), .integer(let bounds)) where bounds.holdsYears && field.unit == nil:
      return String(whole)
    case (_, .integer), (_, .decimal):
      return value.number(scale: field.type.scale ?? 0)?.formatted(
        decimals: field.type.scale ?? 0, in: language)
        ?? ""
    case (.text(let text), .date): return CivilDate(text)?.formatted(in: language) ?? text
    case (.text(let text), .choice(let choices)):
      return choices.first { $0.value == text }.map { pack.header.typeset($0.label) } ?? text
    case (.text(let text), .commune): return pack.territory.commune(text)?.name ?? text
    case (.text(let text), _): return text
    case (.integer(let whole), _): return String(whole)
    }
  }

  /// A value as it is typed into a form: what `text` says, without the marks that are only for the eye.
  func typed(_ value: StoredValue, _ field: Field) throws -> String {
    switch (value, field.type) {
    case (.integer, .boolean): return value == .integer(1) ? "true" : "false"
    case (.integer, .reference): return try text(value, field)
    case (.integer, _):
      let number = value.number(scale: field.type.scale ?? 0)?.description ?? ""
      return language == .fr ? number.replacing(".", with: ",") : number
    case (.text(let text), _): return text
    case (.null, _): return ""
    }
  }

  /// What a record goes by: its key; its identifier where the key is confidential or there is none.
  func name(_ id: Int64, of register: String) throws -> String {
    if let known = names[register]?[id] { return known }
    let name = try reader.record(id, of: register).map { try self.name($0) } ?? String(id)
    names[register, default: [:]][id] = name
    return name
  }

  /// What a record goes by.
  func name(_ record: StoredRecord) throws -> String {
    guard let register = pack.register(record.register) else { return String(record.id) }
    let key = register.key.compactMap { register.field($0) }
    guard !key.isEmpty, !key.contains(where: \.isConfidential) else { return "n°\u{A0}\(record.id)" }
    return try key.map { try text(record[$0.name], $0) }.joined(separator: ", ")
  }
}

extension FieldType.Bounds {
  /// Whether what they allow are years, written without a mark between thousands.
  fileprivate var holdsYears: Bool {
    guard let minimum, let maximum else { return false }
    return minimum >= 1000 && maximum <= 2999
  }
}
