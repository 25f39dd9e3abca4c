// SPDX-License-Identifier: Apache-2.0

import Access

/// What a body sends to citizens by e-mail.
struct DeskMail: Sendable {
  private let outbox: Outbox
  private let carrier: MailCarrier?
  /// What addresses in messages begin with, up to the path.
  let origin: String

  init(_ accounts: AccountBook, _ settings: AccessSettings) {
    outbox = Outbox(accounts)
    origin = settings.origin
    carrier = settings.mailer.map { [outbox] in MailCarrier(outbox, $0, now: accounts.now) }
    carrier?.go()
  }

  /// Whether messages reach anybody.
  var isSent: Bool { carrier != nil }

  /// Keeps a message and begins to send it.
  func post(to recipient: MailAddress, subject: String, text: String) throws {
    try outbox.post(to: recipient, subject: subject, text: text)
    carrier?.go()
  }
}
