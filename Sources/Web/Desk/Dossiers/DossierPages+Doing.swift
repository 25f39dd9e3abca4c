// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// What is done to a dossier.
extension DossierPages {
  private func see(_ notice: DeskNotice) -> DeskAnswer { .see(link("?done=\(notice.rawValue)")) }

  func open() throws -> DeskAnswer {
    try visit.body.confidentiality.open(
      subject, to: visit.account, for: visit.form["reason"] ?? "", on: visit.day)
    return .see(link())
  }

  func step() throws -> DeskAnswer {
    try visit.run(
      "dossier.do",
      arguments(
        ["step": visit.form["step"], "motive": visit.form["motive"], "note": visit.form["note"]], seen: true))
    return see(.stepDone)
  }

  func assign() throws -> DeskAnswer {
    try visit.run(
      "dossier.assign",
      [
        "dossier": .string(number), "agent": .string(visit.form["agent"] ?? ""),
        "queue": .string(visit.form["queue"] ?? ""),
      ])
    return see(.saved)
  }

  func undo() throws -> DeskAnswer {
    try visit.run("dossier.undo", ["dossier": .string(number)])
    return see(.undone)
  }

  func askOpinion() throws -> DeskAnswer {
    try visit.run(
      "opinion.ask", arguments(["service": visit.form["service"], "question": visit.form["question"]]))
    return see(.sent)
  }

  func receive() throws -> DeskAnswer {
    var named: [String: String?] = ["kind": visit.form["kind"]]
    if let file = visit.form.file("file") {
      let stored = try visit.documents.keep(file)
      named["file"] = stored.name
      named["digest"] = stored.digest
    } else if visit.form["paper"] != "1" {
      throw Refusal(Words.fileExpected)
    }
    var arguments = arguments(named)
    if let id = visit.form["person"].flatMap({ Int($0) }) {
      arguments = arguments.adding("person", .number(Number(id)))
    }
    try visit.run("dossier.document", arguments)
    return see(.documentReceived)
  }

  func judge() throws -> DeskAnswer {
    guard let id = visit.form["document"].flatMap({ Int($0) }) else { throw DeskNotFound() }
    let arguments = arguments(["verdict": visit.form["verdict"]])
    try visit.run("document.judge", arguments.adding("document", .number(Number(id))))
    return see(.saved)
  }

  /// The arguments of an operation on the dossier, without those that were left empty.
  private func arguments(_ given: [String: String?], seen: Bool = false) -> Value.Context {
    var entries: [Value.Context.Entry] = [.init(name: "dossier", value: .string(number))]
    for case (let name, let value?) in given.sorted(by: { $0.key < $1.key }) {
      entries.append(.init(name: name, value: .string(value)))
    }
    if seen, let version = visit.form["seen"].flatMap({ Int($0) }) {
      entries.append(.init(name: "seen", value: .number(Number(version))))
    }
    return Value.Context(entries)
  }
}

extension Value.Context {
  /// The same with one entry more.
  fileprivate func adding(_ name: String, _ value: Value) -> Value.Context {
    Value.Context(entries + [.init(name: name, value: value)])
  }
}
