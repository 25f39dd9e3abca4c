// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting
import Store

/// A list that an account wants to find again.
struct SavedView {
  let id: Int64
  let name: String
  /// As it stands at the end of the list's address.
  let query: String
}

/// The views that an account saved.
struct SavedViews {
  private let visit: Visit
  private static let table = "acces_vue"

  init(_ visit: Visit) { self.visit = visit }

  func all(of register: Register) throws -> [SavedView] {
    let query = RecordQuery(Self.table).filtered("compte", .equals, .integer(visit.account.id))
      .filtered("registre", .equals, .text(register.name)).sorted(by: "nom")
    return try visit.body.database.reading { try $0.records(query) }.map {
      SavedView(id: $0.id, name: $0.text("nom") ?? "", query: $0.text("demande") ?? "")
    }
  }

  /// Saves a view; another one of the same name is replaced.
  func save(_ name: String, _ query: String, of register: Register) throws {
    guard (1...100).contains(name.count), !name.contains("\0") else {
      throw Refusal(Catalogue.DeskRegisters.viewNameExpected)
    }
    guard query.count <= 2000 else { throw Refusal(Catalogue.DeskRegisters.viewTooLong) }
    try visit.body.database.write(by: Actor(visit.account.name)) { writer in
      _ = try writer.upsert(
        [.integer(visit.account.id), .text(register.name), .text(name), .text(query)], into: Self.table)
    }
  }

  /// Deletes a view of the account.
  func delete(_ id: Int64) throws {
    try visit.body.database.write(by: Actor(visit.account.name)) { writer in
      guard let view = try writer.reader.record(id, of: Self.table),
        view.integer("compte") == visit.account.id
      else { throw DeskNotFound() }
      try writer.table(Self.table).delete(id)
    }
  }
}

/// Saves views, and deletes them.
struct SavedViewPages {
  static let routes: [DeskRoute] = [
    .post("/desk/registers/:register/views", .permissionOn(.registers, .register)) { visit in
      let scene = try RegisterVisit(visit)
      // Only what a list understands is kept.
      let list = try RecordListRequest(
        scene.register, AddressQuery(text: visit.form["asked"] ?? ""), visit.pack,
        seesConfidential: scene.seesConfidential)
      guard !list.kept.text.isEmpty else { throw Refusal(Catalogue.DeskRegisters.emptyView) }
      try SavedViews(visit).save(visit.form["name"] ?? "", list.kept.text, of: scene.register)
      return .see(scene.path + list.kept.setting("done", to: DeskNotice.saved.rawValue).text)
    },
    .post("/desk/registers/:register/views/:view/delete", .permissionOn(.registers, .register)) { visit in
      let scene = try RegisterVisit(visit)
      guard let id = Int64(visit[parameter: "view"]) else { throw DeskNotFound() }
      try SavedViews(visit).delete(id)
      return .see("\(scene.path)?done=\(DeskNotice.undone.rawValue)")
    },
  ]

  /// What saves the list shown, and deletes the view that it is.
  static func form(
    _ scene: RegisterVisit, _ request: RecordListRequest, _ views: [SavedView], _ html: inout Markup
  ) {
    let visit = scene.visit
    let shown = request.kept.text
    html.element(.details) { html in
      html.element(.summary, text: scene.text(Catalogue.DeskRegisters.views))
      if shown.isEmpty {
        html.element(.p, .class("quiet"), text: scene.text(Catalogue.DeskRegisters.emptyView))
      } else {
        html.element(.form, .method("post"), .action("\(scene.path)/views")) { html in
          visit.formField(&html)
          html.element(.input, .type("hidden"), .name("asked"), .value(shown))
          FieldWriter(name: "name", label: scene.text(Catalogue.DeskRegisters.viewName), isRequired: true)
            .input(&html, others: [.maxlength(100)])
          html.element(.div, .class("actions")) { html in
            html.element(
              .button, .type("submit"), .class("second"), text: scene.text(Catalogue.DeskRegisters.saveView))
          }
        }
      }
      for view in views {
        html.element(
          .form, .method("post"), .action("\(scene.path)/views/\(view.id)/delete"), .class("inline")
        ) { html in
          visit.formField(&html)
          html.element(
            .button, .type("submit"), .class("link"),
            text: scene.text(Catalogue.DeskRegisters.deleteView(view.name)))
        }
      }
    }
  }
}
