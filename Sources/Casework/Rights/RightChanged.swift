// SPDX-License-Identifier: Apache-2.0

extension CaseTransaction {
  /// What follows whenever a right opens, changes or ends.
  func rightChanged(_ right: Right, of dossier: Dossier) throws {
    try commitCredits(for: right, of: dossier)
  }
}
