// SPDX-License-Identifier: Apache-2.0

import Base
import Store
import Testing

@testable import Access

@Suite struct ConfidentialityTests {
  let book: SmallBook
  let confidentiality: Confidentiality
  private let subject = ConfidentialSubject(service: "aide", register: "dossier", number: "ALO-1")
  private let reason = "Urgence signalée par l'hôpital"

  init() throws {
    book = try SmallBook()
    confidentiality = Confidentiality(book.accounts)
  }

  @Test func itIsOpenToTheRoleInItsServiceAlone() throws {
    let alice = try book.add("alice", [.init(role: "chef", service: "aide")])
    let elsewhere = ConfidentialSubject(service: "sante", register: "dossier", number: "SOI-1")
    #expect(try confidentiality.isOpen(subject, to: alice) && !confidentiality.isOpen(elsewhere, to: alice))
  }

  @Test func aWrittenReasonOpensItForAnHour() throws {
    let (alice, bob) = (try book.add("alice"), try book.add("bob"))
    #expect(try !confidentiality.isOpen(subject, to: alice))
    try confidentiality.open(subject, to: alice, for: "  \(reason)  ", on: SmallBook.day)
    let other = ConfidentialSubject(service: "aide", register: "dossier", number: "ALO-2")
    #expect(try confidentiality.isOpen(subject, to: alice) && !confidentiality.isOpen(other, to: alice))
    #expect(try !confidentiality.isOpen(subject, to: bob))
    book.clock.pass(3600)
    #expect(try confidentiality.isOpen(subject, to: alice))
    book.clock.pass(1)
    #expect(try !confidentiality.isOpen(subject, to: alice))
    let record = try #require(try book.accounts.database.reading { try $0.record(1, of: "acces_exception") })
    #expect(record.text("motif") == reason && record.integer("compte") == alice.id)
    #expect(record.text("le") == "2023-06-15" && record["vu_par"] == .null)
  }

  @Test(arguments: ["", "         ", "urgent", String(repeating: "a", count: 501)])
  func noReasonWorthTheNameOpensNothing(reason: String) throws {
    let alice = try book.add("alice")
    #expect(
      refusal { try confidentiality.open(subject, to: alice, for: reason, on: SmallBook.day) }?
        .hasPrefix("a written reason is expected") == true)
    #expect(try !confidentiality.isOpen(subject, to: alice))
  }

  @Test func eachReadingIsNotedWithTheReasonThatOpenedIt() throws {
    let alice = try book.add("alice")
    let chef = try book.add("chef", [.init(role: "chef", service: "aide")])
    try confidentiality.open(subject, to: alice, for: reason, on: SmallBook.day)
    try confidentiality.note(subject, by: alice, on: SmallBook.day)
    try confidentiality.note(subject, by: chef, on: SmallBook.day)
    let readings = try book.accounts.database.reading {
      try $0.records(RecordQuery("acces_lecture").sorted(by: "id"))
    }
    #expect(readings.map { $0.integer("compte") } == [alice.id, chef.id])
    #expect(readings.map { $0.text("motif") } == [reason, nil])
    #expect(readings.allSatisfy { $0.text("numero") == "ALO-1" && $0.integer("moment") == book.clock.now })
  }

  @Test func eachOfManyReadingsAtOnceIsNotedBeforeItsReaderGoesOn() async throws {
    let alice = try book.add("alice")
    let chef = try book.add("chef", [.init(role: "chef", service: "aide")])
    try confidentiality.open(subject, to: alice, for: reason, on: SmallBook.day)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for place in 1...60 {
        group.addTask { [confidentiality, subject, book] in
          let reader = place % 3 == 0 ? alice : chef
          try await confidentiality.noteSoon(subject, by: reader, on: SmallBook.day)
          let count = try book.accounts.database.reading {
            try $0.count(RecordQuery("acces_lecture").filtered("compte", .equals, .integer(reader.id)))
          }
          #expect(count > 0)
        }
      }
      try await group.waitForAll()
    }
    let readings = try book.accounts.database.reading { try $0.records(RecordQuery("acces_lecture")) }
    #expect(readings.count == 60)
    #expect(readings.count { $0.integer("compte") == alice.id && $0.text("motif") == reason } == 20)
    #expect(readings.count { $0.integer("compte") == chef.id && $0["motif"] == .null } == 40)
    for reading in readings {
      let entry = try book.accounts.database.journal(register: "acces_lecture", record: reading.id).first
      #expect(entry?.actor == (reading.integer("compte") == alice.id ? alice.name : chef.name))
    }
  }

  @Test func aReadingThatCannotBeNotedFails() async throws {
    let alice = try book.add("alice")
    let long = ConfidentialSubject(
      service: "aide", register: "dossier", number: String(repeating: "9", count: 200))
    await #expect(throws: StoreError.self) {
      try await confidentiality.noteSoon(long, by: alice, on: SmallBook.day)
    }
    try await confidentiality.noteSoon(subject, by: alice, on: SmallBook.day)
    #expect(try book.accounts.database.reading { try $0.count(RecordQuery("acces_lecture")) } == 1)
  }
}
