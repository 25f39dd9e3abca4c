// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Foundation
import HTTPTypes
import Reporting

/// The first password, by the link of an invitation.
extension SignInPages {
  func invitation(_ reason: Message? = nil) throws -> DeskAnswer {
    guard let token = Token(guest[parameter: "token"]) else { throw Refusal(Catalogue.linkUnknown) }
    let target = try body.accounts.target(of: token, for: .password)
    let account = try target.account.flatMap { try body.accounts.account($0) }
    return framed(
      Catalogue.choosePassword, forCitizen: account?.person != nil,
      status: reason == nil ? .ok : .unprocessableContent
    ) { html in
      if let reason {
        html.element(.div, .class("alert"), .role("alert"), .id("refusal"), .tabindex(-1)) { html in
          html.element(.p, text: reason(language).sentence)
        }
      }
      html.element(.p, text: Catalogue.choosePasswordFor(account?.login ?? "")(language))
      html.element(.form, .method("post")) { html in
        FieldWriter(
          name: "password", label: Catalogue.password(language), hint: Catalogue.passwordHint(language),
          isRequired: true
        ).input(&html, type: "password", autocomplete: "new-password")
        FieldWriter(name: "again", label: Catalogue.passwordAgain(language), isRequired: true)
          .input(&html, type: "password", autocomplete: "new-password")
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: Catalogue.save(language))
        }
      }
    }
  }

  func choosePassword() throws -> DeskAnswer {
    guard let token = Token(guest[parameter: "token"]) else { throw Refusal(Catalogue.linkUnknown) }
    let target = try body.accounts.target(of: token, for: .password)
    guard let id = target.account, let account = try body.accounts.account(id) else {
      throw Refusal(Catalogue.linkUnknown)
    }
    let password = guest.form.typed("password")
    guard password == guest.form.typed("again") else { return try invitation(Catalogue.passwordsDiffer) }
    do {
      try body.accounts.setPassword(password, of: id, by: account.name)
    } catch let refusal as Refusal {
      return try invitation(refusal.reason)
    }
    _ = try body.accounts.use(token, for: .password)
    try body.sessions.closeAll(of: id)
    let to = account.person == nil ? "" : "&to=" + guest.link("/my")
    return .see(guest.link("/sign-in") + "?done=password" + to)
  }
}
