// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Reporting

/// The filters of a list, made from the fields of its register, and the choice of its columns.
struct RecordFilterForm {
  let scene: RegisterVisit
  let request: RecordListRequest
  /// What references that are filtered by are called.
  let references: [String: String]

  private typealias Words = Catalogue.DeskRegisters

  /// Fields that a list is filtered by: none that is confidential.
  private var fields: [Field] { scene.register.fields.filter { !$0.isConfidential } }

  func write(_ html: inout Markup) {
    active(&html)
    html.element(.details, .class("list-filters")) { html in
      html.element(.summary, text: scene.text(Words.filtersAndColumns))
      html.element(.form, .method("get"), .action(scene.path)) { html in
        if let sort = request.query["sort"] {
          html.element(.input, .type("hidden"), .name("sort"), .value(sort))
        }
        html.element(.div, .class("fields")) { html in
          var isFirst = true
          for field in fields { control(field, &isFirst, &html) }
        }
        columns(&html)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: scene.text(Words.apply))
          html.element(.a, .href(scene.path), text: scene.text(Words.clear))
        }
      }
    }
  }

  /// What the list is filtered by, each with what leaves it out.
  private func active(_ html: inout Markup) {
    guard !request.filters.isEmpty else { return }
    html.element(.p, .class("actions")) { html in
      for filter in request.filters {
        html.element(
          .a, .class("tag"), .href(scene.path + request.kept.without(filter.name).text),
          .title(scene.text(Words.leaveOut)), text: text(filter) + " ×")
      }
      html.element(.a, .href(scene.path), text: scene.text(Words.clear))
    }
  }

  private func text(_ filter: RecordListRequest.Filter) -> String {
    let (field, label) = (filter.field, scene.label(filter.field))
    let value: String
    switch field.type {
    case .choice(let choices):
      value =
        choices.first { $0.value == filter.text }.map { scene.pack.header.typeset($0.label) } ?? filter.text
    case .boolean: value = scene.text(filter.text == "1" ? Catalogue.yes : Catalogue.no)
    case .commune: value = scene.pack.territory.commune(filter.text)?.name ?? filter.text
    case .reference: value = references[field.name] ?? filter.text
    case .date:
      let day = CivilDate(filter.text)?.formatted(in: scene.language) ?? filter.text
      return scene.text(filter.name.hasSuffix(".to") ? Words.to(label) : Words.from(label)) + " " + day
    case .integer, .decimal, .money:
      return scene.text(filter.name.hasSuffix(".to") ? Words.atMost(label) : Words.atLeast(label)) + " "
        + filter.text
    default: return scene.text(Words.contains(label)) + " " + filter.text
    }
    return label + scene.colon + " " + value
  }

  private func control(_ field: Field, _ isFirst: inout Bool, _ html: inout Markup) {
    let name = RecordListRequest.filterPrefix + field.name
    let label = scene.label(field)
    func writer(_ label: String, _ name: String) -> FieldWriter {
      FieldWriter(name: name, label: label, value: request.query[name] ?? "")
    }
    func options(_ options: [(String, String)]) {
      writer(label, name).select(
        &html, options.map { (value: $0.0, label: $0.1) }, empty: scene.text(Catalogue.all))
    }
    switch field.type {
    case .choice(let choices): options(choices.map { ($0.value, scene.pack.header.typeset($0.label)) })
    case .boolean: options([("1", scene.text(Catalogue.yes)), ("0", scene.text(Catalogue.no))])
    case .commune: options(scene.communes)
    case .date:
      writer(scene.text(Words.from(label)), name + ".from").input(&html, type: "date")
      writer(scene.text(Words.to(label)), name + ".to").input(&html, type: "date")
    case .text:
      writer(scene.text(Words.contains(label)), name)
        .input(&html, type: "search", others: isFirst ? [.dataSearch] : [])
      isFirst = false
    case .reference:
      guard let id = request.query[name] else { return }
      // One comes here from the record referred to: it can only be kept or dropped.
      writer(label, name).select(
        &html, [(value: id, label: references[field.name] ?? id)], empty: scene.text(Catalogue.all))
    case .integer, .decimal, .money:
      let unit = field.unit.map { " (\(scene.pack.header.typeset($0)))" } ?? ""
      for (end, words) in [("from", Words.atLeast(label + unit)), ("to", Words.atMost(label + unit))] {
        writer(scene.text(words), "\(name).\(end)").input(&html, others: [.inputmode("decimal")])
      }
    }
  }

  private func columns(_ html: inout Markup) {
    let chosen = Set(request.query.all("columns"))
    html.element(.fieldset, .class("choices")) { html in
      html.element(.legend, text: scene.text(Words.columns))
      html.element(.p, .class("hint"), text: scene.text(Words.columnsHint))
      for field in scene.register.fields where scene.seesConfidential || !field.isConfidential {
        let id = "column-\(field.name)"
        html.element(.span, .class("choice")) { html in
          html.element(
            .input, .type("checkbox"), .id(id), .name("columns"), .value(field.name),
            chosen.contains(field.name) ? .checked : nil)
          html.text(" ")
          html.element(.label, .for(id), text: scene.label(field))
        }
      }
    }
  }
}

extension RegisterVisit {
  /// Codes and names, in the order of names.
  var communes: [(String, String)] {
    pack.territory.communes.map { ($0.code, $0.name) }.sorted { Collation.precedes($0.1, $1.1) }
  }
}
