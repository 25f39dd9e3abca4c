// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack

extension Guest {
  /// The programme that the path names, where citizens ask for it.
  func citizenProgramme() throws -> Programme {
    guard let programme = body.pack.programme(self[parameter: "programme"]), programme.citizenEntry != nil
    else { throw DeskNotFound() }
    return programme
  }

  /// Where a citizen works: nothing but what the steps of procedures leave to citizens.
  func citizenDesk(named name: String = "Usager") -> Desk {
    Desk(
      body.database, agent: Agent(name, roles: [Programme.citizen]), day: body.day,
      language: body.published.language)
  }

  /// The documents that a programme may ask of a citizen, each with when, in words.
  func documents(of programme: Programme) -> [(kind: String, label: String, condition: String?)] {
    let pack = body.pack
    let words = ConditionWords(programme: programme, language: language) { pack.header.typeset($0) }
    let asked = Set(programme.citizenQuestions.map(\.field.name))
    let always = Set(citizenDesk().outlook(RequestPlan(programme)).documents)
    return programme.documents.compactMap { request in
      let label = pack.header.typeset(pack.procedures.document(request.kind)?.label ?? request.kind)
      let names = request.condition?.firstNames ?? []
      // What citizens are not asked has no answer: either way it is settled.
      let isSettled = names.allSatisfy { name in
        programme.questions.contains { $0.field.name == name } && !asked.contains(name)
      }
      guard !isSettled else { return always.contains(request.kind) ? (request.kind, label, nil) : nil }
      return (request.kind, label, words.text(request.condition))
    }
  }
}

/// How long something takes.
enum DurationWords {
  /// Nil for what is neither a duration nor a day.
  static func text(_ value: Value, _ language: Language) -> String? {
    switch value {
    case .yearsDuration(let duration): Catalogue.months(Int(duration.months))(language)
    case .daysDuration(let duration):
      Catalogue.days(Int(duration.nanoseconds / 86_400_000_000_000))(language)
    default: nil
    }
  }
}
