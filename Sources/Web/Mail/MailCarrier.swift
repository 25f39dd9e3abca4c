// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Logging

/// Takes the messages of an outbox to the mail server, one after the other, while there are any.
actor MailCarrier {
  private let outbox: Outbox
  private let mailer: any Mailer
  private let now: @Sendable () -> Int64
  private var isUnderWay = false

  init(_ outbox: Outbox, _ mailer: any Mailer, now: @escaping @Sendable () -> Int64) {
    self.outbox = outbox
    self.mailer = mailer
    self.now = now
  }

  /// Begins to carry, unless that is under way.
  nonisolated func go() {
    Task { await carry() }
  }

  /// Until nothing waits.
  func carry() async {
    guard !isUnderWay else { return }
    isUnderWay = true
    defer { isUnderWay = false }
    do {
      while let mail = try outbox.next() {
        // A message posted meanwhile is due before one that failed: it is looked for every few seconds.
        guard mail.due <= now() else {
          try await Task.sleep(for: .seconds(min(5, mail.due - now())))
          continue
        }
        do {
          try await mailer.send(mail, at: now())
          try outbox.sent(mail)
        } catch MailFailure.never {
          try outbox.failed(mail, forGood: true)
        } catch {
          try outbox.failed(mail)
        }
      }
    } catch {
      // The database cannot be read now: the next message posted begins anew.
    }
  }
}
