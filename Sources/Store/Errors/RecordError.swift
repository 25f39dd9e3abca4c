// SPDX-License-Identifier: Apache-2.0

import Base

/// Why a record is refused. The transaction goes on without it.
public struct RecordError: Error, Sendable, Hashable {
  /// The register that the record was for.
  public let register: String
  /// The field at fault; nil where it is the record as a whole.
  public let field: String?
  /// The value at fault, as a person would read it, cut to 40 characters.
  public let found: String?
  /// What is wrong with it.
  public let problem: Problem

  /// What a record can be refused for.
  public enum Problem: Sendable, Hashable {
    /// A required field is null.
    case required
    /// The value is not of the field's type, or outside its bounds or list: what was expected.
    case unexpected(Message)
    /// The reference points to no record of this register.
    case noTarget(register: String)
    /// Another record has this key.
    case duplicateKey([String])
    /// The record is pointed to by this many of another register.
    case referenced(by: String, count: Int)
    /// The register has no natural key to find a record by.
    case noKey
    /// There is no record of this identifier.
    case noRecord(Int64)
    /// Not one value a field.
    case valueCount(expected: Int, found: Int)
    /// A text holds a NUL character, that SQLite would cut it at.
    case nulCharacter
  }

  /// What was expected and what was found, for a person.
  public var message: Message {
    let place = field.map { "\(register).\($0)" } ?? register
    return switch problem {
    case .required: Catalogue.requiredField(place)
    case .unexpected(let expected): Catalogue.unexpectedValue(place, expected, found: found ?? "")
    case .noTarget(let target): Catalogue.noReferenceTarget(place, register: target, found: found ?? "")
    case .duplicateKey(let key): Catalogue.duplicateRecord(place, key: key, found: found ?? "")
    case .referenced(let other, let count): Catalogue.recordReferenced(place, by: other, count: count)
    case .noKey: Catalogue.registerWithoutKey(place)
    case .noRecord(let id): Catalogue.noSuchRecord(place, id: id)
    case .valueCount(let expected, let found): Catalogue.valueCount(place, expected: expected, found: found)
    case .nulCharacter: Catalogue.nulCharacter(place)
    }
  }
}
