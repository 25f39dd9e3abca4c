// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// A request as it comes in: who asks, for whom, and the answers to the form.
public struct Request: Sendable {
  /// The person who asks.
  public var applicant: Int64
  /// The household that asks; nil where none does.
  public var household: Int64?
  /// The organisation that asks; nil where none does.
  public var organisation: Int64?
  /// The answers, and the cases of groups, by name.
  public var answers: Value.Context
  /// The transition by which the dossier begins; nil: the first one that the agent may do.
  public var entry: String?

  /// A request of a person.
  public init(
    applicant: Int64, household: Int64? = nil, organisation: Int64? = nil, answers: Value.Context = [:],
    entry: String? = nil
  ) {
    self.applicant = applicant
    self.household = household
    self.organisation = organisation
    self.answers = answers
    self.entry = entry
  }
}

extension CaseTransaction {
  /// Opens a dossier for a request, in the state that its entry leads to.
  ///
  /// - Throws: `Refusal` for a request that is not as the programme asks.
  public func open(_ request: Request, under programme: Programme) throws -> Dossier {
    let applicant = try person(request.applicant)
    if programme.subject == .household, request.household == nil {
      throw Refusal(Catalogue.householdExpected(programme.name))
    }
    if programme.subject == .organisation, request.organisation == nil {
      throw Refusal(Catalogue.organisationExpected(programme.name))
    }
    if let id = request.organisation, try reader.record(id, of: "organisme") == nil {
      throw Refusal(
        Catalogue.wrongAnswer("organisation", expected: Catalogue.aRecord(of: "organisme"), found: String(id))
      )
    }
    if let household = request.household { try check(household, for: request.applicant) }
    let entry = try self.entry(request.entry, of: programme)
    let place =
      try request.household.flatMap { try reader.record($0, of: "menage")?.text("commune") }
      ?? applicant.text("commune")
    let record = try insert(
      Dossier.register,
      [
        "numero": .text(try nextNumber(of: programme)), "programme": .text(programme.name),
        "etat": .text(entry.to ?? ""), "demandeur": .integer(request.applicant),
        "menage": StoredValue(reference: request.household),
        "organisme": StoredValue(reference: request.organisation), "commune": StoredValue(text: place),
        "depose_le": StoredValue(day), "file": .text(entry.queue ?? programme.service),
        "version": .integer(0),
      ])
    let dossier = Dossier(record, programme)
    try answer(request.answers, of: dossier)
    return try perform(entry, on: dossier, Act())
  }

  /// A household has one applicant, who is the one who asks.
  private func check(_ household: Int64, for applicant: Int64) throws {
    guard try reader.record(household, of: "menage") != nil else {
      throw Refusal(Catalogue.unknownHousehold(household))
    }
    let applicants = try reader.records(
      RecordQuery("membre").filtered("menage", .equals, .integer(household))
        .filtered("role", .equals, .text("demandeur"))
    ).filter { $0.date("jusque").map { day <= $0 } ?? true }
    guard applicants.count == 1 else { throw Refusal(Catalogue.applicantsInHousehold(applicants.count)) }
    guard applicants[0].integer("personne") == applicant else { throw Refusal(Catalogue.otherApplicant) }
  }

  private func entry(_ name: String?, of programme: Programme) throws(Refusal) -> Transition {
    let entries = programme.entries
    if let name {
      guard let entry = entries.first(where: { $0.name == name }) else {
        let names = entries.map(\.name)
        throw Refusal(
          Catalogue.unknownTransition(name, Suggestion.closest(to: name, among: names), possible: names))
      }
      return entry
    }
    guard let entry = entries.first(where: { !desk.agent.roles.isDisjoint(with: $0.roles) }) ?? entries.first
    else { throw Refusal(Catalogue.noEntryTransition) }
    return entry
  }

  /// The next number of a programme in the year.
  private func nextNumber(of programme: Programme) throws -> String {
    let prefix = "\(programme.short)-\(day.year)-"
    let last = try reader.record(
      RecordQuery(Dossier.register).filtered("numero", .atLeast, .text(prefix))
        .filtered("numero", .less, .text(prefix + "~")).sorted(by: "numero", descending: true))
    let count = last?.text("numero").flatMap { Int($0.dropFirst(prefix.count)) } ?? 0
    let digits = String(count + 1)
    return prefix + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
