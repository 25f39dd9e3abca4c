// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Figures
import NIOCore
import Pack
import Reporting
import Store

/// The records of a register: filtered, sorted, a page at a time or all of them as a file.
struct RecordListPages {
  let scene: RegisterVisit
  let request: RecordListRequest

  init(_ visit: Visit, _ query: AddressQuery? = nil) throws {
    scene = try RegisterVisit(visit)
    request = try RecordListRequest(
      scene.register, query ?? visit.query, visit.pack, seesConfidential: scene.seesConfidential)
  }

  static let routes: [DeskRoute] = [
    .get("/desk/registers/:register", .permissionOn(.registers, .register)) {
      try RecordListPages($0).page()
    },
    .get("/desk/registers/:register/records.csv", .permissionOn(.registers, .register)) {
      try RecordListPages($0).file("csv")
    },
    .get("/desk/registers/:register/records.json", .permissionOn(.registers, .register)) {
      try RecordListPages($0).file("json")
    },
  ]

  /// A page's rows, ready to be shown.
  struct Listing {
    var rows: [(id: Int64, name: String, cells: [String])] = []
    var total = 0
    var page = 1
    var pages = 1
    /// What references that are filtered by are called.
    var references: [String: String] = [:]
  }

  private func page() throws -> DeskAnswer {
    let listing = try self.listing()
    if request.columns.contains(where: \.isConfidential), !listing.rows.isEmpty { try scene.noteWholeList() }
    let views = try SavedViews(scene.visit).all(of: scene.register)
    return scene.visit.page(
      title: scene.title, part: .registers, trail: [scene.index, .init(scene.title)]
    ) { html in
      RecordListView(scene: scene, request: request, listing: listing, views: views).write(&html)
    }
  }

  private func listing() throws -> Listing {
    let (visit, request) = (scene.visit, request)
    return try visit.body.database.reading { reader in
      var listing = Listing()
      listing.total = try reader.count(request.filtered)
      listing.pages = max(1, (listing.total + Pagination.size - 1) / Pagination.size)
      listing.page = try page(of: listing.pages)
      let words = RecordWords(reader, visit.pack, visit.language)
      let query = request.records.skipping((listing.page - 1) * Pagination.size).first(Pagination.size)
      for record in try reader.records(query) {
        let cells = try request.columns.map { try words.text(record[$0.name], $0) }
        listing.rows.append((record.id, try words.name(record), cells))
      }
      for field in request.register.fields {
        guard case .reference(let target) = field.type,
          let id = request.query[RecordListRequest.filterPrefix + field.name].flatMap({ Int64($0) })
        else { continue }
        listing.references[field.name] = try words.name(id, of: target)
      }
      return listing
    }
  }

  private func page(of count: Int) throws -> Int {
    do {
      let page = try Pagination.page(in: request.query)
      guard page <= count else { throw Refusal(Catalogue.expectedPage(upTo: count, found: page)) }
      return page
    } catch let error as Diagnostic {
      throw Refusal(error.message)
    }
  }

  /// What is listed, all pages of it: the same columns, filters and order.
  private func file(_ format: String) throws -> DeskAnswer {
    let (visit, request) = (scene.visit, request)
    let rows = try visit.body.database.reading { reader in
      let words = RecordWords(reader, visit.pack, visit.language)
      var rows: [[DataTable.Value]] = []
      try reader.forEach(request.records) { record in
        rows.append(try request.columns.map { try words.data(record[$0.name], $0) })
      }
      return rows
    }
    if request.columns.contains(where: \.isConfidential), !rows.isEmpty { try scene.noteWholeList() }
    let table = DataTable(columns: request.columns.map(\.name), rows: rows)
    let text = format == "csv" ? table.csv : table.json
    return .file(
      ByteBuffer(string: text), type: format == "csv" ? "text/csv; charset=utf-8" : "application/json",
      name: "\(scene.register.name).\(format)")
  }
}

extension RecordWords {
  /// A value for a program to read, as the public data give it.
  func data(_ value: StoredValue, _ field: Field) throws -> DataTable.Value {
    switch (value, field.type) {
    case (.null, _): .absent
    case (.integer(let flag), .boolean): .boolean(flag == 1)
    case (.integer, .reference): .text(try text(value, field))
    case (.integer, _): value.number(scale: field.type.scale ?? 0).map { .number($0) } ?? .absent
    case (.text(let text), _): .text(text)
    }
  }
}
