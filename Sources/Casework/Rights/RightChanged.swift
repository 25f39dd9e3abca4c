// SPDX-License-Identifier: Apache-2.0

import Pack

extension CaseTransaction {
  /// What follows whenever a right opens, changes or ends.
  func rightChanged(_ right: Right, of dossier: Dossier) throws {
    try settle(right, of: dossier)
    try commitCredits(for: [right], of: dossier.programme)
  }

  /// What follows whenever rights of a programme change together.
  ///
  /// - Parameter paid: the rights of which a month that changes may have been paid; nothing has to be settled for
  ///   the others.
  func rightsChanged(_ rights: [(right: Right, dossier: Dossier)], of programme: Programme, paid: Set<Int64>)
    throws
  {
    for (right, dossier) in rights where paid.contains(right.id) { try settle(right, of: dossier) }
    try commitCredits(for: rights.map(\.right), of: programme)
  }
}
