// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension Operation {
  /// Sessions of commissions: agenda, votes, decisions, minutes.
  static let commissions: [Operation] = [
    Operation("session.new", ["commission"], optional: ["date", "place"]) { arguments, desk in
      try desk.work { work in
        try work.convene(
          arguments.requiredText("commission"), on: arguments.date("date") ?? desk.day,
          at: arguments.text("place")
        ).value
      }
    },
    Operation("session.agenda", ["session"], optional: ["dossiers", "ready", "rapporteur"]) {
      arguments, desk in
      let name = try arguments.requiredText("session")
      let numbers = try arguments.texts("dossiers")
      let rapporteur = try arguments.text("rapporteur")
      let isReady = try arguments.boolean("ready") ?? false
      guard isReady != (arguments.values["dossiers"].map { !$0.isNull } ?? false) else {
        throw Refusal(Catalogue.dossiersOrReady)
      }
      let enrolled = try desk.work { work in
        isReady
          ? try work.enrollReady(in: name, rapporteur: rapporteur)
          : try work.enroll(numbers, in: name, rapporteur: rapporteur)
      }
      return .context([
        "session": .string(name), "enrolled": .number(Number(enrolled.count)),
        "dossiers": .list(enrolled.map(Value.string)),
      ])
    },
    Operation("session.arrange", ["session", "affairs"]) { arguments, desk in
      let name = try arguments.requiredText("session")
      var places: [AgendaPlace] = []
      for item in try arguments.list("affairs") {
        places.append(try AgendaPlace(item, "affairs[\(places.count + 1)]"))
      }
      try desk.work { try $0.arrange(places, in: name) }
      return .context(["session": .string(name), "affairs": .number(Number(places.count))])
    },
    Operation("session.remove", ["session", "dossier"]) { arguments, desk in
      let (name, number) = try arguments.affair
      return try desk.work { work in
        try work.withdraw(number, from: name)
        return .affair(name, number)
      }
    },
    Operation("session.undo", ["session"]) { arguments, desk in
      let name = try arguments.requiredText("session")
      let numbers = try desk.lastEnrolled(in: name)
      guard !numbers.isEmpty else { throw Refusal(Catalogue.nothingToUndo(name)) }
      try desk.work { try $0.withdraw(numbers, from: name) }
      return .context(["session": .string(name), "dossiers": .list(numbers.map(Value.string))])
    },
    Operation("session.open", ["session", "president", "present"], optional: ["absent"]) { arguments, desk in
      let name = try arguments.requiredText("session")
      return try desk.sitting(name).work { work in
        try work.openSession(
          name, president: arguments.requiredText("president"), present: arguments.texts("present"),
          absent: arguments.texts("absent")
        ).value
      }
    },
    Operation("session.recuse", ["session", "dossier", "member"], optional: ["reason"]) { arguments, desk in
      let (name, number) = try arguments.affair
      return try desk.work { work in
        try work.recuse(
          arguments.requiredText("member"), from: number, of: name, reason: arguments.text("reason"))
        return .affair(name, number)
      }
    },
    Operation(
      "session.decide", ["session", "dossier", "step"],
      optional: [
        "motive", "for", "against", "abstain", "president", "otherwise", "otherwise_motive", "note",
      ]
    ) { arguments, desk in
      let (name, number) = try arguments.affair
      let motion = try arguments.motion
      return try desk.sitting(name).work(on: number) { work, _ in try work.decide(motion, in: name).value }
    },
    Operation("session.adjourn", ["session", "dossier"], optional: ["note"]) { arguments, desk in
      let (name, number) = try arguments.affair
      return try desk.sitting(name).work { work in
        try work.adjourn(number, in: name, note: arguments.text("note"))
        return .affair(name, number)
      }
    },
    Operation("session.batch", ["session"], optional: ["decisions", "step", "motive"]) { arguments, desk in
      let name = try arguments.requiredText("session")
      let step = try arguments.text("step")
      let decisions = try arguments.list("decisions")
      guard (step == nil) != (arguments.values["decisions"].map(\.isNull) ?? true) else {
        throw Refusal(Catalogue.decisionsOrStep)
      }
      if let step {
        return try desk.decideAll(step, motive: arguments.text("motive"), in: name).value(name, desk.language)
      }
      var motions: [Motion] = []
      for item in decisions { motions.append(try Motion(item, "decisions[\(motions.count + 1)]")) }
      return try desk.decide(motions, in: name).value(name, desk.language)
    },
    Operation("session.close", ["session"]) { arguments, desk in
      let name = try arguments.requiredText("session")
      return try desk.sitting(name).work { try $0.closeSession(name).value }
    },
    Operation("session.show", ["session"]) { arguments, desk in
      try desk.sheet(of: arguments.requiredText("session")).value
    },
    Operation("session.minutes", ["session"]) { arguments, desk in
      let sheet = try desk.sheet(of: arguments.requiredText("session"))
      return .context([
        "session": .string(sheet.session.name), "document": .string(sheet.minutes(in: desk.language)),
      ])
    },
  ]
}

extension Arguments {
  /// A session and a dossier of its agenda.
  fileprivate var affair: (session: String, dossier: String) {
    get throws { (try requiredText("session"), try requiredText("dossier")) }
  }

  fileprivate var motion: Motion {
    get throws {
      var motion = Motion(
        dossier: try requiredText("dossier"), step: try requiredText("step"), motive: try text("motive"))
      let votes = try ["for", "against", "abstain"].map { try integer($0).map { Int($0) } }
      if votes.contains(where: { $0 != nil }) {
        motion.ballot = Ballot(
          inFavour: votes[0] ?? 0, against: votes[1] ?? 0, abstaining: votes[2] ?? 0)
      }
      if let side = try text("president") {
        let sides = Ballot.Side.allCases.map(\.rawValue)
        guard let casting = Ballot.Side(rawValue: side) else {
          throw Refusal(Catalogue.expectedOneOf(sides, found: side, nil))
        }
        motion.casting = casting
      }
      motion.otherwise = try text("otherwise")
      motion.otherwiseMotive = try text("otherwise_motive")
      motion.note = try text("note")
      return motion
    }
  }
}

extension Motion {
  /// One of a batch, as a script writes it.
  fileprivate init(_ item: Value, _ place: String) throws {
    self = try Arguments(item, place, names: ["dossier", "step", "motive"]).motion
  }
}

extension AgendaPlace {
  /// One of an agenda, as a script writes it.
  fileprivate init(_ item: Value, _ place: String) throws {
    let arguments = try Arguments(item, place, names: ["dossier", "rapporteur"])
    self.init(try arguments.requiredText("dossier"), rapporteur: try arguments.text("rapporteur"))
  }
}

extension Arguments {
  /// Those of an item of a list.
  fileprivate init(_ item: Value, _ place: String, names: [String]) throws(Refusal) {
    guard case .context(let context) = item else {
      throw Refusal(
        Catalogue.wrongAnswer(place, expected: FEELType.context([]).name, found: item.description))
    }
    for entry in context.entries where !names.contains(entry.name) {
      throw Refusal(
        Catalogue.unknownArgument(
          entry.name, of: place, Suggestion.closest(to: entry.name, among: names), known: names))
    }
    self.init(values: context, operation: place)
  }
}

extension Value {
  fileprivate static func affair(_ session: String, _ dossier: String) -> Value {
    .context(["session": .string(session), "dossier": .string(dossier)])
  }
}

extension Session {
  fileprivate var value: Value {
    .context(["session": .string(name), "state": .string(state.rawValue)])
  }
}

extension BatchOutcome {
  fileprivate func value(_ session: String, _ language: Language) -> Value {
    .context([
      "session": .string(session), "decided": .number(Number(decided.count)),
      "skipped": .number(Number(skipped)),
      "refused": .list(
        refused.map {
          .context(["dossier": .string($0.dossier), "reason": .string($0.reason(language))])
        }),
    ])
  }
}
