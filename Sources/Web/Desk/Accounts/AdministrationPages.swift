// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Reporting

/// All accounts: made, given roles, closed.
struct AdministrationPages {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  private static let all: DeskRoute.Run = { try AdministrationPages($0).list() }
  private static let one: DeskRoute.Run = { try AdministrationPages($0).account() }

  static let routes: [DeskRoute] = [
    .get("/desk/accounts", .permission(.accounts)) { try AdministrationPages($0).list() },
    .post("/desk/accounts", .permission(.accounts), page: all) { try AdministrationPages($0).add() },
    .get("/desk/accounts/:account", .permission(.accounts)) { try AdministrationPages($0).account() },
    .post(
      "/desk/accounts/:account/roles", .permission(.accounts),
      page: { try AdministrationPages($0).account() }, { try AdministrationPages($0).setRoles() }),
    .post("/desk/accounts/:account/invite", .permission(.accounts)) { try AdministrationPages($0).invite() },
    .post("/desk/accounts/:account/close", .permission(.accounts)) { try AdministrationPages($0).close() },
  ]

  private var words: GrantWords { GrantWords(visit.pack, visit.language) }

  /// For how long an invitation serves, in seconds.
  static let invitation: Int64 = 3 * 86_400

  private func list() throws -> DeskAnswer {
    let accounts = try visit.body.accounts.all()
    return visit.page(title: visit.text(Catalogue.accounts), part: .accounts) { html in
      html.element(.h1, text: visit.text(Catalogue.accounts))
      html.element(.div, .class("table-box")) { html in
        html.element(
          .div, .class("scroll"), .tabindex(0), .role("region"), .ariaLabel(visit.text(Catalogue.accounts))
        ) { html in
          html.element(.table, .class("wide")) { html in
            html.element(.thead) { html in
              html.element(.tr) { html in
                for label in [
                  Catalogue.name, Catalogue.login, Catalogue.roles, Catalogue.stateOfAccount,
                  Catalogue.secondFactor,
                ] {
                  html.element(.th, .scope("col"), text: visit.text(label))
                }
              }
            }
            html.element(.tbody) { html in
              for account in accounts where account.person == nil { row(account, &html) }
            }
          }
        }
      }
      html.element(.h2, text: visit.text(Catalogue.newAccount))
      html.element(.form, .method("post"), .action(visit.link("/desk/accounts"))) { html in
        visit.formField(&html)
        html.element(.div, .class("fields")) { html in
          FieldWriter(
            name: "name", label: visit.text(Catalogue.name), value: visit.form["name"] ?? "", isRequired: true
          ).input(&html)
          FieldWriter(
            name: "login", label: visit.text(Catalogue.login), value: visit.form["login"] ?? "",
            isRequired: true
          ).input(&html)
          roleField(visit.form.values.filter { $0.name == "grant" }.map { GrantWords.grant($0.value) }, &html)
        }
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: visit.text(Catalogue.addAccount))
        }
      }
    }
  }

  private func row(_ account: Account, _ html: inout Markup) {
    html.element(.tr, .dataRow) { html in
      html.element(.td) { html in
        html.element(.a, .href(visit.link("/desk/accounts/\(account.id)")), text: account.name)
      }
      html.element(.td, text: account.login)
      html.element(.td, text: words.text(account.grants))
      html.element(.td, text: visit.text(account.state.label))
      html.element(.td, text: visit.text(account.hasSecondFactor ? Catalogue.yes : Catalogue.no))
    }
  }

  /// The roles, as one types them: one a line.
  private func roleField(_ grants: [Account.Grant], _ html: inout Markup) {
    let text = visit.form["grants"] ?? grants.map(GrantWords.code).joined(separator: "\n")
    FieldWriter(
      name: "grants", label: visit.text(Catalogue.roles), value: text,
      hint: visit.text(Catalogue.rolesHint(visit.pack.procedures.roles.map(\.name))), isRequired: true,
      isWide: true
    ).area(&html, rows: 3)
    html.element(.details) { html in
      html.element(.summary, text: visit.text(Catalogue.rolesAndServices))
      let header = visit.pack.header
      words(
        Catalogue.roles, visit.pack.procedures.roles.map { ($0.name, header.typeset($0.label)) }, &html)
      words(
        Catalogue.services,
        visit.pack.organisation.flattened.map { ($0.unit.key, header.typeset($0.unit.label)) }, &html)
    }
  }

  /// What names stand for.
  private func words(_ title: Message, _ names: [(name: String, label: String)], _ html: inout Markup) {
    html.element(.p) { html in html.element(.strong, text: visit.text(title)) }
    html.element(.dl, .class("facts")) { html in
      for (name, label) in names {
        html.element(.dt) { html in html.element(.code, text: name) }
        html.element(.dd, text: label)
      }
    }
  }

  private var grants: [Account.Grant] {
    (visit.form["grants"] ?? "").split(whereSeparator: { $0.isNewline || $0 == "," || $0 == " " })
      .map { GrantWords.grant(String($0)) }
  }

  private func add() throws -> DeskAnswer {
    guard !grants.isEmpty else { throw Refusal(Catalogue.rolesExpected) }
    let account = try visit.body.accounts.add(
      login: visit.form["login"] ?? "", name: visit.form["name"] ?? "", grants: grants,
      by: visit.account.name, on: visit.day)
    return .see(visit.link("/desk/accounts/\(account.id)?done=saved"))
  }

  // MARK: One account

  private func find() throws -> Account {
    guard let id = Int64(visit[parameter: "account"]), let account = try visit.body.accounts.account(id)
    else {
      throw DeskNotFound()
    }
    return account
  }

  private func account(link: String? = nil) throws -> DeskAnswer {
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

  private func form(
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

  private func setRoles() throws -> DeskAnswer {
    let account = try find()
    guard !grants.isEmpty else { throw Refusal(Catalogue.rolesExpected) }
    try checkOthers(account)
    try visit.body.accounts.setGrants(grants, of: account.id, by: visit.account.name, on: visit.day)
    return .see(visit.link("/desk/accounts/\(account.id)?done=saved"))
  }

  private func invite() throws -> DeskAnswer {
    let account = try find()
    let token = try visit.body.accounts.link(
      for: .password, account: account.id, lasting: Self.invitation, by: visit.account.name)
    return try self.account(link: visit.guest.origin + visit.link("/invitations/\(token.text)"))
  }

  private func close() throws -> DeskAnswer {
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

extension Account.State {
  var label: Message {
    switch self {
    case .invited: Catalogue.accountInvited
    case .active: Catalogue.accountActive
    case .closed: Catalogue.accountClosed
    }
  }
}
