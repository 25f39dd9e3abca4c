// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// How the rows of a table of cases are read for the rule of a programme.
public struct EvaluationColumns: Sendable {
  /// The columns that are read; others are passed on.
  public let columns: [Column]
  /// What each input of the rule is, over the columns; in the order of the rule.
  public let inputs: [CheckedExpression]

  /// A column, or the columns of several months.
  public struct Column: Sendable {
    /// Its name; of those of months, what comes before `_2023-04`.
    public let name: String
    /// What a cell holds, or each of its parts.
    public let type: FieldType
    /// What stands between the parts of a cell that holds several; nil where it holds one.
    public let separator: Character?
    /// Whether there is one column a month.
    public let isMonthly: Bool
    /// Its value where the table has no such column; nil: it must.
    public let otherwise: Value?
  }
}
