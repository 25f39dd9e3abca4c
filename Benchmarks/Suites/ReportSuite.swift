// SPDX-License-Identifier: Apache-2.0

import Figures
import Foundation
import Pack
import Reporting
import Store

/// From figures, already computed and kept, to the report.
struct ReportSuite: Suite {
  private let setting: Setting
  private let name: String
  private let scale: Int?
  private let database: Store.Database
  private let boundaries: BoundarySet?

  static func run(_ setting: Setting) throws {
    let department = try ReportSuite(
      setting, "val-de-marne", nil, setting.department, setting.departmentDatabase())
    try department.run(withPDF: true)
    for scale in setting.scales {
      let state = try ReportSuite(
        setting, "etat-val-de-marne", scale, setting.state, setting.stateDatabase(.all, scale))
      try state.run(withPDF: scale == 1)
    }
  }

  private init(_ setting: Setting, _ name: String, _ scale: Int?, _ pack: Pack, _ database: URL) throws {
    self.setting = setting
    self.name = "report, \(name)"
    self.scale = scale
    let copy = try setting.workspace.copy(database, as: "report.sqlite")
    self.database = try Store.Database.open(at: copy.path, pack: pack)
    boundaries = try BoundarySet.load(for: pack, openData: setting.openData)
  }

  private func run(withPDF: Bool) throws {
    keep(try book().computeAll())
    keep(try builder().document())
    try measureDocument()
    try measurePages()
    if withPDF { try measurePDF() }
    try database.close()
  }

  private func book() throws -> FigureBook { try FigureBook(pack: database.pack, database: database) }

  private func builder() throws -> DocumentBuilder {
    DocumentBuilder(
      book: try book(), year: database.pack.year, language: database.pack.header.language,
      boundaries: boundaries)
  }

  private func measureDocument() throws {
    try setting.bench.measure(
      "\(name), document", scale: scale, .milliseconds,
      .init { try time { keep(try builder().document()) } },
      beside: .init("reading all values") { try time { keep(try book().computeAll()) } })
  }

  /// The pages, beside the writing of the same bytes to as many files.
  private func measurePages() throws {
    let builder = try builder()
    let document = try builder.document()
    let folder = try setting.workspace.emptyFolder("pages")
    let pages = try ReportWriter(document, from: builder).write(.html, to: folder)
    let contents = try pages.map { try Data(contentsOf: $0) }
    try setting.bench.measure(
      "\(name), \(pages.count) HTML pages", scale: scale, .milliseconds,
      .init {
        let folder = try setting.workspace.emptyFolder("pages")
        return try time { keep(try ReportWriter(document, from: builder).write(.html, to: folder)) }
      },
      beside: .init("writing the files") {
        for page in pages { try FileManager.default.removeItem(at: page) }
        return try time { for (page, data) in zip(pages, contents) { try data.write(to: page) } }
      })
  }

  /// The PDF, beside Typst alone on the same source.
  private func measurePDF() throws {
    guard let typst = try Typst(setting.workspace) else {
      return Bench.note("\(name), PDF: not measured, Typst is not installed")
    }
    let builder = try builder()
    let writer = ReportWriter(try builder.document(), from: builder)
    let folder = try setting.workspace.emptyFolder("pdf")
    let source = try typst.source { try writer.write(.pdf, to: folder) }
    try setting.bench.measure(
      "\(name), PDF", scale: scale, .milliseconds,
      .init { try time { keep(try writer.write(.pdf, to: folder)) } },
      beside: .init("Typst alone") { try time { try typst.compile(source) } })
  }
}
