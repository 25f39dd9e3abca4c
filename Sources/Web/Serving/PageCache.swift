// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// The answers written for one edition, ready to be sent again.
final class PageCache: Sendable {
  private let answers = Mutex<[String: Answer]>([:])
  /// Enough for every page of a large report; past it, answers are written anew each time.
  private static let capacity = 5_000
  /// The longest answer kept, in bytes: the rows of a large register are not.
  private static let longest = 1 << 20

  /// The answer kept for an address, or the one that `write` makes.
  func answer(for address: String, _ write: () throws -> Answer?) rethrows -> Answer? {
    if let known = answers.withLock({ $0[address] }) { return known }
    guard let answer = try write() else { return nil }
    guard answer.bytes.readableBytes <= Self.longest else { return answer }
    answers.withLock { answers in
      if answers.count < Self.capacity { answers[address] = answer }
    }
    return answer
  }
}
