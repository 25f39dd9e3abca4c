// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Reporting

/// Another link to choose a password, sent to a citizen who has forgotten it, or whose invitation has ended. What is
/// answered never tells whether there is such an account.
struct NewLinkPages {
  private let guest: Guest

  init(_ guest: Guest) { self.guest = guest }

  static let path = "/sign-in/link"

  static let routes: [DeskRoute] = [
    .guest(.get, path) { NewLinkPages($0).page() },
    .guest(.post, path) { try NewLinkPages($0).send() },
  ]

  /// How long the link is good, in seconds.
  private static let lasting: Int64 = 86_400

  private func page(refusal: Message? = nil, notice: Message? = nil) -> DeskAnswer {
    let title = guest.text(Catalogue.newLink)
    return CitizenFrame(guest, refusal: refusal, notice: notice).page(
      title: title, part: .dossiers, status: refusal == nil ? .ok : .unprocessableContent
    ) { html in
      html.element(.div, .class("sign-in")) { html in
        html.element(.h1, text: title)
        guard guest.body.mail.isSent else {
          return html.element(.p, text: guest.text(Catalogue.newLinkNotSent))
        }
        html.element(.p, text: guest.text(Catalogue.newLinkText))
        html.element(.form, .method("post"), .action(guest.link(Self.path))) { html in
          FieldWriter(
            name: "login", label: guest.text(Catalogue.login), value: guest.form["login"] ?? "",
            hint: guest.text(Catalogue.citizenLoginHint), isRequired: true
          ).input(&html, autocomplete: "username")
          html.element(.div, .class("actions")) { html in
            html.element(.button, .type("submit"), text: guest.text(Catalogue.sendNewLink))
          }
        }
      }
    }
  }

  private func send() throws -> DeskAnswer {
    guard let login = guest.form["login"] else { return page(refusal: Catalogue.loginExpected) }
    guard guest.body.attempts.allows("\(guest.address) mail") else {
      return page(refusal: Catalogue.tooManyAttempts)
    }
    if guest.body.mail.isSent, let (account, recipient) = try citizen(login) {
      let link = try guest.body.accounts.link(
        for: .password, account: account.id, lasting: Self.lasting, by: "bilan")
      let address = guest.body.mail.origin + guest.link("/invitations/\(link.text)")
      try guest.body.mail.post(
        to: recipient, subject: guest.text(Catalogue.newLinkSubject),
        text: guest.text(Catalogue.newLinkMail(address, login: account.login)))
    }
    return page(notice: Catalogue.newLinkSent)
  }

  /// A citizen's account and where its holder reads messages; nil for an agent's, whose administrator makes links.
  private func citizen(_ login: String) throws -> (account: Account, recipient: MailAddress)? {
    guard let account = try guest.body.accounts.account(login: login.lowercased()),
      account.state != .closed, let person = account.person
    else { return nil }
    let known = try guest.body.database.reading { reader in
      try reader.record(try reader.keptPerson(person), of: "personne")?.text("courriel")
    }
    // Where the person's address has changed, the new one is read.
    return MailAddress(known ?? account.login).map { (account, $0) }
  }
}
