// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

extension Operation {
  /// Requests, steps, documents and opinions.
  static let dossiers: [Operation] = [
    Operation(
      "dossier.open", ["programme", "applicant"],
      optional: ["household", "organisation", "form", "entry", "documents"]
    ) { arguments, desk in
      let programme = try desk.programme(arguments.requiredText("programme"))
      return try desk.work { work in
        let request = Request(
          applicant: try arguments.requiredInteger("applicant"),
          household: try arguments.integer("household"), organisation: try arguments.integer("organisation"),
          answers: try arguments.context("form"), entry: try arguments.text("entry"))
        let dossier = try work.open(request, under: programme)
        for kind in try arguments.texts("documents") { try work.receive(kind, for: dossier) }
        return try work.dossier(dossier.number).value
      }
    },
    Operation("dossier.answer", ["dossier", "form"], optional: ["seen"]) { arguments, desk in
      try desk.work(on: arguments.requiredText("dossier")) { work, dossier in
        try work.checkSeen(Act(seen: arguments.integer("seen")), dossier)
        try work.answer(arguments.context("form"), of: dossier)
        return try work.dossier(dossier.number).value
      }
    },
    Operation("dossier.do", ["dossier", "step"], optional: ["motive", "note", "seen"]) { arguments, desk in
      try desk.work(on: arguments.requiredText("dossier")) { work, dossier in
        let act = Act(
          motive: try arguments.text("motive"), note: try arguments.text("note"),
          seen: try arguments.integer("seen"))
        return try work.perform(arguments.requiredText("step"), on: dossier, act).value
      }
    },
    Operation("dossier.document", ["dossier", "kind"], optional: ["person", "file", "digest"]) {
      arguments, desk in
      try desk.work(on: arguments.requiredText("dossier")) { work, dossier in
        let file = try arguments.text("file").map { ($0, try arguments.text("digest") ?? "") }
        try work.receive(
          arguments.requiredText("kind"), for: dossier, of: arguments.integer("person"), file: file)
        return try work.dossier(dossier.number).value
      }
    },
    Operation("document.judge", ["dossier", "document", "verdict"]) { arguments, desk in
      let verdicts = DocumentVerdict.allCases.map(\.rawValue)
      let named = try arguments.requiredText("verdict")
      guard let verdict = DocumentVerdict(rawValue: named) else {
        throw Refusal(
          Catalogue.expectedOneOf(verdicts, found: named, Suggestion.closest(to: named, among: verdicts)))
      }
      return try desk.work(on: arguments.requiredText("dossier")) { work, dossier in
        try work.judge(document: arguments.requiredInteger("document"), verdict, of: dossier)
        return try work.dossier(dossier.number).value
      }
    },
    Operation("dossier.assign", ["dossier"], optional: ["agent", "queue"]) { arguments, desk in
      try desk.work(on: arguments.requiredText("dossier")) { work, dossier in
        return try work.assign(dossier, to: arguments.text("agent"), queue: arguments.text("queue")).value
      }
    },
    Operation("dossier.undo", ["dossier"]) { arguments, desk in
      let number = try arguments.requiredText("dossier")
      guard let undoable = try desk.undoable(of: number) else {
        throw Refusal(Catalogue.nothingToUndo(number))
      }
      return try desk.work(on: number) { work, dossier in try work.undo(undoable, of: dossier).value }
    },
    Operation("opinion.ask", ["dossier", "service"], optional: ["question"]) { arguments, desk in
      try desk.work(on: arguments.requiredText("dossier")) { work, dossier in
        try work.askOpinion(
          of: arguments.requiredText("service"), on: dossier, arguments.text("question"))
        return try work.dossier(dossier.number).value
      }
    },
    Operation("opinion.give", ["dossier", "service", "sense"], optional: ["text"]) { arguments, desk in
      let senses = OpinionSense.allCases.map(\.rawValue)
      let named = try arguments.requiredText("sense")
      guard let sense = OpinionSense(rawValue: named) else {
        throw Refusal(
          Catalogue.expectedOneOf(senses, found: named, Suggestion.closest(to: named, among: senses)))
      }
      return try desk.work(on: arguments.requiredText("dossier")) { work, dossier in
        try work.giveOpinion(
          of: arguments.requiredText("service"), on: dossier, sense, arguments.text("text"))
        return try work.dossier(dossier.number).value
      }
    },
    Operation("due") { _, desk in .list(try desk.doWhatIsDue().map(\.value)) },
  ]
}

extension Dossier {
  /// What a script is told of it.
  var value: Value {
    .context([
      "dossier": .string(number), "programme": .string(programme.name), "state": .string(state),
      "version": .number(Number(Int(version))),
    ])
  }
}

extension Desk.Due {
  fileprivate var value: Value {
    .context([
      "dossier": .string(dossier), "deadline": .string(deadline), "term": .string(term.description),
      "step": transition.map(Value.string) ?? .null(),
      "refusal": refusal.map { .string($0(.fr)) } ?? .null(),
    ])
  }
}
