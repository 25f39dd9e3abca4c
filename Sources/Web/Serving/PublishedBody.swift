// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
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

  /// What its addresses begin with where several bodies are served.
  var prefix: String { "/\(pack.header.identifier)" }

  /// A body to be served, alone or among others.
  public init(pack: Pack, database: Database, openData: URL?, language: Language) {
    self.pack = pack
    self.database = database
    self.openData = openData
    self.language = language
  }
}
