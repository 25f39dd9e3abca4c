// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Reporting

/// One's own account: password, second factor, the end of other sessions.
struct AccountPages {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  private static let own: DeskRoute.Run = { AccountPages($0).page() }
  private static let newCode: DeskRoute.Run = { AccountPages($0).codePage(OneTimeCode()) }

  static let routes: [DeskRoute] =
    [
      .get("/desk/account", .account) { AccountPages($0).page() },
      .post("/desk/account/password", .account, page: own) { try AccountPages($0).changePassword() },
      .get("/desk/account/code", .account) { AccountPages($0).codePage(OneTimeCode()) },
      .post("/desk/account/code", .account, page: newCode) { try AccountPages($0).confirmCode() },
      .post("/desk/account/code/remove", .account, page: own) { try AccountPages($0).removeCode() },
      .post("/desk/account/sessions", .account) { try AccountPages($0).endOtherSessions() },
    ] + AdministrationPages.routes

  private var account: Account { visit.account }

  private func page() -> DeskAnswer {
    visit.page(title: visit.text(Catalogue.myAccount)) { html in
      html.element(.h1, text: visit.text(Catalogue.myAccount))
      html.element(.dl, .class("facts")) { html in
        html.element(.dt, text: visit.text(Catalogue.login))
        html.element(.dd, text: account.login)
        html.element(.dt, text: visit.text(Catalogue.roles))
        html.element(.dd, text: GrantWords(visit.pack, visit.language).text(account.grants))
      }
      html.element(.h2, text: visit.text(Catalogue.changePassword))
      html.element(.form, .method("post"), .action(visit.link("/desk/account/password"))) { html in
        visit.formField(&html)
        password("present", Catalogue.presentPassword, "current-password", &html)
        password("password", Catalogue.newPassword, "new-password", &html, hint: Catalogue.passwordHint)
        password("again", Catalogue.passwordAgain, "new-password", &html)
        button(Catalogue.save, &html)
      }
      html.element(.h2, text: visit.text(Catalogue.secondFactor))
      if account.hasSecondFactor {
        html.element(.p, text: visit.text(Catalogue.secondFactorOn))
        html.element(.form, .method("post"), .action(visit.link("/desk/account/code/remove"))) { html in
          visit.formField(&html)
          password("present_code", Catalogue.presentPassword, "current-password", &html)
          button(Catalogue.removeSecondFactor, &html, style: "danger")
        }
      } else {
        html.element(.p, text: visit.text(Catalogue.secondFactorOff))
        html.element(.p) { html in
          html.element(
            .a, .class("button second"), .href(visit.link("/desk/account/code")),
            text: visit.text(Catalogue.addSecondFactor))
        }
      }
      html.element(.h2, text: visit.text(Catalogue.sessions))
      html.element(.form, .method("post"), .action(visit.link("/desk/account/sessions"))) { html in
        visit.formField(&html)
        button(Catalogue.endOtherSessions, &html, style: "second")
      }
    }
  }

  private func changePassword() throws -> DeskAnswer {
    try checkPresent("present")
    let password = visit.form.typed("password")
    guard password == visit.form.typed("again") else { throw Refusal(Catalogue.passwordsDiffer) }
    try visit.body.accounts.setPassword(password, of: account.id, by: account.name)
    return try freshSession(to: "/desk/account?done=saved")
  }

  private func checkPresent(_ field: String) throws {
    guard visit.body.attempts.allows(visit.guest.address) else { throw Refusal(Catalogue.tooManyAttempts) }
    guard try visit.body.accounts.confirms(visit.form.typed(field), of: account.id) else {
      throw Refusal(Catalogue.wrongPresentPassword)
    }
  }

  /// All sessions end, this one goes on under another token.
  private func freshSession(to path: String) throws -> DeskAnswer {
    try visit.body.sessions.closeAll(of: account.id)
    let token = try visit.body.sessions.open(account)
    return .see(visit.link(path)).setting(SignInPages(visit.guest).cookie(token.text))
  }

  private func endOtherSessions() throws -> DeskAnswer { try freshSession(to: "/desk/account?done=ended") }

  // MARK: The second factor

  private func codePage(_ code: OneTimeCode) -> DeskAnswer {
    visit.page(title: visit.text(Catalogue.addSecondFactor)) { html in
      html.element(.h1, text: visit.text(Catalogue.addSecondFactor))
      html.element(.p, text: visit.text(Catalogue.secondFactorSteps))
      html.element(.p) { html in html.element(.code, text: code.typed) }
      html.element(.p) { html in
        html.element(.code, text: code.address(of: account.login, at: visit.pack.header.name))
      }
      html.element(.form, .method("post"), .action(visit.link("/desk/account/code"))) { html in
        visit.formField(&html)
        html.element(
          .input, .type("hidden"), .name("secret"), .value(visit.body.accounts.sealed(code)))
        FieldWriter(
          name: "code", label: visit.text(Catalogue.code), hint: visit.text(Catalogue.codeHint),
          isRequired: true
        ).input(&html, autocomplete: "one-time-code", others: [.inputmode("numeric")])
        button(Catalogue.save, &html)
      }
    }
  }

  private func confirmCode() throws -> DeskAnswer {
    guard let code = visit.form["secret"].flatMap(visit.body.accounts.code) else {
      throw Refusal(Catalogue.formNotUnderstood)
    }
    guard try visit.body.accounts.addSecondFactor(code, confirmedBy: visit.form["code"] ?? "", of: account)
    else {
      throw Refusal(Catalogue.wrongCode)
    }
    return try freshSession(to: "/desk/account?done=saved")
  }

  private func removeCode() throws -> DeskAnswer {
    try checkPresent("present_code")
    try visit.body.accounts.setSecondFactor(nil, of: account.id, by: account.name)
    return .see(visit.link("/desk/account?done=saved"))
  }

  private func password(
    _ name: String, _ label: Message, _ autocomplete: String, _ html: inout Markup, hint: Message? = nil
  ) {
    FieldWriter(name: name, label: visit.text(label), hint: hint.map { visit.text($0) }, isRequired: true)
      .input(&html, type: "password", autocomplete: autocomplete)
  }

  private func button(_ label: Message, _ html: inout Markup, style: String? = nil) {
    html.element(.div, .class("actions")) { html in
      html.element(.button, .type("submit"), style.map { .class($0) }, text: visit.text(label))
    }
  }
}
