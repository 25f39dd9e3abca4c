// SPDX-License-Identifier: Apache-2.0

/// Which records of a register are wanted, and in which order.
public struct RecordQuery: Sendable {
  /// The register.
  public let register: String
  private(set) var conditions: [Condition] = []
  private(set) var order: [(field: String, isDescending: Bool)] = []
  private(set) var limit: Int?
  private(set) var offset = 0

  /// How a field compares with a value.
  public enum Comparison: String, Sendable {
    case equals = "="
    case differs = "<>"
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
  }

  enum Condition: Sendable {
    case comparison(path: [String], Comparison, StoredValue)
    case isNull(path: [String], Bool)
    case among(path: [String], [StoredValue])
    case contains(path: [String], String)
    case sharing(field: String, other: String, StoredValue)
  }

  /// All records of a register.
  public init(_ register: String) { self.register = register }

  /// Those whose field compares so with a value. A field is a name, `id`, or a path through references:
  /// `droit.dossier.programme`.
  public func filtered(_ field: String, _ comparison: Comparison = .equals, _ value: StoredValue)
    -> RecordQuery
  {
    adding(
      value == .null
        ? .isNull(path: field.path, comparison == .equals)
        : .comparison(path: field.path, comparison, value))
  }

  /// Those whose field holds one of some values.
  public func filtered(_ field: String, among values: [StoredValue]) -> RecordQuery {
    adding(.among(path: field.path, values))
  }

  /// Those whose field holds a text somewhere; letters of ASCII count the same in either case.
  public func filtered(_ field: String, containing text: String) -> RecordQuery {
    adding(.contains(path: field.path, text))
  }

  /// Those that have in a field what another record of the register has there, which holds a value in some field: the
  /// words of persons who have another word, too.
  public func sharing(_ field: String, where other: String, is value: StoredValue) -> RecordQuery {
    adding(.sharing(field: field, other: other, value))
  }

  /// In the order of a field of the register, of `id`, or of a path through references; of those that are equal in
  /// it, in that of the next.
  public func sorted(by field: String, descending: Bool = false) -> RecordQuery {
    var query = self
    query.order.append((field, descending))
    return query
  }

  /// The first so many.
  public func first(_ count: Int) -> RecordQuery {
    var query = self
    query.limit = count
    return query
  }

  /// Without the first so many.
  public func skipping(_ count: Int) -> RecordQuery {
    var query = self
    query.offset = count
    return query
  }

  private func adding(_ condition: Condition) -> RecordQuery {
    var query = self
    query.conditions.append(condition)
    return query
  }
}

extension String {
  /// The steps of a path.
  var path: [String] { split(separator: ".").map(String.init) }
}
