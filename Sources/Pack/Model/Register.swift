// SPDX-License-Identifier: Apache-2.0

import Base

/// A typed table: what a service records.
public struct Register: Sendable, Hashable {
  public let name: String
  /// The service that owns it; nil for the register of communes, which every pack has.
  public let service: String?
  public let label: String
  public let plural: String
  public let fields: [Field]
  /// The fields of the natural key; empty where records have none.
  public let key: [String]
  /// The path that places a record in time.
  public let date: [String]?
  /// The path to the date on which the record ends.
  public let until: [String]?
  /// The path that places it on the map.
  public let place: [String]?
  /// Whether its records may be listed to anyone.
  public let isPublic: Bool
  /// Whether it concerns persons, so that disclosure control applies to its counts.
  public let concernsPersons: Bool
  public let renamedFrom: String?

  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// The name of the register of communes.
  public static let communes = "commune"
}

/// A column of a register.
public struct Field: Sendable, Hashable {
  public let name: String
  public let label: String
  public let type: FieldType
  public let isRequired: Bool
  public let isConfidential: Bool
  public let unit: String?
  public let renamedFrom: String?
}

/// What a field holds.
public enum FieldType: Sendable, Hashable {
  case text(maximumLength: Int?)
  case integer(Bounds)
  /// Exact, with `scale` digits kept after the point; stored as an integer number of 10^-scale.
  case decimal(scale: Int, Bounds)
  /// Euros, stored as whole cents.
  case money(Bounds)
  case boolean
  case date(from: CivilDate?, to: CivilDate?)
  case choice([Choice])
  /// The code of a commune of the territory.
  case commune
  /// A record of the register named.
  case reference(to: String)

  public struct Bounds: Sendable, Hashable {
    public let minimum: Number?
    public let maximum: Number?
    public static let none = Bounds(minimum: nil, maximum: nil)

    public init(minimum: Number?, maximum: Number?) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  public struct Choice: Sendable, Hashable {
    public let value: String
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
