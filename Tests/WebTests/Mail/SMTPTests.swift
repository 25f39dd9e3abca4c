// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation
import Testing

@testable import Web

@Suite struct SMTPTests {
  private static let sender = "bilan@example.org"

  private static func mail(_ text: String, subject: String = "Votre demande : été") throws -> OutgoingMail {
    let accounts = try AccountBook(DeskSample().database, key: SealingKey())
    try Outbox(accounts).post(
      to: #require(MailAddress("ana@example.org")), subject: subject, text: text)
    return try #require(try Outbox(accounts).next())
  }

  private static func client(_ port: Int, login: SMTPClient.Login? = nil) throws -> SMTPClient {
    SMTPClient(host: "127.0.0.1", port: port, sender: try #require(MailAddress(sender)), login: login)
  }

  @Test func aMessageArrivesAsItWasWritten() async throws {
    let server = try MailServer()
    let text = "Été à Créteil : 12 €\n.\n..deux points\nfin\n\n" + String(repeating: "long ", count: 60)
    try await Self.client(server.port).send(Self.mail(text), at: 1_700_000_000)
    let message = try #require(server.messages.first)
    #expect(message.from == "<bilan@example.org>" && message.recipient == "<ana@example.org>")
    #expect(message.header("Subject").hasPrefix("=?utf-8?B?"))
    #expect(message.header("Date") == "Tue, 14 Nov 2023 22:13:20 +0000")
    #expect(message.text == text)
    #expect(message.lines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 127 } })
  }

  @Test func aLongSubjectIsFoldedAndCannotAddAHeader() {
    let folded = MailText.header("Été\r\nBcc: x@y.z " + String(repeating: "é", count: 200))
    #expect(!folded.contains("Bcc"))
    #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    #expect(folded.components(separatedBy: "\r\n").dropFirst().allSatisfy { $0.hasPrefix(" =?utf-8?B?") })
    #expect(!MailText.header("a\r\nBcc: x@y.z").contains("\r"))
    #expect(MailText.header("plain") == "plain")
  }

  @Test func theServerIsToldWhoAsks() async throws {
    let server = try MailServer(asksLogin: true)
    try await Self.client(server.port, login: .init(name: "bilan", password: "clé")).send(
      Self.mail("x"), at: 0)
    #expect(server.logins == ["\0bilan\0clé"])
    #expect(server.messages.count == 1)
  }

  @Test func whatAServerWillNeverTakeIsToldFromWhatItMayTakeLater() async throws {
    for (code, failure) in [(550, MailFailure.never(550)), (451, MailFailure.later("451"))] {
      let server = try MailServer(answerToRecipient: code)
      await #expect(throws: failure) { try await Self.client(server.port).send(Self.mail("x"), at: 0) }
      #expect(server.messages.isEmpty)
    }
  }

  @Test func nothingIsLostWhileNoServerListens() async throws {
    let key = SealingKey()
    let accounts = try AccountBook(DeskSample().database, key: key, now: { 1_000 })
    let outbox = Outbox(accounts)
    try outbox.post(to: #require(MailAddress("ana@example.org")), subject: "a", text: "b")
    let server = try MailServer()
    let port = server.port
    server.stop()
    let mail = try #require(try outbox.next())
    await #expect(throws: (any Error).self) { try await Self.client(port).send(mail, at: 0) }
    try outbox.failed(mail)
    #expect(try outbox.waiting() == 1)
    // Its time has come: the carrier takes it.
    let later = Outbox(AccountBook(accounts.database, key: key, now: { 5_000 }))
    let second = try MailServer()
    await MailCarrier(later, try Self.client(second.port), now: { 5_000 }).carry()
    #expect(second.messages.count == 1)
    #expect(try later.waiting() == 0)
  }
}
