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
}
