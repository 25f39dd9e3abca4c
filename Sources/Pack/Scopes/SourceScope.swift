// SPDX-License-Identifier: Apache-2.0

import FEEL

/// The names of an expression over the columns of an outside file. The columns are known only when the file
/// is: until then every name is one.
struct SourceScope: Scope {
  let source: Source

  var variableNames: [String] { Array(source.columns.keys) }
  var decimalMark: Character { source.decimalMark }

  func variable(_ path: String) -> Variable? { Variable(slot: 0, type: .text) }
}
