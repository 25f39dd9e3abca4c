// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Access

@Suite struct OneTimeLinkTests {
  private static let used = "this link was used already: ask for another"
  private static let expired = "this link has expired: ask for another"
  private static let unknown = "this link leads nowhere: see that it was copied whole"

  private func link(_ book: SmallBook, lasting seconds: Int64 = 3600) throws -> Token {
    let alice = try book.accounts.account(login: "alice") ?? book.add("alice")
    return try book.accounts.link(
      for: .password, account: alice.id, subject: "ALO-1", lasting: seconds, by: "Admin")
  }

  @Test func aLinkServesOnce() throws {
    let book = try SmallBook()
    let token = try link(book)
    #expect(try book.accounts.target(of: token, for: .password).subject == "ALO-1")
    #expect(try book.accounts.use(token, for: .password).account == 1)
    #expect(refusal { _ = try book.accounts.use(token, for: .password) } == Self.used)
    #expect(refusal { _ = try book.accounts.target(of: token, for: .password) } == Self.used)
  }

  @Test func aLinkExpires() throws {
    let book = try SmallBook()
    let token = try link(book, lasting: 60)
    book.clock.pass(60)
    _ = try book.accounts.target(of: token, for: .password)
    book.clock.pass(1)
    #expect(refusal { _ = try book.accounts.use(token, for: .password) } == Self.expired)
  }

  @Test func aLinkServesItsPurposeAlone() throws {
    let book = try SmallBook()
    let token = try link(book)
    #expect(refusal { _ = try book.accounts.use(token, for: .resume) } == Self.unknown)
    #expect(refusal { _ = try book.accounts.use(Token(), for: .password) } == Self.unknown)
    #expect(try book.accounts.use(token, for: .password).account == 1)
  }

  @Test func theDatabaseHoldsNoLink() throws {
    let book = try SmallBook()
    let token = try link(book)
    let record = try #require(try book.accounts.database.reading { try $0.record(1, of: "acces_jeton") })
    #expect(record.text("empreinte") == token.fingerprint && token.fingerprint != token.text)
  }
}
