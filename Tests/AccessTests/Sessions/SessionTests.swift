// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Access

@Suite struct SessionTests {
  let book: SmallBook
  let keeper: SessionKeeper
  let alice: Account

  init() throws {
    book = try SmallBook()
    keeper = SessionKeeper(book.accounts)
    alice = try book.add("alice")
  }

  @Test func aSessionIsOfWhoOpenedIt() throws {
    let token = try keeper.open(alice)
    #expect(try keeper.account(of: token)?.login == "alice")
    #expect(try keeper.account(of: Token()) == nil)
    #expect(Token("abc") == nil && Token(token.text + "0") == nil && Token(token.text) == token)
  }

  @Test func theDatabaseHoldsNoToken() throws {
    let token = try keeper.open(alice)
    let record = try #require(
      try book.accounts.database.reading { try $0.record(1, of: "acces_session") })
    #expect(record.text("empreinte") == token.fingerprint && token.fingerprint != token.text)
  }

  @Test func halfAnHourWithoutARequestEndsASession() throws {
    let token = try keeper.open(alice)
    for _ in 1...3 {
      book.clock.pass(1800)
      #expect(try keeper.account(of: token) != nil)
    }
    book.clock.pass(1801)
    #expect(try keeper.account(of: token) == nil)
    #expect(try keeper.count() == 0)
  }

  @Test func twelveHoursEndASessionWhateverHappens() throws {
    let token = try keeper.open(alice)
    for _ in 1...(12 * 4) {
      book.clock.pass(900)
      #expect(try keeper.account(of: token) != nil)
    }
    book.clock.pass(1)
    #expect(try keeper.account(of: token) == nil)
  }

  @Test func sessionsOutliveTheServer() throws {
    let token = try keeper.open(alice)
    book.clock.pass(600)
    _ = try keeper.account(of: token)
    book.clock.pass(1500)
    let restarted = SessionKeeper(book.accounts)
    #expect(try restarted.account(of: token)?.login == "alice")
    #expect(try restarted.count() == 1)
  }

  @Test func aClosedSessionIsNoneAnyMore() throws {
    let (one, other) = (try keeper.open(alice), try keeper.open(alice))
    try keeper.close(one)
    #expect(try keeper.account(of: one) == nil && keeper.account(of: other) != nil)
    #expect(try SessionKeeper(book.accounts).account(of: one) == nil)
    try keeper.closeAll(of: alice.id)
    #expect(try keeper.account(of: other) == nil)
  }

  @Test func closingAnAccountEndsItsSessions() throws {
    let token = try keeper.open(alice)
    #expect(try keeper.account(of: token) != nil)
    try book.accounts.close(alice.id, by: "Admin")
    #expect(try keeper.account(of: token) == nil)
  }

  @Test func rolesChangedInMidSessionCountAtOnce() throws {
    let token = try keeper.open(alice)
    let pack = book.accounts.database.pack
    #expect(try keeper.account(of: token)?.may(.dossiers, in: "aide", pack) == true)
    try book.accounts.setGrants(
      [.init(role: "chef", service: "sante")], of: alice.id, by: "Admin", on: SmallBook.day)
    let changed = try #require(try keeper.account(of: token))
    #expect(!changed.may(.dossiers, in: "aide", pack) && changed.may(.oversight, in: "sante", pack))
  }

  @Test func aSessionOfAnotherBodyIsNone() throws {
    let token = try keeper.open(alice)
    let other = try SmallBook()
    try other.add("alice")
    #expect(try SessionKeeper(other.accounts).account(of: token) == nil)
  }
}
