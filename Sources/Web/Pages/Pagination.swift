// SPDX-License-Identifier: Apache-2.0

import Figures

/// Which page of a long list is shown, and where the ones beside it are.
struct Pagination {
  let page: Int
  let count: Int
  private let query: AddressQuery

  /// Rows on a page.
  static let size = 100

  /// The page named in a query; the first where it names none.
  static func page(in query: AddressQuery) -> Int { max(1, query["page"].flatMap { Int($0) } ?? 1) }

  /// The rows of a page.
  static func range(of page: Int) -> RecordRange {
    // Past any possible row, an offset is clamped so that it cannot overflow.
    RecordRange(limit: size, offset: (min(page, 10_000_000) - 1) * size)
  }

  init(page: Int, total: Int, query: AddressQuery) {
    self.page = page
    self.query = query
    count = max(1, (total + Self.size - 1) / Self.size)
  }

  var previous: String? { page > 1 ? query.setting("page", to: String(page - 1)).text : nil }
  var next: String? { page < count ? query.setting("page", to: String(page + 1)).text : nil }
}
