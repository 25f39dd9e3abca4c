// SPDX-License-Identifier: Apache-2.0

import Base

extension IBAN {
  /// Reads a number as a person types it.
  ///
  /// - Throws: `Refusal` that says what is wrong with it.
  public init(checking text: some StringProtocol) throws(Refusal) {
    do throws(Flaw) {
      try self.init(text)
    } catch {
      throw Refusal(Catalogue.wrongIBAN(String(text), error.reason))
    }
  }
}
