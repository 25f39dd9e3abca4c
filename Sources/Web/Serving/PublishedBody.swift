// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Foundation
import Pack
import Reporting
import Store

/// A body whose report is served: its pack, its database and where its pages are.
public struct PublishedBody: Sendable {
  /// What the body declares.
  public let pack: Pack
  /// Where its records and declared values are.
  public let database: Database
  /// The open-data folder, for the communes' boundaries; nil where there is none.
  public let openData: URL?
  /// Of its pages, whatever the reader's browser asks for.
  public let language: Language

  /// Who signs in, and how; nil: nobody does, only the report is served.
  public let access: AccessSettings?

  /// What its addresses begin with where several bodies are served.
  var prefix: String { "/\(pack.header.identifier)" }

  /// A body to be served, alone or among others.
  public init(
    pack: Pack, database: Database, openData: URL?, language: Language, access: AccessSettings? = nil
  ) {
    self.access = access
    self.pack = pack
    self.database = database
    self.openData = openData
    self.language = language
  }
}

extension PublishedBody {
  /// The routes of its pages, with that of documents to read, and that of its programmes where citizens may ask for
  /// some.
  func links(_ routes: SiteLinks) -> SiteLinks {
    guard access != nil, AccountBook.isKept(in: pack) else { return routes }
    let routes = routes.withReading
    return pack.procedures.programmes.contains { $0.citizenEntry != nil } ? routes.withRequests : routes
  }

  /// The desk of its agents; nil where nobody signs in.
  func desk(isAlone: Bool) -> DeskController? {
    guard let access, AccountBook.isKept(in: pack) else { return nil }
    let accounts = AccountBook(database, key: access.key, now: access.now)
    return DeskController(
      body: DeskBody(
        published: self, sessions: SessionKeeper(accounts), confidentiality: Confidentiality(accounts),
        attempts: AttemptLimit(most: access.attemptsPerMinute), books: BookKeeper(pack, database),
        prefix: isAlone ? "" : prefix, fixedDay: access.day, mail: DeskMail(accounts, access),
        publicAddress: access.publicAddress,
        openID: access.openID.map { OpenIDProvider($0, fetch: access.fetch) }),
      isBehindProxy: access.isBehindProxy)
  }
}
