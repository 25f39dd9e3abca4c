// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
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

  static let routes: [DeskRoute] =
    [
      .get("/desk/registers/:register", .permissionOn(.registers, .register)) {
        try RecordListPages($0).page()
      }
    ]
    + [.csv, .json, .xlsx].map { format in
      .get("/desk/registers/:register/records.\(format.rawValue)", .permissionOn(.registers, .register)) {
        try RecordListPages($0).file(format)
      }
    }

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
}
