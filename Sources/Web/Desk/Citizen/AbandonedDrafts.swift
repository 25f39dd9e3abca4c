// SPDX-License-Identifier: Apache-2.0

import Access
import Logging
import Pack
import Store

/// Requests that were never sent: they are forgotten in time, and so are the documents that nothing else refers to.
struct AbandonedDrafts {
  let body: DeskBody

  /// - Returns: how many files were removed.
  @discardableResult
  func forget() throws -> Int {
    guard body.pack.register(DraftBook.register) != nil else { return 0 }
    let drafts = DraftBook(body.accounts)
    // Where it is not known what other drafts hold, nothing is removed.
    guard let alive = try drafts.alive() else { return 0 }
    let needed = Set(alive.flatMap(\.digests))
    var removed = 0
    while true {
      let expired = try drafts.expired(atMost: 100)
      for draft in expired {
        for digest in draft.digests where try !needed.contains(digest) && !isInDossier(digest) {
          if DocumentStore(body.database).remove(digest) { removed += 1 }
        }
        try drafts.forget(draft)
      }
      guard expired.count == 100 else { return removed }
    }
  }

  private func isInDossier(_ digest: String) throws -> Bool {
    guard body.pack.register("piece") != nil else { return false }
    return try body.database.reading {
      try $0.record(RecordQuery("piece").filtered("empreinte", .equals, .text(digest))) != nil
    }
  }

  /// At once, then every day, until the server stops.
  static func forgetDaily(_ bodies: [DeskBody], _ logger: Logger) async {
    while !Task.isCancelled {
      for body in bodies {
        do {
          try AbandonedDrafts(body: body).forget()
        } catch {
          logger.error("abandoned requests: \(type(of: error))")
        }
      }
      try? await Task.sleep(for: .seconds(86_400))
    }
  }
}

extension Draft {
  /// The files of its documents.
  fileprivate var digests: [String] {
    values.filter { $0.key.hasPrefix("d.") }.compactMap {
      $0.value.split(separator: " ").first.map(String.init)
    }
  }
}
