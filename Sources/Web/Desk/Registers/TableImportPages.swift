// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Foundation
import Import
import NIOCore
import Pack
import Reporting
import Store

/// A spreadsheet sent, looked at, then written.
struct TableImportPages {
  let scene: RegisterVisit
  private let shelf: UploadShelf
  private typealias Words = Catalogue.DeskRegisters

  init(_ visit: Visit) throws {
    scene = try RegisterVisit(visit)
    try scene.checkEntry()
    shelf = try UploadShelf(visit.token)
  }

  static let routes: [DeskRoute] = [
    .get("/desk/registers/:register/import", .permissionOn(.enter, .register)) {
      try TableImportPages($0).form()
    },
    .post(
      "/desk/registers/:register/import", .permissionOn(.enter, .register),
      page: { try TableImportPages($0).form() }, { try TableImportPages($0).check() }),
    .post(
      "/desk/registers/:register/import/:table", .permissionOn(.enter, .register),
      page: { try TableImportPages($0).form() }, { try TableImportPages($0).run() }),
    .get("/desk/registers/:register/import/:table", .permissionOn(.enter, .register)) {
      try TableImportPages($0).done()
    },
    .get("/desk/registers/:register/import/:table/rejects.csv", .permissionOn(.enter, .register)) {
      try TableImportPages($0).rejects()
    },
  ]

  private func page(_ title: String, _ main: (inout Markup) throws -> Void) rethrows -> DeskAnswer {
    try scene.visit.page(
      title: title, part: .registers, trail: [scene.index, .init(scene.title, scene.path), .init(title)]
    ) { html in
      html.element(.h1, text: title)
      try main(&html)
    }
  }

  private func form() -> DeskAnswer {
    page(scene.text(Words.importTable)) { html in
      guard !scene.register.key.isEmpty else {
        return html.element(.p, .class("lead"), text: scene.text(Words.noKey))
      }
      html.element(.p, .class("lead"), text: scene.text(Words.importLead))
      html.element(
        .form, .method("post"), .action("\(scene.path)/import"), .enctype("multipart/form-data")
      ) { html in
        scene.visit.formField(&html)
        FieldWriter(
          name: "file", label: scene.text(Words.file), hint: scene.text(Words.fileHint), isRequired: true
        ).input(&html, type: "file", others: [.accept(".csv,.txt,.xlsx")])
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: scene.text(Words.check))
          html.element(.a, .href(scene.path), text: scene.text(Catalogue.giveUp))
        }
      }
      TableImportView(scene: scene).columns(&html)
    }
  }

  private func plan() throws -> SourceImport {
    do {
      return try SourceImport.plain(scene.register.name, in: scene.pack)
    } catch {
      throw refusal(error)
    }
  }

  private func refusal(_ failure: ImportFailure) -> Refusal {
    if case .store(let error) = failure { return Refusal(scene.visit.guest.told(error)) }
    let lines = Language.allCases.map { ($0, failure.lines(in: $0).joined(separator: " ")) }
    let texts = Dictionary(uniqueKeysWithValues: lines)
    return Refusal(Message(fr: texts[.fr] ?? "", en: texts[.en] ?? ""))
  }

  /// Reads what was sent and says what an import would do.
  private func check() throws -> DeskAnswer {
    shelf.tidy()
    guard let upload = scene.visit.form.file("file") else { throw Refusal(Words.fileExpected) }
    let name = Token().text
    guard let sent = shelf.file(name, of: scene.register.name, .sent),
      let plain = shelf.file(name, of: scene.register.name, .plain)
    else { throw DeskNotFound() }
    try Data(upload.content.readableBytesView).write(to: sent)
    defer { try? FileManager.default.removeItem(at: sent) }
    let title = upload.name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let plan = try plan()
    let (table, rehearsal): (UploadedTable, Rehearsal)
    do {
      table = try UploadedTable(sent, named: title, for: scene.register, in: scene.pack, to: plain)
      rehearsal = try plan.rehearse(plain, named: title, in: scene.visit.body.database)
    } catch {
      try? FileManager.default.removeItem(at: plain)
      throw refusal(error)
    }
    return page(scene.text(Words.checked(title))) { html in
      TableImportView(scene: scene).preview(table, rehearsal, "\(scene.path)/import/\(name)", &html)
    }
  }

  private func run() throws -> DeskAnswer {
    let (visit, table) = (scene.visit, scene.visit[parameter: "table"])
    guard let plain = shelf.file(table, of: scene.register.name, .plain),
      let rejects = shelf.file(table, of: scene.register.name, .rejects)
    else { throw DeskNotFound() }
    guard FileManager.default.fileExists(atPath: plain.path) else { throw Refusal(Words.importGone) }
    let summary: ImportSummary
    do {
      summary = try plan().run(
        plain, into: visit.body.database, by: Actor(visit.account.name), ImportOptions(rejects: rejects))
    } catch let failure as ImportFailure {
      throw refusal(failure)
    }
    try? FileManager.default.removeItem(at: plain)
    let counts = [
      "inserted=\(summary.inserted)", "updated=\(summary.updated)", "unchanged=\(summary.unchanged)",
      "rejected=\(summary.rejected)",
    ]
    return .see("\(scene.path)/import/\(table)?\(counts.joined(separator: "&"))")
  }

  private func done() -> DeskAnswer {
    let query = scene.visit.query
    func count(_ name: String) -> Int { query[name].flatMap { Int($0) } ?? 0 }
    return page(scene.text(Words.imported)) { html in
      TableImportView(scene: scene).counts(
        [
          (Words.toBeInserted, count("inserted")), (Words.toBeUpdated, count("updated")),
          (Words.unchanged, count("unchanged")), (Words.refusedRows, count("rejected")),
        ], &html)
      if count("rejected") > 0 {
        html.element(.p) { html in
          let address = "\(scene.path)/import/\(scene.visit[parameter: "table"])/rejects.csv"
          html.element(.a, .href(address), text: scene.text(Words.rejectsFile))
        }
        html.element(.p, .class("quiet"), text: scene.text(Words.rejectsHint))
      }
      html.element(.p, .class("actions")) { html in
        html.element(.a, .class("button"), .href(scene.path), text: scene.title)
        html.element(
          .a, .class("button second"), .href("\(scene.path)/import"), text: scene.text(Words.otherFile))
      }
    }
  }

  private func rejects() throws -> DeskAnswer {
    let table = scene.visit[parameter: "table"]
    guard let file = shelf.file(table, of: scene.register.name, .rejects),
      let data = try? Data(contentsOf: file)
    else { throw DeskNotFound() }
    return .file(
      ByteBuffer(bytes: data), type: "text/csv; charset=utf-8", name: "\(scene.register.name)-refus.csv")
  }
}
