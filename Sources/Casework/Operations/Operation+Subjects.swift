// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension Operation {
  /// Persons, households, organisations.
  static let subjects: [Operation] = [
    Operation(
      "person.new", ["nom", "prenom"],
      optional: CaseTransaction.personFields.filter { !["nom", "prenom"].contains($0) } + ["distinct"]
    ) { arguments, desk in
      let isDistinct = try arguments.boolean("distinct") ?? false
      return try desk.work {
        try $0.enterPerson(arguments.without("distinct"), isDistinct: isDistinct).value(in: desk.language)
      }
    },
    Operation("person.edit", ["person"], optional: CaseTransaction.personFields + ["seen"]) {
      arguments, desk in
      let person = try arguments.requiredInteger("person")
      let seen = try arguments.integer("seen")
      let fields = Value.Context(arguments.values.entries.filter { !["person", "seen"].contains($0.name) })
      return try desk.work { try $0.editPerson(person, fields, seen: seen).value(in: desk.language) }
    },
    Operation("person.find", ["text"], optional: ["limit"]) { arguments, desk in
      let text = try arguments.requiredText("text")
      let limit = try arguments.integer("limit").map(Int.init) ?? 20
      return .list(
        try desk.database.reading { try $0.persons(named: text, limit: max(0, limit)) }.map(\.line))
    },
    Operation("person.index") { _, desk in
      var count = 0
      while true {
        let done = try desk.work { try $0.indexPersons(atMost: 10_000) }
        count += done
        if done == 0 { return .context(["persons": .number(Number(count))]) }
      }
    },
    Operation("person.merge", ["kept", "absorbed"], optional: ["reason"]) { arguments, desk in
      let (kept, absorbed) = (
        try arguments.requiredInteger("kept"), try arguments.requiredInteger("absorbed")
      )
      let reason = try arguments.text("reason")
      return try desk.work { try $0.merge(absorbed, into: kept, reason: reason).value }
    },
    Operation("person.unmerge", ["merge"]) { arguments, desk in
      let merge = try arguments.requiredInteger("merge")
      return try desk.work { try $0.unmerge(merge).value }
    },
    Operation("household.new", ["members"], optional: ["nom", "adresse", "commune"]) { arguments, desk in
      var members: [HouseholdMember] = []
      for item in try arguments.list("members") {
        members.append(try HouseholdMember(item, on: desk.day, "members[\(members.count + 1)]"))
      }
      return try desk.work { work in
        let household = try work.enterHousehold(arguments.without("members"), members: members)
        return .context(["household": .identifier(household)])
      }
    },
    Operation("household.join", ["household", "person", "role"], optional: ["since"]) { arguments, desk in
      let member = HouseholdMember(
        person: try arguments.requiredInteger("person"), role: try arguments.requiredText("role"),
        since: try arguments.date("since") ?? desk.day)
      let household = try arguments.requiredInteger("household")
      return try desk.work { work in
        try work.join(member, household)
        return .context(["household": .identifier(household), "person": .identifier(member.person)])
      }
    },
    Operation("household.leave", ["household", "person"], optional: ["until"]) { arguments, desk in
      let household = try arguments.requiredInteger("household")
      let person = try arguments.requiredInteger("person")
      let last = try arguments.date("until") ?? desk.day
      return try desk.work { work in
        try work.leave(person, household, last: last)
        return .context(["household": .identifier(household), "person": .identifier(person)])
      }
    },
    Operation(
      "organisation.new", ["nom"], optional: CaseTransaction.organisationFields.filter { $0 != "nom" }
    ) { arguments, desk in
      try desk.work { .context(["organisation": .identifier(try $0.enterOrganisation(arguments.values))]) }
    },
    Operation("role.add", ["dossier", "role"], optional: ["person", "organisation"]) { arguments, desk in
      try desk.work { work in
        let role = try work.addRole(
          arguments.requiredText("role"), in: work.dossier(arguments.requiredText("dossier")),
          person: arguments.integer("person"), organisation: arguments.integer("organisation"))
        return .context(["role": .identifier(role)])
      }
    },
  ]
}

extension Arguments {
  /// All of them but one.
  func without(_ name: String) -> Value.Context {
    Value.Context(values.entries.filter { $0.name != name })
  }
}

extension Value {
  /// The identifier of a record.
  static func identifier(_ id: Int64) -> Value { .number(Number(Int(id))) }
}

extension HouseholdMember {
  /// As a script writes it.
  fileprivate init(_ item: Value, on day: CivilDate, _ place: String) throws(Refusal) {
    guard case .context(let context) = item else {
      throw Refusal(
        Catalogue.wrongAnswer(place, expected: FEELType.context([]).name, found: item.description))
    }
    let names = ["person", "role", "since"]
    for entry in context.entries where !names.contains(entry.name) {
      throw Refusal(
        Catalogue.unknownArgument(
          entry.name, of: place, Suggestion.closest(to: entry.name, among: names), known: names))
    }
    let arguments = Arguments(values: context, operation: place)
    self.init(
      person: try arguments.requiredInteger("person"), role: try arguments.requiredText("role"),
      since: try arguments.date("since") ?? day)
  }
}

extension PersonEntered {
  fileprivate func value(in language: Language) -> Value {
    .context([
      "person": .identifier(person),
      "duplicates": .list(
        duplicates.map { found in
          .context([
            "person": .identifier(found.record.id), "score": .number(Number(found.score)),
            "why": .string(found.reasons.map { $0(language) }.joined(separator: ", ")),
          ])
        }),
    ])
  }
}

extension PersonFound {
  fileprivate var line: Value {
    func text(_ field: String) -> Value { record.text(field).map(Value.string) ?? .null() }
    return .context([
      "person": .identifier(record.id), "nom": text("nom"), "prenom": text("prenom"),
      "nom_usage": text("nom_usage"), "naissance": text("naissance"), "commune": text("commune"),
      "score": .number(Number(score)),
    ])
  }
}

extension Merge {
  fileprivate var value: Value {
    .context([
      "merge": .identifier(id), "kept": .identifier(kept), "absorbed": .identifier(absorbed),
      "moved": .number(Number(moved)),
    ])
  }
}
