// SPDX-License-Identifier: Apache-2.0

import Hummingbird

/// Answers an address that no route has with a page.
struct UnknownAddress: RouterMiddleware {
  let page: @Sendable (Request) -> Response

  init(_ page: @escaping @Sendable (Request) -> Response) { self.page = page }

  func handle(
    _ request: Request, context: BilanRequestContext,
    next: (Request, BilanRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      return page(request)
    }
  }
}
