// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting
import Store

/// The form of a record, made from the fields of its register.
struct EntryPages {
  let scene: RegisterVisit
  private let record: Int64?

  init(_ visit: Visit) throws {
    scene = try RegisterVisit(visit)
    try scene.checkEntry()
    guard !visit[parameter: "record"].isEmpty else {
      record = nil
      return
    }
    guard let id = Int64(visit[parameter: "record"]) else { throw DeskNotFound() }
    record = id
  }

  static let routes: [DeskRoute] = [
    .get("/desk/registers/:register/new", .permissionOn(.enter, .register)) { try EntryPages($0).page() },
    .post(
      "/desk/registers/:register/new", .permissionOn(.enter, .register), page: { try EntryPages($0).page() },
      { try EntryPages($0).save() }),
    .get("/desk/registers/:register/:record/edit", .permissionOn(.enter, .register)) {
      try EntryPages($0).page()
    },
    .post(
      "/desk/registers/:register/:record/edit", .permissionOn(.enter, .register),
      page: { try EntryPages($0).page() },
      { try EntryPages($0).save() }),
  ]

  /// The fields entered: what is confidential in a record that exists, only by those to whom it is open.
  private func fields() throws -> [Field] {
    guard let record, scene.register.fields.contains(where: \.isConfidential) else {
      return scene.register.fields
    }
    let isOpen = try scene.visit.body.confidentiality.isOpen(scene.subject(record), to: scene.visit.account)
    return scene.register.fields.filter { isOpen || !$0.isConfidential }
  }

  private func save() throws -> DeskAnswer {
    do {
      let id = try RecordForm(scene: scene, record: record, fields: try fields()).save()
      return .see("\(scene.path)/\(id)?done=\(DeskNotice.saved.rawValue)")
    } catch let mistakes as RecordForm.Mistakes {
      let refused = scene.visit.refused(Catalogue.DeskRegisters.problems(mistakes.byField.count))
      var answer = try EntryPages(refused).page(mistakes)
      answer.status = .unprocessableContent
      return answer
    }
  }

  /// What the form starts from: what is stored, and who changed it last.
  private struct Start {
    var values: [String: String] = [:]
    var name: String?
    var seen = ""
  }

  private func start(_ fields: [Field]) throws -> Start {
    guard let record else { return Start() }
    let (visit, register) = (scene.visit, scene.register)
    var start = try visit.body.database.reading { reader in
      guard let stored = try reader.record(record, of: register.name) else { throw DeskNotFound() }
      let words = RecordWords(reader, visit.pack, visit.language)
      let values = try fields.map { ($0.name, try words.typed(stored[$0.name], $0)) }
      return Start(values: Dictionary(uniqueKeysWithValues: values), name: try words.name(stored))
    }
    let last = try visit.body.database.journal(register: register.name, record: record).last
    start.seen = last.map { String($0.sequence) } ?? ""
    return start
  }

  private func page(_ mistakes: RecordForm.Mistakes = .init()) throws -> DeskAnswer {
    let visit = scene.visit
    let fields = try fields()
    let start = try start(fields)
    if record != nil, fields.contains(where: \.isConfidential) {
      try visit.body.confidentiality.note(scene.subject(record ?? 0), by: visit.account, on: visit.day)
    }
    let title = start.name ?? scene.text(Catalogue.DeskRegisters.newRecord)
    let back = record.map { "\(scene.path)/\($0)" } ?? scene.path
    let wasPosted = !visit.form.values.isEmpty
    return visit.page(
      title: title, part: .registers, trail: [scene.index, .init(scene.title, scene.path), .init(title)]
    ) { html in
      html.element(.h1, text: title)
      if fields.contains(where: \.isRequired) {
        html.element(.p, .class("quiet"), text: scene.text(Catalogue.DeskRegisters.optionalNotice))
      }
      if fields.count < scene.register.fields.count {
        html.element(.p, .class("quiet"), text: scene.text(Catalogue.DeskRegisters.keepsConfidential))
      }
      html.element(.form, .method("post"), .action(record == nil ? "\(scene.path)/new" : back + "/edit")) {
        html in
        visit.formField(&html)
        if record != nil { html.element(.input, .type("hidden"), .name("seen"), .value(start.seen)) }
        html.element(.div, .class("fields")) { html in
          for field in fields {
            FieldControl(
              scene: scene, field: field,
              value: wasPosted ? FieldControl.posted(field, visit.form) : start.values[field.name] ?? "",
              problem: mistakes.byField[field.name].map { scene.text($0).sentence },
              candidates: mistakes.candidates[field.name] ?? []
            ).write(&html)
          }
        }
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: scene.text(Catalogue.save))
          html.element(.a, .href(back), text: scene.text(Catalogue.giveUp))
        }
      }
    }
  }
}
