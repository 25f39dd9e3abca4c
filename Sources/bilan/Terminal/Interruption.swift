// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Whether somebody asked the process to stop (Ctrl-C, SIGTERM): what is under way is then rolled back.
enum Interruption {
  private static let requested = Atomic(false)

  /// From now on, signals are noted instead of ending the process at once.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in Interruption.requested.store(true, ordering: .relaxed) }
    }
  }

  static var isRequested: Bool { requested.load(ordering: .relaxed) }
}
