// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// How often an address may try something within a minute. In memory: a restart forgives.
final class AttemptLimit: Sendable {
  private let attempts = Mutex<[String: [Double]]>([:])
  private let most: Int

  /// Addresses remembered; past it all are forgotten.
  private static let capacity = 50_000

  init(most: Int) { self.most = most }

  /// Notes an attempt; whether it may be made.
  func allows(_ address: String, at moment: Double = Date.now.timeIntervalSince1970) -> Bool {
    attempts.withLock { attempts in
      if attempts.count > Self.capacity { attempts.removeAll() }
      var recent = (attempts[address] ?? []).filter { moment - $0 < 60 }
      guard recent.count < most else { return false }
      recent.append(moment)
      attempts[address] = recent
      return true
    }
  }
}
