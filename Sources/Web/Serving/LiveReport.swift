// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Foundation
import Pack
import Reporting
import Synchronization

/// A body's report as its database stands: made when first asked for, and again when records or declared
/// values have changed.
final class LiveReport: Sendable {
  let body: PublishedBody
  let links: SiteLinks
  private let current = Mutex<Edition?>(nil)

  init(_ body: PublishedBody, links: SiteLinks) {
    self.body = body
    self.links = links
  }

  /// The report at one state of the database, with the pages already written.
  final class Edition: Sendable {
    let builder: DocumentBuilder
    let site: Site
    let pages = PageCache()

    var book: FigureBook { builder.book }

    init(_ builder: DocumentBuilder) throws {
      self.builder = builder
      site = Site(try builder.document(), from: builder)
    }
  }

  /// The edition of the database as it is now.
  func edition() throws -> Edition {
    try current.withLock { current in
      if let current, try current.book.isCurrent() { return current }
      let book = try FigureBook(pack: body.pack, database: body.database, language: body.language)
      let boundaries = try BoundarySet.load(for: body.pack, openData: body.openData)
      let builder = DocumentBuilder(
        book: book, year: body.pack.year, language: body.language, boundaries: boundaries)
      let edition = try Edition(builder)
      current = edition
      return edition
    }
  }
}
