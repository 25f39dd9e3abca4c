// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// How an outside file becomes records of a register.
public struct Source: Sendable {
  /// Its identifier, which no register has.
  public let name: String
  /// As shown to a person; the name where the pack gives none.
  public let label: String
  /// The name of the register that it fills.
  public let register: String
  /// How the file is written.
  public let format: Format
  /// The mark between whole and decimals in the file's numbers: "." or ",".
  public let decimalMark: Character
  /// The path of the file within the open-data folder, if it is there.
  public let openDataFile: String?
  /// Contents that mean "absent", spaces around ignored.
  public let nullContents: Set<String>
  /// FEEL names given to columns whose header is not one: name → header.
  public let columns: [String: String]
  /// What is true of the rows that are read; the others are passed over. Nil: all are read.
  public let filter: Expression?
  /// How each field is filled, in the order declared.
  public let fields: [Mapping]

  /// How a file of rows is written.
  public enum Format: Sendable, Hashable {
    /// RFC 4180, with a separator of its own.
    case csv(separator: Character, encoding: Encoding)
    /// The sheet named of an Office Open XML workbook; nil: the first.
    case xlsx(sheet: String?)
    /// One JSON object a line.
    case jsonLines
  }

  /// How a CSV file writes its characters; `latin1` is ISO 8859-1.
  public enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "latin-1"
  }

  /// A field of the register and where its value comes from.
  public struct Mapping: Sendable {
    /// The field's name.
    public let field: String
    /// What it is filled with.
    public let content: Content
  }

  /// Where a field's value comes from.
  public enum Content: Sendable {
    /// FEEL over the columns.
    case expression(Expression)
    /// A column whose contents are codes, what each of them stands for, and where the pack says so.
    case codes(column: String, [String: String], Position)
  }
}
