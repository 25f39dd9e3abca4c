// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Foundation
import HTTPTypes
import Reporting

/// Signing in at the provider of identities of the organisation: there and back.
struct OpenIDPages {
  private let guest: Guest

  init(_ guest: Guest) { self.guest = guest }

  static let routes: [DeskRoute] = [
    .guest(.get, "/sign-in/oidc") { try await OpenIDPages($0).begin() },
    .guest(.get, "/sign-in/oidc/callback") { try await OpenIDPages($0).finish() },
  ]

  private var body: DeskBody { guest.body }
  private var signIn: SignInPages { SignInPages(guest) }

  /// The way there, on the page for signing in.
  func link(returnTo: String?, _ html: inout Markup) {
    let to = returnTo?.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
    html.element(.p) { html in
      html.element(
        .a, .class("button second"), .href(guest.link("/sign-in/oidc") + (to.map { "?to=\($0)" } ?? "")),
        text: guest.text(Catalogue.signInElsewhere))
    }
  }

  private func begin() async throws -> DeskAnswer {
    guard let provider = body.openID else { return signIn.page(returnTo: nil, status: .notFound) }
    let returnTo = guest.query["to"].flatMap(signIn.safe)
    let callback = guest.origin + guest.link("/sign-in/oidc/callback")
    do {
      let begun = try await body.accounts.beginSignIn(at: provider, callback: callback, returnTo: returnTo)
      return .see(begun.address).setting(cookie(begun.kept, lasting: Int(OpenIDAttempt.lasting)))
    } catch let refusal as OpenIDRefusal {
      return signIn.page(returnTo: returnTo, reason: refusal.message, status: .badGateway)
    }
  }

  private func finish() async throws -> DeskAnswer {
    guard let provider = body.openID else { return signIn.page(returnTo: nil, status: .notFound) }
    guard body.attempts.allows(guest.address) else {
      return signIn.page(returnTo: nil, reason: Catalogue.tooManyAttempts, status: .tooManyRequests)
    }
    let query = guest.query
    let answer = OpenIDAnswer(
      state: query["state"], code: query["code"], error: query["error"], issuer: query["iss"])
    do {
      let (account, returnTo) = try await body.accounts.finishSignIn(
        at: provider, answer, kept: guest.openIDAttempt)
      let token = try body.sessions.open(account)
      let home = guest.link(account.person == nil ? "/desk" : "/my")
      return .see(returnTo.flatMap(signIn.safe) ?? home)
        .setting(signIn.cookie(token.text)).setting(cookie("", lasting: 0))
    } catch let refusal as OpenIDRefusal {
      body.failures.add()
      return signIn.page(returnTo: nil, reason: refusal.message, status: .unauthorized)
        .setting(cookie("", lasting: 0))
    }
  }

  /// The browser sends it back to these two addresses alone.
  private func cookie(_ value: String, lasting: Int) -> DeskCookie {
    DeskCookie(
      name: DeskController.openIDCookie, value: value, path: guest.link("/sign-in/oidc"),
      isSecure: guest.isSecure, lasting: lasting)
  }
}
