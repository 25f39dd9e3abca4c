// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Pack
import Reporting
import Store

/// Makes a dossier of a request, once, and gives the citizen an account to follow it.
struct RequestSending {
  let guest: Guest
  let drafts: DraftBook

  init(_ guest: Guest, _ drafts: DraftBook) {
    self.guest = guest
    self.drafts = drafts
  }

  private var accounts: AccountBook { guest.body.accounts }
  /// How long the link to choose a password is good, in seconds.
  private static let invitation: Int64 = 7 * 86_400

  /// - Throws: `Refusal` for what cannot be; nothing is stored then.
  func send(_ flow: RequestFlow, _ draft: Draft) throws {
    let answers = flow.answers
    let name = ["p.prenom", "p.nom"].compactMap { answers.values[$0] }.joined(separator: " ")
    let desk = guest.citizenDesk(named: String(name.prefix(100)))
    // The first things first: whoever asks, the dossier, its documents and the end of the draft are one transaction.
    let (dossier, isKnown) = try desk.work { work in
      let submitted = try work.submit(flow.plan, by: guest.account?.person)
      for document in flow.documents {
        if let kept = answers.document(document.kind) {
          try work.receive(document.kind, for: submitted.dossier, file: (kept.name, kept.digest))
        }
      }
      try drafts.markSent(draft, as: submitted.dossier.number, in: work.writer)
      return (submitted.dossier, submitted.isKnown)
    }
    guard let recipient = MailAddress(answers.values["p.courriel"] ?? "") else { return }
    try tell(recipient, name, dossier, isKnown, draft)
  }

  private func tell(
    _ recipient: MailAddress, _ name: String, _ dossier: Dossier, _ isKnown: Bool, _ draft: Draft
  ) throws {
    let mail = guest.body.mail
    let label = guest.body.pack.header.typeset(dossier.programme.label)
    let subject = Catalogue.receivedSubject(label)(guest.language)
    if guest.account?.person != nil {
      let space = mail.origin + guest.link("/my")
      return try mail.post(
        to: recipient, subject: subject,
        text: Catalogue.receivedMail(label, dossier.number, space: space)(guest.language))
    }
    let account = try self.account(for: recipient, name, dossier)
    guard account.state == .invited else {
      let space = mail.origin + guest.link("/my")
      return try mail.post(
        to: recipient, subject: subject,
        text: Catalogue.receivedMail(label, dossier.number, space: space)(guest.language))
    }
    let link = try accounts.link(
      for: .password, account: account.id, lasting: Self.invitation, by: "bilan")
    let address = guest.link("/invitations/\(link.text)")
    try mail.post(
      to: recipient, subject: subject,
      text: Catalogue.receivedInvitation(label, dossier.number, mail.origin + address, login: account.login)(
        guest.language))
    // Where no messages are sent, only what was just typed here may be opened from here.
    if !mail.isSent, !isKnown { try drafts.remember(["link": address], of: draft) }
  }

  /// The citizen's account: that of the address, or a new one; of the dossier where the address is someone else's.
  private func account(for recipient: MailAddress, _ name: String, _ dossier: Dossier) throws -> Account {
    var login = recipient.text.lowercased()
    if let known = try accounts.account(login: login) {
      let kept = try known.person.map { person in
        try guest.body.database.reading { try $0.keptPerson(person) }
      }
      if known.state != .closed, kept == dossier.applicant { return known }
      login = dossier.number.lowercased()
    }
    return try accounts.add(
      login: login, name: name, grants: [], person: dossier.applicant, by: "bilan", on: guest.body.day)
  }
}

/// What is said once a request was sent.
struct SentPage {
  let guest: Guest
  let programme: Programme
  let draft: Draft

  init(_ guest: Guest, _ programme: Programme, _ draft: Draft) {
    self.guest = guest
    self.programme = programme
    self.draft = draft
  }

  func page() -> DeskAnswer {
    let title = guest.text(Catalogue.requestSent)
    let language = guest.language
    return CitizenFrame(guest).page(title: title) { html in
      html.element(.h1, text: title)
      html.element(
        .p, .class("lead"), text: Catalogue.requestSentText(draft.values["dossier"] ?? "")(language))
      if guest.account?.person != nil {
        html.element(.p) { html in
          html.element(
            .a, .class("button"), .href(guest.link("/my")), text: guest.text(Catalogue.followDossier))
        }
      } else if let link = draft.values["link"] {
        html.element(.p, text: guest.text(Catalogue.choosePasswordToFollow))
        html.element(.p) { html in
          html.element(.a, .class("button"), .href(link), text: guest.text(Catalogue.choosePassword))
        }
      } else if guest.body.mail.isSent {
        html.element(.p, text: guest.text(Catalogue.invitationMailed))
      }
      let again = guest.link("/programmes/\(programme.name)/request/new")
      html.element(.form, .method("post"), .action(again)) { html in
        html.element(.button, .type("submit"), .class("link"), text: guest.text(Catalogue.anotherRequest))
      }
    }
  }
}
