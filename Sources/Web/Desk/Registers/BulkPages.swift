// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting
import Store

/// One field of many records set to one value: chosen, then previewed, then done in one transaction.
struct BulkPages {
  let scene: RegisterVisit
  private var form: FormData { scene.visit.form }
  private typealias Words = Catalogue.DeskRegisters

  init(_ visit: Visit) throws {
    scene = try RegisterVisit(visit)
    try scene.checkEntry()
  }

  static let routes: [DeskRoute] = [
    .post(
      "/desk/registers/:register/bulk", .permissionOn(.enter, .register),
      page: { try BulkPages($0).choice() },
      { try BulkPages($0).answer() })
  ]

  /// What can be set at once: no key, of which every record has its own, and nothing confidential.
  static func fields(_ register: Register) -> [Field] {
    register.fields.filter { !$0.isConfidential && !register.key.contains($0.name) }
  }

  /// Which field, and of which records.
  static func scopeFields(_ scene: RegisterVisit, _ total: Int, _ html: inout Markup) {
    let form = scene.visit.form
    html.element(.div, .class("fields")) { html in
      FieldWriter(
        name: "bulk-field", label: scene.text(Words.bulkField), value: form["bulk-field"] ?? "",
        isRequired: true
      ).select(&html, fields(scene.register).map { (value: $0.name, label: scene.label($0)) }, empty: "–")
      let number = Number(total).formatted(decimals: 0, in: scene.language)
      FieldWriter(name: "scope", label: scene.text(Words.scope), value: form["scope"] ?? "selected").select(
        &html,
        [
          (value: "selected", label: scene.text(Words.scopeSelected)),
          (value: "all", label: "\(scene.text(Words.scopeAll)) (\(number))"),
        ], empty: nil)
    }
  }

  private func answer() throws -> DeskAnswer {
    guard let field else { throw Refusal(Words.unchangeableField) }
    guard form["stage"] != nil else {
      _ = try affected()
      return choice()
    }
    return try form["stage"] == "do" ? run(field) : preview(field)
  }

  private var field: Field? { Self.fields(scene.register).first { $0.name == form["bulk-field"] } }

  /// The records concerned.
  private func affected() throws -> RecordQuery {
    guard form["scope"] == "all" else {
      let ids = Set(form.all("record").compactMap { Int64($0) }).sorted()
      guard !ids.isEmpty else { throw Refusal(Words.noneSelected) }
      return RecordQuery(scene.register.name).filtered("id", among: ids.map(StoredValue.integer))
    }
    return try RecordListRequest(
      scene.register, AddressQuery(text: form["asked"] ?? ""), scene.pack,
      seesConfidential: scene.seesConfidential
    ).filtered
  }

  // MARK: Pages

  private func page(_ main: (inout Markup) throws -> Void) rethrows -> DeskAnswer {
    let title = scene.text(Words.bulk)
    return try scene.visit.page(
      title: title, part: .registers, trail: [scene.index, .init(scene.title, scene.path), .init(title)]
    ) { html in
      html.element(.h1, text: title)
      try main(&html)
    }
  }

  private func form(_ html: inout Markup, _ main: (inout Markup) -> Void) {
    html.element(.form, .method("post"), .action("\(scene.path)/bulk")) { html in
      scene.visit.formField(&html)
      for name in ["asked", "scope", "bulk-field"] {
        html.element(.input, .type("hidden"), .name(name), .value(form[name] ?? ""))
      }
      if form["scope"] != "all" {
        for id in form.all("record") { html.element(.input, .type("hidden"), .name("record"), .value(id)) }
      }
      main(&html)
    }
  }

  private var backLink: String { scene.path + AddressQuery(text: form["asked"] ?? "").text }

  private func choice() -> DeskAnswer {
    page { html in
      guard let field else {
        html.element(.p) { html in html.element(.a, .href(backLink), text: scene.title) }
        return
      }
      form(&html) { html in
        html.element(.input, .type("hidden"), .name("stage"), .value("preview"))
        html.element(.div, .class("fields")) { html in
          FieldControl(scene: scene, field: field, value: FieldControl.posted(field, form)).write(&html)
        }
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: scene.text(Words.preview))
          html.element(.a, .href(backLink), text: scene.text(Catalogue.giveUp))
        }
      }
    }
  }

  private func preview(_ field: Field) throws -> DeskAnswer {
    let change = BulkChange(scene: scene, field: field, records: try affected())
    let count = try change.count()
    return page { html in
      html.element(.dl, .class("facts")) { html in
        html.element(.dt, text: scene.label(field))
        html.element(.dd, text: count.shown.isEmpty ? scene.text(Words.empty) : count.shown)
      }
      html.element(.p, .class("lead"), text: scene.text(Words.bulkPreview(count.changing, of: count.total)))
      guard count.changing > 0 else {
        html.element(.p, text: scene.text(Words.nothingToChange))
        html.element(.p) { html in html.element(.a, .href(backLink), text: scene.title) }
        return
      }
      form(&html) { html in
        html.element(.input, .type("hidden"), .name("stage"), .value("do"))
        html.element(.input, .type("hidden"), .name("expected"), .value(String(count.changing)))
        for prefix in [FieldControl.prefix, FieldControl.chosenPrefix] {
          guard let value = form[prefix + field.name] else { continue }
          html.element(.input, .type("hidden"), .name(prefix + field.name), .value(value))
        }
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: scene.text(Words.bulkDo(count.changing)))
          html.element(.a, .href(backLink), text: scene.text(Catalogue.giveUp))
        }
      }
    }
  }

  private func run(_ field: Field) throws -> DeskAnswer {
    let change = BulkChange(scene: scene, field: field, records: try affected())
    let changed = try change.run(expecting: form["expected"].flatMap { Int($0) } ?? 0)
    let list = AddressQuery(text: form["asked"] ?? "").setting("changed", to: String(changed))
    return .see(scene.path + list.text)
  }
}
