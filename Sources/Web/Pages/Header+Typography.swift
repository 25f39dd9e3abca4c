// SPDX-License-Identifier: Apache-2.0

import Pack
import Reporting

extension Header {
  /// A label of the pack, in the typography of its language.
  func typeset(_ text: String) -> String { Typographer.set(text, in: language) }
}
