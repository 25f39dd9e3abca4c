// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// Records of a register, to be shown.
public struct RecordTable: Sendable {
  public let register: Register
  public let fields: [Field]
  public let rows: [Row]
  /// How many there are in all, of which `rows` may be a part.
  public let total: Int

  public struct Row: Sendable {
    /// The record's identity in the database.
    public let id: Int64
    /// One a field.
    public let cells: [RecordCell]
  }
}

/// What a record holds in a field, ready to be shown.
public enum RecordCell: Sendable, Hashable {
  case absent
  case text(String)
  case number(Number)
  case date(CivilDate)
  case boolean(Bool)
  case choice(FieldType.Choice)
  /// A commune's code and name.
  case commune(code: String, name: String)
  /// Confidential.
  case hidden
}

/// Which part of a list of records is wanted.
public struct RecordRange: Sendable {
  public let limit: Int?
  public let offset: Int

  public init(limit: Int? = nil, offset: Int = 0) {
    self.limit = limit
    self.offset = offset
  }

  public static let all = RecordRange()
}
