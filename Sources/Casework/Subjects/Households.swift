// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// A person who lives in a household.
public struct HouseholdMember: Sendable {
  /// The person.
  public let person: Int64
  /// `demandeur`, `conjoint`, `enfant` or `autre`.
  public let role: String
  /// Its first day there.
  public let since: CivilDate

  /// A member from a day on.
  public init(person: Int64, role: String, since: CivilDate) {
    self.person = person
    self.role = role
    self.since = since
  }
}

extension CaseTransaction {
  private static let applicant = "demandeur"

  /// Enters a household with its members. Its name is that of its applicant where none is given.
  ///
  /// - Throws: `Refusal` where it has not one applicant and one only, or the same person twice.
  public func enterHousehold(_ given: Value.Context, members: [HouseholdMember]) throws -> Int64 {
    let applicants = members.filter { $0.role == Self.applicant }
    guard applicants.count == 1 else { throw Refusal(Catalogue.applicantsInHousehold(applicants.count)) }
    var fields = try subjectFields(given, of: "menage", ["nom", "adresse", "commune"])
    let applicant = try person(applicants[0].person)
    for name in ["nom", "adresse", "commune"] where fields[name] == nil { fields[name] = applicant[name] }
    let household = try insert("menage", fields).id
    for member in members { try join(member, household) }
    return household
  }

  /// Adds a member to a household.
  ///
  /// - Throws: `Refusal` where the person is there already, or would be a second applicant.
  @discardableResult
  public func join(_ member: HouseholdMember, _ household: Int64) throws -> Int64 {
    _ = try person(member.person)
    try checkNotFuture(member.since, "depuis")
    let roles = pack.register("membre")?.field("role")?.type.choices ?? []
    guard roles.contains(member.role) else {
      throw Refusal(
        Catalogue.expectedOneOf(
          roles, found: member.role, Suggestion.closest(to: member.role, among: roles)))
    }
    // Whoever leaves later is there when this one comes.
    let others = try members(of: household).filter { $0.date("jusque").map { member.since <= $0 } ?? true }
    if others.contains(where: { $0.integer("personne") == member.person }) {
      throw Refusal(Catalogue.memberAlready(member.person, household))
    }
    let applicants = others.count { $0.text("role") == Self.applicant }
    if member.role == Self.applicant, applicants > 0 {
      throw Refusal(Catalogue.applicantsInHousehold(applicants + 1))
    }
    return try insert(
      "membre",
      [
        "menage": .integer(household), "personne": .integer(member.person), "role": .text(member.role),
        "depuis": StoredValue(member.since),
      ]
    ).id
  }

  /// Ends the stay of a person in a household.
  ///
  /// - Parameter last: its last day there.
  /// - Throws: `Refusal` where the person is not there, or asked for something that is still open.
  public func leave(_ person: Int64, _ household: Int64, last: CivilDate) throws {
    try checkNotFuture(last, "jusque")
    let stay = try members(of: household).first {
      $0.integer("personne") == person && $0.date("jusque") == nil
        && $0.date("depuis").map { $0 <= last } ?? true
    }
    guard let stay else { throw Refusal(Catalogue.notMember(person, household, on: last)) }
    if stay.text("role") == Self.applicant { try checkNothingOpen(person, household) }
    try update(stay, ["jusque": StoredValue(last)])
  }

  /// A household stands behind its open dossiers by its applicant.
  private func checkNothingOpen(_ person: Int64, _ household: Int64) throws {
    let open = try reader.records(
      RecordQuery(Dossier.register).filtered("menage", .equals, .integer(household))
        .filtered("clos_le", .equals, .null).sorted(by: "numero"))
    guard open.isEmpty else {
      throw Refusal(Catalogue.applicantOfOpen(person, household, open.compactMap { $0.text("numero") }))
    }
  }

  private func members(of household: Int64) throws -> [StoredRecord] {
    guard try reader.record(household, of: "menage") != nil else {
      throw Refusal(Catalogue.unknownHousehold(household))
    }
    return try reader.records(RecordQuery("membre").filtered("menage", .equals, .integer(household)))
  }
}

extension FieldType {
  /// The values of a choice; empty for any other type.
  var choices: [String] {
    guard case .choice(let choices) = self else { return [] }
    return choices.map(\.value)
  }
}
