// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Store

/// A body whose report is served: its pack, its database and where its pages are.
public struct PublishedBody: Sendable {
  public let pack: Pack
  public let database: Database
  /// The open-data folder, for the communes' boundaries.
  public let openData: URL?
  public let language: Language

  /// What its addresses begin with where several bodies are served.
  var prefix: String { "/\(pack.header.identifier)" }

  public init(pack: Pack, database: Database, openData: URL?, language: Language) {
    self.pack = pack
    self.database = database
    self.openData = openData
    self.language = language
  }
}
