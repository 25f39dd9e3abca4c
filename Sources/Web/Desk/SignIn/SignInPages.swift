// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Foundation
import HTTPTypes
import Reporting

/// Signing in and out.
struct SignInPages {
  let guest: Guest

  init(_ guest: Guest) { self.guest = guest }

  static let routes: [DeskRoute] = [
    .guest(.get, "/sign-in") { SignInPages($0).page(returnTo: $0.query["to"]) },
    .guest(.post, "/sign-in") { try SignInPages($0).signIn() },
    .guest(.post, "/language") { SignInPages($0).changeLanguage() },
    .guest(.get, "/invitations/:token") { try SignInPages($0).invitation() },
    .guest(.post, "/invitations/:token") { try SignInPages($0).choosePassword() },
    .post("/sign-out", .account) { visit in
      try visit.body.sessions.close(visit.token)
      let next = visit.account.person == nil ? "/sign-in" : "/programmes"
      return .see(visit.link(next)).setting(SignInPages(visit.guest).cookie("", lasting: 0))
    },
  ]

  var language: Language { guest.language }
  var body: DeskBody { guest.body }

  /// The form.
  func page(
    returnTo: String?, reason: Message? = nil, asksCode: Bool = false, kept: FormData = .none,
    status: HTTPResponse.Status = .ok
  ) -> DeskAnswer {
    let isCitizen = returnTo.map(isOfCitizens) ?? false
    return framed(Catalogue.signIn, forCitizen: isCitizen, status: status) { html in
      if let reason {
        html.element(.div, .class("alert"), .role("alert"), .id("refusal"), .tabindex(-1)) { html in
          html.element(.p, text: reason(language).sentence)
        }
      } else if guest.query["done"] == "password" {
        html.element(.p, .class("notice"), .role("status"), text: Catalogue.passwordKept(language))
      }
      html.element(.form, .method("post"), .action(guest.link("/sign-in"))) { html in
        if let returnTo { html.element(.input, .type("hidden"), .name("to"), .value(returnTo)) }
        for (name, value) in kept.values where name.hasPrefix(Self.kept) {
          html.element(.input, .type("hidden"), .name(name), .value(value))
        }
        FieldWriter(
          name: "login", label: Catalogue.login(language), value: guest.form["login"] ?? "",
          hint: isCitizen ? Catalogue.citizenLoginHint(language) : nil, isRequired: true
        ).input(&html, autocomplete: "username")
        FieldWriter(name: "password", label: Catalogue.password(language), isRequired: true)
          .input(&html, type: "password", autocomplete: "current-password")
        if asksCode {
          FieldWriter(
            name: "code", label: Catalogue.code(language), hint: Catalogue.codeHint(language),
            isRequired: true
          ).input(&html, autocomplete: "one-time-code", others: [.inputmode("numeric")])
        }
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: Catalogue.signIn(language))
        }
      }
      if isCitizen {
        html.element(.p) { html in
          html.element(.a, .href(guest.link(NewLinkPages.path)), text: Catalogue.newLinkOffered(language))
        }
      }
      if body.openID != nil, !isCitizen { OpenIDPages(guest).link(returnTo: returnTo, &html) }
    }
  }

  /// A page of its own, in the frame of agents or in that of citizens.
  func framed(
    _ title: Message, forCitizen isCitizen: Bool, status: HTTPResponse.Status,
    _ main: (inout Markup) -> Void
  ) -> DeskAnswer {
    func contents(_ html: inout Markup) {
      html.element(.div, .class("sign-in")) { html in
        html.element(.h1, text: title(language))
        main(&html)
      }
    }
    guard !isCitizen else {
      var guest = guest
      guest.account = nil
      return CitizenFrame(guest).page(
        title: title(language), part: .dossiers, status: status, main: contents)
    }
    let frame = DeskFrame(body: body, language: language, account: nil, formToken: nil)
    return .page(frame.page(title: title(language), main: contents), status: status)
  }

  /// Whether an address is one that citizens sign in for.
  private func isOfCitizens(_ address: String) -> Bool {
    let path = address.prefix { $0 != "?" }
    return path == guest.link("/my") || path.hasPrefix(guest.link("/my/"))
  }

  /// Before what the names of kept fields begin with.
  private static let kept = "kept."

  /// The session has ended, maybe in the middle of a form: what was typed comes along.
  func expired(_ address: String, _ method: HTTPRequest.Method) -> DeskAnswer {
    guard method == .post else {
      let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~/"))
      let to = address.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
      return .see(guest.link("/sign-in") + (to.isEmpty ? "" : "?to=\(to)"))
    }
    var kept = FormData.none
    for (name, value) in guest.form.values where name != "form_token" { kept.add(Self.kept + name, value) }
    return page(
      returnTo: address, reason: Catalogue.sessionExpired, kept: kept, status: .unauthorized)
  }

  private func signIn() throws -> DeskAnswer {
    let returnTo = guest.form["to"].flatMap(safe)
    func again(_ reason: Message, asksCode: Bool = false, _ status: HTTPResponse.Status = .unauthorized)
      -> DeskAnswer
    {
      page(returnTo: returnTo, reason: reason, asksCode: asksCode, kept: guest.form, status: status)
    }
    guard body.attempts.allows(guest.address) else {
      return again(Catalogue.tooManyAttempts, .tooManyRequests)
    }
    let account: Account
    do {
      account = try body.accounts.signIn(
        Credentials(
          login: guest.form["login"] ?? "", password: guest.form.typed("password"), code: guest.form["code"]))
    } catch let refusal as SignInRefusal {
      if refusal != .codeExpected { body.failures.add() }
      let needsCode = refusal == .codeExpected || refusal == .wrongCode
      if case .skewedClock = refusal { return again(refusal.message(body.accounts.now()), asksCode: true) }
      return again(refusal.message(body.accounts.now()), asksCode: needsCode)
    }
    let token = try body.sessions.open(account)
    let cookie = cookie(token.text)
    let kept = guest.form.values.filter { $0.name.hasPrefix(Self.kept) }
    guard !kept.isEmpty, let returnTo else {
      let home = account.person == nil ? "/desk" : "/my"
      return .see(returnTo ?? guest.link(home)).setting(cookie)
    }
    return resume(
      kept.map { (String($0.name.dropFirst(Self.kept.count)), $0.value) }, at: returnTo, account, token
    )
    .setting(cookie)
  }

  /// What was typed before the session ended, to be sent again.
  private func resume(
    _ fields: [(name: String, value: String)], at address: String, _ account: Account, _ token: Token
  ) -> DeskAnswer {
    let formToken = token.derived(for: "form")
    let frame = DeskFrame(body: body, language: language, account: account, formToken: formToken)
    return .page(
      frame.page(title: Catalogue.typedKept(language)) { html in
        html.element(.h1, text: Catalogue.typedKept(language))
        html.element(.p, .class("lead"), text: Catalogue.typedKeptText(language))
        html.element(.form, .method("post"), .action(address)) { html in
          html.element(.input, .type("hidden"), .name("form_token"), .value(formToken))
          for (name, value) in fields { html.element(.input, .type("hidden"), .name(name), .value(value)) }
          html.element(.div, .class("actions")) { html in
            html.element(.button, .type("submit"), text: Catalogue.sendNow(language))
            html.element(.a, .href(guest.link("/desk")), text: Catalogue.giveUp(language))
          }
        }
      })
  }

  func cookie(_ value: String, lasting: Int? = nil) -> DeskCookie {
    DeskCookie(
      name: DeskController.sessionCookie, value: value, path: body.prefix.isEmpty ? "/" : body.prefix,
      isSecure: guest.isSecure, lasting: lasting)
  }

  /// An address of this body, and of no other site.
  func safe(_ address: String) -> String? {
    guard address.hasPrefix(body.prefix + "/"), !address.hasPrefix("//"), !address.contains("\\"),
      !address.contains(where: \.isNewline)
    else { return nil }
    return address
  }

  private func changeLanguage() -> DeskAnswer {
    let chosen = guest.form["language"].flatMap { Language(rawValue: $0) } ?? language
    let cookie = DeskCookie(
      name: DeskController.languageCookie, value: chosen.rawValue,
      path: body.prefix.isEmpty ? "/" : body.prefix,
      isSecure: guest.isSecure, lasting: 31_536_000)
    return .see(guest.form["to"].flatMap(safe) ?? guest.link("/desk")).setting(cookie)
  }
}

extension SignInRefusal {
  /// What is told.
  fileprivate func message(_ now: Int64) -> Message {
    switch self {
    case .wrong: Catalogue.wrongCredentials
    case .codeExpected: Catalogue.codeExpected
    case .wrongCode: Catalogue.wrongCode
    case .skewedClock(let minutes): Catalogue.skewedClock(minutes)
    case .locked(let until): Catalogue.accountLocked(Int(max(1, (until - now + 59) / 60)))
    }
  }
}
