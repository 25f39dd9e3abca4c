// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting
import Store

/// The control in which a field of a register is entered.
struct FieldControl {
  let scene: RegisterVisit
  let field: Field
  /// What was typed, or stands already.
  let value: String
  var problem: String?
  /// Records that a reference could mean: those that match what was typed.
  var candidates: [(id: Int64, name: String)] = []

  static let prefix = "field."
  static let chosenPrefix = "chosen."

  private var name: String { Self.prefix + field.name }

  /// The text that was posted for a field; of a reference, the record chosen among those offered.
  static func posted(_ field: Field, _ form: FormData) -> String { form[prefix + field.name] ?? "" }

  func write(_ html: inout Markup) {
    let unit = field.unit.map { " (\(scene.pack.header.typeset($0)))" } ?? ""
    let label = scene.label(field) + unit + (field.isRequired ? " *" : "")
    var writer = FieldWriter(name: name, label: label, value: value)
    writer.problem = problem
    writer.isRequired = field.isRequired
    let none = field.isRequired ? "–" : scene.text(Catalogue.DeskRegisters.empty)
    func select(_ options: [(String, String)]) {
      // A value that is none of those offered stays visible: it is what was refused.
      let all = value.isEmpty || options.contains { $0.0 == value } ? options : options + [(value, value)]
      writer.select(&html, all.map { (value: $0.0, label: $0.1) }, empty: none)
    }
    switch field.type {
    case .choice(let choices): select(choices.map { ($0.value, scene.pack.header.typeset($0.label)) })
    case .boolean: select([("true", scene.text(Catalogue.yes)), ("false", scene.text(Catalogue.no))])
    case .commune: select(scene.communes)
    case .date: writer.input(&html, type: CivilDate(value) == nil && !value.isEmpty ? "text" : "date")
    case .integer, .decimal, .money:
      writer.hint = hint
      writer.input(&html, others: [.inputmode("decimal")])
    case .text(let maximum):
      writer.isWide = maximum.map { $0 > 200 } ?? false
      writer.input(&html, others: maximum.map { [.maxlength($0)] } ?? [])
    case .reference:
      writer.hint = scene.text(Catalogue.DeskRegisters.referenceHint)
      writer.input(&html)
      choices(&html)
    }
  }

  /// The bounds of a number, where it has some.
  private var hint: String? {
    switch field.type {
    case .integer(let bounds), .decimal(_, let bounds), .money(let bounds):
      bounds == .none ? nil : scene.text(Catalogue.DeskRegisters.hintExpected(field.type.expectation))
    default: nil
    }
  }

  private func choices(_ html: inout Markup) {
    guard !candidates.isEmpty else { return }
    html.element(.fieldset, .class("choices")) { html in
      html.element(.legend, text: scene.text(Catalogue.DeskRegisters.whichOne))
      for candidate in candidates {
        let id = "\(name)-\(candidate.id)"
        html.element(.span, .class("choice")) { html in
          html.element(
            .input, .type("radio"), .id(id), .name(Self.chosenPrefix + field.name),
            .value(String(candidate.id)))
          html.text(" ")
          html.element(.label, .for(id), text: candidate.name)
        }
      }
    }
  }
}

extension RegisterVisit {
  /// The records of a register whose key holds a text: none where the account may not read them.
  func candidates(for text: String, in name: String, _ reader: RecordReader) throws -> [(
    id: Int64, name: String
  )] {
    guard let target = pack.register(name), target.isPublic || target.isOpen(to: visit), !text.isEmpty,
      !text.contains("\0")
    else { return [] }
    let words = RecordWords(reader, pack, language)
    var found: [Int64: String] = [:]
    for field in target.fields where !field.isConfidential {
      guard case .text = field.type, found.count < 10 else { continue }
      let query = RecordQuery(name).filtered(field.name, containing: text).sorted(by: "id").first(10)
      for record in try reader.records(query) { found[record.id] = try words.name(record) }
    }
    return found.sorted { $0.key < $1.key }.prefix(10).map { (id: $0.key, name: $0.value) }
  }
}
