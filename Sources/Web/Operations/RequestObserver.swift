// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird

/// Counts every request and, where that is wanted, writes a line of it.
struct RequestObserver: RouterMiddleware {
  let statistics: RequestStatistics
  /// Nil: nothing is written.
  let log: RequestLog?

  func handle(
    _ request: Request, context: BilanRequestContext,
    next: (Request, BilanRequestContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    statistics.begin()
    func end(_ status: HTTPResponse.Status) {
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      // The methods of the standard alone: whoever asks may name others without end.
      let method = Self.methods.contains(request.method) ? request.method.rawValue : "other"
      let route = RequestStatistics.Route(method: method, template: context.endpointPath ?? "unknown")
      statistics.end(route, status: status.code, seconds: seconds)
      log?.write(route, status: status.code, seconds: seconds)
    }
    do {
      let response = try await next(request, context)
      end(response.status)
      return response
    } catch {
      end((error as? any HTTPResponseError)?.status ?? .internalServerError)
      throw error
    }
  }

  private static let methods: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .delete, .options, .patch]
}
