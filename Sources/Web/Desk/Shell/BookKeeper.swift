// SPDX-License-Identifier: Apache-2.0

import Figures
import Pack
import Store
import Synchronization

/// The book that the desk asks which records a figure counts: that is asked of the database each time, so one book
/// serves as long as the server runs. Values are not asked of it.
final class BookKeeper: Sendable {
  private let pack: Pack
  private let database: Database
  private let kept = Mutex<FigureBook?>(nil)

  init(_ pack: Pack, _ database: Database) {
    self.pack = pack
    self.database = database
  }

  func book() throws -> FigureBook {
    try kept.withLock { kept in
      if let kept { return kept }
      let book = try FigureBook(pack: pack, database: database)
      kept = book
      return book
    }
  }
}
