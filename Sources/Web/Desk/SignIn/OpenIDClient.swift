// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks a provider of identities over HTTP, with Foundation's own client.
public enum OpenIDClient {
  /// The longest answer read, in bytes.
  private static let longest = 1 << 20

  /// Asks; redirections are not followed, as nothing in OpenID Connect needs them here.
  ///
  /// - Throws: `OpenIDRefusal` where nothing answers.
  public static func fetch(_ question: OpenIDQuestion) async throws -> OpenIDReply {
    guard let url = URL(string: question.address) else { throw OpenIDRefusal.unsafeAddress(question.address) }
    var request = URLRequest(url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: 10)
    request.setValue("application/json", forHTTPHeaderField: "Accept")
    if let authorization = question.authorization {
      request.setValue(authorization, forHTTPHeaderField: "Authorization")
    }
    if let form = question.form {
      request.httpMethod = "POST"
      request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
      request.httpBody = Data(form.utf8)
    }
    do {
      let (data, response) = try await session.data(for: request)
      guard let response = response as? HTTPURLResponse, data.count <= longest else {
        throw OpenIDRefusal.provider(asked: question.address, found: "\(data.count) octets")
      }
      return OpenIDReply(status: response.statusCode, body: [UInt8](data))
    } catch let error as URLError {
      throw OpenIDRefusal.provider(asked: question.address, found: error.localizedDescription)
    }
  }

  private static let session: URLSession = {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieAcceptPolicy = .never
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    return URLSession(configuration: configuration, delegate: NoRedirection(), delegateQueue: nil)
  }()

  private final class NoRedirection: NSObject, URLSessionTaskDelegate {
    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) { completionHandler(nil) }
  }
}
