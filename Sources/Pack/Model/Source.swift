// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// How an outside file becomes records of a register.
public struct Source: Sendable {
  public let name: String
  public let label: String
  public let register: String
  public let format: Format
  /// The mark between whole and decimals in the file's numbers: "." or ",".
  public let decimalMark: Character
  /// Where the open-data folder holds the file.
  public let openDataFile: String?
  /// Contents that mean "absent", spaces around ignored.
  public let nullContents: Set<String>
  /// FEEL names given to columns whose header is not one: name → header.
  public let columns: [String: String]
  /// Rows that are read; the others are passed over.
  public let filter: Expression?
  /// How each field is filled, in the order declared.
  public let fields: [Mapping]

  public enum Format: Sendable, Hashable {
    case csv(separator: Character, encoding: Encoding)
    case xlsx(sheet: String?)
    case jsonLines
  }

  public enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    case latin1 = "latin-1"
  }

  /// A field of the register and where its value comes from.
  public struct Mapping: Sendable {
    public let field: String
    public let content: Content
  }

  public enum Content: Sendable {
    /// FEEL over the columns.
    case expression(Expression)
    /// A column whose contents are codes of a list.
    case codes(column: String, [String: String], Position)
  }
}
