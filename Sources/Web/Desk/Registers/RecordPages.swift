// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting
import Store

/// One record: its fields, what moved it, the figures that count it, the records around it.
struct RecordPages {
  let scene: RegisterVisit
  let id: Int64
  private typealias Words = Catalogue.DeskRegisters

  init(_ visit: Visit) throws {
    scene = try RegisterVisit(visit)
    guard let id = Int64(visit[parameter: "record"]) else { throw DeskNotFound() }
    self.id = id
  }

  static let routes: [DeskRoute] = [
    .get("/desk/registers/:register/:record", .permissionOn(.registers, .register)) {
      try RecordPages($0).page()
    },
    .post(
      "/desk/registers/:register/:record/open", .permissionOn(.registers, .register),
      page: { try RecordPages($0).page() }, { try RecordPages($0).open() }),
  ]

  /// What the page tells, read in one snapshot.
  struct Contents {
    var name = ""
    var fields: [(field: Field, text: String, link: String?)] = []
    var references: [RecordLinks.Reference] = []
    var history: [RecordHistory.Event] = []
    var figures: [RecordFigures.Counting] = []
    /// Whether confidential fields are shown.
    var isOpen = false
  }

  private func open() throws -> DeskAnswer {
    let visit = scene.visit
    try visit.body.confidentiality.open(
      scene.subject(id), to: visit.account, for: visit.form["reason"] ?? "", on: visit.day)
    return .see("\(scene.path)/\(id)")
  }

  private func contents() throws -> Contents {
    let visit = scene.visit
    let links = RecordLinks(scene: scene)
    var contents = Contents()
    var day: CivilDate?
    contents.isOpen = try visit.body.confidentiality.isOpen(scene.subject(id), to: visit.account)
    let entries = try visit.body.database.journal(register: scene.register.name, record: id)
    try visit.body.database.reading { reader in
      guard let record = try reader.record(id, of: scene.register.name) else { throw DeskNotFound() }
      let words = RecordWords(reader, visit.pack, visit.language)
      contents.name = try words.name(record)
      for field in scene.register.fields {
        let text = try words.text(record[field.name], field)
        contents.fields.append((field, text, try links.link(field, record, reader)))
      }
      contents.references = try links.references(to: id, reader)
      contents.history = try RecordHistory(scene: scene, isOpen: contents.isOpen).events(entries, words)
      day = try RecordFigures(scene: scene).date(of: record, reader)
    }
    // Of a book of its own: reading within reading is not possible.
    contents.figures = try RecordFigures(scene: scene).counting(id, on: day)
    return contents
  }

  private func page() throws -> DeskAnswer {
    let visit = scene.visit
    let contents = try contents()
    let hasConfidential = scene.register.fields.contains(where: \.isConfidential)
    if hasConfidential, contents.isOpen {
      try visit.body.confidentiality.note(scene.subject(id), by: visit.account, on: visit.day)
    }
    let label = scene.pack.header.typeset(scene.register.label)
    let title = "\(label) \(contents.name)"
    return visit.page(
      title: title, part: .registers,
      trail: [scene.index, .init(scene.title, scene.path), .init(contents.name)]
    ) { html in
      html.element(.h1, text: title)
      if scene.mayEnter {
        html.element(.p, .class("actions")) { html in
          html.element(
            .a, .class("button"), .href("\(scene.path)/\(id)/edit"), .dataKey("e"),
            text: scene.text(Words.edit))
        }
      }
      if hasConfidential, contents.isOpen, !scene.seesConfidential {
        html.element(.p, .class("notice"), .role("status"), text: scene.text(Words.openedForReason))
      }
      html.element(.div, .class("columns")) { html in
        html.element(.div) { html in
          fields(contents, &html)
          if hasConfidential, !contents.isOpen { breakGlass(&html) }
          RecordHistory(scene: scene, isOpen: contents.isOpen).write(contents.history, &html)
        }
        html.element(.div) { html in
          RecordFigures(scene: scene).write(contents.figures, &html)
          RecordLinks(scene: scene).write(contents.references, &html)
        }
      }
    }
  }

  private func fields(_ contents: Contents, _ html: inout Markup) {
    html.element(.dl, .class("facts")) { html in
      for (field, text, link) in contents.fields {
        let unit = field.unit.flatMap { $0 == "€" || text.isEmpty ? nil : "\u{A0}" + $0 } ?? ""
        html.element(.dt, text: scene.label(field))
        html.element(.dd) { html in
          if field.isConfidential, !contents.isOpen {
            html.element(.span, .class("masked"), .title(scene.text(Words.masked)), text: "•••")
          } else if let link {
            html.element(.a, .href(link), text: text)
          } else {
            html.text(text.isEmpty ? "–" : text + scene.pack.header.typeset(unit))
          }
        }
      }
    }
  }

  /// Opens what is masked, for a reason that the head of service will read.
  private func breakGlass(_ html: inout Markup) {
    html.element(.details) { html in
      html.element(.summary, text: scene.text(Words.openFields))
      html.element(.form, .method("post"), .action("\(scene.path)/\(id)/open")) { html in
        scene.visit.formField(&html)
        FieldWriter(
          name: "reason", label: scene.text(Words.reason), value: scene.visit.form["reason"] ?? "",
          hint: scene.text(Words.reasonHint), isRequired: true
        ).area(&html, rows: 2)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: scene.text(Words.openFields))
        }
      }
    }
  }
}
