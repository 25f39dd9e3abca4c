// SPDX-License-Identifier: Apache-2.0

import Casework
import Store
import Testing

@testable import Access

@Suite struct DraftTests {
  private let clock = Clock()
  private let accounts: AccountBook
  private let drafts: DraftBook

  init() throws {
    accounts = try AccountBook(
      Database.inMemory(pack: SmallPack.load()), key: SealingKey(), now: { [clock] in clock.now })
    drafts = DraftBook(accounts)
  }

  @Test func aDraftIsKeptSealed() throws {
    let token = try drafts.begin("aide", ["p.nom": "Petit-Secret"])
    var draft = try #require(try drafts.draft(token))
    #expect(draft.values == ["p.nom": "Petit-Secret"] && draft.programme == "aide" && !draft.isSent)
    draft.values["p.prenom"] = "Ana"
    try drafts.save(draft)
    #expect(try drafts.draft(token)?.values["p.prenom"] == "Ana")
    let record = try accounts.database.reading { try $0.record(RecordQuery("acces_brouillon")) }
    #expect(record?.text("contenu")?.contains("Petit") == false)
    #expect(record?.text("empreinte") != token.text)
    #expect(try drafts.draft(Token()) == nil)
    let other = DraftBook(AccountBook(accounts.database, key: SealingKey(), now: { [clock] in clock.now }))
    #expect(try other.draft(token) == nil)
  }

  @Test func aDraftExpiresAfterThirtyDays() throws {
    let token = try drafts.begin("aide", [:])
    let draft = try #require(try drafts.draft(token))
    clock.pass(Draft.lasting + 1)
    #expect(try drafts.draft(token) == nil)
    #expect(throws: Refusal.self) { try drafts.save(draft) }
    _ = try drafts.begin("aide", ["p.nom": "Petit"])
    #expect(try drafts.alive()?.map(\.values) == [["p.nom": "Petit"]])
    let expired = try drafts.expired(atMost: 10)
    #expect(expired.map(\.id) == [draft.id])
    for draft in try expired + (drafts.alive() ?? []) { try drafts.forget(draft) }
    #expect(try accounts.database.reading { try $0.records(RecordQuery("acces_brouillon")).count } == 1)
  }

  @Test func aLinkServesOnceAndTakesTheDraftAlong() throws {
    let token = try drafts.begin("aide", ["p.nom": "Petit"])
    let draft = try #require(try drafts.draft(token))
    let (first, second) = (try drafts.link(to: draft), try drafts.link(to: draft))
    #expect(first != second)
    let (other, resumed) = try drafts.resume(first)
    #expect(resumed.values["p.nom"] == "Petit")
    #expect(try drafts.draft(other)?.id == draft.id)
    // Whoever was at the draft before is not any more.
    #expect(try drafts.draft(token) == nil)
    #expect(throws: Refusal.self) { try drafts.resume(first) }
    #expect(throws: Refusal.self) { try drafts.resume(Token()) }
    let password = try accounts.link(for: .password, account: nil, lasting: 60, by: "test")
    #expect(throws: Refusal.self) { try drafts.resume(password) }
    clock.pass(Draft.lasting + 1)
    #expect(throws: Refusal.self) { try drafts.resume(second) }
  }

  @Test func aDraftIsSentOnce() throws {
    let token = try drafts.begin("aide", ["p.nom": "Petit"])
    let draft = try #require(try drafts.draft(token))
    try accounts.database.write(by: .bilan) { try drafts.markSent(draft, as: "ALO-1", in: $0) }
    let sent = try #require(try drafts.draft(token))
    #expect(sent.isSent && sent.values == ["dossier": "ALO-1"])
    #expect(throws: Refusal.self) {
      try accounts.database.write(by: .bilan) { try drafts.markSent(draft, as: "ALO-2", in: $0) }
    }
    #expect(throws: Refusal.self) { try drafts.save(draft) }
    #expect(throws: Refusal.self) { try drafts.resume(try drafts.link(to: draft)) }
    try drafts.remember(["link": "/x"], of: draft)
    #expect(try drafts.draft(token)?.values == ["dossier": "ALO-1", "link": "/x"])
  }

  @Test func whatIsTooLongIsRefused() throws {
    #expect(throws: Refusal.self) {
      try drafts.begin("aide", ["q.x": String(repeating: "a", count: 400_000)])
    }
  }
}
