// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import HTTPTypes
import Hummingbird
import Logging

/// The desk of a body: looks at who asks before anything is done, and answers what is refused.
struct DeskController: Sendable {
  let body: DeskBody
  /// Whether a proxy before it tells by which protocol and from where requests came.
  let isBehindProxy: Bool

  static let sessionCookie = "bilan_session"
  static let languageCookie = "bilan_langue"
  static let openIDCookie = "bilan_oidc"

  /// Adds every route of the desk.
  func add(to router: some RouterMethods<BilanRequestContext>) {
    for (path, answer) in [
      ("/assets/desk.css", Answer(.css, DeskStylesheet.text)),
      ("/assets/desk.js", Answer(.script, DeskScript.text)),
      ("/assets/reading.css", Answer(.css, ReadingStylesheet.text)),
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
    let guest = Guest(
      body: body, language: language,
      parameters: Dictionary(
        context.parameters.map {
          (String($0.key), String($0.value).removingPercentEncoding ?? String($0.value))
        },
        uniquingKeysWith: { first, _ in first }),
      query: AddressQuery(request), form: .none, address: address(request, context), isSecure: isSecure,
      authority: request.head.authority ?? "",
      openIDAttempt: request.cookies[Self.openIDCookie]?.value,
      draft: request.cookies[DraftCookie.name].flatMap { Token($0.value) }, logger: context.logger)
    let pages = NoticePages(guest, on: route)
    do {
      return try await answer(request, route, guest, pages).response(isSecure: isSecure)
    } catch is FormNotUnderstood {
      return pages.notice(.badRequest, Catalogue.badRequest, Catalogue.formNotUnderstood)
        .response(isSecure: isSecure)
    } catch let error as RequestTooLarge {
      return pages.notice(.contentTooLarge, Catalogue.badRequest, error.message)
        .response(isSecure: isSecure)
    } catch {
      // No path: it may name a person's dossier.
      context.logger.error("\(route.method) \(route.path): \(type(of: error))")
      return pages.notice(.internalServerError, Catalogue.serverError, Catalogue.serverErrorText)
        .response(isSecure: isSecure)
    }
  }

  private func answer(_ request: Request, _ route: DeskRoute, _ stranger: Guest, _ strangerPages: NoticePages)
    async throws
    -> DeskAnswer
  {
    // Another site may send the browser here, but not post with its cookies.
    if request.method == .post, !isFromHere(request) {
      return strangerPages.notice(.forbidden, Catalogue.forbidden, Catalogue.foreignForm)
    }
    let token = request.cookies[Self.sessionCookie].flatMap { Token($0.value) }
    var guest = stranger
    guest.account = try token.flatMap { try body.sessions.account(of: $0) }
    var pages = NoticePages(guest, on: route)
    pages.formToken = token?.derived(for: "form")
    // What is sent is read once it is known who sends it: a stranger fills no memory.
    let limit = try RequestLimit(of: route, guest)
    switch route.handler {
    case .guest(let run):
      guest.form = try await request.form(upTo: limit)
      do {
        return try await run(guest)
      } catch {
        return try pages.refused(guest.reason(of: error))
      }
    case .visit(let run, let page):
      guard let token, let account = guest.account else {
        guest.form = try await request.form(upTo: limit)
        return SignInPages(guest).expired(request.uri.string, request.method)
      }
      let service: String?
      switch try standing(of: account, guest, route.access) {
      case .unseen: return pages.notice(.notFound, Catalogue.pageNotFound, Catalogue.notFoundAtDesk)
      case .forbidden: return pages.notice(.forbidden, Catalogue.forbidden, Catalogue.notAllowed)
      case .allowed(let found): service = found
      }
      guest.form = try await request.form(upTo: limit)
      let visit = Visit(
        guest: guest, account: account, token: token, formToken: token.derived(for: "form"), service: service)
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
    let reason: Message?
    do {
      return try await run(visit)
    } catch {
      reason = try visit.guest.reason(of: error)
    }
    guard let reason, let page else { return pages.refused(reason) }
    do {
      var answer = try await page(visit.refused(reason))
      answer.status = .unprocessableContent
      return answer
    } catch {
      // There is no form to show again: the reason stands alone.
      _ = try visit.guest.reason(of: error)
      return pages.refused(reason)
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
