// SPDX-License-Identifier: Apache-2.0

import Base
import Import

extension Catalogue {
  /// What an import did.
  static func imported(_ summary: ImportSummary) -> Message {
    imported(
      inserted: summary.inserted, updated: summary.updated, unchanged: summary.unchanged,
      skipped: summary.skipped,
      rejected: summary.rejected)
  }
}
