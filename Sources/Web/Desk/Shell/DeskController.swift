// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Reporting
import Store

/// The desk of a body: looks at who asks before anything is done, and answers what is refused.
struct DeskController: Sendable {
  let body: DeskBody
  /// Whether a proxy before it tells by which protocol and from where requests came.
  let isBehindProxy: Bool

  /// The largest request, in bytes: a document of ten megabytes, and the form around it.
  static let largest = 11 << 20

  static let sessionCookie = "bilan_session"
  static let languageCookie = "bilan_langue"
  static let openIDCookie = "bilan_oidc"

  /// Adds every route of the desk.
  func add(to router: some RouterMethods<BilanRequestContext>) {
    for (path, answer) in [
      ("/assets/desk.css", Answer(.css, DeskStylesheet.text)),
      ("/assets/desk.js", Answer(.script, DeskScript.text)),
    ] {
      let tag = EntityTag.of([String(buffer: answer.bytes)])
      router.get(RouterPath(path)) { request, _ in answer.response(to: request, tag: tag) }
    }
    for route in DeskRoutes.all {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        await answer(request, context, route)
      }
    }
  }

  private func answer(_ request: Request, _ context: BilanRequestContext, _ route: DeskRoute) async
    -> Response
  {
    let isSecure = isBehindProxy && request.headers[.forwardedProtocol] == "https"
    let language =
      request.cookies[Self.languageCookie].flatMap { Language(rawValue: $0.value) } ?? body.published.language
    func guest(_ form: FormData) -> Guest {
      Guest(
        body: body, language: language,
        parameters: Dictionary(
          context.parameters.map {
            (String($0.key), String($0.value).removingPercentEncoding ?? String($0.value))
          },
          uniquingKeysWith: { first, _ in first }),
        query: AddressQuery(request), form: form, address: address(request, context), isSecure: isSecure,
        authority: request.head.authority ?? "",
        openIDAttempt: request.cookies[Self.openIDCookie]?.value)
    }
    let pages = NoticePages(guest(FormData.none), on: route)
    do {
      guard let form = try await form(request) else {
        return pages.notice(.badRequest, Catalogue.badRequest, Catalogue.formNotUnderstood).response(
          isSecure: isSecure)
      }
      return try await answer(request, route, guest(form), pages).response(isSecure: isSecure)
    } catch is NIOTooManyBytesError {
      return pages.notice(
        .contentTooLarge, Catalogue.badRequest, Catalogue.requestTooLarge(Self.largest >> 20)
      )
      .response(isSecure: isSecure)
    } catch {
      // No path: it may name a person's dossier.
      context.logger.error("\(route.method) \(route.path): \(type(of: error))")
      return pages.notice(.internalServerError, Catalogue.serverError, Catalogue.serverErrorText)
        .response(isSecure: isSecure)
    }
  }

  /// What was posted; nil where it is no form.
  private func form(_ request: Request) async throws -> FormData? {
    guard request.method == .post else { return FormData.none }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.largest {
      throw NIOTooManyBytesError(maxBytes: Self.largest)
    }
    let content = try await request.body.collect(upTo: Self.largest)
    return FormData(content, type: request.headers[.contentType] ?? "")
  }

  private func answer(_ request: Request, _ route: DeskRoute, _ guest: Guest, _ pages: NoticePages)
    async throws
    -> DeskAnswer
  {
    // Another site may send the browser here, but not post with its cookies.
    if request.method == .post, !isFromHere(request) {
      return pages.notice(.forbidden, Catalogue.forbidden, Catalogue.foreignForm)
    }
    let token = request.cookies[Self.sessionCookie].flatMap { Token($0.value) }
    let account = try token.flatMap { try body.sessions.account(of: $0) }
    var guest = guest
    guest.account = account
    var pages = NoticePages(guest, on: route)
    pages.formToken = token?.derived(for: "form")
    switch route.handler {
    case .guest(let run):
      guest.draft = request.cookies[DraftCookie.name].flatMap { Token($0.value) }
      do {
        return try await run(guest)
      } catch let refusal as Refusal {
        return pages.notice(.unprocessableContent, Catalogue.refused, refusal.reason)
      } catch is DeskNotFound {
        return pages.notice(.notFound, Catalogue.pageNotFound, Catalogue.notFoundAtDesk)
      }
    case .visit(let run, let page):
      guard let token, let account else {
        return SignInPages(guest).expired(request.uri.string, request.method)
      }
      let visit = try visit(guest, account, token, route)
      guard let visit else {
        return pages.notice(.notFound, Catalogue.pageNotFound, Catalogue.notFoundAtDesk)
      }
      guard isAllowed(route.access, visit) else {
        return pages.notice(.forbidden, Catalogue.forbidden, Catalogue.notAllowed)
      }
      if request.method == .post, !isSame(guest.form["form_token"] ?? "", visit.formToken) {
        return SignInPages(guest).expired(request.uri.string, request.method)
      }
      return try await answer(visit, run, page, pages)
    }
  }

  private func answer(_ visit: Visit, _ run: DeskRoute.Run, _ page: DeskRoute.Run?, _ pages: NoticePages)
    async throws
    -> DeskAnswer
  {
    let reason: Message
    do {
      return try await run(visit)
    } catch let refusal as Refusal {
      reason = refusal.reason
    } catch let error as StoreError {
      reason = error.message
    } catch is DeskNotFound {
      return pages.notice(.notFound, Catalogue.pageNotFound, Catalogue.notFoundAtDesk)
    }
    let notice = pages.notice(.unprocessableContent, Catalogue.refused, reason)
    guard let page else { return notice }
    do {
      var answer = try await page(visit.refused(reason))
      answer.status = .unprocessableContent
      return answer
    } catch  where error is Refusal || error is StoreError || error is DeskNotFound {
      // There is no form to show again: the reason stands alone.
      return notice
    }
  }

  /// The visit; nil where what the path names does not exist.
  private func visit(_ guest: Guest, _ account: Account, _ token: Token, _ route: DeskRoute) throws -> Visit?
  {
    var service: String?
    if case .permissionOn(_, let target) = route.access {
      guard let found = try target.service(of: guest[parameter: target.rawValue], in: body) else {
        return nil
      }
      service = found
    }
    return Visit(
      guest: guest, account: account, token: token, formToken: token.derived(for: "form"), service: service)
  }

  private func isAllowed(_ access: DeskRoute.Access, _ visit: Visit) -> Bool {
    switch access {
    case .anyone, .account: true
    case .permission(let permission): visit.account.may(permission, body.pack)
    case .permissionOn(let permission, _): visit.may(permission)
    case .applicant: visit.account.person != nil
    }
  }

  /// Whether a form was posted from a page of this server.
  private func isFromHere(_ request: Request) -> Bool {
    if let site = request.headers[.fetchSite] { return site == "same-origin" }
    guard let origin = request.headers[.origin] else { return true }
    return origin.split(separator: "/").last.map(String.init) == request.head.authority
  }

  private func address(_ request: Request, _ context: BilanRequestContext) -> String {
    if isBehindProxy, let forwarded = request.headers[.forwardedFor] {
      return forwarded.split(separator: ",").last?.trimmingCharacters(in: .whitespaces) ?? ""
    }
    return context.remoteAddress?.ipAddress ?? ""
  }
}

extension HTTPField.Name {
  // Names of tokens alone are always valid.
  fileprivate static let forwardedProtocol = HTTPField.Name(parsed: "x-forwarded-proto") ?? .via
  static let forwardedFor = HTTPField.Name(parsed: "x-forwarded-for") ?? .via
  fileprivate static let fetchSite = HTTPField.Name(parsed: "sec-fetch-site") ?? .via
}

/// What a path names does not exist, or not for who asks.
struct DeskNotFound: Error {}
