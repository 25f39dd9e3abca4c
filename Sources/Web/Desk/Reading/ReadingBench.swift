// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Reading
import Synchronization

/// Where documents that come from a page are read: one at a time, so often an address, nothing of them kept.
final class ReadingBench: Sendable {
  private let attempts = AttemptLimit(most: 10)
  private let isBusy = Mutex(false)
  private let queue = DispatchQueue(label: "bilan.reading", qos: .utility)

  /// What a page may ask for is shorter than what one's own command line may.
  static let limits: ConversionLimits = {
    var limits = ConversionLimits.page
    limits.textBytes = 2_000_000
    return limits
  }()

  /// How long a document waits for the one before it.
  private static let patience = 40
  private static let pause = Duration.milliseconds(250)

  enum Failure: Error {
    /// The address reads too often.
    case tooOften
    /// Another document is being read.
    case busy
  }

  /// Reads a document.
  func read(_ content: Data, named name: String, from address: String) async throws -> Reading {
    guard attempts.allows(address) else { throw Failure.tooOften }
    var waits = 0
    while !take() {
      guard waits < Self.patience else { throw Failure.busy }
      waits += 1
      try await Task.sleep(for: Self.pause)
    }
    defer { isBusy.withLock { $0 = false } }
    // Conversion waits for another program: not on the threads that answer requests.
    return try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(
          with: Result { Reader().read(try DocumentText(content, named: name, limits: Self.limits)) })
      }
    }
  }

  private func take() -> Bool {
    isBusy.withLock { isBusy in
      guard !isBusy else { return false }
      isBusy = true
      return true
    }
  }
}
