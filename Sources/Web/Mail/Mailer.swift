// SPDX-License-Identifier: Apache-2.0

import Access

/// What takes messages to those who read them.
public protocol Mailer: Sendable {
  /// Hands a message over.
  ///
  /// - Throws: `MailFailure.never` where it will never be taken; anything else where it may be another time.
  func send(_ mail: OutgoingMail, at moment: Int64) async throws
}

/// Why a message was not taken. It names no person.
public enum MailFailure: Error, Sendable, Equatable {
  /// Maybe another time.
  case later(String)
  /// A server said so, by this code: this message will not be taken.
  case never(Int)
}
