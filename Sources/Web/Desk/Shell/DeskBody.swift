// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Foundation
import Pack
import Store

/// A body whose agents sign in. A reference: each of many copies of a visit holds it.
final class DeskBody: Sendable {
  let published: PublishedBody
  let sessions: SessionKeeper
  let confidentiality: Confidentiality
  /// How often one may try to sign in.
  let attempts: AttemptLimit
  /// Which records figures count.
  let books: BookKeeper
  /// What addresses begin with.
  let prefix: String
  /// The day of a demonstration; nil: today.
  let fixedDay: CivilDate?
  /// What is sent to citizens.
  let mail: DeskMail
  /// The address that people know the server by; nil: that which each browser uses.
  let publicAddress: String?
  /// Who else knows the people who sign in; nil: nobody.
  let openID: OpenIDProvider?
  /// Parts of pages that were written.
  let parts = PartCache()
  /// How many attempts to sign in have failed.
  let failures = EventCount()
  /// Where documents of others are read.
  let readings = ReadingBench()

  init(
    published: PublishedBody, sessions: SessionKeeper, confidentiality: Confidentiality,
    attempts: AttemptLimit, books: BookKeeper, prefix: String, fixedDay: CivilDate?, mail: DeskMail,
    publicAddress: String?, openID: OpenIDProvider?
  ) {
    self.published = published
    self.sessions = sessions
    self.confidentiality = confidentiality
    self.attempts = attempts
    self.books = books
    self.prefix = prefix
    self.fixedDay = fixedDay
    self.mail = mail
    self.publicAddress = publicAddress
    self.openID = openID
  }

  var pack: Pack { published.pack }
  var database: Database { published.database }
  var accounts: AccountBook { sessions.accounts }

  /// The day on which what is done takes effect: in France.
  var day: CivilDate {
    if let fixedDay { return fixedDay }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: .now)
    return CivilDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CivilDate(days: 0)
  }

  /// The address of a path of this body.
  func address(_ path: String) -> String { prefix + path }
}
