// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct UndoTests {
  private let body: SampleBody
  private let number: String

  init() throws {
    body = try SampleBody()
    number = try body.submitted("Petit", on: "2023-03-10", ["statut": .string("proprietaire")]).number
  }

  private func desk(_ name: String = "Ada", on day: String = "2023-03-12") throws -> Desk {
    Desk(
      body.database, agent: Agent(name, roles: body.desk(day).agent.roles), day: try #require(CivilDate(day)))
  }

  private func run(_ operation: String, _ arguments: Value.Context, _ desk: Desk) throws {
    let named = Value.Context([.init(name: "dossier", value: .string(number))] + arguments.entries)
    _ = try Operation.named(operation).run(named, at: desk)
  }

  private func dossier() throws -> StoredRecord {
    try #require(
      try body.database.reading { reader in
        try reader.record(RecordQuery("dossier").filtered("numero", .equals, .text(number)))
      })
  }

  private func documents() throws -> [StoredRecord] {
    try body.database.reading { try $0.records(RecordQuery("piece")) }
  }

  @Test func anAssignmentGoesBackToWhoHadTheDossier() throws {
    let before = try dossier()
    try run("dossier.assign", ["agent": .string("Luc"), "queue": .string("instruction")], desk("Max"))
    try run("dossier.assign", ["agent": .string("Eva"), "queue": .string("etude")], desk())
    // Neither somebody else nor another day.
    #expect(try desk("Max").undoable(of: number) == nil)
    #expect(try desk(on: "2023-03-13").undoable(of: number) == nil)
    #expect(try desk().undoable(of: number)?.deed == .assignment(agent: "Luc", queue: "instruction"))
    try run("dossier.undo", [:], desk())
    #expect(try dossier().text("agent") == "Luc" && dossier().text("file") == "instruction")
    #expect((try dossier().integer("version") ?? 0) == (before.integer("version") ?? 0) + 3)
  }

  @Test func aReceiptIsTakenBackAsLongAsNothingFollows() throws {
    try run("dossier.document", ["kind": .string("bail")], desk("Max"))
    try run("dossier.document", ["kind": .string("identite")], desk())
    let last = try #require(try documents().last)
    #expect(try desk("Max").undoable(of: number) == nil)
    #expect(try desk().undoable(of: number)?.deed == .receipt(document: last.id))
    try run("dossier.undo", [:], desk())
    #expect(try documents().map { $0.text("nature") } == ["bail"])
    // What Max received is not Ada's to take back, and what was undone is not undone again.
    #expect(try desk().undoable(of: number) == nil)
    #expect(try desk("Max").undoable(of: number) == nil)
    #expect(throws: Refusal.self) { try run("dossier.undo", [:], desk()) }
    #expect(
      try body.database.journal(register: "piece", record: last.id).map(\.action) == [.insert, .delete])
  }

  @Test func whatWasFollowedStays() throws {
    try run("dossier.document", ["kind": .string("identite")], desk())
    let document = try #require(try documents().last)
    let id = Value.number(Number(Int(document.id)))
    for verdict in ["acceptee", "recue"] {
      try run("document.judge", ["document": id, "verdict": .string(verdict)], desk())
      #expect(try desk().undoable(of: number) == nil)
    }
    try run("dossier.assign", ["agent": .string("Eva")], desk())
    try run("dossier.do", ["step": .string("declarer_complet")], desk())
    #expect(try desk().undoable(of: number) == nil)
    #expect(throws: Refusal.self) { try run("dossier.undo", [:], desk()) }
    #expect(try documents().count == 1)
  }

  @Test func twoAtOnceDoNotUndoEachOther() throws {
    try run("dossier.assign", ["agent": .string("Eva")], desk())
    let undoable = try #require(try desk().undoable(of: number))
    try run("dossier.document", ["kind": .string("bail")], desk("Max"))
    #expect(throws: Refusal.self) {
      try desk().work { try $0.undo(undoable, of: $0.dossier(number)) }
    }
  }

  @Test func anAdditionToAnAgendaIsTakenBackWhole() async throws {
    let committee = try Committee()
    try committee.run("session.new", #""commission": "comite", "date": "2023-03-20""#)
    try committee.run("session.agenda", "\"dossiers\": [\"\(committee.dossiers[0])\"]")
    // Each is a transaction at a time of its own.
    try await Task.sleep(for: .milliseconds(5))
    try committee.run("session.agenda", #""ready": true"#)
    let desk = committee.body.desk("2023-03-20")
    #expect(try desk.lastEnrolled(in: Committee.name) == Array(committee.dossiers[1...]))
    let other = Desk(committee.body.database, agent: Agent("Autre"), day: desk.day)
    #expect(try other.lastEnrolled(in: Committee.name).isEmpty)
    try committee.run("session.undo")
    #expect(try desk.sheet(of: Committee.name).affairs.map(\.dossier.number) == [committee.dossiers[0]])
    // The one before can be taken back in its turn; what was arranged since cannot.
    try committee.run(
      "session.arrange", "\"affairs\": [{\"dossier\": \"\(committee.dossiers[0])\", \"rapporteur\": \"Eva\"}]"
    )
    #expect(try desk.lastEnrolled(in: Committee.name).isEmpty)
    #expect(throws: Refusal.self) { try committee.run("session.undo") }
  }
}
