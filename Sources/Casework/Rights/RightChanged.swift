// SPDX-License-Identifier: Apache-2.0

extension CaseTransaction {
  /// What follows whenever a right opens, changes or ends.
  ///
  /// - Parameter isPaid: whether a month that changes may have been paid; where it is known that none was, nothing
  ///   has to be settled.
  func rightChanged(_ right: Right, of dossier: Dossier, isPaid: Bool = true) throws {
    if isPaid { try settle(right, of: dossier) }
    try commitCredits(for: right, of: dossier)
  }
}
