// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Foundation
import Pack

/// What the forms of a session's page do.
extension SessionPages {
  private typealias Words = Catalogue.Sessions

  private func done(_ notice: DeskNotice = .saved) -> DeskAnswer {
    .see("\(address)?done=\(notice.rawValue)")
  }

  func enroll() throws -> DeskAnswer {
    var entries: [Value.Context.Entry] = [.init(name: "session", value: .string(name))]
    if let rapporteur = visit.form["rapporteur"] {
      entries.append(.init(name: "rapporteur", value: .string(rapporteur)))
    }
    if visit.form["all"] != nil {
      entries.append(.init(name: "ready", value: .boolean(true)))
    } else {
      let numbers = visit.form.all("dossier")
      guard !numbers.isEmpty else { throw Refusal(Words.nothingChosen) }
      entries.append(.init(name: "dossiers", value: .list(numbers.map(Value.string))))
    }
    try visit.run("session.agenda", Value.Context(entries))
    return done()
  }

  func arrange() throws -> DeskAnswer {
    let numbers = visit.form.all("affair")
    var places: [(rank: Int, number: String)] = []
    for number in numbers {
      guard let rank = visit.form["rank.\(number)"].flatMap({ Int($0) }) else {
        throw Refusal(Words.rankExpected)
      }
      places.append((rank, number))
    }
    let sorted = places.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    try visit.run(
      "session.arrange",
      [
        "session": .string(name),
        "affairs": .list(
          sorted.map { _, place in
            .context([
              "dossier": .string(place.number),
              "rapporteur": visit.form["rapporteur.\(place.number)"].map { .string($0) } ?? .null(),
            ])
          }),
      ])
    return done()
  }

  func remove() throws -> DeskAnswer {
    try visit.run(
      "session.remove", ["session": .string(name), "dossier": .string(visit.form["dossier"] ?? "")])
    return done()
  }

  func undo() throws -> DeskAnswer {
    try visit.run("session.undo", ["session": .string(name)])
    return done(.undone)
  }

  private func names(_ field: String) -> Value {
    let lines = (visit.form[field] ?? "").split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    return .list(lines.filter { !$0.isEmpty }.map(Value.string))
  }

  func open() throws -> DeskAnswer {
    try visit.run(
      "session.open",
      [
        "session": .string(name), "president": .string(visit.form["president"] ?? ""),
        "present": names("present"), "absent": names("absent"),
      ])
    return done()
  }

  func decideAll() throws -> DeskAnswer {
    guard let code = visit.form["choice"] else { throw Refusal(Words.choiceExpected) }
    let (step, motive) = StepChoice.parts(code)
    let outcome = try visit.desk().decideAll(step, motive: motive, in: name)
    guard outcome.refused.isEmpty else {
      throw Refusal(Words.batchPartly(decided: outcome.decided.count, refused: outcome.refused))
    }
    return done(.decided)
  }

  func close() throws -> DeskAnswer {
    try visit.run("session.close", ["session": .string(name)])
    return done()
  }
}
