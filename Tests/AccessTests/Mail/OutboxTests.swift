// SPDX-License-Identifier: Apache-2.0

import Store
import Testing

@testable import Access

@Suite struct OutboxTests {
  private let clock = Clock()
  private let accounts: AccountBook
  private let outbox: Outbox
  private let ana: MailAddress

  init() throws {
    accounts = try AccountBook(
      Database.inMemory(pack: SmallPack.load()), key: SealingKey(), now: { [clock] in clock.now })
    outbox = Outbox(accounts)
    ana = try #require(MailAddress("ana@example.org"))
  }

  @Test func aMessageWaitsSealedUntilItIsSent() throws {
    try outbox.post(to: ana, subject: "Votre demande", text: "Voici le lien secret")
    let record = try accounts.database.reading { try $0.record(RecordQuery("acces_courriel")) }
    #expect(record?.text("contenu")?.contains("secret") == false)
    #expect(record?.text("destinataire")?.contains("ana") == false)
    let mail = try #require(try outbox.next())
    #expect(mail.recipient == ana && mail.text == "Voici le lien secret" && mail.attempts == 0)
    try outbox.sent(mail)
    #expect(try outbox.next() == nil)
    let after = try accounts.database.reading { try $0.record(RecordQuery("acces_courriel")) }
    #expect(after?["contenu"] == .null && after?["destinataire"] == .null && after?.text("etat") == "parti")
  }

  @Test func whatFailsIsTriedAgainLessAndLessOftenThenGivenUp() throws {
    try outbox.post(to: ana, subject: "a", text: "b")
    var waits: [Int64] = []
    while let mail = try outbox.next() {
      clock.pass(max(0, mail.due - clock.now))
      try outbox.failed(mail)
      if let again = try outbox.next() { waits.append(again.due - clock.now) }
    }
    #expect(waits.prefix(4) == [15, 30, 60, 120])
    #expect(waits.max() == 7_200)
    #expect(waits.count == 39)
    #expect(try outbox.waiting() == 0)
  }

  @Test func aLaterMessageIsNotHeldUpByOneThatFails() throws {
    try outbox.post(to: ana, subject: "premier", text: "")
    try outbox.failed(try #require(try outbox.next()))
    try outbox.post(to: ana, subject: "second", text: "")
    #expect(try outbox.next()?.subject == "second")
    #expect(try outbox.waiting() == 2)
  }

  @Test func whatAnotherKeySealedIsGivenUp() throws {
    try outbox.post(to: ana, subject: "a", text: "b")
    let other = Outbox(AccountBook(accounts.database, key: SealingKey(), now: { [clock] in clock.now }))
    #expect(try other.next() == nil)
  }

  @Test(arguments: ["ana@example.org", "a.b+c@exemple-ville.fr", "ana@localhost"])
  func anAddressIsOne(_ text: String) { #expect(MailAddress(text)?.text == text) }

  @Test(arguments: [
    "", "ana", "@example.org", "ana@", "ana@exa mple.org", "a@b@c", "ana@example.org>\r\nRCPT TO:<x@y.z",
    "ana@example.org\nBcc: x@y.z", "<ana@example.org>", "aña@example.org", "ana@.org", ".ana@example.org",
    "ana..b@example.org", "ana@example.org ",
  ])
  func whatIsNoAddressIsNone(_ text: String) { #expect(MailAddress(text) == nil) }
}
