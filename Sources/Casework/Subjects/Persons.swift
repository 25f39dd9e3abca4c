// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// A person, and those that it may be.
public struct PersonEntered: Sendable {
  /// Its identifier.
  public let person: Int64
  /// Known persons that look like it, best first.
  public let duplicates: [PersonFound]
}

extension CaseTransaction {
  static let personFields = [
    "nom", "prenom", "nom_usage", "naissance", "sexe", "adresse", "commune", "telephone", "courriel", "iban",
    "bic", "deces",
  ]

  /// Enters a person.
  ///
  /// - Parameter isDistinct: whether the agent says that it is none of those that look like it.
  /// - Throws: `Refusal` for what a person cannot be, and where it is most likely known already.
  public func enterPerson(_ given: Value.Context, isDistinct: Bool = false) throws -> PersonEntered {
    var record = try reader.blank("personne")
    for (name, value) in try subjectFields(given, of: "personne", Self.personFields) { record[name] = value }
    try checkLife(record)
    let identity = PersonIdentity(record)
    for (name, value) in identity.keys { record[name] = value }
    let duplicates = try reader.duplicates(of: identity)
    let certain = duplicates.filter { $0.score >= Resemblance.duplicate }
    guard isDistinct || certain.isEmpty else { throw Refusal(Catalogue.duplicatePerson(certain.map(\.told))) }
    let id = try writer.insert(record)
    try keepWords(of: identity, id)
    return PersonEntered(person: id, duplicates: duplicates)
  }

  /// Changes what is known of a person; what is not named stays.
  ///
  /// - Parameter seen: the revision that the agent saw; nil: whatever stands there is changed.
  /// - Throws: `Refusal` for what a person cannot be, and where somebody has changed it meanwhile.
  public func editPerson(_ id: Int64, _ given: Value.Context, seen: Int64? = nil) throws -> PersonEntered {
    var record = try person(id)
    if let seen, try reader.revision(of: id, in: "personne") != seen {
      throw Refusal(Catalogue.personChangedMeanwhile)
    }
    for (name, value) in try subjectFields(given, of: "personne", Self.personFields) { record[name] = value }
    try checkLife(record)
    let identity = PersonIdentity(record)
    for (name, value) in identity.keys { record[name] = value }
    try writer.update(record)
    try keepWords(of: identity, id)
    return PersonEntered(person: id, duplicates: try reader.duplicates(of: identity, except: id))
  }

  /// Gives the keys of the search to so many persons that have none: those that an import brought.
  ///
  /// - Returns: how many.
  public func indexPersons(atMost count: Int) throws -> Int {
    let records = try reader.records(
      RecordQuery("personne").filtered("cle_nom", .equals, .null).first(count))
    for record in records {
      let identity = PersonIdentity(record)
      try update(record, identity.keys)
      try keepWords(of: identity, record.id)
    }
    return records.count
  }

  /// The record of a person.
  ///
  /// - Throws: `Refusal` where there is none, or where it was merged into another.
  func person(_ id: Int64) throws -> StoredRecord {
    guard let record = try reader.record(id, of: "personne") else {
      throw Refusal(Catalogue.unknownPerson(id))
    }
    if let kept = record.integer("fusionnee") { throw Refusal(Catalogue.personMerged(id, into: kept)) }
    return record
  }

  private func checkLife(_ record: StoredRecord) throws(Refusal) {
    guard let birth = record.date("naissance"), let death = record.date("deces"), death < birth else {
      return
    }
    throw Refusal(Catalogue.deathBeforeBirth(birth: birth, death: death))
  }
}

extension PersonFound {
  /// As messages name it.
  var told: Catalogue.PersonTold {
    let name = [record.text("prenom"), record.text("nom")].compactMap(\.self).joined(separator: " ")
    return .init(id: record.id, name: name, score: score, reasons: reasons)
  }
}
