// SPDX-License-Identifier: Apache-2.0

import Base
import Figures

/// Which page of a long list is shown, and where the ones beside it are.
struct Pagination {
  let page: Int
  /// How many pages there are, at least one.
  let count: Int
  private let query: AddressQuery

  /// Rows on a page.
  static let size = 100

  /// The page named in a query; the first where it names none.
  static func page(in query: AddressQuery) throws(Diagnostic) -> Int {
    guard let text = query["page"] else { return 1 }
    // No list is longer, and an offset cannot overflow.
    guard let page = Int(text), (1...10_000_000).contains(page) else {
      throw Diagnostic(file: nil, Catalogue.expectedPage(found: text))
    }
    return page
  }

  /// The rows of a page.
  static func range(of page: Int) -> RecordRange { RecordRange(limit: size, offset: (page - 1) * size) }

  /// - Throws: `Diagnostic` where the list ends before the page.
  init(page: Int, total: Int, query: AddressQuery) throws(Diagnostic) {
    self.page = page
    self.query = query
    count = max(1, (total + Self.size - 1) / Self.size)
    guard page <= count else {
      throw Diagnostic(file: nil, Catalogue.expectedPage(upTo: count, found: page))
    }
  }

  var previous: String? { page > 1 ? query.setting("page", to: String(page - 1)).text : nil }
  var next: String? { page < count ? query.setting("page", to: String(page + 1)).text : nil }
}
