// SPDX-License-Identifier: Apache-2.0

import Base

/// A typed table: what a service records.
public struct Register: Sendable, Hashable {
  /// Its identifier, and the name of its table.
  public let name: String
  /// The service that owns it; nil for the register of communes, which every pack has.
  public let service: String?
  /// What one record is called.
  public let label: String
  /// What several are called; the label where the pack says nothing.
  public let plural: String
  /// In the order of the pack, and of the table's columns.
  public let fields: [Field]
  /// The fields of the natural key; empty where records have none.
  public let key: [String]
  /// The path, through references, to the date that places a record in time; nil where none does.
  public let date: [String]?
  /// The path to the last day of a record, which lasts while there is none; nil where records do not last.
  public let until: [String]?
  /// The path to the commune that places a record on the map; nil where none does.
  public let place: [String]?
  /// Whether anyone may list its records on the site.
  public let isPublic: Bool
  /// Whether the pack says that its records concern persons.
  public let concernsPersons: Bool
  /// The name that it had before, under which its table may still be found.
  public let renamedFrom: String?

  /// Fields by which records are searched together, each list with an index.
  public var searchedTogether: [[String]] = []

  /// The field of a name, not of a path; nil where there is none.
  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The name of the register of communes.
  public static let communes = "commune"
}

/// A column of a register.
public struct Field: Sendable, Hashable {
  /// Its identifier, and the name of its column.
  public let name: String
  /// As shown to a person; made of the name where the pack gives none.
  public let label: String
  /// What it may hold.
  public let type: FieldType
  /// Whether every record must have it.
  public let isRequired: Bool
  /// Whether its contents are withheld where records are listed.
  public let isConfidential: Bool
  /// The unit of its numbers, as written in the pack, € for money; nil where they have none.
  public let unit: String?
  /// The name that it had before, under which its column may still be found.
  public let renamedFrom: String?
  /// Whether records are searched by it, and its column has an index.
  public var isIndexed = false
}

/// What a field holds.
public enum FieldType: Sendable, Hashable {
  /// At most so many Unicode code points; nil: of any length.
  case text(maximumLength: Int?)
  /// A whole number.
  case integer(Bounds)
  /// Exact, with `scale` digits kept after the point; stored as an integer number of 10^-scale.
  case decimal(scale: Int, Bounds)
  /// Euros, stored as whole cents.
  case money(Bounds)
  case boolean
  /// A day between these, both allowed; nil: no bound.
  case date(from: CivilDate?, to: CivilDate?)
  /// One of a list, in the order of the pack.
  case choice([Choice])
  /// The code of a commune of the territory.
  case commune
  /// A record of the register named.
  case reference(to: String)

  /// The numbers allowed, both bounds among them.
  public struct Bounds: Sendable, Hashable {
    /// The least; nil: no lower bound.
    public let minimum: Number?
    /// The greatest; nil: no upper bound.
    public let maximum: Number?
    /// Any number.
    public static let none = Bounds(minimum: nil, maximum: nil)

    /// The numbers from `minimum` to `maximum`.
    public init(minimum: Number?, maximum: Number?) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// One of the values that a field may hold.
  public struct Choice: Sendable, Hashable {
    /// As stored, and as expressions name it.
    public let value: String
    /// As shown to a person.
    public let label: String
  }

  /// Digits kept after the point by a numeric type; nil for others.
  public var scale: Int? {
    switch self {
    case .integer: 0
    case .decimal(let scale, _): scale
    case .money: 2
    default: nil
    }
  }
}
