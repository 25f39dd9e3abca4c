// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// Records of a register, to be shown.
public struct RecordTable: Sendable {
  /// The register that holds them.
  public let register: Register
  /// The register's fields, in order; confidential ones too.
  public let fields: [Field]
  /// In the order asked for.
  public let rows: [Row]
  /// How many there are in all, of which `rows` may be a part.
  public let total: Int

  /// A record, with what is confidential hidden.
  public struct Row: Sendable {
    /// The record's identity in the database.
    public let id: Int64
    /// One a field, in their order.
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
  /// Something confidential.
  case hidden
}

/// Which part of a list of records is wanted.
public struct RecordRange: Sendable {
  /// How many at most; nil: all.
  public let limit: Int?
  /// How many are passed over first, where there is a limit.
  public let offset: Int

  /// The part that begins after `offset` records.
  public init(limit: Int? = nil, offset: Int = 0) {
    self.limit = limit
    self.offset = offset
  }

  /// The whole list.
  public static let all = RecordRange()
}
