// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Reporting

/// All accounts: made, given roles, closed.
struct AdministrationPages {
  let visit: Visit

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
  func roleField(_ grants: [Account.Grant], _ html: inout Markup) {
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

  var grants: [Account.Grant] {
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
