// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Reporting

/// One account: its roles, its invitation, its end.
extension AdministrationPages {
  private func find() throws -> Account {
    guard let id = Int64(visit[parameter: "account"]), let account = try visit.body.accounts.account(id)
    else {
      throw DeskNotFound()
    }
    return account
  }

  func account(link: String? = nil) throws -> DeskAnswer {
    let account = try find()
    return visit.page(
      title: account.name, part: .accounts,
      trail: [.init(visit.text(Catalogue.accounts), visit.link("/desk/accounts")), .init(account.name)]
    ) { html in
      html.element(.h1, text: account.name)
      html.element(.dl, .class("facts")) { html in
        html.element(.dt, text: visit.text(Catalogue.login))
        html.element(.dd, text: account.login)
        html.element(.dt, text: visit.text(Catalogue.stateOfAccount))
        html.element(.dd, text: visit.text(account.state.label))
      }
      if let link {
        html.element(.div, .class("notice"), .role("status")) { html in
          html.element(.p, text: visit.text(Catalogue.invitationLink))
          html.element(.p) { html in html.element(.code, text: link) }
        }
      }
      form("roles", Catalogue.save, account, &html) { html in
        roleField(account.grants, &html)
      }
      if account.state != .closed {
        form("invite", Catalogue.makeInvitation, account, style: "second", &html) { _ in }
        form("close", Catalogue.closeAccount, account, style: "danger", &html) { _ in }
      }
    }
  }

  func form(
    _ action: String, _ label: Message, _ account: Account, style: String? = nil, _ html: inout Markup,
    _ fields: (inout Markup) -> Void
  ) {
    html.element(.form, .method("post"), .action(visit.link("/desk/accounts/\(account.id)/\(action)"))) {
      html in
      visit.formField(&html)
      fields(&html)
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), style.map { .class($0) }, text: visit.text(label))
      }
    }
  }

  func setRoles() throws -> DeskAnswer {
    let account = try find()
    guard !grants.isEmpty else { throw Refusal(Catalogue.rolesExpected) }
    try checkOthers(account)
    try visit.body.accounts.setGrants(grants, of: account.id, by: visit.account.name, on: visit.day)
    return .see(visit.link("/desk/accounts/\(account.id)?done=saved"))
  }

  func invite() throws -> DeskAnswer {
    let account = try find()
    let token = try visit.body.accounts.link(
      for: .password, account: account.id, lasting: Self.invitation, by: visit.account.name)
    return try self.account(link: visit.guest.origin + visit.link("/invitations/\(token.text)"))
  }

  func close() throws -> DeskAnswer {
    let account = try find()
    try checkOthers(account)
    try visit.body.accounts.close(account.id, by: visit.account.name)
    try visit.body.sessions.closeAll(of: account.id)
    return .see(visit.link("/desk/accounts?done=saved"))
  }

  /// Nobody shuts themselves out.
  private func checkOthers(_ account: Account) throws(Refusal) {
    guard account.id != visit.account.id else { throw Refusal(Catalogue.notYourOwnAccount) }
  }
}
