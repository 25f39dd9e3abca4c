// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Hummingbird
import Logging
import Store

/// What a path names does not exist, or not for who asks.
struct DeskNotFound: Error {}

extension Guest {
  /// Why something is refused, for a page; nil: there is nothing of that name. What only the operator can mend goes
  /// to the log.
  ///
  /// - Throws: what is no refusal.
  func reason(of error: any Error) throws -> Message? {
    switch error {
    case let refusal as Refusal: return refusal.reason
    case let error as StoreError: return told(error)
    case is DeskNotFound: return nil
    default: throw error
    }
  }

  /// What a page says of a failure of the database.
  func told(_ error: StoreError) -> Message {
    if case .record(let record) = error { return record.message }
    logger?.error("\(error.logged)")
    return Catalogue.storeFailedAtDesk
  }
}

extension NoticePages {
  /// Says why something was refused; nil: there is nothing of that name.
  func refused(_ reason: Message?) -> DeskAnswer {
    guard let reason else { return notice(.notFound, Catalogue.pageNotFound, Catalogue.notFoundAtDesk) }
    return notice(.unprocessableContent, Catalogue.refused, reason)
  }
}

extension StoreError {
  /// For the log: what failed, without what SQLite quotes, which somebody may have typed.
  var logged: String {
    message(.en).replacing(/'[^']*'|"[^"]*"|“[^”]*”/, with: "…")
  }
}
